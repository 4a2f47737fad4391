package dev.bedside.talk;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.learn.Guess;
import dev.bedside.learn.Later;
import dev.bedside.rule.Match;
import dev.bedside.rule.RuleBook;
import dev.bedside.talk.Utterance.Where;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands what a colleague said: what is wished, about which case, and whether that is certain. */
public final class UtteranceReader {

    /** Longer messages are no wishes; a reply to be checked is taken from behind its question, however long. */
    private static final int LONGEST = 6_000;

    /** In a thread, a wish behind more words than this is part of what people tell each other. */
    private static final int FIRST_WORDS = 3;

    private static final double ADDRESSED = 0.25;
    private static final double IN_REPLY = 0.45;
    private static final double IN_THREAD = 0.70;
    private static final double TO_BEDSIDE = 0.2;
    private static final double IN_REPLIES = 0.4;
    private static final double IN_THREADS = 1;
    private static final double CERTAIN = 0.80;
    private static final double PHRASE = 30;
    /** A phrase that changes something must not be overheard where people talk to each other. */
    private static final double CHANGING_PHRASE = 4;
    /** Bedside answers where a setting is changed, and changes none by itself. */
    private static final double CERTAIN_SETTING = 0.5;

    /** How a draft sounds, and that it should be posted, colleagues say to each other as well. */
    private static final Set<String> FOR_ANYBODY = Set.of("draft-show question", "draft-show posting");

    private static final double DOUBTFUL = 0.02;
    /** What people say to each other is a wish where it is said to Bedside, if it can be one. */
    private static final Comparator<Candidate> ANYTHING_FIRST = Comparator.comparing(
                    (Candidate wish) -> wish.intent() == Intent.NONE)
            .thenComparing(Candidate.BEST_FIRST);

    /** Wishes that nobody words with a "not": who cannot give it to Bob does not wish it. */
    private static final Set<Intent> DONE_WITHOUT_NOT =
            EnumSet.of(Intent.CLAIM, Intent.ASSIGN, Intent.POSTED, Intent.POSTED_TEXT, Intent.REPORT, Intent.REOPEN);

    private static final Set<String> NOT = Set.of(
            "not",
            "no",
            "never",
            "can't",
            "cannot",
            "don't",
            "won't",
            "shouldn't",
            "couldn't",
            "didn't",
            "haven't",
            "nunca");

    /** A command that was put right is asked back from less than this. */
    private static final double MENDED = 0.5;

    private static final Set<Intent> OPTIONAL = EnumSet.of(Intent.WHY, Intent.SUMMARY, Intent.DRAFT_SHOW);

    /** A name at the very end, behind a comma; that of a reviewer is none here. */
    private static final Pattern SOMEBODY = Pattern.compile(",\\s+\\p{Lu}\\p{Ll}+[.!\\s]*$");
    /** What may be a name between commas, or in front of one. */
    private static final Pattern CALLED = Pattern.compile("(?:^|,)\\s*(\\p{Lu}\\p{Ll}+)\\s*,");

    /** The case that another repeats is not the one to be closed. */
    private static final Pattern COMPARED = Pattern.compile(
            "(?i)\\b(?:(?:du\\p{L}+|copy|repeat|repetida|repetido|copia) (?:of|de)|same as|igual (?:que|a)|mism[ao] que) "
                    + CaseFinder.CASE + "\\b");

    private static final Pattern OTHER =
            Pattern.compile("(?i)\\b(?:the other one\\b|(?:la otra|el otro)\\b(?! \\p{L}{3}))");

    private final Later<GuessReader> guesses;
    private final Manner manner;
    private final RuleBook phrases;
    private final TextReader texts;
    private final PlainReader plains;
    private final WishReader wishes;
    private final Arguments arguments;
    private final DoubleWish doubles;

    private UtteranceReader(ConfigFiles files, TextReader texts, Predicate<String> learned) {
        this.manner = Manner.from(files);
        this.texts = texts;
        this.phrases = TalkRules.load(files, texts);
        this.plains = new PlainReader(manner, texts);
        this.guesses = new Later<>(() -> new GuessReader(files, texts, plains, phrases.rules(), learned));
        this.wishes = new WishReader(phrases, manner, texts);
        this.arguments = new Arguments(manner, Labels.from(files));
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
        return told && isToldSomebody(utterance, meaning) ? Meaning.NONE : meaning;
    }

