package dev.bedside.fakediscord;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** Listens for bots on a loopback WebSocket port that can be shut and opened again. */
final class GatewayListener implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 10;

    private final Logins logins;
    private volatile @Nullable Server server;
    private final int port;

    GatewayListener(int wantedPort, Logins logins) throws IOException {
        this.logins = logins;
        Server first = open(wantedPort);
        this.server = first;
        this.port = first.getPort();
    }

    int port() {
        return port;
    }

    void shut() {
        Server old = server;
        if (old == null) {
            return;
        }
        server = null;
        old.getConnections().forEach(socket -> socket.closeConnection(1006, "the port is shut"));
        try {
            old.stop(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void reopen() throws IOException {
        if (server == null) {
            server = open(port);
        }
    }

    @Override
    public void close() {
        shut();
    }

    private Server open(int wanted) throws IOException {
        Server fresh = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), logins);
        fresh.setReuseAddr(true);
        fresh.setTcpNoDelay(true);
        fresh.setConnectionLostTimeout(0);
        fresh.setDaemon(true);
        fresh.start();
        try {
            if (!fresh.started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException("the gateway of the fake did not open its port " + wanted, fresh.failure);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the gateway of the fake was opening", e);
        }
        return fresh;
    }

    /** Hands on what happens on the sockets. */
    private static final class Server extends WebSocketServer {
        private final Logins logins;
        private final CountDownLatch started = new CountDownLatch(1);
        private volatile @Nullable Exception failure;

        Server(InetSocketAddress address, Logins logins) {
            super(address, 1);
            this.logins = logins;
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket socket, ClientHandshake handshake) {
            String query = handshake.getResourceDescriptor();
            if (!query.contains("v=10")) {
                socket.close(4012, "Invalid API version");
                return;
            }
            if (query.contains("compress=") && !query.contains("compress=zlib-stream")) {
                socket.close(4002, "compressed as zlib-stream or not at all");
                return;
            }
            Connection connection = new Connection(socket, query.contains("compress=zlib-stream"));
            socket.setAttachment(connection);
            logins.opened(connection);
        }

        @Override
        public void onClose(WebSocket socket, int code, String reason, boolean byBot) {
            logins.closed(socket.getAttachment(), code, byBot);
        }

        @Override
        public void onMessage(WebSocket socket, String message) {
            logins.received(socket.getAttachment(), message);
        }

        @Override
        public void onError(@Nullable WebSocket socket, Exception e) {
            if (socket == null) {
                failure = e;
            }
        }
    }
}
