package dev.bedside.discord;

import dev.bedside.chat.Message.Stored;
import dev.bedside.chat.Refused;
import dev.bedside.chat.Unreachable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Fetches files from where Discord keeps them, without the bot's token: the address itself is the permission. */
final class FileFetcher {

    private static final Duration LONGEST = Duration.ofSeconds(9);
    private static final int FAILED = 500;
    private static final int TOO_MANY = 429;
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    byte[] download(Stored file, int atMost) {
        if (file.bytes() > atMost) {
            throw new Refused("too_large");
        }
        try {
            var request = HttpRequest.newBuilder(URI.create(file.address()))
                    .timeout(LONGEST)
                    .build();
            var response = http.send(request, BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                if (response.statusCode() >= FAILED || response.statusCode() == TOO_MANY) {
                    throw new Unreachable("a file is not given out at the moment");
                }
                if (response.statusCode() != OK) {
                    throw new Refused(Integer.toString(response.statusCode()));
                }
                var content = body.readNBytes(atMost + 1);
                if (content.length > atMost) {
                    throw new Refused("too_large");
                }
                return content;
            }
        } catch (IOException away) {
            throw new Unreachable("a file cannot be reached");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable("stopped while a file was fetched");
        } catch (IllegalArgumentException strange) {
            throw new Refused("no_address");
        }
    }
}
