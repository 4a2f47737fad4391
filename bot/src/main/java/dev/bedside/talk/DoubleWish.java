package dev.bedside.talk;

import dev.bedside.talk.Utterance.Where;
import dev.bedside.text.Language;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells where a message of two wishes has its second. */
final class DoubleWish {

    private static final Set<Intent> ENDING = EnumSet.of(Intent.POSTED, Intent.CLOSE, Intent.REPORT);
    private static final Set<Intent> LEFT_OUT = EnumSet.of(Intent.POSTED_TEXT, Intent.SETTING, Intent.UNDO);

    private static final Set<Intent> FREE = EnumSet.of(Intent.DRAFT_MENTION, Intent.DRAFT_OMIT, Intent.DRAFT_SIGN);
    /** Fewer words may belong to what is to be mentioned. */
    private static final int WHOLE = 3;

    private static final Pattern AND = Pattern.compile(
            "[\\s,;]+(?:(?:and|then|also|please|y|e|luego|despu[eé]s|tambi[eé]n)[\\s,;]*)*$", Pattern.CASE_INSENSITIVE);

    private final PlainReader plains;
    private final WishReader wishes;

    DoubleWish(PlainReader plains, WishReader wishes) {
        this.plains = plains;
        this.wishes = wishes;
    }

    /**
     * Where the second wish begins, in UTF-16 units of what was said; negative where there is none.
     *
     * @param whole what the message means when it is read as one wish
     */
    int second(Utterance utterance, Meaning whole) {
        if (utterance.where() == Where.CHANNEL || whole.intent().isSocial() || isWords(whole.intent())) {
            return -1;
        }
        var plain = plains.read(utterance.said()).plain();
        CaseFinder.find(plain, utterance);
        var found = wishes.read(plain.text(), new Language(utterance.language())).stream()
                .filter(wish -> wish.complete() && wish.certain() && !wish.takesText() && isDone(wish.intent()))
                .sorted(Comparator.comparingInt((Candidate wish) -> wish.span().start())
                        .thenComparing(Candidate.BEST_FIRST))
                .toList();
        return found.stream()
                .flatMap(first -> found.stream()
                        .filter(second -> isBehind(first, second, plain))
                        .filter(second -> whole.intent() == first.intent() || whole.intent() == second.intent()))
                .findFirst()
                .map(second -> plain.originally(second.span().start()))
                .orElse(-1);
    }

    /** Words that are put into a draft, or left out of it, end where a whole wish begins. */
    private static boolean isBehind(Candidate first, Candidate second, Plain plain) {
        if (!isAnother(first.intent(), second.intent())) {
            return false;
        }
        var words = FREE.contains(first.intent()) ? first.taken() : null;
        boolean among = words != null
                && second.span().start() > words.start()
                && second.span().of(plain.text()).split("\\s+").length >= WHOLE;
        int end = words == null && first.taken() != null
                ? Math.max(first.span().end(), first.taken().end())
                : first.span().end();
        boolean given = first.intent() == Intent.RELEASE && second.intent() == Intent.ASSIGN;
        return among
                || given && second.span().start() > first.span().start()
                || second.span().start() >= end;
    }

    private static boolean isAnother(Intent first, Intent second) {
        return first != second && !(ENDING.contains(first) && ENDING.contains(second));
    }

    /** Whatever stands behind it belongs to what is to be judged. */
    private static boolean isWords(Intent intent) {
        return intent == Intent.CHECK || intent == Intent.POSTED_TEXT || intent == Intent.POLICY;
    }

    private static boolean isDone(Intent intent) {
        return (intent.changes() || intent.rewrites()) && !LEFT_OUT.contains(intent);
    }

    /** Without what leads on to the second wish. */
    static String withoutAnd(String first) {
        return AND.matcher(first).replaceFirst("");
    }

    /** Both, where both are to be done; who gives a case back to give it to somebody wishes one thing. */
    Optional<Meaning> joined(Meaning first, Meaning next, String words) {
        if (!isDone(first.intent()) || !isDone(next.intent()) || !isAnother(first.intent(), next.intent())) {
            return Optional.empty();
        }
        return Optional.of(
                first.intent() == Intent.RELEASE && next.intent() == Intent.ASSIGN ? next : first.then(next, words));
    }
}
