package dev.bedside.discord;

import dev.bedside.chat.ChatListener;
import dev.bedside.chat.ChatPlatform;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Bedside's connection with Discord: what is said there, and what is heard. */
public final class Discord implements AutoCloseable {

    private static final String API = "https://discord.com/api/v10/";
    private static final Duration LEAVE = Duration.ofMillis(2500);

    private final DiscordSettings settings;
    private final Clock clock;
    private final Pace pace;
    private final Connection connection = new Connection();
    private final Pulse pulse;
    private final Pause pause;
    private final ChatPlatform chat;
    private @Nullable Running running;
    private boolean deaf;

    /** What runs between {@link #open} and {@link #close}. */
    private record Running(Thread login, Line line, Responder responder) {

        @Override
        public String toString() {
            return "Running[]";
        }
    }

    public Discord(DiscordSettings settings, Clock clock) {
        this(settings, clock, Pace.USUAL);
    }

    Discord(DiscordSettings settings, Clock clock, Pace pace) {
        this.settings = settings;
        this.clock = clock;
        this.pace = pace;
        this.pulse = new Pulse(clock, connection);
        this.pause = new Pause(clock, pace.look());
        this.chat = new DiscordChat(connection, new FileFetcher(settings.apiUrl()));
    }

    /** What is said there; {@link dev.bedside.chat.Unreachable} while there is no session. */
    public ChatPlatform chat() {
        return chat;
    }

    /**
     * Begins to listen, and to try until it can.
     *
     * @throws IllegalStateException the second time
     */
    public synchronized void open(ChatListener listener) {
        if (running != null) {
            throw new IllegalStateException("it listens already");
        }
        var http = client();
        var api = settings.apiUrl();
        var base = api == null ? API : api;
        var asker = new LoginAsker(http, base, settings.token());
        var line = new Line(listener::listening);
        var content = new ContentIntent(asker, clock, pace, connection, pulse, line::catchUp);
        connection.askWith(content::confirm);
        var responder = new Responder(listener, pace, new SecondTry(http, base));
        var registrar = new CommandRegistrar(listener::commands, clock, pace, pulse);
        var ear = new Ear(listener, line, connection, content, pulse, responder::hear, registrar::wanted);
        var queue = new SessionQueue(asker, pace, pause, pulse, settings.gatewayUrl());
        var login = new Login(new Login.Parts(
                settings,
                http,
                pace,
                pause,
                pulse,
                connection,
                content,
                queue,
                ear,
                () -> registrar.work(connection.need())));
        var thread = Thread.ofPlatform().name("discord-login").daemon().start(login);
        running = new Running(thread, line, responder);
    }

    /** Completes when it can never go on before somebody changes something. */
    public CompletableFuture<Ended> ended() {
        return pulse.ended().copy();
    }

    /** How it is at this moment. */
    public Health health() {
        return pulse.read();
    }

    /** Hears nothing any more, while things can still be said; what is under way may finish within four seconds. */
    public synchronized void stopListening() {
        if (running != null && !deaf) {
            deaf = true;
            running.responder().close();
            running.line().close();
        }
    }

    /** Stops listening, and then ends the session within three seconds. */
    @Override
    public synchronized void close() {
        stopListening();
        if (running == null || pause.isStopped()) {
            pause.stop();
            return;
        }
        pause.stop();
        try {
            running.login().join(LEAVE);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** No call may take longer than what a sender waits for it, a retry of the library's own included. */
    private static OkHttpClient client() {
        return new OkHttpClient.Builder()
                .connectTimeout(4, TimeUnit.SECONDS)
                .readTimeout(4, TimeUnit.SECONDS)
                .writeTimeout(4, TimeUnit.SECONDS)
                .callTimeout(9, TimeUnit.SECONDS)
                .build();
    }
}
