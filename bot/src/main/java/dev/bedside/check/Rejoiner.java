package dev.bedside.check;

import com.google.re2j.Pattern;
import dev.bedside.check.Piece.Kind;
import dev.bedside.text.Tokenizer;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes the pieces of a sentence that stay: as they stood where they are neighbours, and as sentences of their own where not. */
final class Rejoiner {

    private static final int FEWEST_WORDS = 3;

    private static final Pattern MARKS = Pattern.compile("[,;:\\s–—-]+$");

    private Rejoiner() {}

    /** The sentences of a choice; empty where it is too little to say. */
    static Optional<String> words(Cut cut, int choice) {
        var text = cut.text();
        var result = new StringBuilder();
        int last = -1;
        int size = 0;
        for (int at : cut.kept(choice)) {
            size += cut.pieces().get(at).size();
            if (last < 0) {
                result.append(opening(cut, at));
            } else if (last == at - 1) {
                result.append(cut.joined(at));
            } else {
                String front = withoutJoin(result.toString(), cut);
                result.setLength(0);
                result.append(front).append(joint(cut, choice, last, at));
            }
            last = at;
        }
        boolean end = last == cut.pieces().size() - 1;
        int closed = text.word(cut.pieces().get(Math.max(0, last)).end() - 1).end();
        String close =
                end ? text.raw().substring(closed, text.sentence(cut.sentence()).end()) : ".";
        String said = (end ? result.toString() : withoutJoin(result.toString(), cut)) + (close.isEmpty() ? "." : close);
        return size < FEWEST_WORDS ? Optional.empty() : Optional.of(said);
    }

    /** The first piece that stays, behind the marks that open the sentence. */
    private static String opening(Cut cut, int at) {
        int start = cut.text().word(cut.pieces().getFirst().first()).start();
        String marks =
                cut.text().raw().substring(cut.text().sentence(cut.sentence()).start(), start);
        boolean opens = at == 0 && marks.chars().noneMatch(Character::isLetterOrDigit);
        return (opens ? marks : "") + alone(cut, at);
    }

    /** A piece as the beginning of a sentence. */
    private static String alone(Cut cut, int at) {
        String subject = cut.pieces().get(at).kind() == Kind.SHARED
                ? cut.subject(cut.saysBefore(at)).map(who -> who + " ").orElse("")
                : "";
        return Frame.capitalised(subject + cut.body(at));
    }

    /** A piece behind a gap. */
    private static String joint(Cut cut, int choice, int last, int at) {
        var piece = cut.pieces().get(at);
        boolean sameClause = IntStream.range(last + 1, at)
                .allMatch(gone -> cut.pieces().get(gone).hangs());
        boolean joins = switch (piece.kind()) {
            case TAIL, END, INSERT, HEAD -> true;
            case SHARED -> sameClause || cut.kept(choice, cut.saysBefore(at));
            case MAIN, FRONT -> sameClause && piece.joined();
            case REASON, REST -> false;
        };
        return joins ? cut.joined(at) : piece.kind() == Kind.REST ? " " + cut.body(at) : ". " + alone(cut, at);
    }

    /** Without words at the end that joined what is gone. */
    private static String withoutJoin(String said, Cut cut) {
        String kept = MARKS.matcher(said).replaceAll("");
        int blank = kept.lastIndexOf(' ');
        return blank > 0 && cut.words().isJoin(Tokenizer.fold(kept.substring(blank + 1)))
                ? withoutJoin(kept.substring(0, blank), cut)
                : kept;
    }
}
