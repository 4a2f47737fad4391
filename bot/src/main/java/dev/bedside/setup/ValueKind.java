package dev.bedside.setup;

import java.util.Map;

/** What a setting takes, as far as people write it otherwise than the files do. */
enum ValueKind {
    TEXT,
    LANGUAGES,
    ZONE,
    HOURS,
    HOLIDAYS,
    DAYS,
    AMOUNT,
    WORD,
    ROLE,
    PERSON,
    CHANNEL;

    private static final Map<String, ValueKind> BY_NAME = Map.ofEntries(
            Map.entry("name", TEXT),
            Map.entry("phone", TEXT),
            Map.entry("email", TEXT),
            Map.entry("signature", TEXT),
            Map.entry("languages", LANGUAGES),
            Map.entry("zone", ZONE),
            Map.entry("hours", HOURS),
            Map.entry("holidays", HOLIDAYS),
            Map.entry("quiet-hours", HOURS),
            Map.entry("keep-words", DAYS),
            Map.entry("team", ROLE),
            Map.entry("approvers", ROLE),
            Map.entry("on-call", PERSON),
            Map.entry("owner", PERSON),
            Map.entry("approvers-channel", CHANNEL));

    static ValueKind of(String name) {
        if (Words.isByLanguage(name)) {
            return TEXT;
        }
        return BY_NAME.getOrDefault(name, name.indexOf('.') > 0 ? AMOUNT : WORD);
    }

    boolean isId() {
        return this == ROLE || this == PERSON || this == CHANNEL;
    }
}
