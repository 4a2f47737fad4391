package dev.bedside.talk;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.learn.Later;
import dev.bedside.rule.Match;
import dev.bedside.rule.RuleBook;
import dev.bedside.talk.Utterance.Where;
import dev.bedside.text.Language;
import dev.bedside.text.TextReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands what a colleague said: what is wished, about which case, and whether that is certain. */
public final class UtteranceReader {

    /** Longer messages are no wishes; a reply to be checked is taken from behind its question, however long. */
    private static final int LONGEST = 6_000;

    /** What people say to each other is a wish where it is said to Bedside, if it can be one. */
    private static final Comparator<Candidate> ANYTHING_FIRST = Comparator.comparing(
                    (Candidate wish) -> wish.intent() == Intent.NONE)
            .thenComparing(Candidate.BEST_FIRST);

    /** A command that was put right is asked back from less than this. */
    private static final double MENDED = 0.5;

    private final Later<GuessReader> guesses;
    private final RuleBook phrases;
    private final TextReader texts;
    private final PlainReader plains;
    private final WishReader wishes;
    private final Arguments arguments;
    private final GuessJudge judge;
    private final Addressee addressee;
    private final DoubleWish doubles;

    private UtteranceReader(ConfigFiles files, TextReader texts, Predicate<String> learned) {
        var manner = Manner.from(files);
        this.texts = texts;
        this.phrases = TalkRules.load(files, texts);
        this.plains = new PlainReader(manner, texts);
        this.guesses = new Later<>(() -> new GuessReader(files, texts, plains, phrases.rules(), learned));
        this.wishes = new WishReader(phrases, manner, texts);
        this.arguments = new Arguments(manner, Labels.from(files));
        this.judge = new GuessJudge(manner, texts, arguments);
        this.addressee = new Addressee(plains, guesses);
        this.doubles = new DoubleWish(plains, wishes);
    }

    /**
     * Reads the phrases and manners below {@code config/talk/}.
     *
     * @throws ConfigException where a packaged file is broken
     */
    public static UtteranceReader from(ConfigFiles files, TextReader texts) {
        return from(files, texts, any -> true);
    }

    /** @param learned which of the files of examples, relative to {@code config/}, are learned from */
    public static UtteranceReader from(ConfigFiles files, TextReader texts, Predicate<String> learned) {
        return new UtteranceReader(files, texts, learned);
    }

    RuleBook phrases() {
        return phrases;
    }

    /** The code of the language whose phrases fit best what was said; empty where none does, or two fit alike. */
    public Optional<String> language(String said) {
        var plain = plains.read(said).plain().text();
        int english = longest(plain, Language.ENGLISH);
        int spanish = longest(plain, Language.SPANISH);
        return english == spanish
                ? Optional.empty()
                : Optional.of((english > spanish ? Language.ENGLISH : Language.SPANISH).code());
    }

    /** Whether a phrase fits most of what was said, and not a word or two of it. */
    public boolean fits(String said) {
        var plain = plains.read(said).plain().text().strip();
        return 2 * Math.max(longest(plain, Language.ENGLISH), longest(plain, Language.SPANISH)) >= plain.length();
    }

    private int longest(String plain, Language language) {
        return plain.length() > LONGEST
                ? 0
                : phrases.match(texts.read(plain, language)).stream()
                        .mapToInt(match -> match.span().end() - match.span().start())
                        .max()
                        .orElse(0);
    }

    /** A message of two wishes is read as two, the second said behind the first. */
    public Meaning read(Utterance utterance) {
        var whole = readOne(utterance);
        int second = doubles.second(utterance, whole);
        if (second < 0) {
            return whole;
        }
        var first =
                readOne(utterance.part(DoubleWish.withoutAnd(utterance.said().substring(0, second)), null));
        var words = utterance.said().substring(second);
        var next = readOne(utterance.part(words, first.about()));
        return doubles.joined(first, next, words).orElse(whole);
    }

    private Meaning readOne(Utterance utterance) {
        var meaning = read(utterance, true);
        boolean told = utterance.where() != Where.MENTION
                && meaning.intent().changes()
                && meaning.intent() != Intent.POSTED_TEXT;
        return told && addressee.isSomebodyElse(utterance, meaning) ? Meaning.NONE : meaning;
    }

