package dev.bedside.gloss;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Forms of regular Spanish verbs, and of those whose stem changes by rule.
 *
 * <p>Written here, for what is needed is a rough English for each form, not its grammar; the libraries that conjugate Spanish
 * are not on the JVM, and the lists of forms that exist are under licences that we cannot pass on.
 */
final class Conjugation {

    private static final Set<Character> VOWELS = Set.of('a', 'e', 'i', 'o', 'u', 'á', 'é', 'í', 'ó', 'ú');

    private final List<Ending> endings;

    /** @param conjugations of {@code ar}, {@code er}, {@code ir} */
    record Ending(Set<String> conjugations, String letters, String tense, String person, String changes) {

        private boolean changes(char how) {
            return changes.indexOf(how) >= 0;
        }
    }

    /**
     * A verb.
     *
     * @param infinitive without a pronoun behind it: {@code cobrar}
     * @param base in English: {@code charge}
     * @param change how its stem changes: {@code ie}, {@code ue}, {@code i}, {@code zco}, {@code y}, or nothing
     */
    record Verb(String infinitive, String base, String past, String participle, String gerund, String change) {

        private String kind() {
            return infinitive.substring(infinitive.length() - 2).replace('í', 'i');
        }

        private String stem() {
            return infinitive.substring(0, infinitive.length() - 2);
        }
    }

    Conjugation(List<Ending> endings) {
        this.endings = List.copyOf(endings);
    }

    /** Every form of a verb with what it means. */
    void each(Verb verb, BiConsumer<String, Meaning> taker) {
        for (Ending ending : endings) {
            if (ending.conjugations().contains(verb.kind())) {
                taker.accept(form(verb, ending), meaning(verb, ending));
            }
        }
    }

    private static String form(Verb verb, Ending ending) {
        if (ending.letters().startsWith("R")) {
            return verb.infinitive() + ending.letters().substring(1);
        }
        String letters = ending.letters();
        String stem = stem(verb, ending);
        if (ending.changes('y') && !letters.isEmpty() && (verb.change().equals("y") || endsInVowel(verb.stem()))) {
            letters = letters.startsWith("i") ? 'y' + letters.substring(1) : 'y' + letters;
        }
        return spelled(stem, verb.kind(), letters) + letters;
    }

    private static String stem(Verb verb, Ending ending) {
        String stem = verb.stem();
        boolean closes = ending.changes('w') && verb.kind().equals("ir");
        return switch (verb.change()) {
            case "ie" -> ending.changes('s') ? last(stem, "e", "ie") : closes ? last(stem, "e", "i") : stem;
            case "ue" ->
                ending.changes('s')
                        ? last(stem, stem.lastIndexOf('o') > stem.lastIndexOf('u') ? "o" : "u", "ue")
                        : closes ? last(stem, "o", "u") : stem;
            case "i" -> ending.changes('s') || closes ? last(stem, "e", "i") : stem;
            case "zco" -> ending.changes('k') ? stem.substring(0, stem.length() - 1) + "zc" : stem;
            case "y" -> ending.changes('k') ? stem + 'y' : stem;
            default -> stem;
        };
    }

    private static String last(String stem, String vowel, String becomes) {
        int at = stem.lastIndexOf(vowel);
        return at < 0 ? stem : stem.substring(0, at) + becomes + stem.substring(at + vowel.length());
    }

    private static boolean endsInVowel(String stem) {
        return !stem.isEmpty()
                && VOWELS.contains(stem.charAt(stem.length() - 1))
                && !stem.endsWith("gu")
                && !stem.endsWith("qu");
    }

    /** A sound is written otherwise before another vowel. */
    private static String spelled(String stem, String kind, String letters) {
        char first = letters.charAt(0);
        boolean front = first == 'e' || first == 'i' || first == 'é' || first == 'í';
        if (kind.equals("ar") && front) {
            return stem.endsWith("gu")
                    ? stem.substring(0, stem.length() - 1) + 'ü'
                    : stem.endsWith("c")
                            ? stem.substring(0, stem.length() - 1) + "qu"
                            : stem.endsWith("g")
                                    ? stem + 'u'
                                    : stem.endsWith("z") ? stem.substring(0, stem.length() - 1) + 'c' : stem;
        }
        if (!kind.equals("ar") && !front && !stem.endsWith("zc")) {
            return stem.endsWith("gu") || stem.endsWith("qu")
                    ? stem.substring(0, stem.length() - 1)
                    : stem.endsWith("g")
                            ? stem.substring(0, stem.length() - 1) + 'j'
                            : stem.endsWith("c") ? stem.substring(0, stem.length() - 1) + 'z' : stem;
        }
        return stem;
    }

    private static Meaning meaning(Verb verb, Ending ending) {
        String subject = subject(ending.person());
        String base = verb.base();
        return switch (ending.tense()) {
            case "infinitive" -> Meaning.verb("to " + base, "not to " + base);
            case "gerund" -> Meaning.verb(verb.gerund(), "not " + verb.gerund());
            case "participle" -> Meaning.of(verb.participle());
            case "present" ->
                ending.person().equals("3")
                        ? Meaning.verb(third(base), "does not " + base)
                        : Meaning.verb(subject + base, subject + "do not " + base);
            case "past" -> Meaning.verb(subject + verb.past(), subject + "did not " + base);
            case "future" -> Meaning.verb(subject + "will " + base, subject + "will not " + base);
            case "conditional" -> Meaning.verb(subject + "would " + base, subject + "would not " + base);
            default -> throw new IllegalStateException("no tense is called `" + ending.tense() + "`");
        };
    }

    /** Who it is stands in the Spanish text, if it is a single other one. */
    private static String subject(String person) {
        return switch (person) {
            case "1" -> "I ";
            case "2" -> "you ";
            case "4" -> "we ";
            case "6" -> "they ";
            default -> "";
        };
    }

    private static String third(String base) {
        int end = base.indexOf(' ') < 0 ? base.length() : base.indexOf(' ');
        String word = base.substring(0, end);
        String rest = base.substring(end);
        if (word.equals("have") || word.equals("be")) {
            return (word.equals("be") ? "is" : "has") + rest;
        }
        boolean hisses = word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("h") && !word.endsWith("gh")
                || word.endsWith("o");
        boolean y = word.endsWith("y") && word.length() > 1 && "aeou".indexOf(word.charAt(word.length() - 2)) < 0;
        return y ? word.substring(0, word.length() - 1) + "ies" + rest : word + (hisses ? "es" : "s") + rest;
    }
}
