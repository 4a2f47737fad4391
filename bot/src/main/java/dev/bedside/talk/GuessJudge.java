package dev.bedside.talk;

import dev.bedside.learn.Guess;
import dev.bedside.talk.Utterance.Where;
import dev.bedside.text.Language;
import dev.bedside.text.TextReader;
import java.util.EnumSet;
import java.util.Set;

/** Decides whether a guess is likely enough to be a wish, and certain enough to be done. */
final class GuessJudge {

    private static final double ADDRESSED = 0.25;
    private static final double IN_REPLY = 0.45;
    private static final double IN_THREAD = 0.70;
    private static final double CERTAIN = 0.80;
    /** Bedside answers where a setting is changed, and changes none by itself. */
    private static final double CERTAIN_SETTING = 0.5;

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

    private static final Set<Intent> OPTIONAL = EnumSet.of(Intent.WHY, Intent.SUMMARY, Intent.DRAFT_SHOW);

    private final Manner manner;
    private final TextReader texts;
    private final Arguments arguments;

    GuessJudge(Manner manner, TextReader texts, Arguments arguments) {
        this.manner = manner;
        this.texts = texts;
        this.arguments = arguments;
    }

    /** What is likely is taken for it, and asked back where something would change and it is not certain. */
    Meaning judge(Guess guess, Plain plain, CaseFinder.Named named, Utterance utterance, boolean addressed) {
        var otherwise = addressed ? Meaning.UNCLEAR : Meaning.NONE;
        if (plain.text().isBlank()) {
            return otherwise;
        }
        var intent = Weighing.intentOf(guess.best(kind -> !Weighing.isNothing(kind)));
        double likely = Weighing.share(guess, intent);
        double enough = addressed ? ADDRESSED : utterance.where() == Where.REPLY ? IN_REPLY : IN_THREAD;
        if (likely < enough || utterance.where() == Where.THREAD && !addressed && Overheard.isCompany(intent)) {
            return otherwise;
        }
        if (intent == Intent.UNCLEAR) {
            return Meaning.UNCLEAR;
        }
        String kind = guess.best(each -> Weighing.intentOf(each) == intent);
        String fixed = kind.contains(" ") ? kind.substring(kind.indexOf(' ') + 1) : null;
        if (utterance.where() == Where.THREAD && !addressed && Overheard.isForAnybody(kind)) {
            return otherwise;
        }
        var args = arguments.guessed(intent, fixed, plain);
        boolean missing = intent.argument() != null && args.isEmpty() && !OPTIONAL.contains(intent);
        Long about = intent.mayNameACase() ? CaseChooser.caseOf(intent, null, plain, named, utterance) : null;
        double certain = intent == Intent.SETTING ? CERTAIN_SETTING : CERTAIN;
        boolean unsure = intent.changes() && (likely < certain || !isPlain(plain, intent));
        return new Meaning(intent, about, args, missing || unsure || intent.needsACase() && about == null);
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
}
