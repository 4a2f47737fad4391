package dev.bedside.desk;

import dev.bedside.chat.Message;
import dev.bedside.practice.Urgency;
import dev.bedside.review.Review;
import dev.bedside.triage.Action;
import dev.bedside.triage.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the words of a review from a remark to Bedside and from what is no text at all. */
final class Recogniser {

    private static final int FEWEST_WORDS = 4;
    private static final int LONGEST_MISTYPED = 5;
    /** While a review is open, a single line up to this many words is rather said to Bedside than a new review. */
    private static final int LONGEST_REMARK = 15;
    /** One unprintable character in so many is no text. */
    private static final int MOST_STRANGE = 10;

    private static final int FEW_STRANGE = 3;
    private static final Pattern DATA = Pattern.compile("^\\[?\\s*\\{\\s*\"");
    private static final Message.Author FORWARDER = new Message.Author("", true);

    private final Desk.Tools tools;

    Recogniser(Desk.Tools tools) {
        this.tools = tools;
    }

    static boolean isGarbage(String said) {
        long strange = said.chars()
                .filter(c -> c == 0xFFFD || (Character.isISOControl(c) && !Character.isWhitespace(c)))
                .count();
        return strange > FEW_STRANGE && strange * MOST_STRANGE > said.length();
    }

    /** Whether it is what one program writes to another, in which no review was found and nothing grave can be seen. */
    boolean isData(String said, LocalDate today) {
        return DATA.matcher(said).find() && !isGrave(said, today);
    }

    /** Whether stars or a site are named, as a remark hardly does. */
    static boolean isMarked(List<Review> reviews) {
        return reviews.stream().anyMatch(review -> review.stars() != null || review.site() != null);
    }

    List<Review> readAsReview(String words, LocalDate today) {
        return tools.reader().readAsReview(Message.typed(words, FORWARDER), today);
    }

    /** The reviews of a message that somebody takes for one, with all that came with it. */
    List<Review> readWhole(Message message, LocalDate today) {
        return tools.reader().readAsReview(message, today);
    }

    List<Review> readAsForwarded(String words, LocalDate today) {
        return tools.reader().read(Message.typed(words, FORWARDER), today);
    }

    /**
     * Whether words without a mark of a review are one: when it is plain that they are no wish, since no review is open,
     * they were pasted in several lines, they are long, or they may be about harm, a threat or somebody's life.
     *
     * @param open whether a review is spoken of
     */
    boolean isReview(String said, boolean open, LocalDate today) {
        int words = tools.texts().read(said).size();
        boolean remark = open && words <= LONGEST_REMARK && said.indexOf('\n') < 0 && !isGrave(said, today);
        return !remark && (words >= FEWEST_WORDS || saysSomething(said, today));
    }

    /** A word or two that say nothing, or a few behind the name of a command: hardly a review. */
    boolean isMistyped(String said, LocalDate today) {
        int words = tools.texts().read(said).size();
        boolean command = CaseCommand.beginsLikeOne(said) && words <= LONGEST_MISTYPED;
        return said.indexOf('\n') < 0 && (command || words < FEWEST_WORDS - 1 && !saysSomething(said, today));
    }

    private boolean isGrave(String said, LocalDate today) {
        return readAsReview(said, today).stream()
                .map(tools.triager()::triage)
                // nonsense and spam are for the site, and endanger nobody
                .anyMatch(verdict -> !verdict.concerns().isEmpty() && verdict.action() != Action.REPORT
                        || verdict.urgency() == Urgency.CRITICAL
                        || verdict.urgency() == Urgency.HIGH);
    }

    private boolean saysSomething(String said, LocalDate today) {
        return readAsReview(said, today).stream()
                .map(tools.triager()::triage)
                .anyMatch(verdict ->
                        verdict.tone() != Tone.NEUTRAL || !verdict.why().isEmpty());
    }
}
