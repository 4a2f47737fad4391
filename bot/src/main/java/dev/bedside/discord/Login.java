package dev.bedside.discord;

import dev.bedside.discord.Health.Trouble;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionInvalidateEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.SessionController;
import net.dv8tion.jda.api.utils.cache.CacheFlag;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a session with Discord for as long as Bedside runs, and begins it anew whenever it is lost for good. */
final class Login implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Login.class);
    private static final int LONGEST_RECONNECT_SECONDS = 32;

    private static final Duration LEAVE = Duration.ofSeconds(2);

    private final DiscordSettings settings;
    private final OkHttpClient http;
    private final Pace pace;
    private final Pause pause;
    private final Pulse pulse;
    private final Connection connection;
    private final ContentIntent content;
    private final SessionController queue;
    private final EventListener ear;
    private final Runnable chores;

    /** What a login is made of; {@code chores} are done every {@link Pace#look} while a session is there. */
    record Parts(
            DiscordSettings settings,
            OkHttpClient http,
            Pace pace,
            Pause pause,
            Pulse pulse,
            Connection connection,
            ContentIntent content,
            SessionController queue,
            EventListener ear,
            Runnable chores) {

        @Override
        public String toString() {
            return "Parts[]";
        }
    }

    Login(Parts parts) {
        this.settings = parts.settings();
        this.http = parts.http();
        this.pace = parts.pace();
        this.pause = parts.pause();
        this.pulse = parts.pulse();
        this.connection = parts.connection();
        this.content = parts.content();
        this.queue = parts.queue();
        this.ear = parts.ear();
        this.chores = parts.chores();
    }

    @Override
    public void run() {
        int failures = 0;
        while (!pause.isStopped() && !pulse.ended().isDone()) {
            try {
                failures = keep() ? 0 : failures + 1;
            } catch (InvalidTokenException refused) {
                pulse.end(Ended.TOKEN_REFUSED);
            } catch (RuntimeException | Error failure) {
                // refused connections, 500, names that do not resolve, answers that are none
                failures++;
                if (pulse.trouble(Trouble.UNREACHABLE, true)) {
                    LOG.warn(
                            "Discord does not answer ({}); trying again",
                            failure.getClass().getSimpleName());
                }
            }
            pulse.connected(false);
            if (failures > 0 && !pulse.ended().isDone()) {
                pause.during(Pause.backoff(pace, failures));
            }
        }
    }

    /**
     * Begins a session and stays with it to its end.
     *
     * @return whether the next one may begin at once
     */
    private boolean keep() {
        boolean withContent = content.ask();
        var over = new CompletableFuture<Over>();
        var jda = begin(withContent, over);
        try {
            while (!over.isDone()) {
                if (!pause.moment() || pulse.ended().isDone()) {
                    return true;
                }
                if (connection.session() == jda && jda.getStatus() == JDA.Status.CONNECTED) {
                    chores.run();
                    if (content.worthAnotherSession()) {
                        LOG.info("Beginning a new session with Discord to be told what stands in messages");
                        return true;
                    }
                }
            }
            return judge(over.join(), withContent);
        } finally {
            connection.end();
            leave(jda);
        }
    }

    /** What was asked of Discord already may finish where Bedside stops; else the session is worth nothing any more. */
    private void leave(JDA jda) {
        try {
            if (pause.isStopped()) {
                jda.shutdown();
                if (jda.awaitShutdown(LEAVE)) {
                    return;
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        jda.shutdownNow();
    }

    private boolean judge(Over over, boolean withContent) {
        return switch (over) {
            // the library would go on by itself, but only after the longest wait that an outage had taught it
            case Over.Lost(boolean wasThere) -> wasThere;
            case Over.Closed(int code)
            when code == 4014 && withContent -> {
                content.refused();
                yield true;
            }
            case Over.Closed(int code) -> {
                ending(code).ifPresent(pulse::end);
                LOG.warn("The session with Discord is over (close code {})", code);
                yield false;
            }
        };
    }

    /** How a session ends. */
    private sealed interface Over {

        record Closed(int code) implements Over {}

        /** Discord has forgotten it; where it had never begun, the next one must wait. */
        record Lost(boolean wasThere) implements Over {}
    }

    private static Optional<Ended> ending(int code) {
        return switch (code) {
            case 4004 -> Optional.of(Ended.TOKEN_REFUSED);
            case 4010, 4011 -> Optional.of(Ended.TOO_MANY_SERVERS);
            case 4013, 4014 -> Optional.of(Ended.OUTDATED);
            default -> Optional.empty();
        };
    }

    /** Events come in the thread that reads the socket, so that a press never waits behind a message. */
    private JDA begin(boolean withContent, CompletableFuture<Over> over) {
        var intents = EnumSet.of(
                GatewayIntent.GUILD_MESSAGES, GatewayIntent.GUILD_MESSAGE_REACTIONS, GatewayIntent.DIRECT_MESSAGES);
        if (withContent) {
            intents.add(GatewayIntent.MESSAGE_CONTENT);
        }
        EventListener last = new EventListener() {
            private volatile boolean wasThere;

            @Override
            public void onEvent(GenericEvent event) {
                switch (event) {
                    case ReadyEvent ready -> wasThere = true;
                    case ShutdownEvent shutdown -> over.complete(new Over.Closed(shutdown.getCode()));
                    case SessionInvalidateEvent lost -> over.complete(new Over.Lost(wasThere));
                    default -> {}
                }
            }
        };
        return JDABuilder.createLight(settings.token(), intents)
                // without it nobody would know whom a channel's own rules let in
                .enableCache(List.of(CacheFlag.MEMBER_OVERRIDES))
                .setHttpClient(http)
                .setRestConfig(rest(settings.apiUrl()))
                .setSessionController(queue)
                .setMaxReconnectDelay(LONGEST_RECONNECT_SECONDS)
                .setRequestTimeoutRetry(true)
                .setEnableShutdownHook(false)
                .addEventListeners(ear, last)
                .build();
    }

    private static RestConfig rest(@Nullable String api) {
        return api == null ? new RestConfig() : new RestConfig().setBaseUrl(api);
    }
}
