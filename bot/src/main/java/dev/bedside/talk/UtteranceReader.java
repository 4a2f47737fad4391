package dev.bedside.talk;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands what a colleague said: what is wished, about which case, and whether that is certain. */
public final class UtteranceReader {

    /** Longer messages are no wishes; a reply to be checked is taken from behind its question, however long. */
    private static final int LONGEST = 6_000;

    /** Longer remarks resemble everything a little. */
    private static final int LONGEST_RESEMBLING = 160;

    /** In a thread, a wish behind more words than this is part of what people tell each other. */
    private static final int FIRST_WORDS = 3;

    private static final double ADDRESSED = 0.30;
    private static final double UNADDRESSED = 0.50;
    private static final double LEAD = 0.04;
    private static final Set<Intent> OPTIONAL = EnumSet.of(Intent.WHY, Intent.SUMMARY);

    private final Resemblance resemblance;
    private final RuleBook phrases;
    private final TextReader texts;
    private final PlainReader plains;
    private final WishReader wishes;
    private final Arguments arguments;

    private UtteranceReader(ConfigFiles files, TextReader texts) {
        var manner = Manner.from(files);
        this.texts = texts;
        this.phrases = TalkRules.load(files, texts);
        this.resemblance = new Resemblance(phrases.rules(), texts);
        this.plains = new PlainReader(manner, texts);
        this.wishes = new WishReader(phrases, manner, texts);
        this.arguments = new Arguments(manner, Labels.from(files));
    }

    /**
     * Reads the phrases and manners below {@code config/talk/}.
     *
     * @throws ConfigException where a packaged file is broken
     */
    public static UtteranceReader from(ConfigFiles files, TextReader texts) {
        return new UtteranceReader(files, texts);
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

    public Meaning read(Utterance utterance) {
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
                .sorted(Candidate.BEST_FIRST)
                .filter(wish -> wish.complete() || wish.intent() != Intent.OTHER_ONE)
                .toList();
        var whole = likely.stream()
                .filter(Candidate::complete)
                .flatMap(wish -> meaning(wish, spoken.plain(), named, utterance))
                .findFirst();
        if (whole.isPresent()) {
            return whole.get();
        }
        var resembling = resembling(spoken.plain(), named, utterance, addressed);
        return resembling.intent() != Intent.UNCLEAR && resembling.intent() != Intent.NONE
                ? resembling
                : likely.stream()
                        .flatMap(wish -> meaning(wish, spoken.plain(), named, utterance))
                        .findFirst()
                        .orElse(resembling);
    }

    /** No phrase fits: what resembles the examples of one is taken for it, and asked back where something would change. */
    private Meaning resembling(Plain plain, CaseFinder.Named named, Utterance utterance, boolean addressed) {
        var otherwise = addressed ? Meaning.UNCLEAR : Meaning.NONE;
        if (utterance.where() == Where.THREAD && !addressed || plain.text().length() > LONGEST_RESEMBLING) {
            return otherwise;
        }
        double enough = addressed ? ADDRESSED : UNADDRESSED;
        return Stream.of(Language.ENGLISH, Language.SPANISH)
                .flatMap(language -> resemblance.find(plain.text(), language).stream())
                .max(Comparator.comparingDouble(Resemblance.Likely::likeness))
                .filter(likely -> likely.likeness() >= enough && likely.lead() >= LEAD)
                .map(likely -> likened(likely, plain, named, utterance))
                .filter(meaning -> addressed || meaning.intent() != Intent.UNCLEAR)
                .orElse(otherwise);
    }

    private Meaning likened(Resemblance.Likely likely, Plain plain, CaseFinder.Named named, Utterance utterance) {
        var intent = likely.intent();
        if (intent == Intent.NONE || intent == Intent.UNCLEAR) {
            return intent == Intent.NONE && utterance.where() != Where.MENTION ? Meaning.NONE : Meaning.UNCLEAR;
        }
        var args = arguments.resembling(intent, likely.rule(), plain);
        boolean missing = intent.argument() != null && args.isEmpty() && !OPTIONAL.contains(intent);
        Long about = intent.mayNameACase() ? caseOf(intent, null, plain, named, utterance) : null;
        return new Meaning(intent, about, args, missing || intent.changes() || intent.needsACase() && about == null);
    }

    /** Where people talk to each other as well, only whole wishes count, and in a thread only those that are no company. */
    private static boolean isPlainlyMeant(Candidate wish, Where where) {
        boolean company = switch (wish.intent()) {
            case HELP, THANKS, GREETING, UNCLEAR, LIST_OPEN, LIST_LATE, LIST_MINE, SUMMARY, MEANING -> true;
            default -> false;
        };
        return wish.complete()
                && wish.certain()
                && wish.intent() != Intent.SETTING
                && !(where == Where.THREAD && (company || wish.invitation() || wish.place() > FIRST_WORDS));
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
        if (!meant.isEmpty()) {
            return meant.getFirst().size() == 1 ? meant.getFirst().getFirst() : among(meant.getFirst(), utterance);
        }
        return intent == Intent.OTHER_ONE ? CaseFinder.other(utterance) : CaseFinder.silent(utterance);
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
