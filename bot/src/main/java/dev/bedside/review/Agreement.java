package dev.bedside.review;

import dev.bedside.review.RatedWords.Rated;
import dev.bedside.review.ScriptReading.Found;
import dev.bedside.text.Language;
import dev.bedside.text.LanguageDetector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes one reading of two: of what rules read in a message and what learned segments read in it.
 *
 * <p>Where words end is learned better than told by rules; ratings and sites are told better by rules. What counts where
 * they differ was chosen on messages of writers that neither had learned from (docs/decisions/023).
 */
final class Agreement {

    private static final double HALF = 0.5;
    private static final double SURE = 0.7;
    private static final double SEVERAL = 0.3;

    private final RatedWords rated;
    private final LanguageDetector languages;

    Agreement(RatedWords rated, LanguageDetector languages) {
        this.rated = rated;
        this.languages = languages;
    }

    /** @param learned null where nothing was learned of such messages */
    List<Review> of(List<Review> ruled, @Nullable List<Found> learned, @Nullable Site sender) {
        if (learned == null || trustsRules(ruled.size(), learned)) {
            return ruled;
        }
        var agreed = new ArrayList<Review>();
        for (int i = 0; i < learned.size(); i++) {
            agreed.add(review(ruled.size() == learned.size() ? ruled.get(i) : null, learned.get(i), sender));
        }
        return agreed;
    }

    /** Whether the number of reviews is believed to be that of the rules, and so all they say. */
    private static boolean trustsRules(int ruled, List<Found> learned) {
        double sure = learned.stream().mapToDouble(Found::wordsSure).min().orElse(1);
        if (ruled == learned.size()) {
            return ruled == 0 || (ruled > 1 && sure < SEVERAL);
        }
        return ruled > learned.size() || sure < (ruled == 0 ? HALF : SURE);
    }

    private Review review(@Nullable Review ruled, Found learned, @Nullable Site sender) {
        if (ruled == null) {
            Site site = learned.site() == null ? sender : learned.site();
            return new Review(
                    site,
                    learned.stars(),
                    learned.author(),
                    learned.text(),
                    language(learned.text()),
                    learned.truncated(),
                    learned.link(),
                    learned.postedAt(),
                    learned.location(),
                    null);
        }
        boolean worded = !learned.text().isBlank() && !withoutRating(learned.text(), ruled.text());
        return new Review(
                ruled.site() == null ? learned.site() : ruled.site(),
                ruled.stars() == null ? learned.stars() : ruled.stars(),
                learned.author() == null ? ruled.author() : learned.author(),
                worded ? learned.text() : ruled.text(),
                worded ? language(learned.text()) : ruled.language(),
                worded ? learned.truncated() : ruled.truncated(),
                learned.link(),
                learned.postedAt() == null ? ruled.postedAt() : learned.postedAt(),
                learned.location(),
                ruled.siteReviewId());
    }

    /** Whether the rules only took a rating off the words. */
    private boolean withoutRating(String learned, String ruled) {
        Rated cut = rated.cut(learned);
        return cut != null && cut.words().equals(ruled);
    }

    private Language language(String text) {
        return text.isBlank() ? Language.UNKNOWN : languages.detect(text);
    }
}
