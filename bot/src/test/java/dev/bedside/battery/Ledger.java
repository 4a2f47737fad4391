package dev.bedside.battery;

import dev.bedside.battery.Letters.Letter;
import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.Note;
import dev.bedside.chat.Verbatim;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Compares what was written into a channel with what became of it, on the record and in the chat. */
final class Ledger {

    /** What may pass between the answer to a review and a reminder that was on its way. */
    private static final long ON_ITS_WAY_MILLIS = 2_000;

    private static final int POLL_MILLIS = 40;
    private static final int LOOKS = 3;
    private static final int BETWEEN_LOOKS_MILLIS = 300;

    private static final Pattern REMINDED = Pattern.compile("#(\\d+) [^:\\n]*: ([^\\n\\d]*)");

    private final String url;
    private final RecordingChat chat;
    private final Map<String, Letter> letters = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Ledger(String url, RecordingChat chat) {
        this.url = url;
        this.chat = chat;
    }

    /** What can be wrong. */
    enum Kind {
        LOST,
        TWICE,
        WRONG
    }

    record Problem(Kind kind, String sentence) {

        @Override
        public String toString() {
            return kind + ": " + sentence;
        }
    }

    /** A message that was written, by the chat's id. */
    void add(String id, Letter letter) {
        letters.put(id, letter);
    }

    int reviews() {
        return letters.values().stream().mapToInt(Letter::reviews).sum();
    }

    /** What a bot still has to do, in words; empty where there is nothing at the moment. */
    String pending() {
        return Rows.at(url, rows -> {
            var pending = new ArrayList<String>();
            var known = new HashSet<String>();
            rows.each("select platform_id, state from message", row -> {
                if (row.getString(2).equals("read")) {
                    known.add(row.getString(1));
                } else {
                    pending.add("message " + row.getString(1) + " is " + row.getString(2));
                }
            });
            letters.keySet().stream()
                    .filter(Predicate.not(known::contains))
                    .forEach(each -> pending.add("message " + each + " is not read"));
            rows.each(
                    "select key, problem, claims from effect where state = 'queued'",
                    row -> pending.add("effect " + row.getString(1) + " is queued, problem " + row.getString(2)
                            + ", claims " + row.getInt(3)));
            rows.each(
                    "select number, due_stage from review_case where due_at <= " + System.currentTimeMillis(),
                    row -> pending.add("of #" + row.getLong(1) + " is to be said " + row.getString(2)));
            return String.join("; ", pending);
        });
    }

