package dev.bedside.review;

import dev.bedside.review.Labels.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the columns of a table hold: by their names, and where a name says nothing by what stands below it.
 *
 * <p>Whoever exports a table calls its columns as they like. Numbers up to five, names of sites, names of people and sentences are
 * told from each other by themselves.
 */
final class ColumnRoles {

    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_RATING = 16;
    private static final int SENTENCE = 2;
    private static final int STARS = 5;
    private static final int TEN = 10;

    /**
     * What the columns hold.
     *
     * @param names as written, with the scale of ratings that go up to ten
     */
    record Columns(List<Role> roles, List<String> names) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Columns" + roles;
        }
    }

    private final Labels labels;
    private final StarReader stars;
    private final SiteFinder sites;
    private final People people;
    private final Noise noise;

    ColumnRoles(ReadingWords words) {
        labels = words.labels();
        stars = words.stars();
        sites = words.sites();
        people = words.people();
        noise = words.noise();
    }

    /** The role that each name of a column announces; null where it announces none. */
    List<@Nullable Role> named(List<String> names) {
        var roles = new ArrayList<@Nullable Role>();
        for (String name : names) {
            Role role = name.length() > LONGEST_NAME ? null : labels.exactly(name);
            boolean sign = role == null && name.length() <= 3 && !name.isBlank() && stars.find(name) != null;
            roles.add(sign ? Role.STARS : role);
        }
        int author = roles.indexOf(Role.AUTHOR);
        if (author >= 0 && author != roles.lastIndexOf(Role.AUTHOR) && "name".equalsIgnoreCase(names.get(author))) {
            // where a further column names who wrote, a bare name is that of the place
            roles.set(author, Role.LOCATION);
        }
        return roles;
    }

    /** The roles of columns by their names and by the values below. */
    Columns of(List<String> names, List<List<String>> rows) {
        List<@Nullable Role> roles = named(names);
        for (int i = 0; i < roles.size(); i++) {
            Role role = roles.get(i);
            boolean who = role == Role.AUTHOR || role == Role.LOCATION || role == null;
            if (who && !roles.contains(Role.SITE) && all(rows, i, value -> sites.ofValue(value) != null)) {
                roles.set(i, Role.SITE);
            } else if (role == Role.AUTHOR && all(rows, i, ColumnRoles::number)) {
                roles.set(i, Role.IGNORE);
            }
        }
        if (!roles.contains(Role.STARS)) {
            rated(roles, rows);
        }
        if (!roles.contains(Role.TEXT)) {
            worded(roles, rows);
        }
        if (!roles.contains(Role.AUTHOR)) {
            first(roles, rows, Role.AUTHOR, value -> people.isName(value) && sites.ofValue(value) == null);
        }
        var told = new ArrayList<Role>();
        var scaled = new ArrayList<String>();
        for (int i = 0; i < roles.size(); i++) {
            Role role = roles.get(i);
            told.add(role == null ? Role.IGNORE : role);
            scaled.add(role == Role.STARS && ofTen(rows, i) ? names.get(i) + " (0-10)" : names.get(i));
        }
        return new Columns(told, scaled);
    }

    /** A column of an unknown name with nothing but ratings in it; running numbers are none. */
    private void rated(List<@Nullable Role> roles, List<List<String>> rows) {
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i) == null && !running(rows, i) && all(rows, i, this::rating)) {
                roles.set(i, Role.STARS);
                return;
            }
        }
    }

    private boolean rating(String value) {
        return value.length() <= LONGEST_RATING && (stars.whole(value) != null || stars.find(value) != null);
    }

    private static boolean running(List<List<String>> rows, int column) {
        int before = 0;
        for (List<String> row : rows) {
            String value = cell(row, column);
            int next = number(value) && value.length() < LONGEST_RATING / 2 ? Integer.parseInt(value) : 0;
            if (next != before + 1) {
                return false;
            }
            before = next;
        }
        return true;
    }

    /** Of the columns of unknown names the one with most words is what people wrote. */
    private void worded(List<@Nullable Role> roles, List<List<String>> rows) {
        int most = -1;
        int longest = 0;
        for (int i = 0; i < roles.size(); i++) {
            int column = i;
            int length =
                    rows.stream().mapToInt(row -> cell(row, column).length()).sum();
            boolean sentences = rows.stream().anyMatch(row -> sentence(cell(row, column)));
            if (roles.get(i) == null && sentences && length > longest) {
                most = i;
                longest = length;
            }
        }
        if (most >= 0) {
            roles.set(most, Role.TEXT);
        }
    }

    private boolean sentence(String value) {
        boolean unspaced = value.codePoints().filter(Phrases::unspaced).count() > STARS;
        return (Piece.words(value) >= SENTENCE || unspaced) && !people.isName(value);
    }

    private void first(List<@Nullable Role> roles, List<List<String>> rows, Role role, Predicate<String> fits) {
        for (int i = 0; i < roles.size(); i++) {
            if (roles.get(i) == null && all(rows, i, fits)) {
                roles.set(i, role);
                return;
            }
        }
    }

    /** Whether every value of a column that says anything fits, and one does. */
    private boolean all(List<List<String>> rows, int column, Predicate<String> fits) {
        int count = 0;
        for (List<String> row : rows) {
            String value = cell(row, column);
            if (!nothing(value)) {
                if (!fits.test(value)) {
                    return false;
                }
                count++;
            }
        }
        return count > 0;
    }

    private boolean nothing(String value) {
        return Piece.trim(value).isEmpty() && stars.find(value) == null
                || noise.nothing().is(value)
                || noise.wordless().is(value)
                || people.anonymous().is(value);
    }

    private static boolean ofTen(List<List<String>> rows, int column) {
        return rows.stream()
                .map(row -> cell(row, column))
                .anyMatch(value -> number(value)
                        && value.length() <= 2
                        && Integer.parseInt(value) > STARS
                        && Integer.parseInt(value) <= TEN);
    }

    private static boolean number(String value) {
        return !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? Markdown.plain(row.get(column)).strip() : "";
    }
}
