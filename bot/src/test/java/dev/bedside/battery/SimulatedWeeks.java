package dev.bedside.battery;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.House;
import dev.bedside.battery.Progress.Result;
import dev.bedside.cases.Actor;
import dev.bedside.cases.Case;
import dev.bedside.cases.NewCase;
import dev.bedside.cases.Origin;
import dev.bedside.cases.Outcome;
import dev.bedside.cases.Step;
import dev.bedside.chat.Outgoing;
import dev.bedside.database.Database;
import dev.bedside.database.DatabaseSettings;
import dev.bedside.desk.Office;
import dev.bedside.practice.Urgency;
import dev.bedside.vault.Vault;
import dev.bedside.workspace.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A few weeks of three practices in which reviews come in, are taken, put off, let go, answered and forgotten by chance;
 * time jumps from one moment to the next at which something happens or is due.
 *
 * <p>What is said of a review that nobody has taken yet is held against {@link RemindersByHand} by the millisecond. Of the
 * others it is checked that nothing is said that must not be, and that they are not left alone for long.
 */
final class SimulatedWeeks {

    private static final LocalDate FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TO = LocalDate.of(2027, 6, 30);
    private static final List<String> ZONES = List.of(
            "America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu", "America/Santiago", "UTC");
    private static final List<Week> HOURS = List.of(
            Week.ALWAYS,
            Weeks.HOLIDAYS,
            Weeks.SPLIT.closedOn("us", "", Weeks.US),
            Weeks.NIGHTS.closedOn("us", "", Weeks.US));
    private static final List<Week> QUIET = List.of(
            Week.of("none", 0), Week.of("daily 20:00-07:00", 7, 1200, 1860), Week.of("daily 01:30-09:15", 7, 90, 555));
    private static final Pattern NUMBER = Pattern.compile("#(\\d+) ");
    private static final Duration ARRIVING = Duration.ofDays(14);

    /** Days that a review may go unmentioned at the longest, over a long weekend. */
    private static final Map<Urgency, Integer> SILENCE =
            Map.of(Urgency.CRITICAL, 1, Urgency.HIGH, 5, Urgency.NORMAL, 7, Urgency.LOW, 9);

    private final Random random;
    private final Database database;
    private final MovedClock clock;
    private final RecordingChat chat;
    private final Office office;
    private final PriorityQueue<Happening> happenings = new PriorityQueue<>();
    private final Map<String, Told> cases = new HashMap<>();
    private final Map<String, Told> byNumber = new HashMap<>();
    private final PriorityQueue<Owed> owed = new PriorityQueue<>();
    private final Set<String> lines = new HashSet<>();
    private final Map<String, Long> figures = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private long seen;

    private SimulatedWeeks(long seed, Database database, MovedClock clock) {
        this.random = new Random(seed);
        this.database = database;
        this.clock = clock;
        this.chat = RecordingChat.slackLike(clock);
        this.office = House.office(database, Vault.forgetful(database), chat, Runnable::run, Map.of());
        for (var figure : List.of("deadlines", "held against the table", "messages", "early", "missed", "wrong")) {
            figures.put(figure, 0L);
        }
    }

    /** Lives through the weeks of a seed. */
    static Result live(long seed, int reviews) {
        var start = LocalDate.of(2026, 10, 5)
                .plusDays(new Random(seed).nextInt(170))
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        var clock = new MovedClock(start);
        try (var database = Database.open(DatabaseSettings.IN_MEMORY, clock)) {
            var weeks = new SimulatedWeeks(seed, database, clock);
            weeks.live(reviews);
            weeks.problems.replaceAll(problem -> "seed " + seed + ": " + problem);
            return new Result(weeks.figures, weeks.problems);
        }
    }

    /** Something that people do. */
    private record Happening(Instant at, Runnable what) implements Comparable<Happening> {
        @Override
        public int compareTo(Happening other) {
            return at.compareTo(other.at);
        }
    }

    /** What the table says is next. */
    private record Owed(long at, String stage, Told told) implements Comparable<Owed> {
        @Override
        public int compareTo(Owed other) {
            return Long.compare(at, other.at);
        }
    }

    /** A practice, and the same twice for the table. */
    private record Place(Channel channel, MinuteWalk walk, MinuteWalk quiet, MinuteWalk always) {}

    /** What is known of a review without asking the program. */
    private static final class Told {
        private final String id;
        private final long number;
        private final Urgency urgency;
        private final Place house;
        private final RemindersByHand table;
        private @Nullable Owed next;
        private boolean touched;
        private boolean over;
        private boolean claimed;
        private @Nullable Instant asleepUntil;
        private Instant spokenOf;

        private Told(Case each, Place house, RemindersByHand table, Instant at) {
            this.id = each.id();
            this.number = each.number();
            this.urgency = each.summary().urgency();
            this.house = house;
            this.table = table;
            this.spokenOf = at;
        }
    }

