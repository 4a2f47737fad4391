package dev.bedside.review;

import dev.bedside.learn.Traits;
import dev.bedside.review.HeaderReader.Header;
import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the readers of lines say of a whole line: a trait of each of its segments and of those beside it. */
final class LineTraits {

    private static final int LONGEST_READ = 300;

    private final ReadingWords words;
    private final Surroundings surroundings;

    LineTraits(ReadingWords words) {
        this.words = words;
        surroundings = new Surroundings(words.noise());
    }

    /**
     * What is known of a whole line.
     *
     * @param made its traits by place, each made once for all segments that share them
     */
    record Told(
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
            boolean sentence,
            Map<String, Traits> made) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Told[" + words + " words]";
        }
    }

    Told of(String text, LocalDate today) {
        String part = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
        Header header = words.headers().read(part, today);
        Labelled label = words.labels().in(part);
        var noise = words.noise();
        var people = words.people();
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        Said said = Said.of(part);
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
                noise.mentionsNothing(said),
                people.toColleagues(said),
                Math.min(3, people.opinions().count(said)),
                Math.min(3, people.first().count(said)),
                noise.translated().in(said),
                noise.original().start(Piece.trim(part)),
                noise.refuse().in(said),
                Piece.words(text),
                ".!?…。！？)".indexOf(last) >= 0,
                new HashMap<>());
    }

    /** @param which the line's place beside the segment */
    static void into(Traits traits, String which, Told told) {
        traits.add(told.made.computeIfAbsent(which, place -> traits(place, told)));
    }

    private static Traits traits(String which, Told told) {
        var traits = new Traits();
        flag(traits, which, "heads", told.heads);
        flag(traits, which, "says", told.says);
        traits.add(which, "unexplained", told.unexplained);
        flag(traits, which, "stars", told.stars);
        flag(traits, which, "site", told.site);
        flag(traits, which, "dated", told.dated);
        flag(traits, which, "linked", told.linked);
        flag(traits, which, "announced", told.announced);
        flag(traits, which, "named", told.named);
        traits.add(which, "role", told.role == null ? "" : told.role.name());
        flag(traits, which, "exact", told.exact);
        flag(traits, which, "ends", told.ends);
        flag(traits, which, "aside", told.aside);
        flag(traits, which, "wordless", told.wordless);
        flag(traits, which, "colleagues", told.colleagues);
        traits.add(which, "opinions", told.opinions);
        traits.add(which, "first", told.first);
        flag(traits, which, "translated", told.translated);
        flag(traits, which, "original", told.original);
        flag(traits, which, "refused", told.refused);
        traits.add(which, "words", WordTraits.bucket(told.words));
        flag(traits, which, "sentence", told.sentence);
        return traits;
    }

    private static void flag(Traits traits, String which, String name, boolean is) {
        if (is) {
            traits.add(which, name, 0);
        }
    }

    static void flag(Traits traits, String name, boolean is) {
        if (is) {
            traits.add(name);
        }
    }
}
