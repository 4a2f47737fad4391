package dev.bedside.review;

import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides what named values are that stand side by side: by their names, and where a name is unknown by the value. */
final class NamedValues {

    /** A value and its name as written. */
    record Named(String name, String value) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Named[" + value.length() + " characters]";
        }
    }

    private static final int FEWEST_LETTERS = 12;
    private static final int LONGEST_RATING = 24;
    private static final int LONGEST_DATE = 40;

    private final Labels labels;
    private final StarReader stars;
    private final DateReader dates;
    private final SiteFinder sites;
    private final People people;
    private final Noise noise;

    NamedValues(ReadingWords words) {
        labels = words.labels();
        stars = words.stars();
        dates = words.dates();
        sites = words.sites();
        people = words.people();
        noise = words.noise();
    }

    /**
     * The values with their roles, in their order; what tells nothing of a review is left out.
     *
     * @param free whether values of unknown names may be words, names and the like
     */
    List<Labelled> read(List<Named> values, boolean free, LocalDate today) {
        var roles = new ArrayList<@Nullable Role>();
        for (Named named : values) {
            roles.add(named.value().isBlank() ? Role.IGNORE : role(named, today));
        }
        dropTranslations(values, roles);
        if (free && !roles.contains(Role.TEXT)) {
            int text = longestUnknown(values, roles);
            if (text >= 0) {
                roles.set(text, Role.TEXT);
            }
        }
        if (free && !roles.contains(Role.AUTHOR)) {
            for (int i = 0; i < roles.size(); i++) {
                if (roles.get(i) == null && people.isName(values.get(i).value())) {
                    roles.set(i, Role.AUTHOR);
                    break;
                }
            }
        }
        var read = new ArrayList<Labelled>();
        for (int i = 0; i < values.size(); i++) {
            Role role = roles.get(i);
            if (role != null && !values.get(i).value().isBlank()) {
                read.add(new Labelled(role, values.get(i).name(), values.get(i).value(), true));
            }
        }
        return read;
    }

    private @Nullable Role role(Named named, LocalDate today) {
        Role exact = named.name().length() > 120 ? null : labels.exactly(named.name());
        if (exact != null) {
            return exact;
        }
        String value = Markdown.plain(named.value()).strip();
        Role byWord = named.name().length() > 120 ? null : labels.of(named.name());
        if (byWord == Role.REPLY || byWord == Role.IGNORE) {
            return byWord;
        }
        if (value.startsWith("http") && value.indexOf(' ') < 0) {
            return Role.LINK;
        }
        if (byWord != null) {
            return byWord;
        }
        if (value.length() <= LONGEST_RATING && rating(value)) {
            return Role.STARS;
        }
        if (sites.ofValue(value) != null) {
            return Role.SITE;
        }
        if (value.length() <= LONGEST_DATE
                && value.chars().anyMatch(Character::isDigit)
                && dates.date(value, today) != null) {
            return Role.DATE;
        }
        return null;
    }

    private boolean rating(String value) {
        StarReader.Rating found = stars.find(value);
        return found != null
                && Noise.letters(value.substring(found.span().end())).length() <= FEWEST_LETTERS
                && Noise.letters(value.substring(0, found.span().start())).isEmpty();
    }

    /** Of an original and its translation the original counts. */
    private void dropTranslations(List<Named> values, List<@Nullable Role> roles) {
        int original = -1;
        for (int i = 0; i < values.size(); i++) {
            boolean text = roles.get(i) == null || roles.get(i) == Role.TEXT;
            if (text && original < 0 && noise.original().in(values.get(i).name())) {
                original = i;
            }
        }
        int texts = 0;
        for (int i = 0; i < values.size(); i++) {
            texts += roles.get(i) == null || roles.get(i) == Role.TEXT ? 1 : 0;
        }
        for (int i = 0; i < values.size(); i++) {
            boolean text = roles.get(i) == null || roles.get(i) == Role.TEXT;
            boolean other = original >= 0 && values.get(i).value().length() > FEWEST_LETTERS;
            if (i == original) {
                roles.set(i, Role.TEXT);
            } else if (text
                    && texts > 1
                    && (other || noise.translated().in(values.get(i).name()))) {
                roles.set(i, Role.IGNORE);
            }
        }
    }

    /** Where the words are: the longest value of an unknown name, if it is more than a word or two. */
    private int longestUnknown(List<Named> values, List<@Nullable Role> roles) {
        int longest = -1;
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i).value();
            boolean worded = Piece.split(value).length >= 3
                    || value.codePoints().filter(Phrases::unspaced).count() >= FEWEST_LETTERS / 2;
            boolean unknown = roles.get(i) == null && worded && !people.isName(value);
            if (unknown
                    && (longest < 0
                            || value.length() > values.get(longest).value().length())) {
                longest = i;
            }
        }
        return longest;
    }
}
