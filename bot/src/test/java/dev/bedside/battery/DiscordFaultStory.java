package dev.bedside.battery;

import dev.bedside.battery.Ledger.Problem;
import dev.bedside.fakediscord.LoggedRequest;
import dev.bedside.fakediscord.Message;
import dev.bedside.fakediscord.Options;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** One practice and one bot, whose requests and connections go wrong at a step of a review's way. */
final class DiscordFaultStory implements AutoCloseable {

    private static final Duration COMES = Duration.ofSeconds(60);
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private final DiscordScene scene;
    private final Duration patience;
    private final AtomicBoolean struck = new AtomicBoolean();

    /** A step of a review's way, by the request that takes it. */
    enum Step {
        /** First of all: the next ones may be put into a message that stands there already. */
        REMINDER("", "", "~reminder/"),
        EVENT("", "", ""),
        CARD("POST", DiscordScene.MESSAGES, "~card/"),
        PRESS("POST", DiscordScene.CALLBACK, ""),
        CARD_EDIT("PATCH", DiscordScene.MESSAGE, "~card/"),
        PRIVATE_ANSWER("POST", DiscordScene.FOLLOW_UP, ""),
        HISTORY("GET", DiscordScene.MESSAGES, "");

        final String method;
        final String route;
        final String word;

        Step(String method, String route, String word) {
            this.method = method;
            this.route = route;
            this.word = word;
        }

        private boolean isTakenBy(LoggedRequest request) {
            return (method.isEmpty() || request.is(method, route))
                    && (word.isEmpty() || request.body().toString().contains(word));
        }
    }

    DiscordFaultStory(ServedBot.Start how, long seed, Duration patience) {
        this.scene = new DiscordScene(how, 1, seed, Options.usual().withHeartbeat(HEARTBEAT));
        this.patience = patience;
    }

    void setUp() {
        scene.setUp();
    }

    /** What is wrong once everything had its time. */
    List<Problem> suffer(DiscordFault fault, Step step) {
        struck.set(false);
        var channel = scene.channels.getFirst();
        switch (step) {
            case EVENT -> {
                strikeNext(fault, request -> true);
                scene.review(channel);
                if (fault.request() == null) {
                    strike(fault);
                }
                scene.review(channel);
            }
            case CARD -> {
                strikeNext(fault, step::isTakenBy);
                scene.review(channel);
            }
            case REMINDER -> {
                strikeNext(fault, step::isTakenBy);
                scene.criticalReview(channel);
            }
            case PRESS, CARD_EDIT -> {
                var card = card();
                strikeNext(fault, step::isTakenBy);
                scene.press(card, "claim/");
            }
            case PRIVATE_ANSWER -> {
                var card = card();
                strikeNext(fault, step::isTakenBy);
                scene.press(card, "post/");
            }
            case HISTORY -> {
                scene.gateway().pause(true);
                scene.review(channel);
                scene.edit(scene.ledger.typed().getLast());
                scene.review(channel);
                strikeNext(fault, step::isTakenBy);
                scene.gateway().forgetSessions();
                scene.gateway().dropConnections();
            }
        }
        DiscordScene.comesTrue(COMES, struck::get);
        var problems = scene.ledger.settle(patience);
        if (!problems.isEmpty()) {
            scene.dump();
        }
        scene.fake.faults().clear();
        scene.fake.whenReceived(request -> {});
        awaitSession();
        return problems;
    }

    boolean hasStruck() {
        return struck.get();
    }

    /** The card of a new review. */
    private Message card() {
        int before = scene.ledger.cards().size();
        var posted = scene.ordinaryReview(scene.channels.getFirst());
        DiscordScene.until("a card", patience, () -> scene.ledger.cards().size() > before);
        return scene.ledger.cards().stream()
                .filter(card -> card.answered() != null && card.answered().equals(posted.message))
                .findFirst()
                .orElseThrow();
    }

    /** At the next such request; a request itself is spoilt by arming the fault in the thread that took it in. */
    private void strikeNext(DiscordFault fault, Predicate<LoggedRequest> wanted) {
        if (fault.request() != null) {
            scene.fake.faults().when(wanted, fault.request(), fault.times(), () -> struck.set(true));
            return;
        }
        scene.fake.whenReceived(request -> {
            if (wanted.test(request) && !struck.get()) {
                strike(fault);
            }
        });
    }

    private void strike(DiscordFault fault) {
        if (struck.compareAndSet(false, true)) {
            fault.connection().strike(scene);
        }
    }

    /** The next fault is to find it as the first one did. */
    private void awaitSession() {
        DiscordScene.until("a session", COMES, () -> scene.gateway().liveConnections() == 1);
    }

    int cards() {
        return scene.ledger.cards().size();
    }

    long troubles() {
        return scene.ledger.count("trouble");
    }

    int unanswered() {
        return scene.ledger.unanswered();
    }

    @Override
    public void close() {
        scene.close();
    }
}
