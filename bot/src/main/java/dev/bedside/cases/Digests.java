package dev.bedside.cases;

import dev.bedside.review.Review;
import dev.bedside.vault.Vault;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a review and its author are known again: the same words by the same name on the same site are the same review,
 * whatever surrounds them.
 *
 * @param author null where unknown
 */
record Digests(@Nullable String author, String review) {

    static Digests of(Vault vault, String workspace, Review review) {
        var site = review.site() == null ? "" : review.site().id();
        var author = review.author();
        var name = author == null
                ? null
                : vault.digest(
                        "author/" + workspace, site + "\n" + author.strip().toLowerCase(Locale.ROOT));
        var words = review.text().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return new Digests(name, vault.digest("review/" + workspace, site + "\n" + author + "\n" + words));
    }

    /** Nothing of them. */
    @Override
    public String toString() {
        return "Digests";
    }
}
