package dev.bedside.discord;

import dev.bedside.chat.Message.Stored;
import dev.bedside.chat.Refused;
import dev.bedside.chat.Unreachable;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Fetches files from where Discord keeps them, without the bot's token: the address itself is the permission. */
final class FileFetcher {

    /** Where Discord keeps files, <https://docs.discord.com/developers/reference#signed-attachment-cdn-urls>. */
    private static final Set<String> KEPT = Set.of("cdn.discordapp.com", "media.discordapp.net");

    private static final Duration LONGEST = Duration.ofSeconds(9);
    private static final int FAILED = 500;
    private static final int TOO_MANY = 429;
    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    /** The host of another Discord, which keeps its files itself; null for Discord's own. */
    private final @Nullable String other;

    /** @param apiUrl the address of another Discord; null for Discord's own */
    FileFetcher(@Nullable String apiUrl) {
        other = apiUrl == null ? null : URI.create(apiUrl).getHost();
    }

    byte[] download(Stored file, int atMost) {
        if (file.bytes() > atMost) {
            throw new Refused("too_large");
        }
        var request = HttpRequest.newBuilder(address(file)).build();
        // a request's own limit of time ends with the headers
        var coming = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), atMost));
        try {
            return content(coming.get(LONGEST.toSeconds(), TimeUnit.SECONDS));
        } catch (ExecutionException | TimeoutException away) {
            coming.cancel(true);
            throw new Unreachable("a file cannot be reached");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unreachable("stopped while a file was fetched");
        }
    }

    /** No message makes Bedside call on anything but a keeper of files. */
    private URI address(Stored file) {
        try {
            var address = URI.create(file.address());
            boolean kept = "https".equals(address.getScheme()) && KEPT.contains(address.getHost());
            if (kept || (other != null && other.equals(address.getHost()))) {
                return address;
            }
        } catch (IllegalArgumentException strange) {
            throw new Refused("no_address");
        }
        throw new Refused("no_address");
    }

    private static byte[] content(HttpResponse<byte[]> response) {
        if (response.statusCode() >= FAILED || response.statusCode() == TOO_MANY) {
            throw new Unreachable("a file is not given out at the moment");
        }
        if (response.statusCode() != OK) {
            throw new Refused(Integer.toString(response.statusCode()));
        }
        return response.body();
    }
}
