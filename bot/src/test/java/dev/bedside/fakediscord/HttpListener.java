package dev.bedside.fakediscord;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Serves HTTP/1.1 on a loopback port that can be shut and opened again, and cuts a connection instead of answering when told. */
final class HttpListener implements AutoCloseable {
    private final Function<Received, Optional<Answer>> handler;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket server;
    private final int port;

    /**
     * One request as it came over the wire; header names are lower case.
     *
     * @param begun when its first line was there, by {@link System#nanoTime}
     */
    record Received(String method, String target, Map<String, String> headers, byte[] body, long begun) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /**
     * What is answered.
     *
     * @param torn whether only half of it is written and the connection reset
     * @param then is done once it is written
     */
    record Answer(int status, String type, byte[] body, Map<String, String> headers, boolean torn, Runnable then) {
        Answer(int status, String type, byte[] body, Map<String, String> headers) {
            this(status, type, body, headers, false, () -> {});
        }

        Answer then(Runnable next) {
            return new Answer(status, type, body, headers, false, next);
        }

        Answer torn(Runnable next) {
            return new Answer(status, type, body, headers, true, next);
        }
    }

    /** @param handler answers a request, or with nothing to have the connection reset */
    HttpListener(int wantedPort, Function<Received, Optional<Answer>> handler) throws IOException {
        this.handler = handler;
        this.server = bind(wantedPort);
        this.port = server.getLocalPort();
    }

    int port() {
        return port;
    }

    void shut() throws IOException {
        server.close();
        open.forEach(HttpListener::reset);
        open.clear();
    }

    void reopen() throws IOException {
        if (server.isClosed()) {
            server = bind(port);
        }
    }

    @Override
    public void close() throws IOException {
        shut();
    }

    private ServerSocket bind(int wanted) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 100);
        Thread.ofVirtual().name("fake-discord-rest").start(() -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                client.setTcpNoDelay(true);
                open.add(client);
                if (socket.isClosed()) {
                    reset(client);
                }
                Thread.ofVirtual().name("fake-discord-request").start(() -> serve(client));
            } catch (IOException e) {
                // closed: the loop ends
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            while (true) {
                Optional<Received> request = read(in);
                if (request.isEmpty()) {
                    return;
                }
                Optional<Answer> answer = handler.apply(request.get());
                if (answer.isEmpty()) {
                    reset(client);
                    return;
                }
                write(client, answer.get());
                answer.get().then().run();
                if (answer.get().torn()) {
                    reset(client);
                    return;
                }
            }
        } catch (IOException e) {
            // the other side went away
        } finally {
            open.remove(client);
        }
    }

    private static void reset(Socket client) {
        try {
            client.setSoLinger(true, 0);
            client.close();
        } catch (IOException e) {
            // gone already
        }
    }

    private static Optional<Received> read(InputStream in) throws IOException {
        String first = line(in);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        long begun = System.nanoTime();
        Map<String, String> headers = new HashMap<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            headers.put(
                    header.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    header.substring(colon + 1).strip());
        }
        byte[] body = headers.getOrDefault("transfer-encoding", "").equals("chunked")
                ? chunks(in)
                : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        String[] words = first.split(" ");
        return Optional.of(new Received(words[0], words[1], headers, body, begun));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line(in).split(";")[0].strip(), 16);
            body.write(in.readNBytes(size));
            line(in);
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static void write(Socket client, Answer answer) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " -\r\n");
        answer.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        if (answer.status() != 204) {
            head.append("content-type: " + answer.type() + "\r\n");
            head.append("content-length: " + answer.body().length + "\r\n");
        }
        head.append("\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        all.write(answer.body());
        client.getOutputStream().write(all.toByteArray(), 0, answer.torn() ? all.size() / 2 : all.size());
    }
}
