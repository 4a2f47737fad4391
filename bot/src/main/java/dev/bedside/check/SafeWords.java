package dev.bedside.check;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Language;
import dev.bedside.text.Tokenizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By which words a sentence is safe beside a leak, from {@code config/check/beside.yml}; folded.
 *
 * @param tells what words mean that tell something, by {@code config/check/concepts.yml}
 * @param never the same, where it is said of everybody, too
 * @param invites what an invitation may hold of {@code tells}
 * @param weighs for how many things counts what a sentence of the house tells, by what words mean, or by a sort that {@link Passage} knows
 * @param languages the words of every language, by its code
 */
record SafeWords(
        Set<String> tells,
        Set<String> never,
        Set<String> invites,
        Map<String, Integer> weighs,
        Map<String, Own> languages) {

    private static final String FILE = "check/beside.yml";

    private static final Set<String> SHARED = Set.of("tells", "never", "invites", "weighs");

    /**
     * The words of one language.
     *
     * @param harmless tells nothing, whatever its words mean
     * @param general speaks of everybody
     * @param points points at something that was said before
     * @param joinsBehind behind it "that" joins and points at nothing
     * @param names stands for somebody who was named before
     * @param past tells what was
     * @param pastEndings the same, as the end of a word
     * @param is in front of such a word: it tells what is
     * @param ownPast what people do with a review
     * @param numbers numbers in words
     * @param orders as the first word it orders, hopes or congratulates; as it is written
     * @param invites offers to talk
     * @param defends argues, in an answer to a complaint
     * @param yours in front of what is the reader's
     * @param about begins what thanks and regret are for
     * @param definite in front of something in particular
     * @param objects what anybody may be sorry for
     * @param reading tells how a review was read
     * @param words tells something
     * @param mine in front of the kin of whoever writes
     * @param stands in front of a verb it stands for something
     * @param people are kin of nobody
     * @param hints tells of somebody without naming anybody
     * @param toward in front of a name: somebody is greeted or spoken of, who mostly does not work there
     */
    record Own(
            Phrases harmless,
            Phrases general,
            Set<String> points,
            Set<String> joinsBehind,
            Set<String> names,
            Set<String> past,
            List<String> pastEndings,
            Set<String> is,
            Set<String> ownPast,
            Set<String> numbers,
            Set<String> orders,
            Phrases invites,
            Phrases defends,
            Set<String> yours,
            Set<String> about,
            Set<String> definite,
            Set<String> objects,
            Phrases reading,
            Phrases words,
            Set<String> mine,
            Set<String> toward,
            Set<String> people,
            Set<String> stands,
            Phrases hints) {

        private static final Set<String> KEYS = Set.of(
                "harmless",
                "general",
                "points",
                "joins-behind",
                "names",
                "past",
                "past-endings",
                "is",
                "own-past",
                "numbers",
                "orders",
                "invites",
                "defends",
                "yours",
                "about",
                "definite",
                "objects",
                "reading",
                "words",
                "mine",
                "toward",
                "people",
                "stands",
                "hints");

        static Own of(Section section) {
            section.allow(KEYS);
            return new Own(
                    Phrases.of(section, "harmless"),
                    Phrases.of(section, "general"),
                    folded(section, "points"),
                    folded(section, "joins-behind"),
                    folded(section, "names"),
                    folded(section, "past"),
                    List.copyOf(folded(section, "past-endings")),
                    folded(section, "is"),
                    folded(section, "own-past"),
                    folded(section, "numbers"),
                    section.lines("orders").stream().map(Line::text).collect(Collectors.toUnmodifiableSet()),
                    Phrases.of(section, "invites"),
                    Phrases.of(section, "defends"),
                    folded(section, "yours"),
                    folded(section, "about"),
                    folded(section, "definite"),
                    folded(section, "objects"),
                    Phrases.of(section, "reading"),
                    Phrases.of(section, "words"),
                    folded(section, "mine"),
                    folded(section, "toward"),
                    folded(section, "people"),
                    folded(section, "stands"),
                    Phrases.of(section, "hints"));
        }

        /** Sizes only: words that people may have changed never reach a log. */
        @Override
        public String toString() {
            return "Own[" + past.size() + " past]";
        }
    }

    SafeWords {
        languages = Map.copyOf(languages);
    }

    static SafeWords from(ConfigFiles files) {
        return files.read(FILE, file -> {
            var section = file.section();
            var own = new HashMap<String, Own>();
            section.keys().stream()
                    .filter(key -> !SHARED.contains(key))
                    .forEach(code -> own.put(code, Own.of(section.section(code))));
            return new SafeWords(
                    folded(section, "tells"),
                    folded(section, "never"),
                    folded(section, "invites"),
                    weighed(section.section("weighs")),
                    own);
        });
    }

    private static Map<String, Integer> weighed(Section section) {
        var weighs = new HashMap<String, Integer>();
        for (String key : section.keys()) {
            var line = section.line(key);
            try {
                weighs.put(key, Integer.parseInt(line.text()));
            } catch (NumberFormatException e) {
                throw line.error(
                        "`" + line.text() + "` is no whole number; write how many things it counts for, such as 1");
            }
        }
        return Map.copyOf(weighs);
    }

    /** The words of a language; nothing is safe in one that has none. */
    Optional<Own> of(Language language) {
        return Optional.ofNullable(languages.get(language.code()));
    }

    private static Set<String> folded(Section section, String key) {
        return section.has(key)
                ? section.lines(key).stream()
                        .map(Line::text)
                        .map(Tokenizer::fold)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Sizes only: words that people may have changed never reach a log. */
    @Override
    public String toString() {
        return "SafeWords[" + languages.size() + " languages]";
    }
}
