package dev.bedside.check;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.bedside.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Says a sentence that offends by a word or a name alone without it: an oath more mildly, "your fall" as "this", and nobody by a name that
 * is not shown.
 */
final class Softener {

    private static final String NAME = "(?:\\p{Lu}[\\p{L}'’-]*\\.?)";

    /** Words: "your terrible fall" is what was disclosed, a clause is more. */
    private static final int LONGEST = 4;

    private static final com.google.re2j.Pattern BLANK_AND_MARK = com.google.re2j.Pattern.compile("\\s+([,.!?])");

    private static final com.google.re2j.Pattern BLANKS = com.google.re2j.Pattern.compile(" {2,}");

    private final GreetingWords greetings;
    private final Rewording rewording;
    private final Pattern called;
    private final Pattern calledFirst;
    private final Pattern joined;

    Softener(GreetingWords greetings, Rewording rewording) {
        this.greetings = greetings;
        this.rewording = rewording;
        String titles = greetings.titles().stream()
                .map(title -> title.replace("n", "[nñ]"))
                .collect(Collectors.joining("|", "(?:(?i:", ")\\.?\\s+)*"));
        String salutations = greetings.salutations().stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:(?i:", ")\\s+)?"));
        String name = titles + NAME + "(?:\\s+" + NAME + "){0,2}";
        this.called = Pattern.compile(",\\s*(" + name + ")\\s*([,!.?]|$)");
        this.calledFirst = Pattern.compile("^([¡¿]?)" + salutations + "(" + name + ")[,:!]\\s+");
        this.joined = Pattern.compile("\\s+(?:and|&|y|e)\\s+(" + name + ")\\s*([,!.?]|$)");
    }

    /** The sentence said of nobody: "your dentist" is ours, and an offer to go over "your bill" goes for any; empty where it cannot be. */
    Optional<String> ofNobody(Text text, int sentence, List<Finding> offending) {
        boolean told = offending.stream()
                .filter(finding -> finding.level() == Category.Level.BLOCK)
                .allMatch(finding -> finding.category() == Category.PRIVACY_CONFIRMS
                        || finding.category() == Category.PRIVACY_BILLING
                        || finding.category() == Category.PRIVACY_CLINICAL);
        if (!told) {
            return Optional.empty();
        }
        String raw = text.sentence(sentence).of(text.raw());
        var language = rewording.parts(text.language()).softer();
        boolean offer = IntStream.range(text.firstWordOf(sentence), text.endWordOf(sentence))
                .anyMatch(word -> language.offers().contains(text.word(word).form()));
        String said = ofNobody(raw, language.ours(), language);
        said = offer ? ofNobody(said, language.anyones(), language) : said;
        return said.equals(raw) ? Optional.empty() : Optional.of(said);
    }

    private static String ofNobody(String sentence, Map<String, String> nouns, SofterWords language) {
        String said = sentence;
        for (var each : nouns.entrySet()) {
            for (String your : language.yours()) {
                if (your.indexOf(' ') < 0) {
                    said = swapped(said, your + " " + each.getKey(), each.getValue() + " " + each.getKey());
                }
            }
        }
        return said;
    }

    /** The sentence in such words; empty where none of them is known. */
    Optional<String> soften(Text text, int sentence, List<Finding> offending) {
        String raw = text.sentence(sentence).of(text.raw());
        var language = rewording.parts(text.language()).softer();
        String said = raw;
        if (offending.stream().anyMatch(finding -> finding.category() == Category.PRIVACY_IDENTITY)) {
            said = unnamed(said, offending);
        }
        for (Finding finding : offending) {
            boolean disclosed =
                    finding.category() == Category.PRIVACY_CLINICAL || finding.category() == Category.UNSAFE_ECHO;
            if (disclosed && finding.quote().split(" ").length <= LONGEST) {
                said = withoutWhatWasDisclosed(said, finding.quote(), rewording.parts(text.language()));
            }
        }
        for (var each : language.milder().entrySet()) {
            boolean blamed = offending.stream().anyMatch(finding -> isOf(each.getKey(), finding.quote()));
            said = blamed ? swapped(said, each.getKey(), each.getValue()) : said;
        }
        if (rewording.tellsOfPrivacy(text, text.sentence(sentence))) {
            for (Finding finding : offending) {
                said = ofAnybody(said, finding.quote(), language);
            }
        }
        said = tidy(said);
        char last = raw.charAt(raw.length() - 1);
        if (!said.isEmpty() && ".!?…".indexOf(last) >= 0 && Character.isLetter(said.charAt(said.length() - 1))) {
            said += last;
        }
        return said.equals(tidy(raw)) || said.chars().noneMatch(Character::isLetter)
                ? Optional.empty()
                : Optional.of(opened(said));
    }

    /** Whether words are what a finding blames, or hold it: "holy shit". */
    private static boolean isOf(String words, String quote) {
        return words.contains(quote.toLowerCase(Locale.ROOT))
                || !swapped(quote, words, "").equals(quote);
    }

    private static String tidy(String words) {
        return BLANKS.matcher(BLANK_AND_MARK.matcher(words).replaceAll("$1"))
                .replaceAll(" ")
                .strip();
    }

    /** Only where the law is told: "at your earliest convenience" behind it is nobody else's. */
    private static String ofAnybody(String sentence, String quote, SofterWords language) {
        int at = sentence.indexOf(quote);
        if (at < 0) {
            return sentence;
        }
        int start = sentence.lastIndexOf(',', at) + 1;
        int comma = sentence.indexOf(',', at + quote.length());
        int end = comma < 0 ? sentence.length() : comma;
        String told = sentence.substring(start, end);
        for (var each : language.underLaw().entrySet()) {
            told = swapped(told, each.getKey(), each.getValue());
        }
        return sentence.substring(0, start) + told + sentence.substring(end);
    }

    private String unnamed(String sentence, List<Finding> offending) {
        String said = sentence;
        for (Pattern pattern : List.of(called, joined)) {
            var found = pattern.matcher(said);
            for (int from = 0; found.find(from); ) {
                from = found.end(1);
                if (isBlamed(found.group(1), offending)) {
                    from = found.start();
                    said = said.substring(0, from) + found.group(2) + said.substring(found.end());
                    found = pattern.matcher(said);
                }
            }
        }
        var first = calledFirst.matcher(said);
        if (first.find() && isBlamed(first.group(2), offending)) {
            said = first.group(1) + Frame.capitalised(said.substring(first.end()));
        }
        return said;
    }

    /** Whether a finding is of this name. */
    private boolean isBlamed(String name, List<Finding> offending) {
        return List.of(name.split("[^\\p{L}]+")).stream()
                .filter(word -> !word.isEmpty())
                .filter(word -> !greetings.titles().contains(word.toLowerCase(Locale.ROOT)))
                .anyMatch(word -> offending.stream()
                        .anyMatch(finding -> finding.category() == Category.PRIVACY_IDENTITY
                                && List.of(finding.quote().split("[^\\p{L}]+")).contains(word)));
    }

    private static String withoutWhatWasDisclosed(String sentence, String quote, PartWords words) {
        var language = words.softer();
        String noun = quote.substring(quote.lastIndexOf(' ') + 1);
        for (String yours : language.yours()) {
            // "sorry this had to be" is no sentence that anybody says
            boolean clause = language.notBehind().stream()
                    .anyMatch(word -> sentence.toLowerCase(Locale.ROOT).contains(word + " " + yours + " "));
            boolean done = isBehindVerb(sentence, yours + " " + noun, words);
            String next = clause || done ? sentence : swapped(sentence, yours + " " + noun, stand(yours, language));
            if (!next.equals(sentence)) {
                return next;
            }
        }
        return sentence;
    }

    /** Whether words are what somebody did, or begin a sentence: "who did this" tells as much as "who did your filling". */
    private static boolean isBehindVerb(String sentence, String said, PartWords words) {
        int at = sentence.toLowerCase(Locale.ROOT).indexOf(said);
        String front = at < 0 ? "" : sentence.substring(0, at).strip();
        String last = front.substring(front.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return at == 0 || words.isVerb(last);
    }

    private static String stand(String yours, SofterWords language) {
        return yours.startsWith("about ") ? "about " + language.stand() : language.stand();
    }

    private static String swapped(String sentence, String words, String better) {
        String pattern = List.of(words.split(" ")).stream().map(Pattern::quote).collect(Collectors.joining("[ -]"));
        var found = Pattern.compile("(?i)\\b" + pattern + "\\b").matcher(sentence);
        if (!found.find()) {
            return sentence;
        }
        boolean capital = Character.isUpperCase(sentence.charAt(found.start()));
        String put = capital && !better.isEmpty() ? Frame.capitalised(better) : better;
        return found.replaceAll(Matcher.quoteReplacement(put));
    }

    /** Capitalised, behind marks that open it. */
    private static String opened(String words) {
        String said = words.replaceAll("^[,;:\\s]+", "");
        int at = 0;
        while (at < said.length() && !Character.isLetter(said.charAt(at))) {
            at++;
        }
        return at < said.length() ? said.substring(0, at) + Frame.capitalised(said.substring(at)) : said;
    }
}
