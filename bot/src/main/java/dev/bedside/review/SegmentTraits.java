package dev.bedside.review;

import dev.bedside.learn.Link;
import dev.bedside.learn.Traits;
import dev.bedside.review.Labels.Role;
import dev.bedside.review.LineTraits.Told;
import dev.bedside.review.Script.Line;
import dev.bedside.review.Script.Part;
import dev.bedside.review.Script.Segment;
import dev.bedside.review.WordTraits.Look;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the traits of each segment of a message: what the readers of single values say of it, its shape and its place. */
final class SegmentTraits {

    private static final int FAR = 4;
    /** By whether a translation goes on: the beginning of a name. */
    private static final int[] MARKED = {
        "script marked 0 ".hashCode(), "script marked 1 ".hashCode(), "script marked 2 ".hashCode()
    };

    private final ReadingWords words;
    private final LineTraits lineTraits;
    private final WordTraits wordTraits;

    SegmentTraits(ReadingWords words) {
        this.words = words;
        lineTraits = new LineTraits(words);
        wordTraits = new WordTraits(words);
    }

    /** @param ruled what rules made of the same message */
    List<Link> of(Script script, List<Candidate> ruled, LocalDate today) {
        var rules = new RuledTraits(script, ruled);
        List<Line> lines = script.lines();
        var told = new ArrayList<Told>(lines.size());
        int longest = 0;
        for (int i = 0; i < lines.size(); i++) {
            told.add(lineTraits.of(lines.get(i).text(), today));
            longest = told.get(i).words() > told.get(longest).words() ? i : longest;
        }
        var looks = new ArrayList<Look>(script.segments().size());
        for (Segment segment : script.segments()) {
            looks.add(wordTraits.look(script.text(segment)));
        }
        var whole = new WholeTraits(script, told, looks);
        var links = new ArrayList<Link>(script.segments().size());
        @Nullable Role pending = null;
        int reply = FAR;
        boolean starred = false;
        boolean sited = false;
        boolean quotes = false;
        for (Line line : lines) {
            quotes |= line.depth() > 0;
        }
        int translated = 0;
        int original = 0;
        for (int i = 0; i < script.segments().size(); i++) {
            Segment segment = script.segments().get(i);
            Segment before = i == 0 ? null : script.segments().get(i - 1);
            Segment behind =
                    i + 1 == script.segments().size() ? null : script.segments().get(i + 1);
            Line line = lines.get(segment.line());
            boolean newLine = before == null || before.line() != segment.line();
            if (newLine) {
                boolean other = before == null || lines.get(before.line()).block() != line.block();
                boolean kept = !other && pending != null && before != null && bare(script, before);
                pending = line.part() == Part.VALUE ? words.labels().of(line.under()) : kept ? pending : null;
                reply = replies(told.get(segment.line())) || pending == Role.REPLY ? 0 : Math.min(FAR, reply + 1);
            }
            var traits = new Traits();
            String text = looks.get(i).text();
            Told here = told.get(segment.line());
            place(traits, script, segment, before, behind, told, longest, quotes);
            LineTraits.into(traits, "l", here);
            if (segment.line() > 0) {
                LineTraits.into(traits, "a", told.get(segment.line() - 1));
            }
            if (segment.line() + 1 < lines.size()) {
                LineTraits.into(traits, "b", told.get(segment.line() + 1));
            }
            wordTraits.into(traits, looks.get(i), line, today);
            rules.into(traits, i);
            whole.into(traits, i);
            wordTraits.around(
                    traits, before == null ? null : looks.get(i - 1), behind == null ? null : looks.get(i + 1));
            traits.add("translated", translated);
            traits.add("original", original);
            int writing = WordTraits.writing(text);
            traits.add("script", writing);
            if (before != null) {
                String other =
                        Integer.toString(WordTraits.writing(looks.get(i - 1).text()));
                traits.add("script before ", other, writing);
                traits.add(Traits.joined(MARKED[translated], other), writing);
            }
            traits.add("reply", reply);
            traits.add("starred", starred ? 1 : 0);
            traits.add("sited", sited ? 1 : 0);
            traits.add("pending", pending == null ? "" : pending.name());
            if (pending != null) {
                traits.add("pending part ", pending.name(), line.part().ordinal());
                traits.add("pending words ", pending.name(), looks.get(i).words());
            }
            links.add(new Link(traits, WholeTraits.join(script, segment, before)));
            Role label = label(line.text(), segment, text);
            pending = label != null ? label : divided(line.text(), segment) ? null : pending;
            if (here.translated()) {
                translated = 1;
            } else if (translated == 1 && behind != null && behind.line() != segment.line()) {
                translated = 2;
            }
            original = here.original() ? 1 : original;
            starred |= here.stars() && (behind == null || behind.line() != segment.line());
            sited |= here.site();
        }
        return links;
    }

    private static boolean replies(Told told) {
        return told.role() == Role.REPLY;
    }

