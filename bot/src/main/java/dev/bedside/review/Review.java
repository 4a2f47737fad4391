package dev.bedside.review;

import dev.bedside.text.Language;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a member of the public wrote about a practice.
 *
 * @param site where it was written; null where nothing says so
 * @param stars 0.5 to 5; null where there is no rating
 * @param author the display name; null where unknown or anonymous
 * @param text the review's own words and nothing else; empty for a bare rating
 * @param language of the text
 * @param truncated whether the text is cut off
 * @param link where the review can be read
 * @param postedAt the day it was written
 * @param location which of the practice's places it is about, as the forwarder named it
 * @param siteReviewId the site's own id of the review
 */
public record Review(
        @Nullable Site site,
        @Nullable Double stars,
        @Nullable String author,
        String text,
        Language language,
        boolean truncated,
        @Nullable String link,
        @Nullable LocalDate postedAt,
        @Nullable String location,
        @Nullable String siteReviewId,
        @Nullable String headline) {

    /** One without a headline. */
    public Review(
            @Nullable Site site,
            @Nullable Double stars,
            @Nullable String author,
            String text,
            Language language,
            boolean truncated,
            @Nullable String link,
            @Nullable LocalDate postedAt,
            @Nullable String location,
            @Nullable String siteReviewId) {
        this(site, stars, author, text, language, truncated, link, postedAt, location, siteReviewId, null);
    }

    /** Ids only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Review[" + (site == null ? "?" : site.id()) + ", " + (stars == null ? "no" : stars) + " stars]";
    }
}