    /** "Remind me tomorrow, Ben" speaks to Ben; "Ben, can you take it" is a wish all the same. */
    private boolean isToldSomebody(Utterance utterance, Meaning meaning) {
        var spoken = plains.read(utterance.said());
        CaseFinder.find(spoken.plain(), utterance);
        if (spoken.named()) {
            return false;
        }
        String plain = spoken.plain().text();
        String person = meaning.arg("person").orElse("");
        var called = CALLED.matcher(plain);
        boolean told =
                meaning.intent() != Intent.ASSIGN && SOMEBODY.matcher(plain).find();
        for (int at = 0; !told && called.find(at); at = called.end(1)) {
            told = !called.group(1).equals(person) && guesses.get().isName(called.group(1));
        }
        return told;
    }

    /** What whole phrases alone make of it; {@link Meaning#NONE} where none fits. */
    Meaning phrased(Utterance utterance) {
        return read(utterance, false);
    }

    private Meaning read(Utterance utterance, boolean guessing) {
        if (utterance.where() == Where.CHANNEL) {
            return Meaning.NONE;
        }
        if (utterance.said().length() > LONGEST) {
            return utterance.where() == Where.MENTION ? Meaning.UNCLEAR : Meaning.NONE;
        }
        var spoken = plains.read(utterance.said());
        var named = CaseFinder.find(spoken.plain(), utterance);
        boolean addressed = spoken.named() || utterance.where() == Where.MENTION;
        var likely = wishes.read(spoken.plain().text(), new Language(utterance.language())).stream()
                .filter(wish -> addressed || isPlainlyMeant(wish, utterance.where()))
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
        double nothing = addressed ? TO_BEDSIDE : utterance.where() == Where.REPLY ? IN_REPLIES : IN_THREADS;
        var guess = expected(guesses.get().read(spoken.plain()), nothing);
        var guessed = guessed(guess, spoken.plain(), named, utterance, addressed);
        if (phrased.isPresent()) {
            var agreed = agreed(phrased.get(), guessed, guess, addressed);
            boolean slip = spoken.mended() && agreed.intent().changes() && share(guess, agreed.intent()) < MENDED;
            return slip ? asked(agreed) : agreed;
        }
        return guessed.intent() != Intent.UNCLEAR && guessed.intent() != Intent.NONE
                ? guessed
                : likely.stream()
                        .flatMap(wish -> meaning(wish, spoken.plain(), named, utterance))
                        .filter(meaning -> addressed
                                || share(guess, meaning.intent()) * PHRASE > guess.of(UtteranceReader::isNothing))
                        .findFirst()
                        .orElse(guessed);
    }

    /** A phrase that fits speaks louder than examples, but not against all of them. */
    private static Meaning agreed(Meaning phrased, Meaning guessed, Guess guess, boolean addressed) {
        double share = share(guess, phrased.intent());
        double nothing = guess.of(UtteranceReader::isNothing);
        double loud = phrased.intent().changes() ? CHANGING_PHRASE : PHRASE;
        if (!addressed && phrased.intent() != Intent.UNCLEAR && share * loud < nothing) {
            return Meaning.NONE;
        }
        if (guessed.intent() != phrased.intent() && share(guess, guessed.intent()) > share * PHRASE) {
            return guessed.intent().changes() ? asked(guessed) : guessed;
        }
        boolean doubtful = phrased.intent().changes() && share < DOUBTFUL;
        return doubtful ? asked(phrased) : phrased;
    }

    private static Meaning asked(Meaning meaning) {
        return new Meaning(meaning.intent(), meaning.about(), meaning.args(), true);
    }

