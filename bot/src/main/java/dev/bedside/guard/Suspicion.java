package dev.bedside.guard;

import dev.bedside.config.ConfigFiles;
import dev.bedside.learn.KindReader;
import dev.bedside.learn.Lesson;
import dev.bedside.learn.Sample;
import dev.bedside.learn.TraitReader;
import dev.bedside.rule.Rule;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Suspects a danger where no rule speaks, from the examples below {@code config/guard/examples/}. */
final class Suspicion {

    static final String FOLDER = "guard/examples";
    static final String HARMLESS = "none";

    private static final String TALK = "talk/examples";
    private static final String NAME = "qname";
    private static final String NUMBER = "0";

    private record Said(String kind, String words) {

        /** The kind only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Said[" + kind + "]";
        }
    }

    private final TextReader texts;
    private final TraitReader traits;
    private final FrameReader frames;
    private final Function<String, Set<Rule>> ruled;
    private final Set<String> usual = new HashSet<>();
    private final KindReader kinds;
    /** Tells dangers from each other, where one is suspected. */
    private final KindReader dangers;

    /**
     * @param plain puts one word in place of the names of reviewers and patients
     * @param ruled the rules that speak of a plain text: how far each is to be believed is learned as well
     * @param learned which files of examples are learned from
     */
    Suspicion(
            ConfigFiles files,
            TextReader texts,
            UnaryOperator<String> plain,
            Function<String, Set<Rule>> ruled,
            Predicate<String> learned) {
        this.texts = texts;
        this.traits = TraitReader.from(files);
        this.frames = FrameReader.from(files, traits);
        this.ruled = ruled;
        var own = Sample.below(
                files, FOLDER, kind -> kind.equals(HARMLESS) || Danger.ids().contains(kind));
        var all = new ArrayList<Said>();
        var dangerous = new HashSet<String>();
        for (Sample sample : own) {
            if (learned.test(sample.file())) {
                all.add(new Said(sample.kind(), sample.text().text()));
            }
            if (!sample.kind().equals(HARMLESS)) {
                dangerous.add(sample.text().text());
            }
        }
        // A wish may be dangerous by what it asks to be written; all others are harmless.
        Sample.below(files, TALK, any -> true).stream()
                .filter(sample -> learned.test(sample.file())
                        && !dangerous.contains(sample.text().text()))
                .forEach(sample -> all.add(new Said(HARMLESS, sample.text().text())));
        all.forEach(said -> remember(said.words()));
        var lessons = all.stream()
                .map(said -> new Lesson(said.kind(), traits(plain.apply(said.words()))))
                .toList();
        this.kinds = KindReader.learn(lessons);
        this.dangers = KindReader.learn(lessons.stream()
                .filter(lesson -> !lesson.kind().equals(HARMLESS))
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

    /**
     * What a remark may be.
     *
     * @param harmless how likely it is none of the dangers
     * @param words the whole remark, or the sentence of it that is the most suspicious
     */
    record Suspected(double harmless, Danger danger, Span words) {

        /** Nothing of what was said. */
        @Override
        public String toString() {
            return "Suspected";
        }
    }

    Suspected read(String plain) {
        var most = read(plain, new Span(0, plain.length()));
        var text = texts.read(plain, Language.UNKNOWN);
        if (text.sentenceCount() > 1) {
            for (Span sentence : text.sentences()) {
                var own = read(plain, sentence);
                most = own.harmless() < most.harmless() ? own : most;
            }
        }
        return most;
    }

    private Suspected read(String plain, Span part) {
        var found = traits(part.of(plain));
        var all = kinds.read(found);
        var some = dangers.read(found);
        var danger = Arrays.stream(Danger.values())
                .max(Comparator.comparingDouble(each -> all.of(each.id()) * some.of(each.id())))
                .orElseThrow();
        return new Suspected(all.of(HARMLESS), danger, part);
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
        found.addAll(frames.read(text, words));
        for (var rule : ruled.apply(plain)) {
            found.add("r " + rule.label());
            found.add("r " + rule.id());
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
