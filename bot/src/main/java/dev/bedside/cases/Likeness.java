package dev.bedside.cases;

import dev.bedside.review.Review;
import dev.bedside.review.Site;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides whether a review that came in is one that is known, perhaps in other words now. */
final class Likeness {

    /** What a review that came in is beside a known one. */
    enum Kind {
        OTHER,
        /** The same, with words or stars that are others now. */
        EDITED,
        SAME
    }

    /** Nobody writes two of them about one place: a second one takes the place of the first. */
    private static final Set<Site> ONE_A_PERSON = EnumSet.of(Site.GOOGLE, Site.YELP, Site.FACEBOOK);

    /** What two people may well write alike. */
    private static final int COMMONPLACE = 6;
    /** Words of which a beginning tells all. */
    private static final int TELLING = 5;

    private static final double NEARLY_ALL = 0.85;
    private static final double HALF = 0.5;
    private static final double MOST = 0.7;

    /** How long a rating without words, or a commonplace without a name, is taken for the same. */
    private static final Duration LATELY = Duration.ofDays(30);

    private static final Duration BY_ANOTHER_TOOL = Duration.ofDays(7);

    /** Addresses that name one review; those of a page with all of them are shared by all. */
    private static final Pattern ONE_REVIEW = Pattern.compile(
            "hrid=|review_?id=|/reviews?/[^/?#]*\\d[^/?#]{5,}|story_fbid=|/posts/|/contrib/\\d+/place",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CHANGED = Pattern.compile(
            "\\b(edit(ed)?|updated?|actualizaci[oó]n|actualizo|editado|editada)\\b", Pattern.CASE_INSENSITIVE);

    private final Review known;
    private final Review fresh;
    private final boolean typed;
    private final Duration apart;
    private final PlainText before;
    private final PlainText now;

    /**
     * @param typed whether a person pasted the fresh one, with what they added perhaps
     * @param apart how long ago the known one came in
     */
    Likeness(Review known, Review fresh, boolean typed, Duration apart) {
        this.known = known;
        this.fresh = fresh;
        this.typed = typed;
        this.apart = apart;
        before = PlainText.of(known.text());
        now = PlainText.of(fresh.text());
    }

    private enum Author {
        SAME,
        UNKNOWN,
        OTHER
    }

    /** How the two texts stand to each other. */
    private enum Wording {
        NONE,
        EQUAL,
        NEAR,
        CUT,
        LONGER,
        ALIKE,
        OTHER
    }

    Kind kind() {
        if (differ(known.site(), fresh.site()) || elsewhere()) {
            return Kind.OTHER;
        }
        var wording = wording();
        var author = author(wording);
        boolean named = isNamed();
        if (author == Author.OTHER) {
            return named && isSameText(wording) ? same(wording) : Kind.OTHER;
        }
        if (named) {
            return same(wording);
        }
        boolean otherId = differ(id(known), id(fresh));
        if (otherId && !(isSameText(wording) && shortest() >= COMMONPLACE && !starsDiffer())) {
            return Kind.OTHER;
        }
        return author == Author.SAME ? byAuthor(wording) : byWords(wording);
    }

    private Kind byAuthor(Wording wording) {
        return switch (wording) {
            // two who share a first name and wrote nothing are told apart by their stars
            case NONE ->
                isLate() || (starsDiffer() && !isFullName()) ? Kind.OTHER : starsDiffer() ? Kind.EDITED : Kind.SAME;
            case EQUAL, CUT, NEAR, LONGER -> isNamesake() && isLate() ? Kind.OTHER : same(wording);
            case ALIKE -> isNamesake() ? Kind.OTHER : Kind.EDITED;
            case OTHER -> rewritten();
        };
    }

    /** Whether many may have this name and write these words. */
    private boolean isNamesake() {
        return !isFullName() && shortest() < COMMONPLACE;
    }

    private boolean isLate() {
        return apart.compareTo(LATELY) > 0;
    }

    /** Whether another name stands above it. */
    boolean isByAnother() {
        return author(wording()) == Author.OTHER;
    }

    /** Other words by the same name: the review of somebody who thought better of it, or of a namesake. */
    private Kind rewritten() {
        if (before.isEmpty() || now.isEmpty()) {
            // a rating to which words were added, or whose words a tool leaves out
            boolean near = !isLate() || (isFullName() && isOneAPerson());
            return !near || starsDiffer() ? Kind.OTHER : now.isEmpty() ? Kind.SAME : Kind.EDITED;
        }
        boolean samePlace = known.location() != null && fresh.location() != null;
        boolean says = CHANGED.matcher(fresh.text()).find();
        return isFullName() && isOneAPerson() && (samePlace || says) ? Kind.EDITED : Kind.OTHER;
    }

    private Kind byWords(Wording wording) {
        boolean commonplace = shortest() < COMMONPLACE;
        boolean late = apart.compareTo(BY_ANOTHER_TOOL) > 0;
        return switch (wording) {
            case NONE, ALIKE, OTHER -> Kind.OTHER;
            case EQUAL -> commonplace && (late || starsDiffer()) ? Kind.OTHER : same(wording);
            case CUT, LONGER -> shortest() < TELLING ? Kind.OTHER : same(wording);
            case NEAR -> commonplace || saysOtherwise() ? Kind.OTHER : same(wording);
        };
    }

    /** Who copies a text changes a letter or a word perhaps, but none of its figures, and not the stars above it. */
    private boolean saysOtherwise() {
        return !standsWhole() && (starsDiffer() || !before.figures().equals(now.figures()));
    }

    private boolean standsWhole() {
        return typed && before.size() >= COMMONPLACE && before.standsIn(now);
    }

    /** The same review, of which words or stars may have changed. */
    private Kind same(Wording wording) {
        if (starsDiffer()) {
            return Kind.EDITED;
        }
        boolean changed = switch (wording) {
            case NONE, EQUAL, CUT -> false;
            case LONGER -> !known.truncated();
            case NEAR -> !typed && known.author() != null && fresh.author() != null && !fresh.truncated();
            case ALIKE, OTHER -> !now.isEmpty();
        };
        return changed ? Kind.EDITED : Kind.SAME;
    }

    private static boolean isSameText(Wording wording) {
        return switch (wording) {
            case EQUAL, NEAR, CUT, LONGER -> true;
            case NONE, ALIKE, OTHER -> false;
        };
    }

    private Wording wording() {
        if (before.isEmpty() && now.isEmpty()) {
            return Wording.NONE;
        }
        if (before.isEmpty() || now.isEmpty()) {
            return Wording.OTHER;
        }
        if (before.equals(now)) {
            return Wording.EQUAL;
        }
        if (now.begins(before) && (fresh.truncated() || now.size() >= TELLING)) {
            return Wording.CUT;
        }
        if (before.begins(now) && (known.truncated() || before.size() >= TELLING)) {
            return Wording.LONGER;
        }
        if (standsWhole() || (shortest() >= COMMONPLACE && before.likeness(now) >= NEARLY_ALL)) {
            return Wording.NEAR;
        }
        double share = isFullName() ? HALF : MOST;
        return before.share(now) >= share && shortest() > 2 ? Wording.ALIKE : Wording.OTHER;
    }

    private int shortest() {
        return Math.min(before.size(), now.size());
    }

    /** The site's own id, or an address that names one review. */
    private boolean isNamed() {
        boolean id = known.siteReviewId() != null && Objects.equals(id(known), id(fresh));
        boolean address = namesOne(known.link()) && Objects.equals(known.link(), fresh.link());
        return id || address;
    }

    /** Whether an address names one review, rather than a page that many share. */
    static boolean namesOne(@Nullable String link) {
        return link != null && ONE_REVIEW.matcher(link).find();
    }

    static @Nullable String id(Review review) {
        var id = review.siteReviewId();
        return id == null ? null : id.substring(id.lastIndexOf('/') + 1);
    }

    private Author author(Wording wording) {
        var one = known.author();
        var other = fresh.author();
        if (one == null || other == null) {
            return Author.UNKNOWN;
        }
        var first = PlainText.of(one);
        var second = PlainText.of(other);
        boolean abbreviated = isSameText(wording) && shortest() >= COMMONPLACE && abbreviates(first, second);
        return first.equals(second) || abbreviated ? Author.SAME : Author.OTHER;
    }

    /** Whether one name is the other one with initials: tools show fewer letters than the site. */
    private static boolean abbreviates(PlainText first, PlainText second) {
        int parts = Math.min(first.size(), second.size());
        if (parts == 0 || !first.words().getFirst().equals(second.words().getFirst())) {
            return false;
        }
        for (int i = 1; i < parts; i++) {
            var one = first.words().get(i);
            var other = second.words().get(i);
            boolean initial = Math.min(one.length(), other.length()) == 1;
            if (!(one.equals(other) || (initial && (one.startsWith(other) || other.startsWith(one))))) {
                return false;
            }
        }
        return true;
    }

    private boolean isFullName() {
        var author = known.author();
        var parts = author == null ? List.<String>of() : PlainText.of(author).words();
        return parts.size() > 1 && parts.getLast().length() > 1;
    }

    private boolean isOneAPerson() {
        var site = known.site();
        return site != null && ONE_A_PERSON.contains(site) && site == fresh.site();
    }

    /** A place may be named in full by one tool and in short by another one. */
    private boolean elsewhere() {
        if (known.location() == null || fresh.location() == null) {
            return false;
        }
        var one = plainPlace(known.location());
        var other = plainPlace(fresh.location());
        return !one.contains(other) && !other.contains(one);
    }

    private static String plainPlace(String place) {
        return String.join(" ", PlainText.of(place).words());
    }

    private boolean starsDiffer() {
        return differ(known.stars(), fresh.stars());
    }

    private static boolean differ(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }
}
