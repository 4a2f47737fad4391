package dev.bedside.battery;

import dev.bedside.battery.DiscordBlow.Moment;
import dev.bedside.battery.DiscordBlow.Stir;
import dev.bedside.battery.Ledger.Problem;
import dev.bedside.fakediscord.Fault;
import dev.bedside.fakediscord.LoggedRequest;
import dev.bedside.fakediscord.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One practice, where bot after bot is killed while reviews come in and people press. */
final class DiscordKillStory implements AutoCloseable {

    private static final Duration BLOW_COMES = Duration.ofSeconds(20);
    private static final Duration START_COMES = Duration.ofSeconds(30);
    private static final int MISSED = 130;
    private static final int CHANNELS = 2;

    private final DiscordScene scene;
    private final Duration patience;
    private final AtomicReference<@Nullable Trap> trap = new AtomicReference<>();
    private final List<CountDownLatch> late = new ArrayList<>();
    private final Map<Moment, long[]> struck = new LinkedHashMap<>();
    private final List<String> lastBlows = new ArrayList<>();
    private @Nullable ServedBot bot;
    private @Nullable Message card;
    private int kills;

    /** A request at which the bot is killed; the first {@code left} of its kind but one pass. */
    private record Trap(DiscordBlow blow, AtomicInteger left, CountDownLatch sprung, CountDownLatch late) {}

    DiscordKillStory(ServedBot.Start how, long seed, Duration patience) {
        this.scene = new DiscordScene(how, CHANNELS, seed);
        this.patience = patience;
        scene.fake.whenReceived(request -> watch(Moment.RECEIVED, request));
        scene.fake.whenApplied(request -> watch(Moment.APPLIED, request));
        scene.fake.whenAnswered(request -> watch(Moment.ANSWERED, request));
    }

    private void watch(Moment moment, LoggedRequest request) {
        var set = trap.get();
        if (set == null
                || (set.blow().moment() == Moment.LATE
                                ? Moment.RECEIVED
                                : set.blow().moment())
                        != moment
                || !matches(set.blow(), request)
                || set.left().decrementAndGet() > 0
                || !trap.compareAndSet(set, null)) {
            return;
        }
        if (moment == Moment.ANSWERED) {
            Ledger.pause(scene.random().nextInt(4));
        }
        current().kill();
        set.sprung().countDown();
        if (set.blow().moment() == Moment.LATE) {
            await(set.late(), patience);
        } else if (moment == Moment.RECEIVED) {
            throw new Fault.Cut();
        }
    }

    private static boolean matches(DiscordBlow blow, LoggedRequest request) {
        return (blow.method().isEmpty() || request.is(blow.method(), blow.route()))
                && (blow.word().isEmpty() || request.body().toString().contains(blow.word()));
    }

    void setUp() {
        scene.setUp();
        bot = scene.last();
    }

    /** Kills it once, or twice where a starting one is killed, and starts it again. */
    void suffer(DiscordBlow blow) {
        lastBlows.add(blow.name());
        if (blow.stir() == Stir.START) {
            current().kill();
            kills++;
            miss();
        }
        strike(blow);
        for (int missed = scene.random().nextInt(3); missed > 0; missed--) {
            scene.review(scene.anyChannel());
        }
        change(scene.random().nextInt(6));
        scene.gateway().whenReady(() -> {});
        bot = scene.startReady();
        // a request of a bot that was killed is carried out when its successor may have looked already
        Ledger.pause(late.isEmpty() ? 0 : scene.random().nextInt(400));
        late.forEach(CountDownLatch::countDown);
        late.clear();
    }

    /** Enough for a second page of history, with reviews in both. */
    private void miss() {
        var channel = scene.anyChannel();
        for (int each = 0; each < MISSED; each++) {
            if (each % 60 == 5) {
                scene.review(channel);
            } else {
                scene.chatter(channel);
            }
        }
    }

