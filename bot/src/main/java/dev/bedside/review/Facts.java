package dev.bedside.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is known of one review besides its words, gathered piece by piece; a surer source replaces a weaker one. */
final class Facts {

    /** How sure a source is. */
    enum Sure {
        NOT,
        /** it looks like one */
        GUESSED,
        /** it stands where one stands */
        PLACED,
        /** a word says so */
        NAMED,
        /** a label says so */
        LABELLED
    }

    @Nullable
    Double stars;

    Sure starsSure = Sure.NOT;

    @Nullable
    Site site;

    Sure siteSure = Sure.NOT;

    @Nullable
    String author;

    Sure authorSure = Sure.NOT;

    private @Nullable String surname;

    @Nullable
    LocalDate postedAt;

    @Nullable
    String location;

    /** A label says that it is one. */
    boolean located;

    @Nullable
    String link;

    @Nullable
    String id;
    /** Somebody announced a review: `new review`, `left a review`, `recommends`. */
    boolean announced;

    void stars(@Nullable Double value, Sure sure) {
        if (value != null && sure.compareTo(starsSure) > 0) {
            stars = value;
            starsSure = sure;
        }
    }

    void site(@Nullable Site value, Sure sure) {
        if (value != null && sure.compareTo(siteSure) > 0) {
            site = value;
            siteSure = sure;
        }
    }

    /** A null name that is sure says: the author is anonymous. */
    void author(@Nullable String value, Sure sure) {
        if (sure.compareTo(authorSure) > 0) {
            author = value;
            authorSure = sure;
            if (sure == Sure.LABELLED) {
                surname(surname);
            }
        }
    }

    /** The last of a writer's names, where a form asks for each by itself, in any order. */
    void surname(@Nullable String value) {
        surname = value;
        if (value != null && author != null && authorSure == Sure.LABELLED && !author.endsWith(value)) {
            author = author + " " + value;
        }
    }

    /** Says who wrote it, whatever was believed before. */
    void wrote(@Nullable String name) {
        if (name == null && author != null) {
            authorSure = Sure.NOT;
        } else if (name != null && authorSure == Sure.NOT) {
            authorSure = Sure.PLACED;
        }
        author = name;
    }

    /** Says how it was rated, whatever was believed before. */
    void rated(@Nullable Double value) {
        if (value == null && stars != null) {
            starsSure = Sure.NOT;
        } else if (value != null && starsSure == Sure.NOT) {
            starsSure = Sure.PLACED;
        }
        stars = value;
    }

    void postedAt(@Nullable LocalDate value) {
        postedAt = postedAt == null ? value : postedAt;
    }

    void location(@Nullable String value) {
        location = location == null ? value : location;
    }

    void link(@Nullable String value) {
        link = link == null ? value : link;
    }

    void id(@Nullable String value) {
        id = id == null ? value : id;
    }

    Facts copy() {
        var copy = new Facts();
        copy.stars = stars;
        copy.starsSure = starsSure;
        copy.site = site;
        copy.siteSure = siteSure;
        copy.author = author;
        copy.authorSure = authorSure;
        copy.surname = surname;
        copy.postedAt = postedAt;
        copy.location = location;
        copy.located = located;
        copy.link = link;
        copy.id = id;
        copy.announced = announced;
        return copy;
    }

    /** Takes over what the other knows better. */
    void add(Facts other) {
        stars(other.stars, other.starsSure);
        site(other.site, other.siteSure);
        author(other.author, other.authorSure);
        surname(surname == null ? other.surname : surname);
        postedAt(other.postedAt);
        located |= location == null && other.located;
        location(other.location);
        link(other.link);
        id(other.id);
        announced |= other.announced;
    }

    /** Takes over what is not known at all. */
    void fill(Facts other) {
        stars(other.stars, starsSure == Sure.NOT ? other.starsSure : Sure.NOT);
        site(other.site, siteSure == Sure.NOT ? other.siteSure : Sure.NOT);
        author(other.author, authorSure == Sure.NOT ? other.authorSure : Sure.NOT);
        postedAt(other.postedAt);
        located |= location == null && other.located;
        location(other.location);
        link(other.link);
        id(other.id);
    }

    /** Whether the site, the stars and the author are known. */
    boolean names() {
        return site != null && stars != null && authorSure != Sure.NOT;
    }

    /** Whether the rating is one that a person gives, in whole or half stars; others are averages. */
    boolean inHalves() {
        return stars != null && stars * 2 % 1 == 0;
    }

    /** How much speaks for a review: its stars, its site, its author, its announcement. */
    int weight() {
        return (stars == null ? 0 : 1)
                + (site == null ? 0 : 1)
                + (authorSure == Sure.NOT ? 0 : 1)
                + (announced ? 1 : 0);
    }

    boolean any() {
        return weight() > 0 || postedAt != null || location != null || link != null || id != null;
    }
}
