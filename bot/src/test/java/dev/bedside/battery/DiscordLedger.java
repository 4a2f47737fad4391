package dev.bedside.battery;

import dev.bedside.battery.Ledger.Kind;
import dev.bedside.battery.Ledger.Problem;
import dev.bedside.fakediscord.Channel;
import dev.bedside.fakediscord.Interaction;
import dev.bedside.fakediscord.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was said and pressed in a scene, and what the channels must therefore show; the channels alone are believed. */
final class DiscordLedger {

    private static final Pattern HEADLINE = Pattern.compile("\\\\?#(\\d+) ([^:\\n]+):");
    private static final Pattern REMINDED =
            Pattern.compile("\\\\?#(\\d+) \\(?(?:CRITICAL|urgent|normal|no hurry), [^:\\n]+: ([^<\\n]+)");
    private static final Map<String, String> LABELS = Map.of(
            "critical", "CRITICAL",
            "high", "urgent",
            "normal", "normal");
    private static final String DELETED = "The forwarded message was deleted";
    private static final String STARS = "3 of 5 stars";
    private static final String OWNED = "Taken by";
    private static final String LATE = "nobody took it in time";

    private final DiscordScene scene;
    private final String url;
    private final Set<String> due;
    private final Map<String, Posted> posted = new LinkedHashMap<>();
    private final List<Pressed> pressed = new CopyOnWriteArrayList<>();

    /** @param dueUrgencies reviews of which urgency are due soon */
    DiscordLedger(DiscordScene scene, String url, Set<String> dueUrgencies) {
        this.scene = scene;
        this.url = url;
        this.due = dueUrgencies.stream().map(LABELS::get).collect(Collectors.toSet());
    }

    /** Something that was said, and what became of it since. */
    static final class Posted {
        final Message message;
        final int reviews;
        boolean edited;
        boolean deleted;

        Posted(Message message, int reviews) {
            this.message = message;
            this.reviews = reviews;
        }
    }

    private record Pressed(Message card, Interaction interaction) {}

    /** A message of the bot by the key of what it was sent for. */
    private record Sent(Message message, String kind) {

        boolean is(String... kinds) {
            return List.of(kinds).contains(kind);
        }
    }

    synchronized Posted add(Message message, int reviews) {
        var added = new Posted(message, reviews);
        posted.put(message.id(), added);
        return added;
    }

    void pressed(Message card, Interaction interaction) {
        pressed.add(new Pressed(card, interaction));
    }

    synchronized int reviews() {
        return posted.values().stream().mapToInt(each -> each.reviews).sum();
    }

    synchronized List<Posted> typed() {
        return posted.values().stream()
                .filter(each -> each.reviews > 0 && !each.deleted && !each.edited)
                .filter(each -> each.message.author().equals(scene.ann))
                .toList();
    }

    /** Presses of which the person read that the application did not respond. */
    int unanswered() {
        return (int) pressed.stream()
                .filter(press -> !press.interaction().isAcknowledged())
                .count();
    }

    int presses() {
        return pressed.size();
    }

    /** How many channels have a mark. */
    int begun() {
        return Rows.at(url, rows -> {
            int[] count = {0};
            rows.each("select id from channel where mark is not null", row -> count[0]++);
            return count[0];
        });
    }

    List<Message> cards() {
        return sent().filter(each -> each.is("card")).map(Sent::message).toList();
    }

    List<Message> unclaimed() {
        return cards().stream()
                .filter(card -> card.customIds().stream().anyMatch(id -> id.startsWith("claim/")))
                .toList();
    }

    long count(String... kinds) {
        return sent().filter(each -> each.is(kinds)).count();
    }

    private Stream<Sent> sent() {
        return scene.channels.stream()
                .flatMap(channel -> channel.botMessages().stream())
                .filter(message -> !message.isDeleted())
                .map(message -> new Sent(message, kind(message)));
    }

    private static String kind(Message message) {
        return message.customIds().stream()
                .filter(id -> id.indexOf('~') >= 0 && id.lastIndexOf('~') < id.length() - 1)
                .map(id -> id.substring(id.lastIndexOf('~') + 1))
                .map(key -> key.substring(0, key.indexOf('/') < 0 ? key.length() : key.indexOf('/')))
                .findFirst()
                .orElse("nothing");
    }

    /** Whether nothing is missing. */
    boolean isWhole() {
        return problems().stream().noneMatch(each -> each.kind() == Kind.LOST);
    }

