package dev.bedside.battery;

import dev.bedside.House;
import dev.bedside.cases.Actor;
import dev.bedside.cases.Case;
import dev.bedside.cases.Origin;
import dev.bedside.cases.Sight;
import dev.bedside.cases.Step;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.chat.Unreachable;
import dev.bedside.database.Database;
import dev.bedside.database.DatabaseSettings;
import dev.bedside.desk.Office;
import dev.bedside.desk.Pace;
import dev.bedside.outbox.Sending;
import dev.bedside.vault.KeySource;
import dev.bedside.vault.Vault;
import dev.bedside.workspace.Channel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A bot on a real record and a recording chat, in a process of its own that can be killed.
 *
 * <p>It says {@code warm} once its rules are read and waits for its orders, so that only what follows them is a start;
 * {@code ready} once it listens and has caught up. It ends when its standard input does.
 */
final class BotProcess {

    /** Everything is due within seconds, so that a short run has reminders of every kind. */
    static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("bedside.practice.name", "Larkfield Family Clinic"),
            Map.entry("bedside.practice.phone", "01632 960142"),
            Map.entry("bedside.practice.zone", "UTC"),
            Map.entry("bedside.practice.hours", "always"),
            Map.entry("bedside.practice.quiet-hours", "none"),
            Map.entry("bedside.practice.on-call", "41"),
            Map.entry("bedside.practice.owner", "42"),
            Map.entry("bedside.targets.critical.claim-by", "PT2S wall"),
            Map.entry("bedside.targets.critical.warn", "PT1S wall"),
            Map.entry("bedside.targets.critical.escalate-after", "PT4S wall"),
            Map.entry("bedside.targets.high.first-ping", "none"),
            Map.entry("bedside.targets.high.claim-by", "PT2S wall"),
            Map.entry("bedside.targets.high.not-before", "none"),
            Map.entry("bedside.targets.high.warn", "none"),
            Map.entry("bedside.targets.high.escalate-again", "none"),
            Map.entry("bedside.targets.normal.claim-by", "PT2S wall"),
            Map.entry("bedside.targets.normal.not-before", "none"),
            Map.entry("bedside.targets.normal.warn", "none"),
            Map.entry("bedside.targets.normal.escalate-after", "never"));

    /** A person's words that take a step: {@code !claim 7}. */
    private static final String PRESS = "!";

    private static final long BEAT_MILLIS = 100;
    private static final long READ_BACK_MILLIS = 700;

    private final Gate gate = new Gate(BotProcess::say);
    private final Orders orders;
    private final ChatPlatform chat;
    private final RecordingChatClient client;
    private final Office office;
    private final ScheduledExecutorService rounds = Executors.newScheduledThreadPool(2);
    private final AtomicBoolean ready = new AtomicBoolean();
    private volatile boolean listening;
    private @Nullable Channel channel;

    private BotProcess(Orders orders, BufferedReader told) throws SQLException {
        this.orders = orders;
        WatchedDriver.install(gate, orders.flaw(), this::eve);
        Thread.ofPlatform().start(() -> obey(told));
        this.client = connect(orders);
        this.chat = watched(client);
        var settings = DatabaseSettings.of(orders.url()).withIdleInTransaction(orders.idle(), orders.claim());
        var database = Database.open(settings, Clock.systemUTC());
        var key = orders.keyInFile() ? null : System.getenv(KeySource.VARIABLE);
        var vault = Vault.open(database, KeySource.of(key, database));
        this.office = new Office(new Office.Premises(
                House.TOOLS,
                House.FILES,
                PROPERTIES::get,
                database,
                vault,
                chat,
                Sending.USUAL.within(orders.claim(), orders.deadline()),
                Executors.newVirtualThreadPerTaskExecutor(),
                null,
                Pace.none()));
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        var told = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        if (House.TOOLS == null) {
            throw new IllegalStateException();
        }
        say("warm");
        var orders = told.readLine();
        if (orders == null) {
            Runtime.getRuntime().halt(0);
        }
        try {
            new BotProcess(Wire.JSON.readValue(orders, Orders.class), told).run();
        } catch (RuntimeException refused) {
            System.err.println(refused);
            Runtime.getRuntime().halt(1);
        }
    }

    private static RecordingChatClient connect(Orders orders) {
        while (true) {
            try {
                return new RecordingChatClient(orders.chat(), orders.deadline());
            } catch (Unreachable busy) {
                System.err.println(busy);
            }
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private void obey(BufferedReader told) {
        try {
            for (var line = told.readLine(); line != null; line = told.readLine()) {
                var words = line.split(" ");
                switch (words[0]) {
                    case "arm" -> {
                        gate.arm(Gate.Side.valueOf(words[1]), words[2], Integer.parseInt(words[3]));
                        say("armed");
                    }
                    case "open" -> gate.open();
                    default -> throw new IllegalArgumentException(line);
                }
            }
        } catch (IOException gone) {
            // the same as its end
        }
        Runtime.getRuntime().halt(0);
    }

    private void run() {
        var settled = office.workspaces().settle(Orders.PLATFORM, Orders.WORKSPACE, Orders.CHANNEL);
        channel = settled;
        office.start();
        rounds.scheduleWithFixedDelay(() -> guarded(office::beat), BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        rounds.scheduleWithFixedDelay(
                () -> guarded(() -> catchUp(settled)), READ_BACK_MILLIS, READ_BACK_MILLIS, TimeUnit.MILLISECONDS);
        while (!Thread.currentThread().isInterrupted()) {
            client.listen(
                    () -> {
                        listening = true;
                        guarded(() -> catchUp(settled));
                    },
                    (where, message) -> guarded(() -> hear(settled, message)));
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            System.err.println(failure);
        }
    }

    private void catchUp(Channel settled) {
        if (orders.flaw() != Flaw.NO_READ_BACK
                || office.workspaces().channel(settled.id()).mark() == null) {
            office.readBack().catchUp(settled);
        }
        if (listening && ready.compareAndSet(false, true)) {
            say("ready");
        }
    }

    private void hear(Channel settled, Message message) {
        if (message.content().startsWith(PRESS)) {
            var words = message.content().substring(1).split(" ");
            office.docket()
                    .find(settled.workspace(), Long.parseLong(words[1]))
                    .ifPresent(each -> press(each, words[0], message));
        } else {
            office.intake().receive(settled, message);
        }
    }

    private void press(Case each, String step, Message message) {
        var actor = new Actor(message.author().id(), each.workspace(), Sight.ALL, Set.of(), true);
        var origin = new Origin("button", message.id());
        switch (step) {
            case "claim" -> office.cases().perform(each.id(), new Step.Claim(), actor, origin);
            case "posted" -> office.cases().perform(each.id(), new Step.Post(null, null), actor, origin);
            default -> throw new IllegalArgumentException(step);
        }
    }

    private ChatPlatform watched(ChatPlatform real) {
        return (ChatPlatform) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ChatPlatform.class}, (self, method, arguments) -> {
                    if (orders.flaw() == Flaw.NO_LOOK_UP && method.getName().equals("find")) {
                        return Optional.empty();
                    }
                    try {
                        gate.pass(Gate.Side.BEFORE, Set.of(method.getName()));
                        var result = method.invoke(real, arguments);
                        if (orders.flaw() == Flaw.MARK_TOO_EARLY
                                && method.getName().equals("history")) {
                            markAtOnce((List<?>) result);
                        }
                        gate.pass(Gate.Side.AFTER, Set.of(method.getName()));
                        return result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private void markAtOnce(List<?> page) {
        var settled = channel;
        if (settled != null && !page.isEmpty() && page.getLast() instanceof Message last) {
            office.workspaces().mark(settled, last.id());
        }
    }

    /** Sends the card of a case that is about to be committed, where that fault is planted. */
    private void eve(Connection connection, Set<String> written) throws SQLException {
        if (orders.flaw() != Flaw.SENT_BEFORE_COMMIT
                || !written.contains("review_case")
                || !written.contains("message")) {
            return;
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select e.id, e.key, m.platform_id from effect e join review_case c on c.id = e.subject
                        join message m on m.id = c.message_id where e.kind = 'card' order by e.id desc limit 1""")) {
            if (rows.next()) {
                var effect = rows.getString(1);
                var place = new Place(Orders.WORKSPACE, Orders.CHANNEL, rows.getString(3));
                var message = chat.post(
                        place, Outgoing.quiet(new Note("A review came in.")), new EffectKey(rows.getString(2)));
                try (var update = connection.prepareStatement("update effect set message_id = ? where id = ?")) {
                    update.setString(1, message);
                    update.setString(2, effect);
                    update.executeUpdate();
                }
            }
        }
    }
}
