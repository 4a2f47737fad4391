package dev.bedside.check;

import com.google.re2j.Pattern;
import dev.bedside.check.Joints.Part;
import dev.bedside.check.Joints.Stretch;
import dev.bedside.check.Witness.Before;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Leaves of a sentence the clauses that may be said: each stands by itself, so that nothing hangs on what is gone.
 *
 * <p>It is parted at its joints alone; of thanks and regret the beginning stays, "Thank you so much" without what for.
 */
final class Trimmer {

    private static final int FEWEST_WORDS = 3;

    /** The same, where it neither thanks, regrets nor invites: "The agency does." */
    private static final int FEWEST_TOLD = 4;

    /** In words: what is longer tells itself what "it" is. */
    private static final int LONGEST_BACK = 7;

    private static final Pattern MARKS = Pattern.compile("[,;:\\s–—-]+$");

    private final Acts acts;
    private final TextReader texts;
    private final Rewording rewording;
    private final SafetyReader safety;
    private final Joints joints;

    Trimmer(CheckRules rules, Acts acts, TextReader texts, SafetyReader safety) {
        this.acts = acts;
        this.texts = texts;
        this.rewording = rules.rewording();
        this.safety = safety;
        this.joints = new Joints(rules.traits().grammar(), rules.rewording());
    }

    /**
     * What is left of a part.
     *
     * @param whole whether that is all of it
     */
    private record Left(Part part, String words, boolean whole) {

