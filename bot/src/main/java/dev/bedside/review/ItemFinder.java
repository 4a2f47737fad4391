package dev.bedside.review;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the items of a text that says the same kind of thing several times: marked lines, paragraphs or lines, with a
 * rating in each. What is hard to tell apart in one piece is easily read item by item.
 */
final class ItemFinder {

    /**
     * The items of a text.
     *
     * @param above what stands before the first
     * @param below what stands behind the last
     * @param how they are told apart
     * @param rated whether most have a rating of their own
     * @param counted whether it is said above how many there are
     * @param groups the name of the place or the site below which each stands, empty for those in no group
     */
    record Items(
            String above,
            List<String> each,
            String below,
            How how,
            boolean rated,
            boolean counted,
            List<String> groups) {

        boolean marked() {
            return how == How.MARKED;
        }

        boolean quoted() {
            return how == How.QUOTED;
        }

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Items[" + each.size() + "]";
        }
    }

    /** Lines with what stands around them, before it is known whether they are items. */
    record Piled(List<String> above, List<String> each, List<String> groups, List<String> below) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Piled[" + each.size() + "]";
        }
    }

    /** By what the items of a text are told apart. */
    enum How {
        /** a mark stands before each */
        MARKED,
        /** each begins with a quotation */
        QUOTED,
        /** a rating stands in each */
        RATED,
        /** a line above says that several follow */
        SAID
    }

    /** Words that stand in quotation marks at the beginning of a line. */
    private static final Pattern QUOTE =
            Pattern.compile("^[\"“„«]\\S(?:[^\"”“»]{8,}[\"”“»]|[^\"”“»]{1,8}[\"”“»] (?:[—–-] |\\())");

    private static final Pattern COUNT = Pattern.compile("\\b\\d{1,2}\\b");

    private static final int HEADING = 120;
    private static final int GROUP = 40;
    private static final int MOST = 40;
    private static final int MOST_ABOVE = 4;
    private static final int LONGEST = 8000;
    static final int LONGEST_ITEM = 2000;

    private final ItemRatings ratings;
    private final Phrases several;
    private final SiteFinder sites;
    private final Labels labels;
    private final MailHead mails;
    private final GroupedItems inGroups;

    ItemFinder(ReadingWords words) {
        ratings = new ItemRatings(words);
        several = words.people().several();
        sites = words.sites();
        labels = words.labels();
        mails = new MailHead(words);
        inGroups = new GroupedItems(this::group, words.noise());
    }

    /** Null where a text does not fall into at least two items. */
    @Nullable
    Items find(String text) {
        if (text.length() > LONGEST || text.isBlank()) {
            return null;
        }
        List<List<String>> paragraphs = paragraphs(text);
        if (!paragraphs.isEmpty() && mails.begins(Row.of(String.join("\n", paragraphs.getFirst())), 0)) {
            // what a mail is about is said again in it
            paragraphs = paragraphs.subList(1, paragraphs.size());
        }
        Items quoted = quoted(paragraphs);
        if (quoted != null) {
            return quoted;
        }
        Piled piled = inGroups.find(paragraphs);
        Items below = piled == null || piled.each().size() > MOST ? null : told(piled, How.MARKED);
        if (below != null) {
            return below;
        }
        Items marked = marked(paragraphs);
        if (marked != null) {
            return marked;
        }
        Items blocks =
                grouped(paragraphs.stream().map(each -> String.join("\n", each)).toList());
        // paragraphs of one line each are its lines
        Items lines = blocks != null || paragraphs.stream().allMatch(each -> each.size() == 1)
                ? blocks
                : grouped(paragraphs.stream().flatMap(List::stream).toList());
        return lines != null || paragraphs.isEmpty() ? lines : said(paragraphs);
    }

    /** Lines or paragraphs below one that says that several reviews follow. */
    private @Nullable Items said(List<List<String>> paragraphs) {
        String heading = paragraphs.getFirst().getFirst();
        if (heading.length() > HEADING || !several.in(heading)) {
            return null;
        }
        var rest = new ArrayList<>(paragraphs.subList(1, paragraphs.size()));
        List<String> own =
                paragraphs.getFirst().subList(1, paragraphs.getFirst().size());
        if (!own.isEmpty()) {
            rest.addFirst(own);
        }
        boolean lines = !rest.isEmpty() && rest.getFirst().size() > 1 && rest.size() <= 2;
        if (lines && rest.getFirst().size() <= MOST) {
            String below = rest.size() == 2 ? String.join("\n", rest.getLast()) : "";
            return told(List.of(heading), rest.getFirst(), List.of(below), How.SAID);
        }
        List<String> items = rest.stream().map(each -> String.join("\n", each)).toList();
        return items.size() < 2 || items.size() > MOST ? null : told(List.of(heading), items, List.of(), How.SAID);
    }

    /** The lines of each paragraph; rulers part as empty lines do. */
    private static List<List<String>> paragraphs(String text) {
        var all = new ArrayList<List<String>>();
        List<String> own = new ArrayList<>();
        for (Row row : Row.of(text)) {
            if (!row.blank() && !row.ruler()) {
                own.add(row.text().strip());
            } else if (!own.isEmpty()) {
                all.add(own);
                own = new ArrayList<>();
            }
        }
        if (!own.isEmpty()) {
            all.add(own);
        }
        return all;
    }

    /** Each marked line with those below it, to the end of its paragraph where others end there. */
    private @Nullable Items marked(List<List<String>> paragraphs) {
        List<String> lines = paragraphs.stream().flatMap(List::stream).toList();
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (ListMark.lengthOrDash(lines.get(i)) > 0) {
                starts.add(i);
            }
        }
        return cut(lines, starts, ends(paragraphs), How.MARKED);
    }

    /** Each line that begins with a quotation, with what follows until the next: {@code "So kind." Ann Pell}. */
    private @Nullable Items quoted(List<List<String>> paragraphs) {
        List<String> lines = paragraphs.stream().flatMap(List::stream).toList();
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (quotes(lines.get(i))) {
                starts.add(i);
            }
        }
        return headed(paragraphs, starts.size()) ? null : cut(lines, starts, ends(paragraphs), How.QUOTED);
    }

    private static boolean quotes(String line) {
        return "\"“„«".indexOf(line.charAt(0)) >= 0 && QUOTE.matcher(line).find();
    }

    /** Whether most quotations stand below a line of their own paragraph, which tells of them and not of the one above. */
    private boolean headed(List<List<String>> paragraphs, int quotations) {
        long headed = paragraphs.stream()
                .filter(lines -> lines.size() > 1
                        && ratings.in(lines.getFirst())
                        && quotes(lines.get(1))
                        && lines.stream().filter(ItemFinder::quotes).count() == 1)
                .count();
        return headed > 1 && headed * 3 >= quotations * 2;
    }

    /** Where the paragraph of each line ends. */
    private static List<Integer> ends(List<List<String>> paragraphs) {
        var ends = new ArrayList<Integer>();
        for (List<String> paragraph : paragraphs) {
            for (int i = 0; i < paragraph.size(); i++) {
                ends.add(ends.size() - i + paragraph.size());
            }
        }
        return ends;
    }

    private @Nullable Items cut(List<String> lines, List<Integer> starts, List<Integer> ends, How how) {
        if (starts.size() < 2 || starts.size() > MOST || starts.getFirst() > MOST_ABOVE) {
            return null;
        }
        boolean single = true;
        boolean inParagraphs = true;
        for (int k = 0; k + 1 < starts.size(); k++) {
            single &= starts.get(k + 1) == starts.get(k) + 1;
            inParagraphs &= starts.get(k + 1) <= ends.get(starts.get(k));
        }
        int last = starts.getLast();
        int end = single ? last + 1 : inParagraphs ? ends.get(last) : lines.size();
        var items = new ArrayList<String>();
        for (int k = 0; k < starts.size(); k++) {
            int to = k + 1 < starts.size() ? starts.get(k + 1) : end;
            String item = String.join("\n", lines.subList(starts.get(k), to));
            items.add(how == How.MARKED ? item.substring(ListMark.lengthOrDash(item)) : item);
        }
        return told(lines.subList(0, starts.getFirst()), items, lines.subList(end, lines.size()), how);
    }

    private @Nullable Items told(List<String> above, List<String> items, List<String> below, How how) {
        return told(new Piled(above, items, items.stream().map(item -> "").toList(), below), how);
    }

    private @Nullable Items told(Piled piled, How how) {
        List<String> items = piled.each();
        List<String> scored = items.stream().map(ratings::written).toList();
        long rated = scored.stream().filter(ratings::in).count();
        boolean most = rated >= 2 && rated * 3 >= items.size() * 2;
        boolean told = most || (rated == 0 && how != How.RATED);
        boolean brief = items.stream().allMatch(item -> item.length() <= LONGEST_ITEM);
        if (items.stream().anyMatch(labels::goesOn)
                || items.stream().filter(this::part).count() > 1) {
            return null;
        }
        String head = String.join("\n", piled.above());
        boolean counted = COUNT.matcher(head).find() && head.contains(Integer.toString(items.size()));
        String foot = String.join("\n", piled.below());
        return told && brief ? new Items(head, scored, foot, how, most, counted, piled.groups()) : null;
    }

    /** Whether an item is the score of a part, not a review: {@code Staff ........ 2/5}. */
    private boolean part(String item) {
        boolean scored = Character.isDigit(item.charAt(item.length() - 1)) && item.indexOf('\n') < 0;
        return scored && labels.exactly(item) == Labels.Role.IGNORE;
    }

    /** Each rated piece with as many others below it as all have. */
    private @Nullable Items grouped(List<String> pieces) {
        if (pieces.size() < 2) {
            return null;
        }
        List<String> scored = pieces.stream().map(ratings::written).toList();
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < scored.size(); i++) {
            if (ratings.in(scored.get(i))) {
                starts.add(i);
            }
        }
        if (starts.size() < 2 || starts.size() > MOST || starts.getFirst() > MOST_ABOVE) {
            return null;
        }
        int size = Integer.MAX_VALUE;
        for (int k = 0; k + 1 < starts.size(); k++) {
            size = Math.min(size, starts.get(k + 1) - starts.get(k));
        }
        int end = starts.getLast() + size;
        if (size > 2 || end > scored.size()) {
            // ratings stand below the words, or not in all items
            return null;
        }
        var headings = new ArrayList<String>();
        for (int k = 1; k < starts.size(); k++) {
            List<String> between = scored.subList(starts.get(k - 1) + size, starts.get(k));
            if (between.size() > 1 || !between.stream().allMatch(this::group)) {
                return null;
            }
            headings.add(between.isEmpty() ? "" : between.getFirst() + "\n");
        }
        boolean parted = headings.stream().anyMatch(heading -> !heading.isEmpty());
        int above = starts.getFirst() - 1;
        headings.addFirst(parted && above >= 0 && group(scored.get(above)) ? scored.get(above) + "\n" : "");
        var items = new ArrayList<String>();
        String group = "";
        for (int k = 0; k < starts.size(); k++) {
            group = headings.get(k).isEmpty() ? group : headings.get(k);
            items.add(group + String.join("\n", scored.subList(starts.get(k), starts.get(k) + size)));
        }
        return told(scored.subList(0, starts.getFirst()), items, scored.subList(end, scored.size()), How.RATED);
    }

    /** Whether a line is the heading of a group of items: the name of a site or a place. */
    private boolean group(String line) {
        boolean sentence = ".!?:,;".indexOf(line.charAt(line.length() - 1)) >= 0;
        boolean small = Character.isLowerCase(line.codePointAt(0));
        return line.length() <= GROUP && !sentence && (!small || sites.ofValue(line) != null);
    }
}
