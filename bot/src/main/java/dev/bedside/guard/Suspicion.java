package dev.bedside.guard;

import dev.bedside.config.ConfigFiles;
import dev.bedside.learn.Guess;
import dev.bedside.learn.KindReader;
import dev.bedside.learn.Lesson;
import dev.bedside.learn.Sample;
import dev.bedside.learn.TraitReader;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Suspects a danger where no rule speaks, from the examples below {@code config/guard/examples/}. */
final class Suspicion {

    static final String FOLDER = "guard/examples";
    static final String HARMLESS = "none";

    private static final String TALK = "talk/examples";
    private static final String NAME = "qname";
    private static final String NUMBER = "0";

    private final TextReader texts;
    private final TraitReader traits;
    private final Set<String> usual = new HashSet<>();
    private final KindReader kinds;

    /**
     * @param plain puts one word in place of the names of reviewers and patients
     * @param learned which files of examples are learned from
     */
    Suspicion(ConfigFiles files, TextReader texts, UnaryOperator<String> plain, Predicate<String> learned) {
        this.texts = texts;
        this.traits = TraitReader.from(files);
        record Said(String kind, String words) {}
        var all = new ArrayList<Said>();
        Sample.below(files, FOLDER, kind -> kind.equals(HARMLESS) || Danger.ids().contains(kind)).stream()
                .filter(sample -> learned.test(sample.file()))
                .forEach(sample -> all.add(new Said(sample.kind(), sample.text().text())));
        Sample.below(files, TALK, any -> true).stream()
                .filter(sample -> learned.test(sample.file()))
                .forEach(sample -> all.add(new Said(HARMLESS, sample.text().text())));
        all.forEach(said -> remember(said.words()));
        this.kinds = KindReader.learn(all.stream()
                .map(said -> new Lesson(said.kind(), traits(plain.apply(said.words()))))
                .toList());
    }

    private void remember(String words) {
        var text = texts.read(words, Language.UNKNOWN);
        for (int i = 0; i < text.size(); i++) {
            if (Character.isLowerCase(words.charAt(text.word(i).start()))) {
                usual.add(text.word(i).form());
            }
        }
    }

    /** What a remark, or the most suspicious sentence of it, may be. */
    Guess read(String plain) {
        var whole = kinds.read(traits(plain));
        var text = texts.read(plain, Language.UNKNOWN);
        if (text.sentenceCount() > 1) {
            for (Span sentence : text.sentences()) {
                var guess = kinds.read(traits(sentence.of(plain)));
                whole = guess.of(HARMLESS) < whole.of(HARMLESS) ? guess : whole;
            }
        }
        return whole;
    }

    private Set<String> traits(String plain) {
        var text = texts.read(plain, Language.UNKNOWN);
        var words = new ArrayList<String>();
        for (int i = 0; i < text.size(); i++) {
            words.add(word(text, i));
        }
        var found = traits.read(List.copyOf(words));
        if (plain.contains("?")) {
            found.add("?");
        }
        return found;
    }

    private String word(Text text, int at) {
        var word = text.word(at);
        char first = text.raw().charAt(word.start());
        if (Character.isDigit(first)) {
            return NUMBER;
        }
        boolean name = Character.isUpperCase(first)
                && word.form().length() > 1
                && !traits.knows(word.form())
                && !(word.opensSentence() && usual.contains(word.form()));
        return name ? NAME : word.form();
    }
}