        /** Whether its end is not that of the sentence. */
        boolean isCut(Text text) {
            return !whole || part.end() < text.size() && !text.word(part.end()).opensSentence();
        }

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Left[" + words.length() + " characters]";
        }
    }

    /**
     * What is left of a sentence; empty where that is nothing.
     *
     * @param from the first word behind a greeting
     * @param blamed what must not be said
     * @param sure what of it rules know, not examples alone
     */
    Optional<String> trim(MarkedReply marked, int sentence, int from, List<Span> blamed, List<Span> sure) {
        var text = marked.text();
        var kept = new ArrayList<Left>();
        boolean leansOnGone = true;
        for (Part part : joints.parts(text, sentence, from)) {
            boolean says = part.first() == from || part.end() - part.body() >= FEWEST_WORDS;
            boolean leans = part.leans() || pointsBack(text, part);
            var left = part.whole() && says && !(leans && leansOnGone && part.first() > from)
                    ? left(marked, part, from, blamed, sure)
                    : Optional.<Left>empty();
            left.ifPresent(kept::add);
            leansOnGone = left.filter(Left::whole).isEmpty();
        }
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(joined(text, sentence, kept)).filter(Trimmer::isClosed);
    }

    /** "so we can look into it", where what that is, is gone. */
    private boolean pointsBack(Text text, Part part) {
        var back = rewording.pointsBack(text.language());
        return part.end() - part.body() <= LONGEST_BACK
                && IntStream.range(part.body(), part.end()).anyMatch(word -> back.contains(Said.form(text, word)));
    }

    private Optional<Left> left(MarkedReply marked, Part part, int from, List<Span> blamed, List<Span> sure) {
        var text = marked.text();
        var witnesses = marked.witnesses();
        var witness = witnesses.of(part.body(), part.end(), part.first() == from ? Before.NOTHING : Before.GONE);
        double inside = witnesses.inside(part.body(), part.end());
        // what follows a stretch that goes was joined to it: "tired, brave, and covered in milk"
        var guilty = part.loose().stream()
                .dropWhile(loose -> !overlaps(text, loose.first(), loose.end(), blamed))
                .toList();
        return Stream.of(List.<Stretch>of(), guilty, part.loose())
                .distinct()
                .filter(gone -> gone.stream().noneMatch(each -> binds(text, each)))
                .filter(gone -> isInnocent(text, part, gone, blamed))
                .map(gone -> new Left(part, without(text, part, gone), gone.isEmpty()))
                .filter(left -> fits(left, marked, witness, inside))
                .findFirst()
                .or(() -> heads(text, part, sure)
                        .map(words -> new Left(part, words, false))
                        .filter(left -> fits(left, marked, witness, inside))
                        .findFirst());
    }

    /** "does nothing except call people back" says something else without its exception. */
    private boolean binds(Text text, Stretch stretch) {
        return rewording.parts(text.language()).binds().contains(Said.form(text, stretch.first()));
    }

    /** What is blamed with a stretch that goes is looked for again in what is left. */
    private static boolean isInnocent(Text text, Part part, List<Stretch> gone, List<Span> blamed) {
        var rest = blamed.stream()
                .filter(span -> gone.stream()
                        .map(each -> text.span(each.first(), each.end() - 1))
                        .noneMatch(span::overlaps))
                .toList();
        return !overlaps(text, part.body(), part.end(), rest);
    }

    private static boolean overlaps(Text text, int first, int end, List<Span> blamed) {
        var span = text.span(first, end - 1);
        return blamed.stream().anyMatch(span::overlaps);
    }

    private String without(Text text, Part part, List<Stretch> gone) {
        var result = new StringBuilder();
        int from = part.body();
        int end = gone.isEmpty() ? part.end() : gone.getLast().end();
        boolean endsList = !gone.isEmpty()
                && end == part.end()
                && rewording
                        .parts(text.language())
                        .isJoin(Said.form(text, gone.getLast().first()));
        for (Stretch each : gone) {
            if (each.first() > from) {
                append(result, text, from, each.first(), part);
            }
            from = each.end();
        }
        boolean joins = !gone.isEmpty()
                && from < part.end()
                && rewording.parts(text.language()).isJoin(Said.form(text, from));
        if (joins) {
            // "tired, brave, and covered in milk" without its beginning
            return "";
        }
        if (from < part.end()) {
            append(result, text, from, part.end(), part);
        }
        if (endsList) {
            joinLast(result, text, part, gone);
        }
        return result.toString();
    }

    /** "the words, the cookies" of "the words, the cookies, and your patience" goes on to end as a list does. */
    private void joinLast(StringBuilder result, Text text, Part part, List<Stretch> gone) {
        var last = part.loose().stream()
                .filter(each -> !gone.contains(each))
                .reduce((one, other) -> other)
                .filter(each -> !rewording.parts(text.language()).isJoin(Said.form(text, each.first())))
                .filter(each -> !rewording.parts(text.language()).depends().contains(Said.form(text, each.first())))
                .map(each -> text.span(each.first(), each.end() - 1).of(text.raw()));
        int comma = last.map(words -> result.lastIndexOf(", " + words)).orElse(-1);
        if (comma > 0) {
            result.replace(
                    comma, comma + 1, " " + Said.form(text, gone.getLast().first()));
        }
    }

    private static void append(StringBuilder result, Text text, int from, int end, Part part) {
        boolean loose = part.loose().stream().anyMatch(each -> each.first() == from);
        result.append(result.isEmpty() ? "" : loose ? ", " : " ")
                .append(text.span(from, end - 1).of(text.raw()));
    }

    /** "Thank you so much" of "Thank you so much for your visit", and more of it first where that speaks of nobody. */
    private Stream<String> heads(Text text, Part part, List<Span> sure) {
        var words = rewording.parts(text.language());
        var ends = IntStream.range(part.body() + 2, part.end())
                .filter(word -> words.whatFor().contains(Said.form(text, word)))
                .boxed()
                .toList();
        return ends.reversed().stream()
                .filter(end -> end.equals(ends.getFirst())
                        || IntStream.range(part.body() + 2, end)
                                .noneMatch(word -> words.reader().contains(Said.form(text, word))))
                .filter(end -> !overlaps(text, part.body(), end, sure))
                .map(end -> text.span(part.body(), end - 1).of(text.raw()))
                .filter(head -> {
                    var does = acts.in(texts.read(head, text.language()));
                    return does.contains(Category.NO_THANKS) || does.contains(Category.NO_APOLOGY);
                });
    }

    private boolean fits(Left left, MarkedReply marked, Witness witness, double inside) {
        var text = marked.text();
        String words = left.words();
        var said = texts.read(words, text.language());
        var does = acts.in(said);
        if (does.isEmpty() && inside >= HouseReader.LIKELIEST && !safety.isKnown(said, 0, said.size())) {
            return false;
        }
        boolean aimless = does.isEmpty() && said.size() < FEWEST_TOLD;
        boolean open = left.isCut(text)
                && rewording.parts(text.language()).tails().stream().anyMatch(tail -> words.endsWith(" " + tail));
        boolean headless = does.isEmpty() && left.part().first() > 0 && joints.beginsWithVerb(said);
        return (said.size() >= FEWEST_WORDS || !does.isEmpty())
                && isClosed(words)
                && !headless
                && !open
                && !aimless
                && safety.isSafe(said, 0, said.size(), does, marked.complaint(), witness)
                && passes(said, marked.asked());
    }

    /** Whether every bracket has its fellow: "(Jess, Tariq and Bev" has lost one. */
    private static boolean isClosed(String words) {
        return words.chars().filter(mark -> mark == '(').count()
                == words.chars().filter(mark -> mark == ')').count();
    }

    private boolean passes(Text said, Asked asked) {
        String words = said.raw() + ".";
        return safety.isKnown(said, 0, said.size())
                ? asked.passesIfKnown().test(words)
                : asked.passes().test(words);
    }

    /** What is left as it stood where its parts were neighbours, and as sentences of their own where not. */
    private String joined(Text text, int sentence, List<Left> kept) {
        var result = new StringBuilder();
        for (int at = 0; at < kept.size(); at++) {
            var part = kept.get(at).part();
            boolean neighbours = at > 0
                    && kept.get(at - 1).whole()
                    && kept.get(at - 1).part().end() == part.first();
            if (neighbours) {
                result.append(
                        text.raw(),
                        text.word(part.first() - 1).end(),
                        text.word(part.body()).start());
                result.append(kept.get(at).words());
            } else {
                result.append(at > 0 ? ". " : opening(text, sentence, part))
                        .append(Frame.capitalised(kept.get(at).words()));
            }
        }
        var last = kept.getLast();
        boolean end = last.whole() && last.part().end() == text.endWordOf(sentence);
        int closed = text.word(last.part().end() - 1).end();
        String close =
                end ? text.raw().substring(closed, text.sentence(sentence).end()) : closing(result);
        String said = end ? result.toString() : MARKS.matcher(result).replaceAll("");
        return said + (close.isEmpty() ? "." : close);
    }

    /** The mark that closes what "¡" or "¿" opens. */
    private static String closing(CharSequence said) {
        return switch (said.charAt(0)) {
            case '¡' -> "!";
            case '¿' -> "?";
            default -> ".";
        };
    }

    /** The marks in front of a sentence, where its beginning stays. */
    private static String opening(Text text, int sentence, Part part) {
        int start = text.sentence(sentence).start();
        String marks = text.raw().substring(start, text.word(part.first()).start());
        return marks.chars().noneMatch(Character::isLetterOrDigit) ? marks : "";
    }
}
