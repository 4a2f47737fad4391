package dev.bedside.check;

import dev.bedside.config.Line;
import dev.bedside.config.Section;
import java.util.List;
import java.util.Set;

/**
 * The words of one language that tell where inside of a clause it may be cut, and whom it speaks of, from {@code config/check/parts.yml}; folded.
 *
 * @param within begins what may go from the end of a clause: "about", "before"
 * @param withinNoun the same, where one of {@code nouns} follows: "to the team", but not "to tell"
 * @param nouns in front of a noun
 * @param reasons begins a reason, which is a sentence without it
 * @param wanting ends a word that wants what follows: "looking"
 * @param adverbs in front of a verb: "already"
 * @param content ends so and wants nothing: "morning"
 * @param reader speaks of whoever reads
 * @param writer speaks of whoever writes
 * @param alone speaks of whoever writes alone: what "we" did was done to somebody
 * @param unnamed begins a sentence that does not name who it speaks of, as it is written: "está", not "esta"
 * @param points speaks of something said before, wherever it stands
 */
record CutWords(
        Set<String> within,
        Set<String> withinNoun,
        Set<String> nouns,
        Set<String> reasons,
        List<String> wanting,
        Set<String> adverbs,
        Set<String> content,
        Set<String> reader,
        Set<String> writer,
        Set<String> alone,
        Set<String> unnamed,
        Set<String> points) {

    static final Set<String> KEYS = Set.of(
            "within",
            "within-noun",
            "nouns",
            "reasons",
            "wanting",
            "adverbs",
            "content",
            "reader",
            "writer",
            "alone",
            "unnamed",
            "points");

    static final CutWords NONE = new CutWords(
            Set.of(), Set.of(), Set.of(), Set.of(), List.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
            Set.of(), Set.of());

    static CutWords of(Section section) {
        return new CutWords(
                Set.copyOf(PartWords.folded(section, "within")),
                Set.copyOf(PartWords.folded(section, "within-noun")),
                Set.copyOf(PartWords.folded(section, "nouns")),
                Set.copyOf(PartWords.folded(section, "reasons")),
                PartWords.folded(section, "wanting"),
                Set.copyOf(PartWords.folded(section, "adverbs")),
                Set.copyOf(PartWords.folded(section, "content")),
                Set.copyOf(PartWords.folded(section, "reader")),
                Set.copyOf(PartWords.folded(section, "writer")),
                Set.copyOf(PartWords.folded(section, "alone")),
                Set.copyOf(section.lines("unnamed").stream().map(Line::text).toList()),
                Set.copyOf(PartWords.folded(section, "points")));
    }

    /** Sizes only: words that people may have changed never reach a log. */
    @Override
    public String toString() {
        return "CutWords[" + within.size() + " within]";
    }
}
