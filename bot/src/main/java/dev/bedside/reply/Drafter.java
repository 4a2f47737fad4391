package dev.bedside.reply;

import dev.bedside.check.Reply;
import dev.bedside.check.ReplyChecker;
import dev.bedside.reply.TopicWording.Manner;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the draft of a public reply.
 *
 * <p>Safe by construction, since it is composed of sentences about what the practice stands for and takes no word from the
 * review; and still it is checked like anybody's text before anybody sees it.
 */
public final class Drafter {

    /** Every wording passes the check on its own (a test holds it to that); a review's own words may still clash with one. */
    private static final int TRIES = 12;

    /** Stars of somebody who complains of little. */
    private static final double PLEASED = 4;

    private static final double FULL = 5;

    /** Stars of somebody who is not angry. */
    private static final double INDIFFERENT = 3;

    /** Words of a shrug. */
    private static final int FEW = 6;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final DraftWording wording;
    private final AspectReader aspects;
    private final ReplyChecker checker;

    public Drafter(DraftWording wording, AspectReader aspects, ReplyChecker checker) {
        this.wording = wording;
        this.aspects = aspects;
        this.checker = checker;
    }

    /** Empty where no public reply should be made, or where every wording would say too much. */
    public Optional<Draft> draft(DraftOrder given) {
        if (given.verdict().publicReply() == PublicReply.BETTER_NOT) {
            return Optional.empty();
        }
        var hearing = aspects.hear(given);
        var order = given.feeling(hearing.tone()).without(hearing.missed());
        var voice = wording.voice(order.language());
        var subjects = new Subjects(
                order.verdict(),
                hearing.told(),
                hearing.points(),
                hearing.asked(),
                hearing.minds(),
                hearing.suffers(),
                voice);
        var heard = new Situation.Heard(
                hearing.asks(),
                hearing.pleads(),
                hearing.mourns(),
                hearing.praises(),
                subjects.speaks(Manner.PRAISE),
                subjects.speaks(Manner.COMPLAINT),
                isSmall(order, hearing.points()));
        return draft(order, Situation.of(order, heard), subjects, voice);
    }

    /** Whether small comforts are all that is complained of, or little: nothing that the verdict names goes unheard. */
    private static boolean isSmall(DraftOrder order, Points points) {
        var verdict = order.verdict();
        if (!verdict.concerns().isEmpty()) {
            return false;
        }
        boolean comforts = verdict.tone() != Tone.POSITIVE
                && points.isSmall()
                && verdict.topics().stream().allMatch(topic -> topic == Topic.FACILITY || points.speakOf(topic));
        var stars = order.review().stars();
        boolean pleased = stars != null && stars >= PLEASED && stars < FULL;
        return comforts
                || pleased
                        && points.isSlight()
                        && points.kinds().slight().stream()
                                .map(Points::topic)
                                .collect(Collectors.toSet())
                                .containsAll(verdict.complaints())
                || isShrug(order, points);
    }

    /** A few words without anything in them that could be answered, from somebody who is not angry. */
    private static boolean isShrug(DraftOrder order, Points points) {
        var stars = order.review().stars();
        long words = SPACE.splitAsStream(order.review().text().strip()).count();
        return order.verdict().tone() != Tone.POSITIVE
                && !points.isHeard()
                && order.verdict().complaints().isEmpty()
                && stars != null
                && stars >= INDIFFERENT
                && words <= FEW
                && !order.review().text().isBlank();
    }

    private Optional<Draft> draft(DraftOrder order, Situation situation, Subjects subjects, DraftWording.Voice voice) {
        long most = order.style() == Style.BRIEF
                ? words(new Composition(order.in(Style.PLAIN), voice, situation, subjects, false).compose()) * 3L / 5
                : Long.MAX_VALUE;
        Draft longer = null;
        for (int tried = 0; tried < TRIES; tried++) {
            var attempt = order.attempt(order.attempt() + tried);
            // what somebody stated may say too much; the rest of the draft does not suffer for it
            var draft = new Composition(attempt, voice, situation, subjects, tried < TRIES / 2).compose();
            if (passes(draft, order, situation)) {
                if (words(draft) <= most) {
                    return Optional.of(draft);
                }
                longer = longer == null ? draft : longer;
            }
        }
        return Optional.ofNullable(longer);
    }

    private static long words(Draft draft) {
        return SPACE.splitAsStream(draft.text()).count();
    }

    private boolean passes(Draft draft, DraftOrder order, Situation situation) {
        var review = order.review();
        var reply = new Reply(draft.text(), review.text(), review.author(), situation.answersComplaint());
        return checker.check(reply, draft.language(), order.practice()).postable();
    }
}