    /** Waits until nothing is missing; whoever pressed in vain presses again. */
    List<Problem> settle(Duration patience) {
        DiscordScene.comesTrue(patience, () -> {
            Ledger.pause(40);
            return isWhole();
        });
        var vain = pressed.stream()
                .map(Pressed::card)
                .distinct()
                .filter(card -> !owned(card))
                .toList();
        vain.forEach(card -> scene.press(card, "claim/"));
        DiscordScene.comesTrue(patience, () -> vain.stream().allMatch(DiscordLedger::owned));
        return problems();
    }

    synchronized List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var cards = new HashMap<String, List<Message>>();
        var spoken = new HashMap<String, Integer>();
        long unattached = 0;
        int welcomes = 0;
        for (var each : sent().toList()) {
            if (each.is("card")) {
                var answered = each.message().answered();
                if (answered == null) {
                    unattached++;
                } else {
                    cards.computeIfAbsent(answered.id(), id -> new ArrayList<>())
                            .add(each.message());
                }
            } else if (each.is("reminder", "digest")) {
                var lines = REMINDED.matcher(each.message().text());
                while (lines.find()) {
                    spoken.merge("#" + lines.group(1) + " " + lines.group(2).strip(), 1, Integer::sum);
                }
            } else if (each.is("welcome")) {
                welcomes++;
            } else if (!each.is("trouble")) {
                problems.add(new Problem(
                        Kind.WRONG,
                        "a message of the kind " + each.kind() + ": "
                                + each.message().text().lines().findFirst().orElse("")));
            }
        }
        if (welcomes > 1) {
            problems.add(new Problem(Kind.TWICE, welcomes + " times: what Bedside says where it comes in"));
        }
        if (unattached > posted.values().stream().filter(each -> each.deleted).count()) {
            problems.add(new Problem(Kind.WRONG, unattached + " cards answer nothing"));
        }
        posted.values().forEach(each -> cards(each, cards.getOrDefault(each.message.id(), List.of()), problems));
        spoken.forEach((line, times) -> {
            if (times > 1) {
                problems.add(new Problem(Kind.TWICE, times + " times: " + line));
            }
        });
        cards.values().forEach(some -> some.forEach(card -> reminded(card, spoken, problems)));
        scene.threads().forEach(thread -> begun(thread, problems));
        presses(problems);
        return problems;
    }

    private static void cards(Posted each, List<Message> cards, List<Problem> problems) {
        var name = "message " + each.message.id() + " with " + each.reviews + " reviews";
        if (cards.size() > each.reviews) {
            problems.add(new Problem(Kind.TWICE, name + " has " + cards.size() + " cards"));
        } else if (cards.size() < each.reviews && !each.deleted) {
            problems.add(new Problem(Kind.LOST, name + " has " + cards.size() + " cards"));
        }
        for (var card : cards) {
            if (each.deleted != card.text().contains(DELETED)) {
                problems.add(new Problem(Kind.LOST, name + (each.deleted ? " is" : " is not") + " deleted"));
            }
            if (each.edited
                    && !each.deleted
                    && card.text().contains(" stars")
                    && !card.text().contains(STARS)) {
                problems.add(new Problem(Kind.LOST, name + " was edited"));
            }
        }
    }

    private void reminded(Message card, Map<String, Integer> spoken, List<Problem> problems) {
        var headline = HEADLINE.matcher(card.text());
        if (!headline.find() || due.stream().noneMatch(headline.group(2)::equalsIgnoreCase) || owned(card)) {
            return;
        }
        var number = "#" + headline.group(1) + " ";
        if (spoken.keySet().stream().noneMatch(line -> line.startsWith(number + LATE))) {
            problems.add(new Problem(Kind.LOST, number + "is overdue and nobody is told"));
        }
    }

    private static void begun(Channel thread, List<Problem> problems) {
        int words = thread.botMessages().size();
        if (words != 1) {
            problems.add(new Problem(
                    words == 0 ? Kind.LOST : Kind.TWICE, words + " first words in the thread " + thread.name()));
        }
    }

    /** As people see it. */
    static String number(Message card) {
        var headline = HEADLINE.matcher(card.text());
        return headline.find() ? headline.group(1) : "";
    }

    private void presses(List<Problem> problems) {
        for (var press : pressed) {
            if (press.interaction().isAcknowledged()
                    && press.interaction().ack().type() == Interaction.AckType.DEFERRED_EDIT
                    && !owned(press.card())) {
                problems.add(new Problem(Kind.LOST, "a press was acknowledged and nothing came of it"));
            }
        }
        Rows.at(url, rows -> {
            rows.each(
                    "select case_id, step from history where step in ('open', 'claim') group by case_id, step"
                            + " having count(*) > 1",
                    row -> problems.add(new Problem(
                            Kind.TWICE, "case " + row.getString(1) + " took the step " + row.getString(2) + " twice")));
            return null;
        });
    }

    private static boolean owned(Message card) {
        return card.text().contains(OWNED);
    }
}
