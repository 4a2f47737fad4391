package dev.bedside.reminder;

import dev.bedside.reminder.Audience.Where;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides how many messages a channel gets for all that is due in it.
 *
 * <p>Up to three cases have a message each, the critical ones first; more stand in one message, the longest overdue
 * first, which calls everybody once. Of normal and low urgency there is one message an hour; what comes later in the
 * hour joins it.
 */
public final class DigestComposer {

    /** More cases than this share a message. */
    public static final int MOST_ALONE = 3;

    /** A message holds no more cases than this; chats allow about one message a second, of 2,000 characters. */
    public static final int MOST_LINES = 15;

    /** How long what is not urgent joins the last message. */
    public static final Duration CALM = Duration.ofHours(1);

    private static final Comparator<DueLine> OLDEST =
            Comparator.comparing(DueLine::dueAt).thenComparingLong(DueLine::number);
    private static final Comparator<DueLine> URGENT =
            Comparator.comparing(DueLine::urgency).thenComparing(OLDEST);

    private DigestComposer() {}

    /**
     * Composes the messages of one channel.
     *
     * @param due all of one channel, one line a case at most
     * @param last the last message of the channel that spoke of normal or low urgency; null where there is none
     */
    public static List<Telling> compose(List<DueLine> due, @Nullable LastMessage last, Instant now) {
        var tellings = new ArrayList<Telling>();
        var byPerson = new TreeMap<String, List<DueLine>>();
        var approvers = new ArrayList<DueLine>();
        var loud = new ArrayList<DueLine>();
        var calm = new ArrayList<DueLine>();
        for (var line : due) {
            if (line.audience().where() == Where.PRIVATE) {
                var person =
                        line.audience().people().stream().sorted().findFirst().orElse("");
                byPerson.computeIfAbsent(person, any -> new ArrayList<>()).add(line);
            } else if (line.audience().where() == Where.APPROVERS) {
                approvers.add(line);
            } else {
                (line.isCalm() ? calm : loud).add(line);
            }
        }
        if (last != null && now.isBefore(last.at().plus(CALM)) && last.lines() + calm.size() <= MOST_LINES) {
            tellings.addAll(told(loud, Where.CHANNEL, MOST_ALONE));
            tellings.addAll(joined(last, calm));
        } else if (loud.size() + calm.size() <= MOST_ALONE) {
            tellings.addAll(told(loud, Where.CHANNEL, MOST_ALONE));
            tellings.addAll(told(calm, Where.CHANNEL, 1));
        } else {
            loud.addAll(calm);
            tellings.addAll(told(loud, Where.CHANNEL, MOST_ALONE));
        }
        tellings.addAll(told(approvers, Where.APPROVERS, MOST_ALONE));
        byPerson.values().forEach(lines -> tellings.addAll(told(lines, Where.PRIVATE, MOST_ALONE)));
        return List.copyOf(tellings);
    }

    private static List<Telling> joined(LastMessage last, List<DueLine> lines) {
        return lines.isEmpty()
                ? List.of()
                : List.of(new Telling.Joined(
                        last.effectId(), lines.stream().sorted(OLDEST).toList()));
    }

    private static List<Telling> told(List<DueLine> lines, Where where, int mostAlone) {
        if (lines.size() <= mostAlone) {
            return lines.stream()
                    .sorted(URGENT)
                    .<Telling>map(Telling.Alone::new)
                    .toList();
        }
        var oldest = lines.stream().sorted(OLDEST).toList();
        var called = new HashSet<String>();
        var tellings = new ArrayList<Telling>();
        for (int from = 0; from < oldest.size(); from += MOST_LINES) {
            var part = oldest.subList(from, Math.min(from + MOST_LINES, oldest.size()));
            tellings.add(together(part, where, called));
        }
        return tellings;
    }

    private static Telling together(List<DueLine> lines, Where where, Set<String> called) {
        var people = new LinkedHashSet<String>();
        var roles = new LinkedHashSet<String>();
        for (var line : lines) {
            line.audience().people().stream()
                    .filter(person -> called.add("person " + person))
                    .forEach(people::add);
            line.audience().roles().stream()
                    .filter(role -> called.add("role " + role))
                    .forEach(roles::add);
        }
        return new Telling.Together(lines, where, people, roles);
    }

    /**
     * A message of reminders that is in the channel.
     *
     * @param effectId ours
     * @param at when it was sent, however often it was edited since
     * @param lines how many cases it speaks of
     */
    public record LastMessage(String effectId, Instant at, int lines) {

        /** Ids only. */
        @Override
        public String toString() {
            return "LastMessage[" + at + ", " + lines + " lines]";
        }
    }
}