    private void strike(DiscordBlow blow) {
        var set = new Trap(
                blow,
                new AtomicInteger(
                        blow.route().equals(DiscordScene.MESSAGES) && blow.stir() == Stir.START
                                ? 1 + scene.random().nextInt(2)
                                : 1),
                new CountDownLatch(1),
                new CountDownLatch(1));
        prepare(blow.stir());
        if (blow.moment() == Moment.HALF_ANSWERED) {
            Runnable kill = () -> {
                current().kill();
                set.sprung().countDown();
            };
            scene.fake.faults().when(request -> matches(blow, request), new Fault.HalfAnswer(kill), 1, () -> {});
        } else if (blow.moment() == Moment.READY) {
            scene.gateway().whenReady(() -> {
                Ledger.pause(scene.random().nextInt(30));
                scene.last().kill();
                set.sprung().countDown();
            });
        } else if (blow.isAtRequest()) {
            trap.set(set);
        }
        stir(blow.stir());
        boolean hit = switch (blow.moment()) {
            case HEARD -> {
                Ledger.pause(Long.parseLong(blow.name()));
                yield true;
            }
            case CHANCE -> {
                Ledger.pause(scene.random().nextInt(blow.stir() == Stir.START ? 2_500 : 1_500));
                yield true;
            }
            case LEAVING -> {
                Ledger.pause(scene.random().nextInt(30));
                current().stop();
                yield !current().ends(scene.random().nextInt(400));
            }
            default -> await(set.sprung(), blow.stir() == Stir.START ? START_COMES : BLOW_COMES);
        };
        trap.set(null);
        scene.fake.faults().clear();
        current().kill();
        if (blow.moment() == Moment.LATE) {
            late.add(set.late());
        }
        kills++;
        var count = struck.computeIfAbsent(blow.moment(), moment -> new long[2]);
        count[0]++;
        count[1] += hit ? 1 : 0;
        if (!hit) {
            System.out.println("missed: " + blow.name());
        }
    }

    /** What must stand there before the trap is set. */
    private void prepare(Stir stir) {
        if (stir == Stir.CLAIM || stir == Stir.POST_IT || stir == Stir.EDIT) {
            var posted = scene.ordinaryReview(scene.anyChannel());
            DiscordScene.comesTrue(BLOW_COMES, () -> cardOf(posted.message).isPresent());
            card = cardOf(posted.message).orElse(null);
        }
    }

    private Optional<Message> cardOf(Message message) {
        return scene.ledger.unclaimed().stream()
                .filter(each -> answers(each, message))
                .findFirst();
    }

    private static boolean answers(Message card, Message message) {
        var answered = card.answered();
        return answered != null && answered.id().equals(message.id());
    }

    private void stir(Stir stir) {
        switch (stir) {
            case REVIEW -> {
                scene.review(scene.anyChannel());
                if (scene.random().nextInt(3) == 0) {
                    scene.review(scene.anyChannel());
                }
            }
            case CLAIM -> press("claim/");
            case POST_IT -> press("post/");
            case EDIT -> change(0);
            case ALL -> {
                scene.review(scene.anyChannel());
                scene.press("claim/");
                change(scene.random().nextInt(4));
                scene.chatter(scene.anyChannel());
            }
            case START -> bot = scene.start();
        }
    }

    private void press(String action) {
        if (card != null) {
            scene.press(card, action);
        }
    }

    /** Ann changes what she wrote last, or takes it away; what many others wrote after is no longer looked at. */
    private void change(int how) {
        var typed = scene.ledger.typed().stream().filter(scene::isRecent).toList();
        if (typed.isEmpty()) {
            return;
        }
        if (how == 0) {
            scene.edit(typed.getLast());
        } else if (how == 1) {
            scene.delete(typed.getLast());
        }
    }

    /** Waits until everything is done, and says what is wrong then. */
    List<Problem> settle() {
        var problems = scene.ledger.settle(patience).stream()
                .map(each -> new Problem(
                        each.kind(),
                        each.sentence() + " (kill " + kills + ", after " + String.join(", ", lastBlows) + ")"))
                .toList();
        lastBlows.clear();
        if (!problems.isEmpty()) {
            scene.dump();
        }
        return problems;
    }

    /** The same some seconds later, when everything that was to come has come. */
    List<Problem> outlast() {
        Ledger.pause(3_000);
        return settle();
    }

    int kills() {
        return kills;
    }

    Map<String, Long> figures() {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("kills", (long) kills);
        struck.forEach((moment, count) -> {
            var name = moment.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            figures.put("aimed at " + name, count[0]);
            figures.put("struck " + name, count[1]);
        });
        figures.put("reviews", (long) scene.ledger.reviews());
        figures.put("cards", scene.ledger.count("card"));
        figures.put("reminder messages", scene.ledger.count("reminder", "digest"));
        figures.put("trouble messages", scene.ledger.count("trouble"));
        figures.put("presses", (long) scene.ledger.presses());
        figures.put("violations", (long) scene.fake.violations().size());
        return figures;
    }

    private ServedBot current() {
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
        scene.close();
    }
}
