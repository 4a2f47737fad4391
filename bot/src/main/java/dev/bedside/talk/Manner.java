package dev.bedside.talk;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.text.Tokenizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How people speak around a wish, {@code config/talk/manner.yml}.
 *
 * @param openers what stands in front of a wish and changes nothing of it: please, ok, and
 * @param pauses what stands in front of a wish as a clause of its own: I can't
 * @param invitations what stands in front of a wish and may speak to colleagues as well: let's, we should
 * @param tails what stands behind a wish and changes nothing of it: please, for now
 * @param reasons words that begin a reason or another sentence behind a wish
 * @param reported words in front of what somebody else said
 * @param conditions words that make a wish depend on something
 * @param moments words that tell a moment from other words
 * @param nobody words that name no person
 * @param leads words behind which free words begin that a wish takes down
 * @param languages codes of languages by their names
 * @param spellings usual spelling by hasty spelling
 * @param commands words that are put right when one letter is wrong
 */
record Manner(
        List<List<String>> openers,
        List<List<String>> pauses,
        List<List<String>> invitations,
        List<List<String>> tails,
        Set<String> reasons,
        Set<String> reported,
        Set<String> conditions,
        Set<String> moments,
        Set<String> nobody,
        List<List<String>> leads,
        Map<String, String> languages,
        Map<String, String> spellings,
        Set<String> commands,
        Set<String> words) {

    static final String FILE = "talk/manner.yml";

    static Manner from(ConfigFiles files) {
        return files.read(FILE, Manner::from);
    }

    private static Manner from(ConfigFile file) {
        var section = file.section();
        section.allow(Set.of(
                "openers",
                "pauses",
                "invitations",
                "tails",
                "reasons",
                "reported",
                "conditions",
                "moments",
                "nobody",
                "leads",
                "languages",
                "spellings",
                "commands",
                "words"));
        var spellings = pairs(section.lines("spellings"), "the hasty spelling, `=`, and the usual one: `pls = please`");
        var languages = pairs(section.lines("languages"), "a language, `=`, and its code: `french = fr`");
        return new Manner(
                phrases(section.lines("openers")),
                phrases(section.lines("pauses")),
                phrases(section.lines("invitations")),
                phrases(section.lines("tails")),
                words(section.lines("reasons")),
                words(section.lines("reported")),
                words(section.lines("conditions")),
                words(section.lines("moments")),
                words(section.lines("nobody")),
                phrases(section.lines("leads")),
                languages,
                spellings,
                words(section.lines("commands")),
                words(section.lines("words")));
    }

    private static Map<String, String> pairs(List<Line> lines, String what) {
        var pairs = new HashMap<String, String>();
        for (Line line : lines) {
            String[] sides = line.text().split("=", -1);
            if (sides.length != 2 || sides[0].isBlank() || sides[1].isBlank()) {
                throw line.error("write " + what);
            }
            pairs.put(Tokenizer.fold(sides[0].strip()), sides[1].strip());
        }
        return pairs;
    }

    /** The longest first, so that "can you please" is not taken for "can you". */
    private static List<List<String>> phrases(List<Line> lines) {
        return lines.stream()
                .map(line -> List.of(Tokenizer.fold(line.text()).split("\\s+")))
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .toList();
    }

    private static Set<String> words(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> Arrays.stream(Tokenizer.fold(line.text()).split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
