package dev.bedside.fakediscord;

import java.io.ByteArrayOutputStream;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One socket of a bot, compressed as one zlib stream when it asked for that. */
final class Connection {
    private final WebSocket socket;
    private final @Nullable Deflater deflater;
    volatile @Nullable Session session;

    Connection(WebSocket socket, boolean compressed) {
        this.socket = socket;
        this.deflater = compressed ? new Deflater(Deflater.BEST_SPEED) : null;
    }

    boolean isCompressed() {
        return deflater != null;
    }

    synchronized void send(JsonNode payload) {
        if (!socket.isOpen()) {
            return;
        }
        try {
            if (deflater == null) {
                socket.send(payload.toString());
            } else {
                socket.send(deflate(Json.bytes(payload)));
            }
        } catch (WebsocketNotConnectedException gone) {
            // it went since it was asked: what is told to nobody is lost, as on any wire
        }
    }

    void close(int code, String reason) {
        socket.close(code, reason);
    }

    /** The wire is cut: no close frame. */
    void drop() {
        socket.closeConnection(1006, "dropped by the fake");
    }

    void garbage() {
        socket.send("{not json");
    }

    private byte[] deflate(byte[] text) {
        deflater.setInput(text);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        int length;
        do {
            length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, length);
        } while (length == buffer.length);
        return out.toByteArray();
    }
}
