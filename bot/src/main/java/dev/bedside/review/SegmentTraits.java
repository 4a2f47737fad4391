package dev.bedside.review;

import dev.bedside.learn.Link;
import dev.bedside.learn.Traits;
import dev.bedside.review.HeaderReader.Header;
import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import dev.bedside.review.Script.Line;
import dev.bedside.review.Script.Part;
import dev.bedside.review.Script.Segment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the traits of each segment of a message: what the readers of single values say of it, its shape and its place. */
final class SegmentTraits {

    private static final int LONGEST_READ = 300;
    private static final int FAR = 4;

    private final ReadingWords words;
    private final Surroundings surroundings;
    private final Opinion opinion;

    SegmentTraits(ReadingWords words) {
        this.words = words;
        surroundings = new Surroundings(words.noise());
        opinion = new Opinion(words.people());
    }

    /** What is known of a whole line. */
    private record Told(
            boolean heads,
            boolean says,
            int unexplained,
            boolean stars,
            boolean site,
            boolean dated,
            boolean linked,
            boolean announced,
            boolean named,
            @Nullable Role role,
            boolean exact,
            boolean ends,
            boolean aside,
            boolean wordless,
            boolean colleagues,
            int opinions,
            int first,
            boolean translated,
            boolean original,
            boolean refused,
            int words,
            boolean sentence) {}

    List<Link> of(Script script, LocalDate today) {
        List<Line> lines = script.lines();
        var told = new ArrayList<Told>(lines.size());
        int longest = 0;
        for (int i = 0; i < lines.size(); i++) {
            told.add(told(lines.get(i).text(), today));
            longest = told.get(i).words > told.get(longest).words ? i : longest;
        }
        var links = new ArrayList<Link>(script.segments().size());
        @Nullable Role pending = null;
        int reply = FAR;
        boolean starred = false;
        boolean sited = false;
        int translated = 0;
        int original = 0;
        for (int i = 0; i < script.segments().size(); i++) {
            Segment segment = script.segments().get(i);
            Segment before = i == 0 ? null : script.segments().get(i - 1);
            Segment behind = i + 1 == script.segments().size() ? null : script.segments().get(i + 1);
            Line line = lines.get(segment.line());
            boolean newLine = before == null || before.line() != segment.line();
            if (newLine) {
                boolean other = before == null || lines.get(before.line()).block() != line.block();
                boolean kept = !other && pending != null && before != null && bare(script, before);
                pending = line.part() == Part.VALUE ? words.labels().of(line.under()) : kept ? pending : null;
                reply = replies(told.get(segment.line())) || pending == Role.REPLY ? 0 : Math.min(FAR, reply + 1);
            }
            var traits = new Traits();
            String text = script.text(segment);
            Told here = told.get(segment.line());
            place(traits, script, segment, before, behind, told, longest);
            line(traits, "l", here);
            if (segment.line() > 0) {
                line(traits, "a", told.get(segment.line() - 1));
            }
            if (segment.line() + 1 < lines.size()) {
                line(traits, "b", told.get(segment.line() + 1));
            }
            own(traits, text, line, today);
            around(traits, script, before, behind);
            traits.add("translated", translated);
            traits.add("original", original);
            traits.add("script", writing(text));
            if (before != null) {
                int other = writing(script.text(before));
                traits.add("script before " + other, writing(text));
                traits.add("script marked " + translated + " " + other, writing(text));
            }
            traits.add("reply", reply);
            traits.add("starred", starred ? 1 : 0);
            traits.add("sited", sited ? 1 : 0);
            traits.add("pending", pending == null ? "" : pending.name());
            if (pending != null) {
                traits.add("pending part " + pending.name(), line.part().ordinal());
                traits.add("pending words " + pending.name(), bucket(Piece.words(text)));
            }
            links.add(new Link(traits, join(script, segment, before)));
            Role label = label(line.text(), segment, text);
            pending = label != null ? label : divided(line.text(), segment) ? null : pending;
            if (here.translated) {
                translated = 1;
            } else if (translated == 1 && behind != null && behind.line() != segment.line()) {
                translated = 2;
            }
            original = here.original ? 1 : original;
            starred |= here.stars && (behind == null || behind.line() != segment.line());
            sited |= here.site;
        }
        return links;
    }

