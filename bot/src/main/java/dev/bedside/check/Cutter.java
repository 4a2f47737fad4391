package dev.bedside.check;

import dev.bedside.check.CheckRules.SeenBy;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells what may be left of a sentence that offends: every choice of its pieces in which nothing hangs on what is gone, those first that keep
 * the most of the writer's own words and break them least.
 */
final class Cutter {

    /** So many choices are worth a check of their own. */
    private static final int MOST = 6;

    /** Later in a piece "it" is what the piece itself speaks of. */
    private static final int EARLY = 4;

    /** In words: what a sentence more, and a clause without its end, are worth less. */
    private static final double BREAK = 1.5;

    private static final double END = 1;

    /** Of what threatens, sends away, denies or asks for secrets all of the clause goes, and whatever speaks of it. */
    private static final Set<Category> WHOLE = EnumSet.of(
            Category.PRIVACY_DENIES,
            Category.PRIVACY_INVITES_DISCLOSURE,
            Category.RETALIATION,
            Category.LEGAL_INTIMIDATION);

    private final CheckRules rules;
    private final Acts acts;
    private final TextReader texts;
    private final Pieces pieces;

    Cutter(CheckRules rules, Acts acts, TextReader texts) {
        this.rules = rules;
        this.acts = acts;
        this.texts = texts;
        this.pieces = new Pieces(rules.traits().grammar(), rules.rewording());
    }