    /** Waits until nothing is {@link #pending}, and says what still is when it gives up. */
    String awaitNothing(Duration atMost) {
        var end = System.nanoTime() + atMost.toNanos();
        var pending = pending();
        while (!pending.isEmpty() && System.nanoTime() < end) {
            pause(POLL_MILLIS);
            pending = pending();
        }
        return pending;
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The numbers of cases in a state. */
    List<Long> numbers(String state) {
        return Rows.at(url, rows -> {
            var numbers = new ArrayList<Long>();
            rows.each(
                    "select number from review_case where state = '" + state + "' order by number",
                    row -> numbers.add(row.getLong(1)));
            return numbers;
        });
    }

    /** How many cards, reminders and digests were posted, and how often one was edited. */
    Map<String, Long> figures() {
        var figures = new LinkedHashMap<String, Long>();
        for (var kind : List.of("card", "reminder", "digest")) {
            figures.put(
                    kind + "s",
                    chat.posted().stream()
                            .filter(entry -> entry.key().startsWith(kind + "/"))
                            .count());
        }
        figures.put("edits", chat.calls(Call.What.EDIT));
        figures.put("answered", (long) numbers("answered").size());
        return figures;
    }

    /**
     * Everything that is wrong once nothing is to be done. The record and the chat are not read at the same moment, and
     * something may fall due just then: what is gone at the next look was on its way.
     */
    List<Problem> problems(Duration atMost) {
        for (int looks = 1; ; looks++) {
            var pending = awaitNothing(atMost);
            var found = problems();
            if (!pending.isEmpty()) {
                found = new ArrayList<>(found);
                found.addFirst(new Problem(Kind.LOST, "after a while " + pending));
            }
            if (found.isEmpty() || !pending.isEmpty() || looks == LOOKS) {
                return found;
            }
            pause(BETWEEN_LOOKS_MILLIS);
        }
    }

    private List<Problem> problems() {
        problems.clear();
        return Rows.at(url, rows -> {
            cases(rows);
            cards(rows);
            steps(rows);
            reminders(rows);
            chat.postedTwice().forEach(key -> problem(Kind.TWICE, key + " was posted twice"));
            rows.each(
                    "select key, state, problem from effect where state = 'set-aside'",
                    row -> problem(Kind.LOST, row.getString(1) + " is set aside: " + row.getString(3)));
            return List.copyOf(problems);
        });
    }

    private void cases(Rows rows) throws SQLException {
        var counts = new HashMap<String, Integer>();
        rows.each("""
                select m.platform_id, count(c.id) from message m left join review_case c on c.message_id = m.id
                group by m.platform_id""", row -> counts.put(row.getString(1), row.getInt(2)));
        letters.forEach((id, letter) -> {
            int count = counts.getOrDefault(id, 0);
            if (count != letter.reviews()) {
                problem(
                        count < letter.reviews() ? Kind.LOST : Kind.TWICE,
                        "message " + id + " has " + letter.reviews() + " reviews and became " + count + " cases");
            }
        });
        if (!chat.capabilities().replyTo()) {
            return;
        }
        var answers = chat.posted().stream()
                .filter(entry -> entry.key().startsWith("card/"))
                .collect(Collectors.toMap(Entry::replyTo, entry -> 1, Integer::sum));
        letters.forEach((id, letter) -> {
            int count = answers.getOrDefault(id, 0);
            if (count != letter.reviews()) {
                problem(
                        count < letter.reviews() ? Kind.LOST : Kind.TWICE,
                        "message " + id + " has " + letter.reviews() + " reviews and got " + count + " cards");
            }
        });
    }

    private void steps(Rows rows) throws SQLException {
        rows.each(
                """
                select case_id, step from history where step in ('open', 'claim', 'post')
                group by case_id, step having count(*) > 1""",
                row -> problem(
                        Kind.TWICE, "case " + row.getString(1) + " took the step " + row.getString(2) + " twice"));
    }

    private void cards(Rows rows) throws SQLException {
        var standing = chat.standing(Orders.CHANNEL).stream()
                .filter(entry -> !entry.key().isEmpty())
                .collect(Collectors.toMap(Entry::key, entry -> entry, (one, other) -> one));
        var keys = new HashSet<String>();
        rows.each("select key from effect", row -> keys.add(row.getString(1)));
        standing.keySet().stream()
                .filter(Predicate.not(keys::contains))
                .forEach(key -> problem(Kind.TWICE, key + " was posted and is nothing's"));
        rows.each("select id, number, owner_id, state from review_case", row -> {
            var card = standing.get("card/" + row.getString(1));
            var owner = row.getString(3);
            if (card == null) {
                problem(Kind.LOST, "case #" + row.getLong(2) + " has no card");
                return;
            }
            var text = text(card.outgoing().orElseThrow().answer());
            if (row.getString(4).equals("answered") && !text.contains("answered <@")) {
                problem(Kind.LOST, "the card of #" + row.getLong(2) + " does not say that it was answered");
            } else if (owner != null && !text.contains("<@" + owner + ">")) {
                problem(Kind.LOST, "the card of #" + row.getLong(2) + " does not say that it was taken");
            }
        });
    }

    private void reminders(Rows rows) throws SQLException {
        rows.each(
                "select number from review_case where state = 'open' and said_stage is null and claim_by < "
                        + (System.currentTimeMillis() - ON_ITS_WAY_MILLIS),
                row -> problem(Kind.LOST, "#" + row.getLong(1) + " is overdue and nobody is told"));
        rows.each(
                """
                select c.number, c.said_stage from review_case c where c.said_stage is not null and not exists (
                  select 1 from reminder_line l where l.case_id = c.id and l.case_round = c.round
                  and l.stage = c.said_stage)""",
                row -> problem(
                        Kind.LOST, "of #" + row.getLong(1) + " was noted " + row.getString(2) + " and nothing said"));
        rows.each("""
                select r.effect_key from reminder r left join effect e on e.key = r.effect_key where e.id is null
                or e.state not in ('sent', 'obsolete')""", row -> problem(Kind.LOST, row.getString(1) + " was never sent"));
        rows.each(
                "select case_id, stage from reminder_line group by case_id, case_round, stage having count(*) > 1",
                row -> problem(Kind.TWICE, row.getString(2) + " was said twice of case " + row.getString(1)));
        // what can be read in the channel, without a look at the record
        var said = new HashSet<String>();
        for (var entry : chat.standing(Orders.CHANNEL)) {
            if (isReminder(entry)) {
                var lines = REMINDED.matcher(text(entry.outgoing().orElseThrow().answer()));
                while (lines.find()) {
                    if (!said.add(lines.group(1) + " " + lines.group(2))) {
                        problem(Kind.TWICE, "#" + lines.group(1) + " is spoken of twice: " + lines.group(2));
                    }
                }
            }
        }
        var answered = new HashMap<Long, Long>();
        rows.each(
                "select number, ended_at from review_case where ended_at is not null",
                row -> answered.put(row.getLong(1), row.getLong(2)));
        for (var entry : chat.posted()) {
            var lines = REMINDED.matcher(
                    isReminder(entry) ? text(entry.outgoing().orElseThrow().answer()) : "");
            while (lines.find()) {
                var end = answered.get(Long.valueOf(lines.group(1)));
                if (end != null && entry.at().toEpochMilli() > end + ON_ITS_WAY_MILLIS) {
                    problem(Kind.WRONG, "#" + lines.group(1) + " was reminded of after its answer");
                }
            }
        }
    }

    private static boolean isReminder(Entry entry) {
        return entry.key().startsWith("reminder/") || entry.key().startsWith("digest/");
    }

    private static String text(Answer answer) {
        return switch (answer) {
            case Note note -> note.text();
            case Verbatim verbatim -> verbatim.text();
            case Card card ->
                card.parts().stream()
                        .map(part -> part instanceof Card.Part.Fact fact ? fact.name() + " " + fact.value() : "")
                        .collect(Collectors.joining("\n", card.headline() + "\n", ""));
        };
    }

    private void problem(Kind kind, String sentence) {
        problems.add(new Problem(kind, sentence));
    }
}