    private static boolean replies(Told told) {
        return told.role == Role.REPLY;
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

    private static int join(Script script, Segment segment, @Nullable Segment before) {
        if (before == null) {
            return 3;
        }
        if (before.line() == segment.line()) {
            return 0;
        }
        Line line = script.lines().get(segment.line());
        return script.lines().get(before.line()).block() != line.block() ? 3 : line.apart() ? 2 : 1;
    }

    private Told told(String text, LocalDate today) {
        String part = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
        Header header = words.headers().read(part, today);
        Labelled label = words.labels().in(part);
        var noise = words.noise();
        var people = words.people();
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        return new Told(
                header.begins(),
                header.says(),
                Math.min(header.unexplained(), 9),
                header.facts().stars != null,
                header.facts().site != null,
                header.timed(),
                header.facts().link != null,
                header.facts().announced,
                header.names() > 0,
                label == null ? null : label.role(),
                label != null && label.exact(),
                surroundings.ends(part),
                surroundings.aside(part),
                noise.saysNothing(part),
                people.toColleagues(part),
                Math.min(3, people.opinions().count(part)),
                Math.min(3, people.first().count(part)),
                noise.translated().in(part),
                noise.original().start(Piece.trim(part)),
                noise.refuse().in(part),
                Piece.words(text),
                ".!?…。！？)".indexOf(last) >= 0);
    }

    private static void line(Traits traits, String which, Told told) {
        flag(traits, which + "heads", told.heads);
        flag(traits, which + "says", told.says);
        traits.add(which + "unexplained", told.unexplained);
        flag(traits, which + "stars", told.stars);
        flag(traits, which + "site", told.site);
        flag(traits, which + "dated", told.dated);
        flag(traits, which + "linked", told.linked);
        flag(traits, which + "announced", told.announced);
        flag(traits, which + "named", told.named);
        traits.add(which + "role", told.role == null ? "" : told.role.name());
        flag(traits, which + "exact", told.exact);
        flag(traits, which + "ends", told.ends);
        flag(traits, which + "aside", told.aside);
        flag(traits, which + "wordless", told.wordless);
        flag(traits, which + "colleagues", told.colleagues);
        traits.add(which + "opinions", told.opinions);
        traits.add(which + "first", told.first);
        flag(traits, which + "translated", told.translated);
        flag(traits, which + "original", told.original);
        flag(traits, which + "refused", told.refused);
        traits.add(which + "words", bucket(told.words));
        flag(traits, which + "sentence", told.sentence);
    }

    private static void flag(Traits traits, String name, boolean is) {
        if (is) {
            traits.add(name);
        }
    }

    private static int bucket(int count) {
        return count < 5 ? count : count < 8 ? 5 : count < 13 ? 6 : count < 25 ? 7 : 8;
    }

    private void place(
            Traits traits,
            Script script,
            Segment segment,
            @Nullable Segment before,
            @Nullable Segment behind,
            List<Told> told,
            int longest) {
        Line line = script.lines().get(segment.line());
        String bot = script.automatic() ? "bot " : "person ";
        int count = script.lines().size();
        int at = segment.line();
        traits.add("bias");
        traits.add(bot);
        traits.add("part", line.part().ordinal());
        traits.add(bot + "part", line.part().ordinal());
        traits.add("lines", Math.min(count, 12));
        traits.add(bot + "from start", Math.min(at, FAR));
        traits.add(bot + "from end", Math.min(count - 1 - at, FAR));
        int away = Math.clamp(at - longest, -FAR, FAR);
        traits.add("from longest", away);
        traits.add(bot + "from longest", away);
        traits.add("longest", bucket(told.get(longest).words));
        traits.add("longest here " + (away == 0), bucket(told.get(longest).words));
        flag(traits, "quoted line", line.depth() > 0);
        if (at > 0 && script.lines().get(at - 1).block() == line.block()) {
            int depth = Integer.compare(line.depth(), script.lines().get(at - 1).depth());
            traits.add("deeper", depth);
        }
        boolean quotes = script.lines().stream().anyMatch(each -> each.depth() > 0);
        traits.add("quotes " + quotes, line.depth() > 0 ? 1 : 0);
        flag(traits, "code", line.code());
        flag(traits, "listed", line.listed());
        flag(traits, "spoken", line.spoken());
        flag(traits, "apart", line.apart());
        boolean above = at > 0 && script.lines().get(at - 1).block() == line.block();
        boolean below = at + 1 < count && script.lines().get(at + 1).block() == line.block();
        traits.add("block edge", (above ? 1 : 0) + (below ? 2 : 0));
        flag(traits, "apart below", below && script.lines().get(at + 1).apart());
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
        traits.add("marks " + lead, tail);
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

    private static int lead(String text, int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return Character.isLetter(text.charAt(i)) ? 'a' : Character.isDigit(text.charAt(i)) ? '0' : text.charAt(i);
            }
        }
        return 0;
    }

