package dev.bedside.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.bedside.discord.Health;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells whoever watches the process how it is: {@code GET /health} answers 200 while it works, 503 while it does not.
 *
 * <p>Closed unless {@code bedside.health.port} opens it, on {@code bedside.health.address} or this machine alone.
 */
final class HealthPort implements AutoCloseable {

    private static final int WORKS = 200;
    private static final int FAILS = 503;

    private final @Nullable HttpServer server;
    private final Supplier<Health> discord;
    private final BooleanSupplier alive;
    private final Supplier<Shift.Hindrances> hindrances;
    private final JsonMapper json = JsonMapper.builder().build();

    private HealthPort(
            @Nullable HttpServer server,
            Supplier<Health> discord,
            BooleanSupplier alive,
            Supplier<Shift.Hindrances> hindrances) {
        this.server = server;
        this.discord = discord;
        this.alive = alive;
        this.hindrances = hindrances;
    }

    static HealthPort open(
            Environment environment,
            Supplier<Health> discord,
            BooleanSupplier alive,
            Supplier<Shift.Hindrances> hindrances) {
        var port = environment.getProperty("bedside.health.port", Integer.class);
        if (port == null) {
            return new HealthPort(null, discord, alive, hindrances);
        }
        var address = environment.getProperty("bedside.health.address", "127.0.0.1");
        try {
            var server = HttpServer.create(new InetSocketAddress(address, port), 0);
            var opened = new HealthPort(server, discord, alive, hindrances);
            server.createContext("/health", opened::answer);
            server.start();
            return opened;
        } catch (IOException taken) {
            throw new UncheckedIOException("bedside.health.port " + port + " cannot be opened on " + address, taken);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var chat = discord.get();
            boolean works = chat.connected() && alive.getAsBoolean();
            var told = new LinkedHashMap<String, Object>();
            told.put("status", works ? "UP" : "DOWN");
            told.put("working", alive.getAsBoolean());
            told.put("connected", chat.connected());
            told.put("since", chat.since().toString());
            told.put("readsContent", chat.readsContent());
            tellTroubles(chat, told);
            var body = json.writeValueAsBytes(told);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(works ? WORKS : FAILS, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** Kinds and numbers only: whoever may ask this port may not read reviews. */
    private void tellTroubles(Health chat, Map<String, Object> told) {
        var troubles = new TreeSet<String>();
        chat.troubles()
                .forEach(each ->
                        troubles.add(each.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        try {
            var found = hindrances.get();
            troubles.addAll(found.channels().keySet());
            if (found.setAside() > 0) {
                troubles.add("set-aside");
            }
            told.put("channels", new TreeMap<>(found.channels()));
            told.put("setAside", found.setAside());
        } catch (RuntimeException away) {
            troubles.add("record-away");
        }
        told.put("troubles", troubles);
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}
