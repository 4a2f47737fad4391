package dev.bedside.talk;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.learn.Guess;
import dev.bedside.learn.KindReader;
import dev.bedside.learn.Lesson;
import dev.bedside.learn.Sample;
import dev.bedside.learn.TraitReader;
import dev.bedside.rule.Rule;
import dev.bedside.talk.Utterance.OpenCase;
import dev.bedside.talk.Utterance.Where;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import dev.bedside.text.Tokenizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Guesses what was wished where no phrase fits, from the examples below {@code config/talk/examples/} and those of the
 * phrases.
 */
final class GuessReader {

    static final String FOLDER = "talk/examples";

    /** Words about a wish that is none: negated, told by somebody else, or only thought about. */
    static final String NOT_A_WISH = "not-a-wish";

    private static final OpenCase CARD = new OpenCase(142, "google", "Dana W", 1.0);
    private static final OpenCase OTHER = new OpenCase(143, "yelp", "Lena");
    private static final String NAME = "qname";
    private static final String NUMBER = "0";
    private static final String BODY = " qtext ";
    private static final Pattern QUOTED = Pattern.compile("[“\"«][^”\"»]{12,}[”\"»]?");
    private static final Pattern BEHIND_COLON = Pattern.compile(":(?!\\d)\\s*(?:\\S+\\s+){2,}.*", Pattern.DOTALL);
    private static final Set<String> ARGUMENTS = Set.of(
            "es",
            "en",
            "-",
            "private",
            "none-needed",
            "duplicate",
            "not-a-review",
            "removal",
            "incentive",
            "confirm",
            "legal",
            "ban",
            "fake",
            "other",
            "posting",
            "question",
            "longer");

    private record Said(String kind, String words) {

        /** The kind only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Said[" + kind + "]";
        }
    }

    private final TextReader texts;
    private final TraitReader traits;
    private final PlainReader plains;
    private final Set<String> usual = new HashSet<>();
    private final Set<String> called = new HashSet<>();
    private final KindReader kinds;

    GuessReader(
            ConfigFiles files, TextReader texts, PlainReader plains, List<Rule> phrases, Predicate<String> learned) {
        this.texts = texts;
        this.plains = plains;
        this.traits = TraitReader.from(files);
        var all = new ArrayList<Said>();
        Sample.below(files, FOLDER, GuessReader::isKind).stream()
                .filter(sample -> learned.test(sample.file()))
                .forEach(sample -> all.add(new Said(sample.kind(), sample.text().text())));
        for (Rule rule : phrases) {
            String kind = rule.extra(TalkRules.ARGUMENT)
                    .map(Line::text)
                    .filter(ARGUMENTS::contains)
                    .map(argument -> rule.label() + " " + argument)
                    .orElse(rule.label());
            Stream.concat(rule.examples().flags().stream(), rule.examples().like().stream())
                    .forEach(example -> all.add(new Said(kind, example.text())));
        }
        all.forEach(said -> remember(said.words()));
        this.kinds = KindReader.learn(all.stream()
                .map(said -> new Lesson(said.kind(), traits(plain(said.words()))))
                .toList());
    }

    private static boolean isKind(String kind) {
        String[] parts = kind.split(" ", 2);
        return kind.equals(NOT_A_WISH)
                || Intent.of(parts[0]).isPresent() && (parts.length == 1 || ARGUMENTS.contains(parts[1]));
    }

    private void remember(String words) {
        var text = texts.read(words, Language.UNKNOWN);
        for (int i = 0; i < text.size(); i++) {
            if (Character.isLowerCase(words.charAt(text.word(i).start()))) {
                usual.add(text.word(i).form());
            } else if (!text.word(i).opensSentence()) {
                called.add(text.word(i).form());
            }
        }
    }

    /** An example as it is understood between two cards. */
    private Plain plain(String words) {
        var plain = plains.read(words).plain();
        CaseFinder.find(plain, new Utterance(words, Where.REPLY, CARD, List.of(CARD, OTHER), null, "en"));
        return plain;
    }

    Guess read(Plain plain) {
        return kinds.read(traits(plain));
    }

    private Set<String> traits(Plain plain) {
        String lead = QUOTED.matcher(plain.text()).replaceAll(BODY);
        lead = BEHIND_COLON.matcher(lead).replaceAll(BODY);
        var text = texts.read(lead, Language.UNKNOWN);
        var words = new ArrayList<String>();
        for (int i = 0; i < text.size(); i++) {
            words.add(word(text, i));
        }
        var found = traits.read(words);
        if (lead.contains("?")) {
            found.add("?");
        }
        found.add("l " + Math.min(words.size(), 12) / 2);
        return found;
    }

    /** Whether a word with a capital letter may be somebody's name, for all that the examples tell. */
    boolean isName(String word) {
        String form = Tokenizer.fold(word);
        return called.contains(form) || !traits.knows(form) && !usual.contains(form);
    }

    private String word(Text text, int at) {
        var word = text.word(at);
        char first = text.raw().charAt(word.start());
        boolean called = word.start() > 0 && text.raw().charAt(word.start() - 1) == '@';
        if (Character.isDigit(first)) {
            return NUMBER;
        }
        boolean name = Character.isUpperCase(first)
                && word.form().length() > 1
                && !traits.knows(word.form())
                && (!word.opensSentence() || !usual.contains(word.form()));
        return called || name && !(word.opensSentence() && usual.contains(word.form())) ? NAME : word.form();
    }
}