    private void live(int reviews) {
        var houses = new ArrayList<Place>();
        for (int i = 0; i < 3; i++) {
            houses.add(house(i));
        }
        for (int i = 0; i < reviews; i++) {
            var house = houses.get(random.nextInt(houses.size()));
            happenings.add(new Happening(within(clock.instant(), ARRIVING), () -> arrive(house)));
        }
        var end = clock.instant().plus(ARRIVING).plus(Duration.ofDays(12));
        while (true) {
            var next = next();
            if (next.isEmpty() || next.get().isAfter(end)) {
                return;
            }
            moveTo(next.get());
            while (!happenings.isEmpty() && !happenings.peek().at().isAfter(clock.instant())) {
                happenings.poll().what().run();
            }
            office.beat();
            listen();
            if (office.docket()
                    .dueNext()
                    .filter(due -> !due.isAfter(clock.instant()))
                    .isPresent()) {
                problems.add("something is still due after the beat of " + clock.instant());
                return;
            }
        }
    }

    private Place house(int number) {
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        var hours = number == 0 ? Week.ALWAYS : HOURS.get(random.nextInt(HOURS.size()));
        var quiet = QUIET.get(random.nextInt(QUIET.size()));
        var channel = office.workspaces().settle("test", "workspace-" + number, "channel-" + number);
        var settings = new HashMap<>(Map.of(
                "zone", zone, "hours", hours.written(), "quiet-hours", quiet.written(), "team", "100", "owner", "101"));
        settings.forEach((name, value) ->
                office.workspaces().settings().set(channel.practice(), "practice." + name, value, "101"));
        var wall = new WallClock(zone, FROM, TO);
        return new Place(
                channel, new MinuteWalk(wall, hours), new MinuteWalk(wall, quiet), new MinuteWalk(wall, Week.ALWAYS));
    }

    private Optional<Instant> next() {
        var due = office.docket().dueNext();
        var happening = Optional.ofNullable(happenings.peek()).map(Happening::at);
        return due.filter(at -> happening.isEmpty() || at.isBefore(happening.get()))
                .or(() -> happening);
    }

    /** What the table owes on the way was missed. */
    private void moveTo(Instant moment) {
        while (!owed.isEmpty() && owed.peek().at() < moment.toEpochMilli()) {
            var missed = owed.poll();
            if (!missed.told().touched && missed.equals(missed.told().next)) {
                count("missed");
                problems.add("#" + missed.told().number + " (" + missed.told().table + ") " + missed.stage() + " at "
                        + Instant.ofEpochMilli(missed.at()) + " was missed; the program has "
                        + office.docket().get(missed.told().id).notice());
                missed.told().touched = true;
            }
        }
        clock.move(Duration.between(clock.instant(), moment));
    }

    private void arrive(Place house) {
        var channel = house.channel();
        var urgency = Urgency.values()[random.nextInt(4)];
        var id = UlidCreator.getMonotonicUlid().toString();
        var message = ManyCases.message(database, channel, id);
        var each = office.cases()
                .open(new NewCase(
                        channel.workspace(), channel.practice(), channel.id(), message, 0, ManyCases.words(urgency)));
        long now = clock.instant().toEpochMilli();
        var table = new RemindersByHand(urgency.id(), house.walk(), house.quiet(), house.always(), now);
        var told = new Told(each, house, table, clock.instant());
        cases.put(each.id(), told);
        byNumber.put(channel.platformId() + "#" + each.number(), told);
        owe(told);
        plan(told);
    }

    private void plan(Told told) {
        switch (random.nextInt(10)) {
            case 0, 1 -> {}
            case 2, 3, 4, 5 -> later(told, Duration.ofDays(8), () -> end(told));
            default -> {
                for (int step = 0; step <= random.nextInt(5); step++) {
                    later(told, Duration.ofDays(6), () -> act(told));
                }
                later(told, Duration.ofDays(14), () -> end(told));
            }
        }
    }

    private void later(Told told, Duration most, Runnable what) {
        happenings.add(new Happening(within(clock.instant(), most), () -> {
            if (!told.over) {
                told.touched = true;
                told.spokenOf = clock.instant();
                what.run();
                see(told);
            }
        }));
    }

    private void act(Told told) {
        var step = switch (random.nextInt(8)) {
            case 0, 1, 2 -> new Step.Claim();
            case 3, 4 -> new Step.Snooze(within(clock.instant(), Duration.ofDays(3)));
            case 5 -> new Step.Release();
            case 6 -> new Step.CallForReply();
            default -> new Step.Report();
        };
        office.cases().perform(told.id, step, actor(told), new Origin("command", null));
    }

    /** They run the server and have every role that a practice may name. */
    private Actor actor(Told told) {
        var each = office.docket().get(told.id);
        return Actor.colleague(
                "200",
                each.workspace(),
                office.workspaces().practice(each.practice()).team(),
                true);
    }