    /** Whether a label stands alone on its line, its value below. */
    private boolean bare(Script script, Segment segment) {
        String line = script.lines().get(segment.line()).text();
        return segment.end() + 3 >= line.length();
    }

    private static boolean divided(String line, Segment segment) {
        for (int i = segment.end(); i < line.length() && i < segment.end() + 3; i++) {
            if ("|·•".indexOf(line.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The role of a segment that a colon or an equals sign follows. */
    private @Nullable Role label(String line, Segment segment, String text) {
        int at = segment.end();
        while (at < line.length() && " *_".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        boolean marked = at < line.length() && ":：=】]".indexOf(line.charAt(at)) >= 0;
        boolean alone = segment.start() <= 3 && at >= line.length();
        if ((!marked && !alone) || text.length() > 40) {
            return null;
        }
        return marked ? words.labels().of(text) : words.labels().exactly(text);
    }

    private void place(
            Traits traits,
            Script script,
            Segment segment,
            @Nullable Segment before,
            @Nullable Segment behind,
            List<Told> told,
            int longest,
            boolean quotes) {
        Line line = script.lines().get(segment.line());
        String bot = script.automatic() ? "bot " : "person ";
        int count = script.lines().size();
        int at = segment.line();
        traits.add("bias");
        traits.add(bot);
        traits.add("part", line.part().ordinal());
        traits.add(bot, "part", line.part().ordinal());
        traits.add("lines", Math.min(count, 12));
        traits.add(bot, "from start", Math.min(at, FAR));
        traits.add(bot, "from end", Math.min(count - 1 - at, FAR));
        int away = Math.clamp(at - longest, -FAR, FAR);
        traits.add("from longest", away);
        traits.add(bot, "from longest", away);
        traits.add("longest", WordTraits.bucket(told.get(longest).words()));
        traits.add(
                away == 0 ? "longest here true" : "longest here false",
                WordTraits.bucket(told.get(longest).words()));
        LineTraits.flag(traits, "quoted line", line.depth() > 0);
        if (at > 0 && script.lines().get(at - 1).block() == line.block()) {
            int depth = Integer.compare(line.depth(), script.lines().get(at - 1).depth());
            traits.add("deeper", depth);
        }
        traits.add(quotes ? "quotes true" : "quotes false", line.depth() > 0 ? 1 : 0);
        LineTraits.flag(traits, "code", line.code());
        LineTraits.flag(traits, "listed", line.listed());
        LineTraits.flag(traits, "spoken", line.spoken());
        LineTraits.flag(traits, "apart", line.apart());
        boolean above = at > 0 && script.lines().get(at - 1).block() == line.block();
        boolean below = at + 1 < count && script.lines().get(at + 1).block() == line.block();
        traits.add("block edge", (above ? 1 : 0) + (below ? 2 : 0));
        LineTraits.flag(
                traits, "apart below", below && script.lines().get(at + 1).apart());
        boolean opens = before == null || before.line() != at;
        boolean closes = behind == null || behind.line() != at;
        traits.add("edge", (opens ? 1 : 0) + (closes ? 2 : 0));
        String text = line.text();
        traits.add("gap before", opens || before == null ? -1 : gap(text, before.end(), segment.start()));
        traits.add("gap behind", closes || behind == null ? -1 : gap(text, segment.end(), behind.start()));
        int lead = lead(text, segment.start());
        int tail = lead(text, segment.end());
        traits.add("mark before", lead);
        traits.add("mark behind", tail);
        traits.add("marks ", Integer.toString(lead), tail);
        boolean inQuotes = quotes(text, segment.start()) % 2 == 1;
        traits.add("in quotes", inQuotes ? quotes(text, text.length()) % 2 == 0 ? 1 : 2 : 0);
        traits.add("in brackets", depth(text, segment.start()));
    }

    private static int gap(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return to > from ? ' ' : 0;
    }

    /** The kind of character that stands before a place: a letter, a digit, or the mark itself. */
    static int lead(String text, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return Character.isLetter(text.charAt(i))
                        ? 'a'
                        : Character.isDigit(text.charAt(i)) ? '0' : text.charAt(i);
            }
        }
        return 0;
    }

    /** The kind of character that stands behind a place, as {@link #lead} has it. */
    static int next(String text, int at) {
        for (int i = at; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return Character.isLetter(text.charAt(i))
                        ? 'a'
                        : Character.isDigit(text.charAt(i)) ? '0' : text.charAt(i);
            }
        }
        return 0;
    }

    private static int quotes(String text, int until) {
        int count = 0;
        for (int i = 0; i < until; i++) {
            char c = text.charAt(i);
            count += c == '"' || (c > 127 && "“”„«»「」".indexOf(c) >= 0) ? 1 : 0;
        }
        return count;
    }

    private static int depth(String text, int until) {
        int depth = 0;
        for (int i = 0; i < until; i++) {
            depth += switch (text.charAt(i)) {
                case '(', '[', '{', '【' -> 1;
                case ')', ']', '}', '】' -> -1;
                default -> 0;
            };
        }
        return Math.clamp(depth, 0, 1);
    }
}
