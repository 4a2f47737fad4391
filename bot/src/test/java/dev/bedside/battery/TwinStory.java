package dev.bedside.battery;

import dev.bedside.battery.Gate.Side;
import dev.bedside.battery.Ledger.Problem;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Two bots on one record and in one channel, of which one after the other is killed or frozen. */
final class TwinStory implements AutoCloseable {

    private static final Duration STANDS_THERE = Duration.ofMillis(800);
    private static final int STIRS = 5;

    /** What a thawed bot still wants to do, it does in this time. */
    private static final int AFTERMATH_MILLIS = 1_000;

    private final Random random;
    private final Letters letters;
    private final Nursery nursery;
    private final Orders orders;
    private final Duration patience;
    private final RecordingChat chat = RecordingChat.discordLike(Clock.systemUTC());
    private final RecordingChatServer server;
    private final Ledger ledger;
    private final Bot[] bots = new Bot[2];
    private Duration takenOverAfter = Duration.ZERO;
    private boolean struck;

    /**
     * @param url of an empty database that several may share
     * @param changed makes both bots' orders of those of a hasty one
     * @param patience how long the other may take to finish what one had
     */
    TwinStory(long seed, String url, UnaryOperator<Orders> changed, Duration patience, Nursery nursery)
            throws IOException {
        this.random = new Random(seed);
        this.letters = new Letters(random);
        this.nursery = nursery;
        this.server = RecordingChatServer.start(chat, (moment, call) -> {});
        this.orders = changed.apply(Orders.hasty(url, server.address()));
        this.patience = patience;
        this.ledger = new Ledger(url, chat);
    }

    /** Where one of the two is held up, before it is frozen or killed. */
    record Spot(Side side, String name) {

        /** All that matter, calls by their names and commits by the tables written to. */
        static List<Spot> all() {
            var all = new ArrayList<Spot>();
            for (var name : List.of("post", "review_case", "message", "effect", "reminder_line", "edit")) {
                for (var side : Side.values()) {
                    all.add(new Spot(side, name));
                }
            }
            return all;
        }
    }

    void setUp() {
        for (int each = 0; each < bots.length; each++) {
            bots[each] = nursery.start(orders);
            bots[each].awaitReady();
        }
    }

    /** One is killed; the other does what it left behind before the next one is started. */
    List<Problem> kill(Spot spot) {
        int victim = random.nextInt(bots.length);
        holdUp(bots[victim], spot);
        var since = System.nanoTime();
        bots[victim].kill();
        write();
        var problems = takenOver(since, "killed at " + spot);
        bots[victim] = nursery.start(orders);
        bots[victim].awaitReady();
        problems.addAll(settled("killed at " + spot));
        return problems;
    }

    /** One is frozen; the other does what it left behind, and then the frozen one goes on. */
    List<Problem> freeze(Spot spot, Duration time) {
        var victim = bots[random.nextInt(bots.length)];
        holdUp(victim, spot);
        var since = System.nanoTime();
        victim.freeze();
        victim.open();
        write();
        if (spot.name().equals("edit")) {
            // what it was about to show is old when it goes on
            ledger.numbers("claimed").forEach(each -> chat.say(Orders.CHANNEL, Letters.press("posted", each)));
        }
        var problems = takenOver(since, "frozen at " + spot);
        Ledger.pause(Math.max(0, time.minusNanos(System.nanoTime() - since).toMillis()));
        victim.thaw();
        write();
        problems.addAll(settled("frozen at " + spot));
        return problems;
    }

    private void holdUp(Bot victim, Spot spot) {
        victim.armNow(spot.side(), spot.name(), 1);
        struck = false;
        for (int tried = 0; tried < STIRS && !struck; tried++) {
            write();
            press();
            struck = victim.said(STANDS_THERE) != null;
        }
    }

    private List<Problem> takenOver(long since, String how) {
        var pending = ledger.awaitNothing(patience);
        takenOverAfter = Duration.ofNanos(System.nanoTime() - since);
        var problems = new ArrayList<Problem>();
        if (!pending.isEmpty()) {
            problems.add(new Problem(Ledger.Kind.LOST, "nobody took over: " + pending + " (" + how + ")"));
        }
        return problems;
    }

    private List<Problem> settled(String how) {
        Ledger.pause(AFTERMATH_MILLIS);
        return ledger.problems(patience).stream()
                .map(each -> new Problem(each.kind(), each.sentence() + " (" + how + ")"))
                .toList();
    }

    private void write() {
        for (int messages = 1 + random.nextInt(2); messages > 0; messages--) {
            var letter = letters.review();
            ledger.add(chat.say(Orders.CHANNEL, letter.message()), letter);
        }
    }

    private void press() {
        var numbers = ledger.numbers("open");
        if (!numbers.isEmpty()) {
            chat.say(Orders.CHANNEL, Letters.press("claim", numbers.get(random.nextInt(numbers.size()))));
        }
    }

    /** From the last blow until everything was done. */
    Duration takenOverAfter() {
        return takenOverAfter;
    }

    /** Whether the last blow came at its spot. */
    boolean struck() {
        return struck;
    }

    Ledger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        for (var bot : bots) {
            if (bot != null) {
                bot.close();
            }
        }
        server.close();
    }
}