    private void end(Told told) {
        var step = random.nextBoolean() ? new Step.Post(null, null) : new Step.Close(Outcome.NO_REPLY_NEEDED);
        office.cases().perform(told.id, step, actor(told), new Origin("command", null));
        if (!told.over && random.nextInt(6) == 0) {
            later(told, Duration.ofMinutes(9), () -> {});
        }
    }

    /** How it stands after people did something; that is what they see themselves. */
    private void see(Told told) {
        var progress = office.docket().get(told.id).progress();
        told.over = !progress.state().isPending();
        told.claimed = progress.claim() != null;
        told.asleepUntil = progress.claim() == null ? null : progress.claim().snoozedUntil();
    }

    private void owe(Told told) {
        var next = told.table.next();
        told.next = new Owed(next.at(), next.stage(), told);
        owed.add(told.next);
    }

    /** A line that the record has, with what its message shows in the chat. */
    private record Line(long row, String caseId, String stage, String key, String channel, String round) {}

    private void listen() {
        var fresh = database.jdbc()
                .sql("""
                        select l.rowid, l.case_id, l.stage, l.case_round, r.effect_key, c.platform_id
                        from reminder_line l join reminder r on r.id = l.reminder_id
                        join channel c on c.id = r.channel_id where l.rowid > ? order by l.rowid""")
                .param(seen)
                .query((row, number) -> new Line(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(5),
                        row.getString(6),
                        row.getString(4)))
                .list();
        var messages = new HashMap<String, Optional<Entry>>();
        for (var line : fresh) {
            seen = line.row();
            var message = messages.computeIfAbsent(line.key(), key -> received(line.channel(), key));
            hear(line, message);
        }
        messages.values().forEach(message -> message.ifPresent(this::look));
        figures.merge("messages", (long) messages.size(), Long::sum);
    }

    private Optional<Entry> received(String channel, String key) {
        return chat.standing(channel).reversed().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst();
    }

    private void hear(Line line, Optional<Entry> message) {
        count("deadlines");
        var told = cases.get(line.caseId());
        if (told == null) {
            problems.add("a reminder of a case that is unknown");
            return;
        }
        var now = clock.instant();
        var what = "#" + told.number + " (" + told.table + ") " + line.stage() + " at " + now + " ";
        if (!lines.add(line.caseId() + line.round() + line.stage())) {
            wrong(what + "was said twice");
        }
        if (message.isEmpty() || !numbers(message.get()).contains(Long.toString(told.number))) {
            wrong(what + "is not in the chat");
        }
        see(told);
        boolean ofTaking = line.stage().matches("arrival|warn|breach|escalate.*");
        if (told.over || (told.claimed && ofTaking)) {
            wrong(what + "came after the answer or the claim");
        }
        if (told.asleepUntil != null && now.isBefore(told.asleepUntil)) {
            wrong(what + "came while it was put off");
        }
        if (told.urgency != Urgency.CRITICAL && told.house.quiet().isOpen(now.toEpochMilli())) {
            wrong(what + "came in quiet hours");
        }
        long silent = Duration.between(told.spokenOf, now).toHours();
        if (told.asleepUntil == null
                && silent > 24L * SILENCE.get(told.urgency) + 1
                && !line.stage().startsWith("look")) {
            wrong(what + "came after " + silent + " hours of silence");
        }
        told.spokenOf = now;
        compare(told, line, what);
    }

    private void compare(Told told, Line line, String what) {
        var next = told.next;
        if (told.touched || next == null) {
            return;
        }
        count("held against the table");
        long now = clock.instant().toEpochMilli();
        if (now < next.at()) {
            count("early");
            problems.add(what + "was early, due " + Instant.ofEpochMilli(next.at()) + " for " + next.stage());
            told.touched = true;
        } else if (!next.stage().equals(line.stage())) {
            wrong(what + "instead of " + next.stage());
            told.touched = true;
        } else {
            owed.remove(next);
            owe(told);
        }
    }

    /** Whatever a message shows that was sent or changed now, is still to be said. */
    private void look(Entry message) {
        for (var number : numbers(message)) {
            var told = byNumber.get(message.channel() + "#" + number);
            if (told == null || told.over) {
                wrong("#" + number + " stands in a message at " + clock.instant() + " after its answer");
            }
        }
    }

    private static Set<String> numbers(Entry message) {
        var numbers = new HashSet<String>();
        var found = NUMBER.matcher(
                message.outgoing().map(Outgoing::answer).map(Entry::headline).orElse(""));
        while (found.find()) {
            numbers.add(found.group(1));
        }
        return numbers;
    }

    private void wrong(String problem) {
        count("wrong");
        problems.add(problem);
    }

    private void count(String figure) {
        figures.merge(figure, 1L, Long::sum);
    }

    private Instant within(Instant from, Duration most) {
        return from.plusMillis(1 + random.nextLong(most.toMillis()));
    }
}
