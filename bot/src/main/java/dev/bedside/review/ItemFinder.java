package dev.bedside.review;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
     * @param marked whether a mark stands before each
     */
    record Items(String above, List<String> each, String below, boolean marked) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Items[" + each.size() + "]";
        }
    }

    /** {@code - }, {@code 2) }, {@code #3 }, {@code b) } */
    private static final Pattern MARK =
            Pattern.compile("^(?:[-*•–—▪◦‣▸►➤·]\\s+|\\(?\\d{1,2}[.)]\\s+|#\\d{1,3}\\b[:.)]?\\s*|[a-h]\\)\\s+)");
    /** A bare number where the others of a list have one as well: {@code (Ann Pell, 5)} */
    private static final Pattern SCORE = Pattern.compile("\\(((?:[^()]{1,40}[,;] ?)?)([1-5])\\)$");

    /** {@code [Google 4.0]}, {@code Ann Pell 3.5 "…"} */
    private static final Pattern DECIMAL =
            Pattern.compile("^([^.!?\"“]{0,50}[\\[(;| \\t])([1-5])[.,]([05])([\\]);| \\t])");
    /** {@code ; 4 ;} */
    private static final Pattern FIELD = Pattern.compile("^([^\"“]{0,60}[;|\\t]\\s*)([1-5])(\\s*[;|\\t])");

    private static final int HEAD = 80;
    private static final int MOST = 40;
    private static final int MOST_ABOVE = 4;
    private static final int LONGEST = 8000;
    private static final int LONGEST_ITEM = 2000;

    private final StarReader stars;
    private final Phrases recommends;
    private final MailHead mails;

    ItemFinder(ReadingWords words) {
        stars = words.stars();
        recommends = words.people().recommends();
        mails = new MailHead(words);
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
        Items marked = marked(paragraphs);
        if (marked != null) {
            return marked;
        }
        Items blocks =
                grouped(paragraphs.stream().map(each -> String.join("\n", each)).toList());
        return blocks != null
                ? blocks
                : grouped(paragraphs.stream().flatMap(List::stream).toList());
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
        var ends = new ArrayList<Integer>();
        for (List<String> paragraph : paragraphs) {
            for (int i = 0; i < paragraph.size(); i++) {
                ends.add(ends.size() - i + paragraph.size());
            }
        }
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            if (MARK.matcher(lines.get(i)).find()) {
                starts.add(i);
            }
        }
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
            items.add(MARK.matcher(String.join("\n", lines.subList(starts.get(k), to)))
                    .replaceFirst(""));
        }
        return told(lines.subList(0, starts.getFirst()), items, lines.subList(end, lines.size()), true);
    }

    private @Nullable Items told(List<String> above, List<String> items, List<String> below, boolean marked) {
        List<String> scored = items.stream().map(this::scored).toList();
        long rated = scored.stream().filter(this::rated).count();
        boolean told = rated >= 2 && rated * 3 >= items.size() * 2;
        boolean brief = items.stream().allMatch(item -> item.length() <= LONGEST_ITEM);
        return told && brief ? new Items(String.join("\n", above), scored, String.join("\n", below), marked) : null;
    }

    /** Each rated piece with as many others below it as all have. */
    private @Nullable Items grouped(List<String> pieces) {
        List<String> scored = pieces.stream().map(this::scored).toList();
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < scored.size(); i++) {
            if (rated(scored.get(i))) {
                starts.add(i);
            }
        }
        if (starts.size() < 2 || starts.size() > MOST || starts.getFirst() > MOST_ABOVE) {
            return null;
        }
        int size = starts.get(1) - starts.getFirst();
        for (int k = 1; k + 1 < starts.size(); k++) {
            if (starts.get(k + 1) - starts.get(k) != size) {
                return null;
            }
        }
        int end = starts.getLast() + size;
        if (size > 2 || end > scored.size()) {
            // ratings stand below the words, or not in all items
            return null;
        }
        var items = new ArrayList<String>();
        for (int start : starts) {
            items.add(String.join("\n", scored.subList(start, start + size)));
        }
        return told(scored.subList(0, starts.getFirst()), items, scored.subList(end, scored.size()), false);
    }

    /** An item whose bare number is written as a rating. */
    private String scored(String item) {
        if (stars.find(item.length() > LONGEST_ITEM ? item.substring(0, LONGEST_ITEM) : item) != null) {
            return item;
        }
        Matcher score = SCORE.matcher(item);
        if (score.find()) {
            return score.replaceFirst("($1$2/5)");
        }
        Matcher decimal = DECIMAL.matcher(item);
        if (decimal.find()) {
            return decimal.replaceFirst("$1$2.$3/5$4");
        }
        Matcher field = FIELD.matcher(item);
        return field.find() ? field.replaceFirst("$1$2/5$3") : item;
    }

    private boolean rated(String item) {
        String part = item.length() > LONGEST_ITEM ? item.substring(0, LONGEST_ITEM) : item;
        Function<String, Boolean> recommended = line -> recommends.in(line.substring(0, Math.min(HEAD, line.length())));
        return part.lines().limit(6).anyMatch(line -> stars.find(line) != null)
                || part.lines().findFirst().map(recommended).orElse(false);
    }
}
