package dev.bedside.check;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Language;
import dev.bedside.text.Tokenizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of one language by which a sentence that offends is cut, from {@code config/check/parts.yml}; folded but for those that are
 * put into a reply.
 *
 * @param joins between two parts, the second of which can do without
 * @param concedes begins a part that can do without, too
 * @param depends begins a part that goes with another
 * @param leads begins a part that may stand in front of the one it depends on
 * @param verbs makes a part say something
 * @param verbEndings the same, as the end of a word
 * @param refers begins what speaks of something said before
 * @param tails ends what speaks of something said before
 * @param whatFor behind thanks and regret it begins what for
 * @param again taken out behind a sentence that is gone, the longest first
 * @param self begins what somebody says of himself
 * @param hanging ends a sentence that says nothing without the one in front
 * @param clitics ends a first word that speaks of something said before
 * @param speaks among its words whoever wrote says who may be called
 * @param softer by which words a sentence is softened instead
 * @param reader speaks of whoever reads
 * @param signers what may stand in a signature besides names and titles
 * @param writer speaks of whoever writes
 * @param unnamed begins a sentence that does not name who it speaks of, as it is written: "está", not "esta"
 * @param binds begins what a part cannot do without
 * @param points speaks of something said before, wherever it stands
 */
record PartWords(
        Set<String> joins,
        Set<String> concedes,
        Set<String> depends,
        Set<String> leads,
        Set<String> verbs,
        List<String> verbEndings,
        Set<String> refers,
        List<String> tails,
        Set<String> whatFor,
        List<String> again,
        Set<String> self,
        List<String> hanging,
        List<String> clitics,
        Set<String> speaks,
        SofterWords softer,
        Set<String> reader,
        Set<String> signers,
        Set<String> writer,
        Set<String> unnamed,
        Set<String> points,
        Set<String> binds) {

    private static final String FILE = "check/parts.yml";

    private static final Set<String> OWN = Set.of(
            "joins",
            "concedes",
            "depends",
            "leads",
            "verbs",
            "verb-endings",
            "refers",
            "tails",
            "what-for",
            "again",
            "self",
            "hanging",
            "clitics",
            "speaks",
            "reader",
            "signers",
            "writer",
            "unnamed",
            "points",
            "binds");

    /** Reads every language, by its code. */
    static Map<String, PartWords> from(ConfigFiles files) {
        return files.read(FILE, file -> {
            var languages = file.section();
            var all = new HashMap<String, PartWords>();
            languages.keys().forEach(language -> all.put(language, of(languages.section(language))));
            return Map.copyOf(all);
        });
    }

    private static PartWords of(Section section) {
        section.allow(Stream.of(OWN, SofterWords.KEYS).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()));
        return new PartWords(
                Set.copyOf(folded(section, "joins")),
                Set.copyOf(folded(section, "concedes")),
                Set.copyOf(folded(section, "depends")),
                Set.copyOf(folded(section, "leads")),
                Set.copyOf(folded(section, "verbs")),
                folded(section, "verb-endings"),
                Set.copyOf(folded(section, "refers")),
                folded(section, "tails"),
                Set.copyOf(folded(section, "what-for")),
                SofterWords.longestFirst(
                        section.lines("again").stream().map(Line::text).toList()),
                Set.copyOf(folded(section, "self")),
                folded(section, "hanging"),
                folded(section, "clitics"),
                Set.copyOf(folded(section, "speaks")),
                SofterWords.of(section),
                Set.copyOf(folded(section, "reader")),
                Set.copyOf(folded(section, "signers")),
                Set.copyOf(folded(section, "writer")),
                section.lines("unnamed").stream().map(Line::text).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(folded(section, "points")),
                Set.copyOf(folded(section, "binds")));
    }

    private static final PartWords NONE = new PartWords(
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            List.of(),
            Set.of(),
            List.of(),
            Set.of(),
            List.of(),
            Set.of(),
            List.of(),
            List.of(),
            Set.of(),
            SofterWords.NONE,
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of());

    /** The words of a language; those of none where it has none. */
    static PartWords of(Map<String, PartWords> all, Language language) {
        return all.getOrDefault(language.code(), NONE);
    }

    /** Sizes only: words that people may have changed never reach a log. */
    @Override
    public String toString() {
        return "PartWords[" + verbs.size() + " verbs]";
    }

    /** Whether a word makes a part say something. */
    boolean isVerb(String form) {
        return verbs.contains(form) || verbEndings.stream().anyMatch(form::endsWith);
    }

    /** Whether a word joins a part to the one in front, and does not begin it. */
    boolean isJoin(String form) {
        return joins.contains(form) || concedes.contains(form);
    }

    static List<String> folded(Section section, String key) {
        return section.lines(key).stream()
                .map(Line::text)
                .map(Tokenizer::fold)
                .distinct()
                .toList();
    }
}