    private static int quotes(String text, int until) {
        int count = 0;
        for (int i = 0; i < until; i++) {
            count += "\"“”„«»「」".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return count;
    }

    private static int depth(String text, int until) {
        int depth = 0;
        for (int i = 0; i < until; i++) {
            depth += "([{【".indexOf(text.charAt(i)) >= 0 ? 1 : ")]}】".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
        }
        return Math.clamp(depth, 0, 1);
    }

    private void own(Traits traits, String text, Line line, LocalDate today) {
        var people = words.people();
        var noise = words.noise();
        int count = Piece.words(text);
        traits.add("words", bucket(count));
        flag(traits, "whole line", text.length() + 3 >= line.text().length());
        String shape = shape(text);
        traits.add("shape", shape);
        char last = text.charAt(text.length() - 1);
        flag(traits, "ends sentence", ".!?…".indexOf(last) >= 0);
        String bare = Piece.trim(text);
        if (bare.isEmpty()) {
            traits.add("marks only");
            return;
        }
        boolean link = text.startsWith("http") || text.startsWith("www.");
        if (link) {
            traits.add("link");
            var site = words.sites().ofLink(text);
            traits.add("link site", site == null ? "" : site.id());
            return;
        }
        if (text.length() <= 80) {
            var rating = words.stars().find(text);
            boolean starred = rating != null || words.stars().whole(bare) != null;
            flag(traits, "stars", starred);
            flag(traits, "stars whole", rating != null && rating.span().end() - rating.span().start() + 2 >= text.length());
            boolean dated = !words.dates().in(text, today).isEmpty();
            flag(traits, "dated", dated);
            flag(traits, "date", dated && words.dates().date(text, today) != null);
            var site = words.sites().ofValue(bare);
            flag(traits, "site", site != null);
            flag(traits, "site in", site == null && words.sites().first(text) != null);
            boolean name = people.isName(bare);
            flag(traits, "name", name);
            if (name) {
                traits.add("name words", Math.min(4, count));
                traits.add("name gap", lead(line.text(), line.text().indexOf(text)));
            }
            flag(traits, "practice", people.practices().in(bare));
            flag(traits, "titled", people.titled(bare));
            flag(traits, "anonymous", people.anonymous().is(bare));
            flag(traits, "filler", people.filler().is(bare));
            flag(traits, "announces", people.announcements().in(bare));
            flag(traits, "verb", people.after().in(bare));
            flag(traits, "before", people.before().is(bare));
            flag(traits, "at", people.at().is(bare));
            flag(traits, "recommends", people.recommends().in(bare));
            flag(traits, "counted", people.counted().in(bare));
            flag(traits, "aside", noise.aside(text));
            flag(traits, "wordless", noise.saysNothing(text));
            flag(traits, "more", noise.more().is(Noise.letters(text)));
            flag(traits, "ends", noise.ends().start(bare));
            flag(traits, "owners", noise.owners().in(text));
            Role role = words.labels().exactly(bare);
            traits.add("role", role == null ? "" : role.name());
            traits.add("role in", String.valueOf(words.labels().of(bare)));
        }
        flag(traits, "colleagues", people.toColleagues(text));
        int opinions = people.opinions().count(text);
        int first = people.first().count(text);
        int care = people.care().count(text);
        traits.add("opinions", Math.min(3, opinions));
        traits.add("first", Math.min(3, first));
        traits.add("care", Math.min(3, care));
        traits.add("past", Math.min(2, people.past().count(text)));
        flag(traits, "reads", opinion.in(text));
        ends(traits, bare);
    }

    private static void ends(Traits traits, String bare) {
        String[] all = bare.toLowerCase(Locale.ROOT).split("\\s+");
        traits.add("w first", Piece.trim(all[0]));
        traits.add("w last", Piece.trim(all[all.length - 1]));
        if (all.length > 1) {
            traits.add("w pair", Piece.trim(all[0]) + ' ' + Piece.trim(all[1]));
        }
        if (all.length <= 4) {
            for (String word : all) {
                traits.add("w any", Piece.trim(word));
            }
            traits.add("w all", String.join(" ", all));
        }
    }

    private static void around(Traits traits, Script script, @Nullable Segment before, @Nullable Segment behind) {
        neighbour(traits, script, before, "<");
        neighbour(traits, script, behind, ">");
    }

    private static void neighbour(Traits traits, Script script, @Nullable Segment segment, String which) {
        if (segment == null) {
            traits.add(which + "none");
            return;
        }
        String text = script.text(segment);
        traits.add(which + "shape", shape(text));
        traits.add(which + "words", bucket(Piece.words(text)));
        String[] all = text.toLowerCase(Locale.ROOT).split("\\s+");
        String near = Piece.trim(which.equals("<") ? all[all.length - 1] : all[0]);
        traits.add(which + "word", near);
    }

    /** The script of the first letter: 0 none, 1 Latin, 2 another with an alphabet, 3 without spaces. */
    private static int writing(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                return c < 0x250 || (c >= 0x1E00 && c < 0x1F00) ? 1 : Phrases.unspaced(c) ? 3 : 2;
            }
        }
        return 0;
    }

    /** What kinds of characters follow each other. */
    private static String shape(String text) {
        var shape = new StringBuilder();
        for (int i = 0; i < text.length() && shape.length() < 8; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            char kind = Character.isUpperCase(c)
                    ? 'A'
                    : Character.isLetter(c)
                            ? 'a'
                            : Character.isDigit(c) ? '0' : Character.isWhitespace(c) ? ' ' : c > 0x2000 ? '*' : '.';
            if (shape.isEmpty() || shape.charAt(shape.length() - 1) != kind) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }
}
