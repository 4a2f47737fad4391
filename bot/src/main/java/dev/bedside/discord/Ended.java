package dev.bedside.discord;

/** Why a session with Discord can never begin again: somebody has to change something first. */
public enum Ended {
    /** Discord does not take the token (401, close 4004). */
    TOKEN_REFUSED,
    /** The bot is in more servers than one session may hold (closes 4010 and 4011). */
    TOO_MANY_SERVERS,
    /** Discord no longer understands what this version asks for (close 4013). */
    OUTDATED
}
