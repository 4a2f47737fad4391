package dev.bedside.fakediscord;

/** What a role may allow, as far as the fake knows it. */
public enum Permission {
    ADMINISTRATOR(3),
    MANAGE_CHANNELS(4),
    MANAGE_GUILD(5),
    ADD_REACTIONS(6),
    VIEW_CHANNEL(10),
    SEND_MESSAGES(11),
    MANAGE_MESSAGES(13),
    EMBED_LINKS(14),
    ATTACH_FILES(15),
    READ_MESSAGE_HISTORY(16),
    MENTION_EVERYONE(17),
    MANAGE_ROLES(28),
    MANAGE_WEBHOOKS(29),
    USE_APPLICATION_COMMANDS(31),
    MANAGE_THREADS(34),
    CREATE_PUBLIC_THREADS(35),
    CREATE_PRIVATE_THREADS(36),
    SEND_MESSAGES_IN_THREADS(38),
    PIN_MESSAGES(51);

    static final long ALL = (1L << 53) - 1;
    static final long EVERYONE = bits(
            ADD_REACTIONS,
            VIEW_CHANNEL,
            SEND_MESSAGES,
            EMBED_LINKS,
            ATTACH_FILES,
            READ_MESSAGE_HISTORY,
            USE_APPLICATION_COMMANDS,
            CREATE_PUBLIC_THREADS,
            SEND_MESSAGES_IN_THREADS);
    /** What an ordinary invite asks for. */
    static final long INVITED_BOT = EVERYONE | bits(CREATE_PRIVATE_THREADS, MANAGE_THREADS);

    static final long DIRECT = bits(
            ADD_REACTIONS,
            VIEW_CHANNEL,
            SEND_MESSAGES,
            EMBED_LINKS,
            ATTACH_FILES,
            READ_MESSAGE_HISTORY,
            USE_APPLICATION_COMMANDS,
            PIN_MESSAGES);

    private final long bit;

    Permission(int shift) {
        bit = 1L << shift;
    }

    static long bits(Permission... permissions) {
        long bits = 0;
        for (Permission permission : permissions) {
            bits |= permission.bit;
        }
        return bits;
    }

    boolean in(long bits) {
        return (bits & bit) != 0;
    }
}