    /** What whole phrases alone make of it; {@link Meaning#NONE} where none fits. */
    Meaning phrased(Utterance utterance) {
        return read(utterance, false);
    }

    private Meaning read(Utterance utterance, boolean guessing) {
        if (utterance.where() == Where.CHANNEL) {
            return Meaning.NONE;
        }
        if (utterance.said().length() > LONGEST || isNotation(utterance.said())) {
            return utterance.where() == Where.MENTION ? Meaning.UNCLEAR : Meaning.NONE;
        }
        var spoken = plains.read(utterance.said());
        var named = CaseFinder.find(spoken.plain(), utterance);
        boolean addressed = spoken.named() || utterance.where() == Where.MENTION;
        var likely = wishes.read(spoken.plain().text(), new Language(utterance.language())).stream()
                .filter(wish -> addressed || Overheard.isPlainlyMeant(wish, utterance.where()))
                .sorted(addressed ? ANYTHING_FIRST : Candidate.BEST_FIRST)
                .filter(wish -> wish.complete() || wish.intent() != Intent.OTHER_ONE)
                .toList();
        var phrased = likely.stream()
                .filter(Candidate::complete)
                .flatMap(wish -> meaning(wish, spoken.plain(), named, utterance))
                .findFirst();
        if (!guessing) {
            return phrased.orElse(Meaning.NONE);
        }
        var guess = Weighing.expected(guesses.get().read(spoken.plain()), utterance.where(), addressed);
        var guessed = judge.judge(guess, spoken.plain(), named, utterance, addressed);
        if (phrased.isPresent()) {
            var agreed = Weighing.agreed(phrased.get(), guessed, guess, addressed);
            boolean slip =
                    spoken.mended() && agreed.intent().changes() && Weighing.share(guess, agreed.intent()) < MENDED;
            return slip ? agreed.asked() : agreed;
        }
        return guessed.intent() != Intent.UNCLEAR && guessed.intent() != Intent.NONE
                ? guessed
                : likely.stream()
                        .flatMap(wish -> meaning(wish, spoken.plain(), named, utterance))
                        .filter(meaning -> addressed || Weighing.isLoud(guess, meaning.intent()))
                        .findFirst()
                        .orElse(guessed);
    }

    /** Whether a program wrote it, whole or broken off: whatever words stand in an object are nobody's wish. */
    private static boolean isNotation(String said) {
        int brace = said.indexOf('{');
        return brace >= 0 && said.indexOf("\":", brace) > 0;
    }

    private Stream<Meaning> meaning(Candidate wish, Plain plain, CaseFinder.Named named, Utterance utterance) {
        if (wish.intent() == Intent.UNCLEAR || wish.intent() == Intent.NONE) {
            return Stream.of(wish.intent() == Intent.NONE ? Meaning.NONE : Meaning.UNCLEAR);
        }
        return arguments.of(wish, plain).stream().map(args -> {
            var all = new HashMap<>(args);
            if (wish.intent() == Intent.CLOSE && all.isEmpty()) {
                all.putAll(reason(plain));
            }
            return decide(wish, all, CaseChooser.caseOf(wish.intent(), wish.taken(), plain, named, utterance));
        });
    }

    private static Meaning decide(Candidate wish, Map<String, String> args, @Nullable Long about) {
        var intent = wish.intent();
        boolean missing = intent.needsACase() && about == null || intent == Intent.OTHER_ONE && about == null;
        boolean unsure = intent.changes() && (!wish.complete() || !wish.certain());
        boolean noReason = intent == Intent.CLOSE && args.isEmpty();
        return new Meaning(intent, about, args, missing || unsure || noReason);
    }

    /** Why a case is to be closed, wherever in the message that is said. */
    private Map<String, String> reason(Plain plain) {
        return Stream.of(Language.ENGLISH, Language.SPANISH)
                .flatMap(language -> phrases.match(texts.read(plain.text(), language)).stream())
                .map(Match::rule)
                .filter(rule -> rule.label().equals(Intent.CLOSE.id()))
                .flatMap(rule -> rule.extra(TalkRules.ARGUMENT).stream())
                .findFirst()
                .map(reason -> Map.of("reason", reason.text()))
                .orElse(Map.of());
    }
}
