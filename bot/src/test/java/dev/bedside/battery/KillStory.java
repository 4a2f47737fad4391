package dev.bedside.battery;

import dev.bedside.battery.Ledger.Problem;
import dev.bedside.chat.Unreachable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One record and one channel, where bot after bot is killed while reviews come in. */
final class KillStory implements AutoCloseable {

    private static final Duration BLOW_COMES = Duration.ofSeconds(5);
    private static final List<Integer> HEARD_MILLIS = List.of(0, 1, 5, 20, 50);

    private final Random random;
    private final Letters letters;
    private final Nursery nursery;
    private final RecordingChat chat;
    private final RecordingChatServer server;
    private final Ledger ledger;
    private final Orders orders;
    private final Duration patience;
    private final AtomicReference<@Nullable Trap> trap = new AtomicReference<>();
    private final List<CountDownLatch> late = new ArrayList<>();

    private @Nullable Bot bot;
    private int kills;
    private int aimed;
    private int hit;
    private String lastBlow = "";

    /** A call at which the bot is killed. */
    private record Trap(Blow blow, Bot victim, CountDownLatch sprung, CountDownLatch late) {}

    /**
     * @param url of an empty database
     * @param nonce whether the chat honours nonces
     * @param patience how long a bot may take until everything is done
     */
    KillStory(long seed, String url, boolean nonce, Flaw flaw, Duration patience, Nursery nursery) throws IOException {
        this.random = new Random(seed);
        this.letters = new Letters(random);
        this.nursery = nursery;
        this.patience = patience;
        this.chat = nonce ? RecordingChat.discordLike(Clock.systemUTC()) : RecordingChat.slackLike(Clock.systemUTC());
        this.server = RecordingChatServer.start(chat, this::watch);
        this.ledger = new Ledger(url, chat);
        var hasty = Orders.hasty(url, server.address()).with(flaw);
        // a file beside a database on a server would be one of the test's own folder
        this.orders = url.startsWith("jdbc:sqlite:") && seed % 2 == 1 ? hasty.withKeyInFile() : hasty;
    }

    private void watch(Moment moment, Call call) {
        var set = trap.get();
        if (set == null
                || moment != set.blow().moment()
                || call.what() != set.blow().what()
                || !trap.compareAndSet(set, null)) {
            return;
        }
        set.victim().kill();
        set.sprung().countDown();
        if (set.blow().late()) {
            await(set.late(), patience);
        } else if (moment == Moment.RECEIVED) {
            throw new Unreachable("killed");
        }
    }

    /** The first start, killed so many times before it is ready for the first time. */
    void setUp(Blow... first) {
        if (random.nextBoolean()) {
            chat.say(Orders.CHANNEL, Letters.greeting());
        }
        for (var blow : first) {
            startAndKill(blow);
        }
        start();
    }

    /** Kills it once, starts it again, lets it do what is to be done, and says what is wrong then. */
    List<Problem> suffer(Blow blow) {
        lastBlow = blow.name();
        strike(blow);
        for (int missed = random.nextInt(3); missed > 0; missed--) {
            write();
        }
        if (blow == Blows.RECOVERING || blow == Blows.STARTING) {
            startAndKill(blow);
        } else if (blow == Blows.CATCHING_UP) {
            write();
            write();
            startAndKill(Blows.MISSED_READ);
        }
        start();
        return settle();
    }

    private void strike(Blow blow) {
        var victim = current();
        if (blow.side() != null) {
            victim.armNow(blow.side(), blow.table(), 1 + random.nextInt(2));
            stir();
            aimed(victim.said(BLOW_COMES) != null);
        } else if (blow.moment() != null) {
            var set = new Trap(blow, victim, new CountDownLatch(1), new CountDownLatch(1));
            trap.set(set);
            stir();
            aimed(await(set.sprung(), BLOW_COMES));
            trap.set(null);
            if (blow.late()) {
                late.add(set.late());
            }
        } else {
            stir();
            Ledger.pause(
                    blow == Blows.HEARD ? HEARD_MILLIS.get(random.nextInt(HEARD_MILLIS.size())) : random.nextInt(700));
        }
        victim.kill();
        kills++;
    }

    private void aimed(boolean struck) {
        aimed++;
        hit += struck ? 1 : 0;
    }

    private void startAndKill(Blow blow) {
        var victim = nursery.start(orders);
        if (blow.side() != null) {
            victim.arm(blow.side(), blow.table(), 1);
            // that it is armed, and that it is there
            aimed(victim.said(BLOW_COMES) != null && victim.said(BLOW_COMES) != null);
        } else {
            Ledger.pause(random.nextInt(600));
        }
        victim.kill();
        kills++;
    }

    private void start() {
        bot = nursery.start(orders);
        bot.awaitReady();
        // a call that a killed bot made is done when its successor may have looked already
        Ledger.pause(late.isEmpty() ? 0 : random.nextInt(400));
        late.forEach(CountDownLatch::countDown);
        late.clear();
    }

    private void stir() {
        if (random.nextInt(4) == 0) {
            chat.fail(random.nextBoolean() ? Fault.ANSWER_LOST : Fault.UNREACHABLE);
        }
        for (int messages = 1 + random.nextInt(3); messages > 0; messages--) {
            write();
        }
        press();
    }

    private void write() {
        var letter = letters.review();
        ledger.add(chat.say(Orders.CHANNEL, letter.message()), letter);
        if (random.nextInt(4) == 0) {
            var other = letters.next();
            ledger.add(chat.say(Orders.CHANNEL, other.message()), other);
        }
    }

    /** Somebody takes a case, or has answered one. */
    private void press() {
        boolean answered = random.nextBoolean();
        var numbers = ledger.numbers(answered ? "claimed" : "open");
        if (!numbers.isEmpty()) {
            long number = numbers.get(random.nextInt(numbers.size()));
            chat.say(Orders.CHANNEL, Letters.press(answered ? "posted" : "claim", number));
        }
    }

    /** Waits until everything is done. */
    List<Problem> settle() {
        return ledger.problems(patience).stream()
                .map(each -> new Problem(each.kind(), each.sentence() + " (kill " + kills + ", " + lastBlow + ")"))
                .toList();
    }

    /** Lets everything fall due that falls due within seconds. */
    List<Problem> outlast() {
        Ledger.pause(5_000);
        return settle();
    }

    int kills() {
        return kills;
    }

    Map<String, Long> figures() {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("kills", (long) kills);
        figures.put("aimed at a moment", (long) aimed);
        figures.put("that struck then", (long) hit);
        figures.put("reviews", (long) ledger.reviews());
        figures.putAll(ledger.figures());
        return figures;
    }

    private Bot current() {
        if (bot == null) {
            throw new IllegalStateException("no bot was started");
        }
        return bot;
    }

    private static boolean await(CountDownLatch latch, Duration atMost) {
        try {
            return latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        late.forEach(CountDownLatch::countDown);
        if (bot != null) {
            bot.close();
        }
        server.close();
    }
}
