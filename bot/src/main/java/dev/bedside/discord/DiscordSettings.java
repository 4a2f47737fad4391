package dev.bedside.discord;

import org.jspecify.annotations.Nullable;

/**
 * How Discord is reached.
 *
 * @param token the bot's token
 * @param apiUrl the address of the REST interface with its version; null for Discord's own
 * @param gatewayUrl the address of the socket; null for Discord's own
 */
public record DiscordSettings(
        String token, @Nullable String apiUrl, @Nullable String gatewayUrl) {

    /** Never the token. */
    @Override
    public String toString() {
        return "DiscordSettings[]";
    }
}
