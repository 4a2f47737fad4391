package dev.bedside.check;

import dev.bedside.config.Section;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of one language by which a sentence that offends by a word alone is softened, from {@code config/check/parts.yml}.
 *
 * @param milder what is said instead of words that offend, or nothing; the longest first
 * @param underLaw what makes a sentence about the law one about everybody
 * @param yours in front of a word that was disclosed, the longest first
 * @param notBehind what begins a clause about such a word
 * @param stand what stands for such a word
 * @param ours by who works here, what makes "your dentist" nobody's in particular
 * @param anyones by what somebody asks about, what makes "your bill" anybody's, in an offer
 * @param bare by thanks of which nothing else is left, what is said instead
 * @param offers folded words that make a sentence an offer
 */
record SofterWords(
        Map<String, String> milder,
        Map<String, String> underLaw,
        List<String> yours,
        List<String> notBehind,
        String stand,
        Map<String, String> ours,
        Map<String, String> anyones,
        Set<String> offers,
        Map<String, String> bare) {

    static final Set<String> KEYS = Set.of(
            "milder", "leave-out", "under-law", "yours", "not-behind", "this", "ours", "anyones", "offers", "bare");

    static final SofterWords NONE =
            new SofterWords(Map.of(), Map.of(), List.of(), List.of(), "", Map.of(), Map.of(), Set.of(), Map.of());

    static SofterWords of(Section section) {
        var milder = pairs(section.section("milder"));
        section.lines("leave-out").forEach(line -> milder.put(line.text(), ""));
        var longest = new LinkedHashMap<String, String>();
        longestFirst(milder.keySet()).forEach(words -> longest.put(words, milder.getOrDefault(words, "")));
        return new SofterWords(
                longest,
                pairs(section.section("under-law")),
                longestFirst(PartWords.folded(section, "yours")),
                PartWords.folded(section, "not-behind"),
                section.line("this").text(),
                pairs(section.section("ours")),
                pairs(section.section("anyones")),
                Set.copyOf(PartWords.folded(section, "offers")),
                pairs(section.section("bare")));
    }

    /** Where one phrase holds another, it has to be looked for before. */
    static List<String> longestFirst(Collection<String> phrases) {
        return phrases.stream()
                .sorted(Comparator.comparing(phrase -> -phrase.length()))
                .toList();
    }

    private static Map<String, String> pairs(Section section) {
        var pairs = new LinkedHashMap<String, String>();
        section.keys().forEach(key -> pairs.put(key, section.line(key).text()));
        return pairs;
    }

    /** Sizes only: words that people may have changed never reach a log. */
    @Override
    public String toString() {
        return "SofterWords[" + milder.size() + "]";
    }
}
