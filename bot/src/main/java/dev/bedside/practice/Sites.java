package dev.bedside.practice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the review sites allow, by the site's id. */
public record Sites(Map<String, SitePolicy> byId) {

    static final String OTHER = "other";

    /** Every site that reviews are told apart by; the last one stands for all that are not known. */
    static final List<String> IDS = List.of(
            "google", "yelp", "healthgrades", "facebook", "ratemds", "zocdoc", "vitals", "webmd", "nextdoor", OTHER);

    public Sites {
        byId = Map.copyOf(byId);
    }

    /** The policy of a site; that of {@code other} where the site is unknown or null. */
    public SitePolicy of(@Nullable String id) {
        var policy = id == null ? null : byId.get(id);
        return policy != null ? policy : Objects.requireNonNull(byId.get(OTHER));
    }
}
