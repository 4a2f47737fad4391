package dev.bedside.battery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Message;
import dev.bedside.chat.Refused;
import dev.bedside.chat.Unreachable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/**
 * A recording chat for bots in processes of their own: it outlives them and keeps the truth.
 *
 * <p>Its gateway tells what others write to whoever listens at that moment, and forgets it.
 */
public final class RecordingChatServer implements AutoCloseable {

    private static final int OK = 200;
    private static final int REFUSED = 409;
    private static final int HEARTBEAT_MILLIS = 200;
    private static final byte[] HEARTBEAT = {'\n'};

    private final RecordingChat chat;
    private final BiConsumer<Moment, Call> watcher;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ThreadLocal<Call> current = new ThreadLocal<>();
    private final AtomicInteger listening = new AtomicInteger();

    private RecordingChatServer(RecordingChat chat, BiConsumer<Moment, Call> watcher, HttpServer server) {
        this.chat = chat;
        this.watcher = watcher;
        this.server = server;
    }

    /**
     * Begins to serve on a free port of this machine.
     *
     * @param watcher is told of each moment of each call on that call's own thread, may wait there for as long as it
     *     likes, and may kill the bot
     */
    public static RecordingChatServer start(RecordingChat chat, BiConsumer<Moment, Call> watcher) throws IOException {
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var server = new RecordingChatServer(chat, watcher, http);
        chat.whenReceived(server::received);
        chat.whenApplied(call -> watcher.accept(Moment.APPLIED, call));
        http.createContext("/call", server::call);
        http.createContext("/capabilities", server::capabilities);
        http.createContext("/gateway", server::gateway);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /** Where a {@link RecordingChatClient} finds it. */
    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** What it keeps. */
    public RecordingChat chat() {
        return chat;
    }

    /** How many bots hear what others write. */
    public int listening() {
        return listening.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void received(Call call) {
        current.set(call);
        watcher.accept(Moment.RECEIVED, call);
    }

    private void call(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = Wire.JSON.readValue(exchange.getRequestBody().readAllBytes(), Wire.Asked.class);
            int status;
            Object answer;
            try {
                answer = answer(asked);
                status = OK;
            } catch (Refused refused) {
                answer = new Wire.No(refused.code());
                status = REFUSED;
            } catch (Unreachable lost) {
                // closed without a word
                return;
            }
            var call = current.get();
            var bytes = Wire.JSON.writeValueAsBytes(answer);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(Arrays.copyOf(bytes, bytes.length / 2));
            exchange.getResponseBody().flush();
            watcher.accept(Moment.HALF_ANSWERED, call);
            exchange.getResponseBody().write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
            exchange.getResponseBody().flush();
            watcher.accept(Moment.ANSWERED, call);
        }
    }

    private Object answer(Wire.Asked asked) {
        var place = asked.place();
        return switch (asked.what()) {
            case POST -> chat.post(place, Objects.requireNonNull(asked.outgoing()), key(asked));
            case EDIT -> {
                chat.edit(place, message(asked), Objects.requireNonNull(asked.outgoing()), key(asked));
                yield message(asked);
            }
            case FIND -> chat.find(place, key(asked), Objects.requireNonNull(asked.since()));
            case FETCH -> chat.fetch(place, message(asked));
            case DELETE -> throw new UnsupportedOperationException("nobody deletes over the wire");
            case HISTORY -> chat.history(place, asked.message(), asked.limit());
            case OPEN_THREAD -> chat.openThread(place, Objects.requireNonNull(asked.thread()));
            case CHANGE_THREAD -> {
                chat.changeThread(place, message(asked), Objects.requireNonNull(asked.thread()));
                yield message(asked);
            }
            case FIND_THREAD ->
                chat.findThread(place, Objects.requireNonNull(asked.thread()), Objects.requireNonNull(asked.since()));
            case AROUND -> chat.historyAround(place, message(asked), asked.limit());
        };
    }

    private static EffectKey key(Wire.Asked asked) {
        return new EffectKey(Objects.requireNonNull(asked.key()));
    }

    private static String message(Wire.Asked asked) {
        return Objects.requireNonNull(asked.message());
    }

    private void capabilities(HttpExchange exchange) throws IOException {
        try (exchange) {
            var bytes = Wire.JSON.writeValueAsBytes(chat.capabilities());
            exchange.sendResponseHeaders(OK, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void gateway(HttpExchange exchange) throws IOException {
        var waiting = new LinkedBlockingQueue<Wire.Said>();
        BiConsumer<String, Message> listener = (channel, message) -> waiting.add(new Wire.Said(channel, message));
        chat.listen(listener);
        listening.incrementAndGet();
        try (exchange) {
            exchange.sendResponseHeaders(OK, 0);
            var out = exchange.getResponseBody();
            while (!Thread.currentThread().isInterrupted()) {
                out.write(HEARTBEAT);
                out.flush();
                var said = waiting.poll(HEARTBEAT_MILLIS, TimeUnit.MILLISECONDS);
                if (said != null) {
                    out.write(Wire.JSON.writeValueAsBytes(said));
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            listening.decrementAndGet();
            chat.stopListening(listener);
        }
    }
}
