package dev.bedside.review;

import dev.bedside.learn.Traits;
import dev.bedside.review.Labels.Role;
import dev.bedside.review.Script.Line;
import dev.bedside.review.Script.Segment;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the readers of single values say of a segment, what its words are, and what stands beside it. */
final class WordTraits {

    private static final int LONGEST_VALUE = 80;

    private final ReadingWords words;
    private final Opinion opinion;

    WordTraits(ReadingWords words) {
        this.words = words;
        opinion = new Opinion(words.people());
    }

    void into(Traits traits, String written, Line line, LocalDate today) {
        String text = CleanText.unstruck(written);
        if (text.isEmpty()) {
            // nothing but what strikes out
            traits.add("marks only");
            return;
        }
        var people = words.people();
        var noise = words.noise();
        int count = Piece.words(text);
        traits.add("words", bucket(count));
        LineTraits.flag(traits, "whole line", text.length() + 3 >= line.text().length());
        String shape = shape(text);
        traits.add("shape", shape);
        char last = text.charAt(text.length() - 1);
        LineTraits.flag(traits, "ends sentence", ".!?…".indexOf(last) >= 0);
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
        if (text.length() <= LONGEST_VALUE) {
            var rating = words.stars().find(text);
            boolean starred = rating != null || words.stars().whole(bare) != null;
            LineTraits.flag(traits, "stars", starred);
            LineTraits.flag(
                    traits,
                    "stars whole",
                    rating != null && rating.span().end() - rating.span().start() + 2 >= text.length());
            boolean dated = !words.dates().in(text, today).isEmpty();
            LineTraits.flag(traits, "dated", dated);
            LineTraits.flag(traits, "date", dated && words.dates().date(text, today) != null);
            var site = words.sites().ofValue(bare);
            LineTraits.flag(traits, "site", site != null);
            LineTraits.flag(traits, "site in", site == null && words.sites().first(text) != null);
            boolean name = people.isName(bare);
            LineTraits.flag(traits, "name", name);
            if (name) {
                traits.add("name words", Math.min(4, count));
                traits.add(
                        "name gap", SegmentTraits.lead(line.text(), line.text().indexOf(text)));
            }
            LineTraits.flag(traits, "practice", people.practices().in(bare));
            boolean given = words.given().begin(bare);
            LineTraits.flag(traits, "given", given);
            traits.add("given words " + given, bucket(count));
            LineTraits.flag(traits, "titled", people.titled(bare));
            LineTraits.flag(traits, "anonymous", people.anonymous().is(bare));
            LineTraits.flag(traits, "filler", people.filler().is(bare));
            LineTraits.flag(traits, "announces", people.announcements().in(bare));
            LineTraits.flag(traits, "verb", people.after().in(bare));
            LineTraits.flag(traits, "before", people.before().is(bare));
            LineTraits.flag(traits, "at", people.at().is(bare));
            LineTraits.flag(traits, "recommends", people.recommends().in(bare));
            LineTraits.flag(traits, "counted", people.counted().in(bare));
            LineTraits.flag(traits, "aside", noise.aside(text));
            LineTraits.flag(traits, "wordless", noise.mentionsNothing(text));
            LineTraits.flag(traits, "more", noise.more().is(Noise.letters(text)));
            LineTraits.flag(traits, "ends", noise.ends().start(bare));
            LineTraits.flag(traits, "owners", noise.owners().in(text));
            Role role = words.labels().exactly(bare);
            traits.add("role", role == null ? "" : role.name());
            traits.add("role in", String.valueOf(words.labels().of(bare)));
        }
        LineTraits.flag(traits, "colleagues", people.toColleagues(text));
        int opinions = people.opinions().count(text);
        int first = people.first().count(text);
        int care = people.care().count(text);
        traits.add("opinions", Math.min(3, opinions));
        traits.add("first", Math.min(3, first));
        traits.add("care", Math.min(3, care));
        traits.add("past", Math.min(2, people.past().count(text)));
        LineTraits.flag(traits, "reads", opinion.in(text));
        ends(traits, bare);
    }

    private static void ends(Traits traits, String bare) {
        String[] all = Piece.split(bare.toLowerCase(Locale.ROOT));
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

    void around(Traits traits, Script script, @Nullable Segment before, @Nullable Segment behind) {
        neighbour(traits, script, before, "<");
        neighbour(traits, script, behind, ">");
    }

    private void neighbour(Traits traits, Script script, @Nullable Segment segment, String which) {
        if (segment == null) {
            traits.add(which, "none", 0);
            return;
        }
        String text = script.text(segment);
        traits.add(which, "shape", shape(text));
        traits.add(which, "words", bucket(Piece.words(text)));
        String[] all = Piece.split(text.toLowerCase(Locale.ROOT));
        String near = Piece.trim(which.equals("<") ? all[all.length - 1] : all[0]);
        traits.add(which, "word", near);
        if (text.length() <= LONGEST_VALUE && words.given().begin(text)) {
            traits.add(which, "given", 0);
        }
    }

    /** The script of the first letter: 0 none, 1 Latin, 2 another with an alphabet, 3 without spaces. */
    static int writing(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                return c < 0x250 || (c >= 0x1E00 && c < 0x1F00) ? 1 : Phrases.unspaced(c) ? 3 : 2;
            }
        }
        return 0;
    }

    /** Counts that say the same. */
    static int bucket(int count) {
        return count < 5 ? count : count < 8 ? 5 : count < 13 ? 6 : count < 25 ? 7 : 8;
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