    /** How much of what is said in a place is for nobody's ears but colleagues' depends on the place. */
    private static Guess expected(Guess guess, double nothing) {
        double[] shares = guess.shares().clone();
        double all = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] *= isNothing(guess.kinds().get(i)) ? nothing : 1;
            all += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= all;
        }
        return new Guess(guess.kinds(), shares);
    }

    private static final double share(Guess guess, Intent intent) {
        return intent == Intent.NONE
                ? guess.of(UtteranceReader::isNothing)
                : guess.of(kind -> intentOf(kind) == intent);
    }

    private static Intent intentOf(String kind) {
        int space = kind.indexOf(' ');
        return Intent.of(space < 0 ? kind : kind.substring(0, space)).orElse(Intent.NONE);
    }

    /** What is likely is taken for it, and asked back where something would change and it is not certain. */
    private Meaning guessed(Guess guess, Plain plain, CaseFinder.Named named, Utterance utterance, boolean addressed) {
        var otherwise = addressed ? Meaning.UNCLEAR : Meaning.NONE;
        if (plain.text().isBlank()) {
            return otherwise;
        }
        var intent = intentOf(guess.best(kind -> !isNothing(kind)));
        double likely = share(guess, intent);
        double enough = addressed ? ADDRESSED : utterance.where() == Where.REPLY ? IN_REPLY : IN_THREAD;
        if (likely < enough || utterance.where() == Where.THREAD && !addressed && isCompany(intent)) {
            return otherwise;
        }
        if (intent == Intent.UNCLEAR) {
            return Meaning.UNCLEAR;
        }
        String kind = guess.best(each -> intentOf(each) == intent);
        String fixed = kind.contains(" ") ? kind.substring(kind.indexOf(' ') + 1) : null;
        if (utterance.where() == Where.THREAD && !addressed && FOR_ANYBODY.contains(kind)) {
            return otherwise;
        }
        var args = arguments.guessed(intent, fixed, plain);
        boolean missing = intent.argument() != null && args.isEmpty() && !OPTIONAL.contains(intent);
        Long about = intent.mayNameACase() ? caseOf(intent, null, plain, named, utterance) : null;
        double certain = intent == Intent.SETTING ? CERTAIN_SETTING : CERTAIN;
        boolean unsure = intent.changes() && (likely < certain || !isPlain(plain, intent));
        return new Meaning(intent, about, args, missing || unsure || intent.needsACase() && about == null);
    }

    private static boolean isNothing(String kind) {
        return kind.equals(Intent.NONE.id()) || kind.equals(GuessReader.NOT_A_WISH);
    }

    private boolean isPlain(Plain plain, Intent intent) {
        var text = texts.read(plain.text(), Language.UNKNOWN);
        boolean open = plain.text().contains("?") && intent != Intent.ASSIGN;
        for (int i = 0; i < text.size() && !open; i++) {
            boolean negated = DONE_WITHOUT_NOT.contains(intent)
                    && NOT.contains(text.word(i).form())
                    && i + 1 < text.size()
                    && !text.word(i + 1).opensClause();
            open = negated
                    || manner.conditions().contains(text.word(i).form())
                    || manner.reported().contains(text.word(i).form());
        }
        return !open;
    }

    /** Where people talk to each other as well, only whole wishes count, and in a thread only those that are no company. */
    private static boolean isPlainlyMeant(Candidate wish, Where where) {
        return wish.complete()
                && wish.certain()
                && wish.intent() != Intent.SETTING
                && !(where == Where.THREAD
                        && (isCompany(wish.intent())
                                || isForAnybody(wish)
                                || wish.invitation()
                                || wish.place() > FIRST_WORDS));
    }

    private static boolean isForAnybody(Candidate wish) {
        return wish.match()
                .rule()
                .extra(TalkRules.ARGUMENT)
                .map(argument -> wish.intent().id() + " " + argument.text())
                .filter(FOR_ANYBODY::contains)
                .isPresent();
    }

    private static boolean isCompany(Intent intent) {
        return switch (intent) {
            case HELP, THANKS, GREETING, UNCLEAR, LIST_OPEN, LIST_LATE, LIST_MINE, SUMMARY, MEANING -> true;
            default -> false;
        };
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
            return decide(wish, all, caseOf(wish.intent(), wish.taken(), plain, named, utterance));
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

    private static @Nullable Long caseOf(
            Intent intent, @Nullable Span taken, Plain plain, CaseFinder.Named named, Utterance utterance) {
        if (!intent.mayNameACase()) {
            return null;
        }
        var meant = namedBy(taken, plain, named);
        if (intent == Intent.CLOSE
                && meant.size() == 1
                && COMPARED.matcher(plain.text()).find()) {
            Long silent = CaseFinder.silent(utterance);
            return silent != null && meant.getFirst().contains(silent) ? CaseFinder.other(utterance) : silent;
        }
        if (meant.isEmpty() && OTHER.matcher(plain.text()).find()) {
            return CaseFinder.other(utterance);
        }
        if (!meant.isEmpty()) {
            return meant.getFirst().size() == 1 ? meant.getFirst().getFirst() : among(meant.getFirst(), utterance);
        }
        if (intent == Intent.OTHER_ONE) {
            return CaseFinder.other(utterance);
        }
        Long there = intent == Intent.REPORT ? null : CaseFinder.onlyOneOf(plain.text(), utterance);
        return there == null ? CaseFinder.silent(utterance) : there;
    }

    /** Of several cases that a name fits, the one that is spoken of. */
    private static @Nullable Long among(List<Long> fitting, Utterance utterance) {
        Long silent = CaseFinder.silent(utterance);
        return silent != null && fitting.contains(silent) ? silent : null;
    }

    /** The cases named outside of what the wish takes down: a colleague may be called like a reviewer. */
    private static List<List<Long>> namedBy(@Nullable Span taken, Plain plain, CaseFinder.Named named) {
        var names = new ArrayList<List<Long>>();
        int at = -1;
        for (List<Long> name : named.names()) {
            at = plain.text().indexOf(CaseFinder.CASE, at + 1);
            if (taken == null || at < taken.start() || at >= taken.end()) {
                names.add(name);
            }
        }
        return names;
    }
}
