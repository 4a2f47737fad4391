package dev.bedside.discord;

import dev.bedside.chat.Unreachable;
import java.io.IOException;
import java.time.Duration;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.exceptions.ParsingException;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Asks Discord what must be known before a session may begin. */
final class LoginAsker {

    /** {@code GATEWAY_MESSAGE_CONTENT} and {@code GATEWAY_MESSAGE_CONTENT_LIMITED} of an application's flags. */
    private static final long CONTENT = 1L << 18 | 1L << 19;

    private final OkHttpClient http;
    private final String api;
    private final String token;

    LoginAsker(OkHttpClient http, String api, String token) {
        this.http = http;
        this.api = api.endsWith("/") ? api : api + "/";
        this.token = token;
    }

    /**
     * How many sessions may still be begun.
     *
     * @throws InvalidTokenException where Discord does not take the token
     * @throws Unreachable where there is no answer
     */
    Allowance allowance() {
        var limit = get("gateway/bot").getObject("session_start_limit");
        return new Allowance(
                limit.getInt("remaining"), Duration.ofMillis(Math.max(0, limit.getLong("reset_after", 0))));
    }

    /** Whether the Message Content intent is switched on for the bot, where it is asked for; fails as {@link #allowance}. */
    boolean contentGranted() {
        return (get("applications/@me").getLong("flags", 0) & CONTENT) != 0;
    }

    private DataObject get(String route) {
        var request = new Request.Builder()
                .url(api + route)
                .header("Authorization", "Bot " + token)
                .header("User-Agent", "DiscordBot (https://github.com/discord-jda/JDA, 6)")
                .build();
        try (var response = http.newCall(request).execute()) {
            if (response.code() == 401) {
                throw new InvalidTokenException();
            }
            if (!response.isSuccessful()) {
                throw new Unreachable("status " + response.code() + " for " + route);
            }
            return DataObject.fromJson(response.body().byteStream());
        } catch (IOException | ParsingException failure) {
            throw new Unreachable(failure.getClass().getSimpleName() + " for " + route);
        }
    }

    /** @param resetAfter until there are all of them again */
    record Allowance(int remaining, Duration resetAfter) {}
}
