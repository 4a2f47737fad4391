package dev.bedside.fakediscord;

/** What a bot asks to hear when it logs in. */
public enum Intent {
    GUILDS(0),
    GUILD_MEMBERS(1),
    GUILD_PRESENCES(8),
    GUILD_MESSAGES(9),
    GUILD_MESSAGE_REACTIONS(10),
    GUILD_MESSAGE_TYPING(11),
    DIRECT_MESSAGES(12),
    DIRECT_MESSAGE_REACTIONS(13),
    DIRECT_MESSAGE_TYPING(14),
    MESSAGE_CONTENT(15);

    private final int bit;

    Intent(int shift) {
        bit = 1 << shift;
    }

    int bit() {
        return bit;
    }

    boolean in(int intents) {
        return (intents & bit) != 0;
    }

    boolean isPrivileged() {
        return this == GUILD_MEMBERS || this == GUILD_PRESENCES || this == MESSAGE_CONTENT;
    }

    /** Whether a bot of these intents hears this event; {@code aboutItself} when a member event is about the bot. */
    static boolean hears(int intents, String event, boolean direct, boolean aboutItself) {
        if (event.startsWith("GUILD_MEMBER")) {
            return GUILD_MEMBERS.in(intents) || aboutItself && event.equals("GUILD_MEMBER_UPDATE");
        }
        if (event.startsWith("MESSAGE_REACTION")) {
            return (direct ? DIRECT_MESSAGE_REACTIONS : GUILD_MESSAGE_REACTIONS).in(intents);
        }
        if (event.startsWith("MESSAGE_")) {
            return (direct ? DIRECT_MESSAGES : GUILD_MESSAGES).in(intents);
        }
        if (event.equals("TYPING_START")) {
            return (direct ? DIRECT_MESSAGE_TYPING : GUILD_MESSAGE_TYPING).in(intents);
        }
        if (event.startsWith("GUILD") || event.startsWith("CHANNEL") || event.startsWith("THREAD")) {
            return (direct ? DIRECT_MESSAGES : GUILDS).in(intents);
        }
        return true;
    }
}
