package dev.bedside.desk;

import dev.bedside.practice.Practice;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import dev.bedside.text.Tokenizer;
import dev.bedside.text.Word;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts a sentence into a draft or takes one out, as somebody said in words. */
final class DraftEditor {

    /** Shorter words are in every sentence. */
    private static final int TELLING = 4;

    private static final int LONGEST_SIGNATURE = 60;
    private static final Pattern CLAUSE = Pattern.compile("^(?:that|que)\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("[.!?…]$");

    private final TextReader texts;

    DraftEditor(TextReader texts) {
        this.texts = texts;
    }

    /**
     * The draft with something more: a thing in a sentence around it, a clause as a sentence of its own.
     *
     * @param words in the draft's language
     */
    String mention(String draft, String said, TalkWords words) {
        var what = said.strip();
        var clause = CLAUSE.matcher(what);
        boolean marked = clause.find();
        var sentence = marked || words.opensASentence(what)
                ? begun(ended(marked ? what.substring(clause.end()) : what))
                : words.say(
                        TalkPhrase.MENTION_THING,
                        Map.of("text", END.matcher(what).replaceAll("")));
        int signature = draft.indexOf('\n');
        return signature < 0
                ? draft.strip() + " " + sentence
                : draft.substring(0, signature).strip() + " " + sentence + draft.substring(signature);
    }

    /** How long a draft is, in sentences and words. */
    Map<String, Object> length(String draft) {
        var text = texts.read(draft);
        return Map.of("sentences", text.sentenceCount(), "words", text.size());
    }

    /** The draft under somebody's name, in the place of a name that stands there. */
    String sign(String draft, String name, Practice practice, TalkWords words) {
        int line = draft.lastIndexOf('\n');
        var own = practice.signature();
        boolean signed = line > 0
                && (own != null && draft.substring(line + 1).strip().equals(own.strip())
                        || draft.length() - line < LONGEST_SIGNATURE
                                && !END.matcher(draft.strip()).find());
        var body = signed ? draft.substring(0, line) : draft;
        return body.strip() + "\n" + words.say(TalkPhrase.SIGNATURE, Map.of("text", name.strip()));
    }

    /**
     * The draft without the sentences that speak of something; the same where none does.
     *
     * @param words in the draft's language
     * @param spoken in the language of whoever said what is left out
     */
    String omit(String draft, String said, Practice practice, TalkWords words, TalkWords spoken) {
        var wanted = wanted(draft, said, practice, words, spoken);
        if (wanted.isEmpty()) {
            return draft;
        }
        return draft.lines()
                .map(line -> withoutSentences(line, wanted))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private String withoutSentences(String line, Wanted wanted) {
        var text = texts.read(line);
        return text.sentences().stream()
                .map(span -> sentence(text, span))
                .filter(sentence -> !wanted.speaksOf(sentence, texts))
                .collect(Collectors.joining(" "));
    }

    private static String sentence(Text text, Span span) {
        return text.raw().substring(span.start(), span.end()).strip();
    }

    /** By what a sentence is known that is to be left out. */
    private record Wanted(Set<String> stems, Set<String> literally) {
        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Wanted[" + stems.size() + "]";
        }

        boolean isEmpty() {
            return stems.isEmpty() && literally.isEmpty();
        }

        boolean speaksOf(String sentence, TextReader texts) {
            var folded = Tokenizer.fold(sentence);
            return literally.stream().anyMatch(folded::contains)
                    || stemsOf(texts, sentence, 0).stream().anyMatch(stems::contains);
        }
    }

    private Wanted wanted(String draft, String said, Practice practice, TalkWords words, TalkWords spoken) {
        var written = Tokenizer.fold(draft);
        var folded = " " + Tokenizer.fold(said) + " ";
        var stems = new HashSet<>(stemsOf(texts, said, TELLING));
        var literally = new HashSet<String>();
        for (TalkWords each : List.of(spoken, words)) {
            each.parts().forEach((part, names) -> {
                if (names.stream().anyMatch(name -> folded.contains(" " + name + " "))) {
                    var own = ofPractice(part, practice);
                    literally.addAll(
                            own.stream().anyMatch(written::contains)
                                    ? own
                                    : words.parts().getOrDefault(part, Set.of()));
                    names.forEach(name -> stems.removeAll(stemsOf(texts, name, 0)));
                }
            });
        }
        literally.removeIf(String::isBlank);
        return new Wanted(stems, literally);
    }

    /** What stands in a sentence instead of the name of a part. */
    private static Set<String> ofPractice(String part, Practice practice) {
        return switch (part) {
            case "phone" -> Set.of(Tokenizer.fold(practice.phone()));
            case "email" -> practice.email() == null ? Set.of() : Set.of(Tokenizer.fold(practice.email()));
            case "practice" -> Set.of(Tokenizer.fold(practice.name()));
            default -> Set.of();
        };
    }

    private static Set<String> stemsOf(TextReader texts, String words, int shortest) {
        return Arrays.stream(new Language[] {Language.ENGLISH, Language.SPANISH})
                .map(language -> texts.read(words, language))
                .flatMap(text -> IntStream.range(0, text.size()).mapToObj(text::word))
                .filter(word -> word.form().length() >= shortest)
                .map(Word::stem)
                .collect(Collectors.toSet());
    }

    private static String ended(String sentence) {
        var text = sentence.strip();
        return END.matcher(text).find() ? text : text + ".";
    }

    private static String begun(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
