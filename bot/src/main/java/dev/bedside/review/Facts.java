package dev.bedside.review;

import java.time.LocalDate;
import java.util.Objects;
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

    /** A line says what the rating was before, and what replaced it. */
    private boolean replaced;

    /** Somebody announced a review: `new review`, `left a review`, `recommends`. */
    boolean announced;

    void stars(@Nullable Double value, Sure sure) {
        if (value != null && sure.compareTo(starsSure) > 0) {
            stars = value;
            starsSure = sure;
        }
    }

    /** Says what replaced the rating that stood before it in the same line. */
    void replace(double latest) {
        stars = latest;
        replaced = true;
        announced = true;
    }

    void site(@Nullable Site value, Sure sure) {
        if (value != null && sure.compareTo(siteSure) > 0) {
            site = value;
            siteSure = sure;
        }
    }

    /** A null name that is sure says: the author is anonymous. */
    void author(@Nullable String value, Sure sure) {
        if (sure == Sure.LABELLED && value != null && surname != null && surname.equals(author)) {
            author = whole(value, surname);
        } else if (sure.compareTo(authorSure) > 0) {
            author = value;
            authorSure = sure;
        }
    }

    /** The last of a writer's names, where a form asks for each by itself, in any order. */
    void surname(@Nullable String value) {
        if (value == null) {
            return;
        }
        surname = value;
        author = authorSure == Sure.LABELLED && author != null ? whole(author, value) : value;
        authorSure = Sure.LABELLED;
    }

    /** Where words are written without gaps the family's name stands first. */
    private static String whole(String name, String surname) {
        boolean told = name.equals(surname) || name.endsWith(" " + surname);
        return told ? name : surname.codePoints().allMatch(Phrases::unspaced) ? surname + name : name + " " + surname;
    }

    /** Says who wrote it, whatever was believed before. */
    void wrote(@Nullable String name) {
        if (!Objects.equals(name, author)) {
            author = name;
            authorSure = name == null ? Sure.NOT : Sure.PLACED;
        }
    }

    /** Says how it was rated, whatever was believed before, but for a rating that is known to be the latest. */
    void rated(@Nullable Double value) {
        if (!replaced && !Objects.equals(value, stars)) {
            stars = value;
            starsSure = value == null ? Sure.NOT : Sure.PLACED;
        }
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
        copy.replaced = replaced;
        return copy;
    }

    /** Takes over what the other knows better. */
    void add(Facts other) {
        stars(other.stars, other.replaced && !replaced ? Sure.LABELLED : other.starsSure);
        replaced |= other.replaced && Objects.equals(stars, other.stars);
        site(other.site, other.siteSure);
        author(other.author, other.authorSure);
        surname(other.surname);
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
