package dev.bedside.battery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/** Answers every message with nothing but sockets: what it takes is what the fake and the machine take. */
final class WireBot implements WebSocket.Listener {

    private static final String IDENTIFY = "{\"op\":2,\"d\":{\"token\":\"%s\",\"intents\":33280,\"properties\":{}}}";
    private static final Pattern WEBHOOK = Pattern.compile("\"webhook_id\":");
    private static final Pattern MESSAGE =
            Pattern.compile("\"d\":\\{\"id\":\"(\\d+)\",\"type\":0,\"channel_id\":\"(\\d+)\"");

    private final URI api = URI.create(System.getenv(AnsweringBot.API));
    private final Socket rest = new Socket(api.getHost(), api.getPort());
    private final BufferedReader answers =
            new BufferedReader(new InputStreamReader(rest.getInputStream(), StandardCharsets.ISO_8859_1));
    private final StringBuilder text = new StringBuilder();

    private WireBot() throws IOException {
        rest.setTcpNoDelay(true);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var gateway = URI.create(System.getenv(AnsweringBot.GATEWAY) + "/?v=10&encoding=json");
        try (var http = HttpClient.newHttpClient()) {
            http.newWebSocketBuilder()
                    .buildAsync(gateway, new WireBot())
                    .join()
                    .sendText(IDENTIFY.formatted(System.getenv(AnsweringBot.TOKEN)), true);
            // until it is killed
            new CountDownLatch(1).await();
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
        text.append(part);
        if (last) {
            var message = MESSAGE.matcher(text);
            if (WEBHOOK.matcher(text).find() && message.find()) {
                answer(message.group(1), message.group(2));
            }
            text.setLength(0);
        }
        socket.request(1);
        return null;
    }

    private void answer(String message, String channel) {
        var body =
                "{\"content\":\"Thank you.\",\"allowed_mentions\":{\"parse\":[]},\"message_reference\":{\"message_id\":\""
                        + message + "\"}}";
        var request = "POST " + api.getPath() + "/channels/" + channel + "/messages HTTP/1.1\r\nhost: fake\r\n"
                + "authorization: Bot " + System.getenv(AnsweringBot.TOKEN) + "\r\ncontent-type: application/json\r\n"
                + "content-length: " + body.length() + "\r\n\r\n" + body;
        try {
            rest.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            int length = 0;
            for (var line = answers.readLine(); line != null && !line.isEmpty(); line = answers.readLine()) {
                length = line.startsWith("content-length: ") ? Integer.parseInt(line.substring(16)) : length;
            }
            answers.skip(length);
        } catch (IOException gone) {
            System.exit(1);
        }
    }
}