    /**
     * What may be left of a sentence.
     *
     * @param touched whether some of it belonged to a clause that is blamed
     */
    record Left(String words, boolean touched) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Left[" + words.length() + " characters]";
        }
    }

    /**
     * The pieces that something wrong touches, as a choice.
     *
     * @param known whether a rule knows the words; else something in them is likely wrong
     */
    private record Wrong(int touched, boolean known) {}

    /** Whether nothing of a clause may stay, with one of its findings. */
    static boolean isWhole(List<Finding> offending) {
        return offending.stream()
                .anyMatch(finding -> finding.level() == Category.Level.BLOCK && WHOLE.contains(finding.category()));
    }

    /**
     * What may be left of a sentence, the best first; whether it may be said is not asked yet.
     *
     * @param offending what is wrong in the sentence
     * @param from the first word behind a greeting
     * @return sentences of their own; empty where none is left
     */
    List<Left> cut(Text text, int sentence, List<Finding> offending, int from) {
        var words = rules.rewording().parts(text.language());
        String all = Pieces.phrase(text, text.firstWordOf(sentence), text.endWordOf(sentence));
        var blamed = offending.stream()
                .filter(finding -> finding.level() == Category.Level.BLOCK)
                .toList();
        if (blamed.isEmpty() || words.unless().stream().anyMatch(phrase -> all.contains(" " + phrase + " "))) {
            return List.of();
        }
        boolean insulted = blamed.stream().anyMatch(finding -> finding.category() == Category.INSULT);
        boolean whole = isWhole(blamed);
        var spans = whole ? List.<Span>of() : blamed.stream().map(Finding::span).toList();
        var own = pieces.cut(text, sentence, from, spans);
        var facts = own.stream().map(piece -> facts(text, piece, words)).toList();
        var cut = new Cut(text, sentence, own, facts, words, whole, insulted);
        var wrong = blamed.stream().map(finding -> wrong(cut, finding)).toList();
        int touched = wrong.stream().mapToInt(Wrong::touched).reduce(0, (one, other) -> one | other);
        return IntStream.range(1, (1 << own.size()) - 1)
                .filter(choice -> isAllowed(cut, choice, wrong) && isSound(cut, choice))
                .boxed()
                .sorted(Comparator.comparing((Integer choice) -> -worth(cut, choice)))
                .map(choice -> Rejoiner.words(cut, choice).map(said -> new Left(said, (choice & touched) != 0)))
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private Cut.Facts facts(Text text, Piece piece, PartWords words) {
        var back = rules.rewording().pointsBack(text.language());
        var all = new ArrayList<String>();
        for (int word = piece.body(); word < piece.end(); word++) {
            all.add(Pieces.form(text, word));
        }
        boolean past = IntStream.range(piece.body(), piece.end())
                .anyMatch(word -> rules.traits()
                        .grammar()
                        .tense(text.span(word, word).of(text.raw()))
                        .endsWith("you"));
        String said = " " + String.join(" ", all) + " ";
        return new Cut.Facts(
                words.refers().contains(all.getFirst()) && !pieces.isArticle(text, piece.body()),
                all.stream().skip(1).limit(EARLY).anyMatch(back::contains) || back.contains(all.getLast()),
                all.stream().anyMatch(words.cuts().points()::contains),
                past || all.stream().anyMatch(words.cuts().reader()::contains),
                all.stream().anyMatch(words.cuts().writer()::contains),
                !acts.in(texts.read(text.span(piece.body(), piece.end() - 1).of(text.raw()), text.language()))
                        .isEmpty(),
                words.tails().stream().anyMatch(tail -> said.endsWith(" " + tail + " ")),
                words.depends().contains(all.getFirst()));
    }

    private Wrong wrong(Cut cut, Finding finding) {
        int touched = IntStream.range(0, cut.pieces().size())
                .filter(at -> cut.pieces().get(at).span(cut.text()).overlaps(finding.span()))
                .map(at -> 1 << at)
                .sum();
        return new Wrong(touched, rules.of(finding).seenBy() != SeenBy.EXAMPLES);
    }

    /** Whether all that is known to be wrong is gone, and of what is only likely so whatever speaks of the reader. */
    private static boolean isAllowed(Cut cut, int choice, List<Wrong> wrong) {
        for (Wrong each : wrong) {
            int kept = choice & each.touched();
            if (kept != 0 && (each.known() || kept == each.touched())) {
                return false;
            }
            if (cut.kept(kept).stream().anyMatch(at -> cut.facts().get(at).reader())) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing that stays wants what is gone. */
    private static boolean isSound(Cut cut, int choice) {
        boolean says = false;
        for (int at = 0; at < cut.pieces().size(); at++) {
            if (cut.kept(choice, at)) {
                if (!hasWhatItWants(cut, choice, at) || !isClosed(cut, choice, at)) {
                    return false;
                }
                var kind = cut.pieces().get(at).kind();
                says |= cut.pieces().get(at).says() || kind == Piece.Kind.REASON;
            }
        }
        return says;
    }

    private static boolean hasWhatItWants(Cut cut, int choice, int at) {
        int host = cut.saysBefore(at);
        var facts = cut.facts().get(at);
        return switch (cut.pieces().get(at).kind()) {
            case MAIN -> stands(cut, choice, at);
            case SHARED ->
                !cut.whole() && (cut.kept(choice, host) || cut.subject(host).isPresent());
            case HEAD -> cut.kept(choice, cut.behind(at, Piece.Kind.REST));
            case REST -> cut.kept(choice, cut.before(at, Piece.Kind.HEAD));
            case INSERT ->
                cut.kept(choice, cut.before(at, Piece.Kind.HEAD)) && cut.kept(choice, cut.behind(at, Piece.Kind.REST));
            case FRONT ->
                cut.kept(choice, cut.saysBehind(at)) && (at == 0 || cut.kept(choice, at - 1) || !facts.refers());
            case TAIL ->
                cut.kept(choice, at - 1)
                        || cut.kept(choice, host) && !facts.refers() && !facts.depends() && cut.isEnd(at - 1);
            case END -> cut.kept(choice, cut.clause(at));
            case REASON -> cut.kept(choice, at - 1) || isReasonAlone(cut, at);
        };
    }

    private static boolean isClosed(Cut cut, int choice, int at) {
        var kind = cut.pieces().get(at).kind();
        return kind == Piece.Kind.FRONT
                || kind == Piece.Kind.HEAD
                || cut.kept(choice, at + 1)
                || at + 1 == cut.pieces().size()
                || !cut.facts().get(at).open();
    }

    /** Whether a piece is a sentence of its own where another in front of it is gone. */
    private static boolean stands(Cut cut, int choice, int at) {
        var facts = cut.facts().get(at);
        boolean strict = cut.whole() || cut.insulted();
        if (strict && facts.reader() && !facts.does() || cut.whole() && !facts.writer() && !facts.does()) {
            return false;
        }
        int front = cut.saysBefore(at);
        if (front < 0) {
            return at == 0 || cut.kept(choice, at - 1) || !facts.refers();
        }
        if (cut.kept(choice, front)) {
            return true;
        }
        boolean breath = cut.whole() && !cut.pieces().get(at).joined() && !facts.does();
        return !(strict && facts.points()) && !breath && !facts.refers() && !facts.pointsBack();
    }

    /** Whether a reason is a sentence of its own without the word that begins it: "since she buys the stickers". */
    private static boolean isReasonAlone(Cut cut, int at) {
        String first = cut.form(cut.pieces().getFirst().first());
        String who = cut.form(cut.pieces().get(at).body() + 1);
        boolean same = first.equals(who) || first.startsWith(who + "'");
        return !cut.whole() && !cut.insulted() && (same || !cut.words().refers().contains(who));
    }

    private static double worth(Cut cut, int choice) {
        double worth = 0;
        int last = -1;
        for (int at : cut.kept(choice)) {
            var piece = cut.pieces().get(at);
            boolean breaks = last >= 0 && last < at - 1 && piece.says() && piece.kind() != Piece.Kind.REST;
            worth += piece.size() - (breaks ? BREAK : 0);
            last = at;
        }
        long ends = IntStream.range(0, cut.pieces().size())
                .filter(at -> cut.isEnd(at) && !cut.kept(choice, at) && cut.kept(choice, cut.clause(at)))
                .count();
        return worth - END * ends;
    }
}
