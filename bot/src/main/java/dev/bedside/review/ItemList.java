package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.review.HeaderReader.Header;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list that holds one review in each of its items, head and words in one line.
 *
 * <p>An item alone leaves doubt where its head ends ({@code ★☆☆☆☆ Ben: awful wait}); that all items are built alike does not.
 */
final class ItemList {

    private static final int LONGEST_HEAD = 100;
    private static final int MOST_ABOVE = 3;
    private static final int MOST_NAMES = 4;
    private static final List<String> BREAKS = List.of(": ", " – ", " — ", " - ", " | ");

    private record Item(Facts facts, String words) {

        /** Nothing of what was written: people's words never reach a log. */
        @Override
        public String toString() {
            return "Item";
        }
    }

    private final HeaderReader headers;
    private final SiteFinder sites;
    private final StarReader stars;
    private final Surroundings surroundings;

    ItemList(ReadingWords words) {
        headers = words.headers();
        sites = words.sites();
        stars = words.stars();
        surroundings = new Surroundings(words.noise());
    }

    /** The reviews of the list that makes up a text but for a heading and a foot; none where it is none. */
    List<Draft> read(String text, LocalDate today) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        int first = 0;
        while (first < lines.size() && ListMark.length(lines.get(first)) == 0) {
            first++;
        }
        int last = lines.size();
        while (last > first && ListMark.length(lines.get(last - 1)) == 0) {
            last--;
        }
        if (last - first < 2
                || first > MOST_ABOVE
                || !lines.subList(last, lines.size()).stream().allMatch(surroundings::ends)) {
            return List.of();
        }
        String separator = separator(lines.subList(first, last), today);
        return separator == null
                ? List.of()
                : drafts(lines.subList(0, first), lines.subList(first, last), separator, today);
    }

    /** What stands between head and words in all items. */
    private @Nullable String separator(List<String> items, LocalDate today) {
        for (String separator : BREAKS) {
            if (items.stream().allMatch(item -> item(item, separator, today) != null)) {
                return separator;
            }
        }
        return null;
    }

    private @Nullable Item item(String line, String separator, LocalDate today) {
        String bare = line.substring(ListMark.length(line)).strip();
        int at = bare.indexOf(separator);
        if (at < 0 || at > LONGEST_HEAD) {
            return null;
        }
        String head = bare.substring(0, at);
        String words = bare.substring(at + separator.length()).strip();
        Header read = headers.read(head, today);
        if (read.facts().stars == null || read.speaks() || words.isEmpty()) {
            return null;
        }
        if (read.facts().author == null && read.unexplained() > 0) {
            String name = name(head);
            if (name.isEmpty()) {
                return null;
            }
            read.facts().author(name, Sure.PLACED);
        }
        return new Item(read.facts(), words);
    }

    /** What is left of a head without its rating and its site: in a list of reviews, however short, the reviewer. */
    private String name(String head) {
        String rest = head;
        for (var rating = stars.find(rest); rating != null; rating = stars.find(rest)) {
            rest = rest.substring(0, rating.span().start())
                    + rest.substring(rating.span().end());
        }
        for (var named : sites.in(rest)) {
            rest = rest.replace(named.span().of(rest), " ");
            break;
        }
        String name = rest.replaceAll("[()\\[\\],;|·/]+", " ").strip().replaceAll("\\s+", " ");
        boolean fits =
                !name.isEmpty() && name.split(" ").length <= MOST_NAMES && !Character.isLowerCase(name.charAt(0));
        return fits && name.chars().noneMatch(Character::isDigit) ? name : "";
    }

    private List<Draft> drafts(List<String> above, List<String> items, String separator, LocalDate today) {
        Site site = sites.first(String.join("\n", above));
        var drafts = new ArrayList<Draft>();
        for (String line : items) {
            Item item = item(line, separator, today);
            if (item != null) {
                var draft = new Draft();
                draft.facts.add(item.facts());
                draft.facts.site(site, Sure.GUESSED);
                draft.around.addAll(above);
                draft.headed = true;
                draft.structured = true;
                draft.text(item.words());
                drafts.add(draft);
            }
        }
        return drafts;
    }
}
