package dev.bedside.cases;

import dev.bedside.review.Review;
import org.jspecify.annotations.Nullable;

/** Puts together what two messages tell of one review. */
final class Union {

    private Union() {}

    /** What was known and, where it was missing or cut off, what came in. */
    static Review completed(Review known, Review fresh) {
        boolean more = known.text().isBlank() || (known.truncated() && isMore(known, fresh));
        return of(known, fresh, more && !fresh.text().isBlank(), false);
    }

    /** What came in and, where it is missing there, what was known. */
    static Review edited(Review known, Review fresh) {
        boolean cut = PlainText.of(fresh.text()).begins(PlainText.of(known.text()));
        return of(known, fresh, !fresh.text().isBlank() && !cut, true);
    }

    /** A cut one may stand for another cut one only if it goes on longer. */
    private static boolean isMore(Review known, Review fresh) {
        return !fresh.truncated()
                || PlainText.of(fresh.text()).size()
                        > PlainText.of(known.text()).size();
    }

    private static Review of(Review known, Review fresh, boolean freshWords, boolean freshStars) {
        var words = freshWords ? fresh : known;
        return new Review(
                first(known.site(), fresh.site()),
                freshStars ? first(fresh.stars(), known.stars()) : first(known.stars(), fresh.stars()),
                first(known.author(), fresh.author()),
                words.text(),
                words.language(),
                words.truncated(),
                first(known.link(), fresh.link()),
                first(known.postedAt(), fresh.postedAt()),
                first(known.location(), fresh.location()),
                first(known.siteReviewId(), fresh.siteReviewId()),
                first(fresh.headline(), known.headline()));
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
