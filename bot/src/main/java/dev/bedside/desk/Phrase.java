package dev.bedside.desk;

import java.util.Locale;
import java.util.Set;

/** Every sentence of Bedside's own, by name; the words stand in {@code config/wording/<language>/desk.yml}. */
enum Phrase {
    CARD_HEADLINE("action", "urgency"),
    CARD_STARS("stars"),
    CARD_REVIEW,
    CARD_TONE,
    CARD_TOPICS,
    CARD_CONCERNS,
    CARD_CLAIM_BY,
    CARD_NOT_BEFORE,
    CARD_REPLY_BY,
    CARD_DRAFT,
    CARD_DRAFT_HELD,
    CARD_NO_DRAFT,
    CARD_NO_DRAFT_REPORT,
    CARD_NO_SAFE_DRAFT,
    CARD_NEEDS_PERSON,
    CARD_TRUNCATED,
    CARD_PLACEHOLDERS("settings"),
    TIME_PATTERN,
    WHY_HEADLINE("action", "urgency"),
    WHY_TONE("tone"),
    WHY_STARS("stars"),
    WHY_NOTHING,
    DRAFT_HEADLINE,
    DRAFT_LANGUAGE_UNKNOWN,
    CHECK_CLEAN,
    CHECK_BLOCKED,
    CHECK_BETTER,
    CHECK_UNCHECKED,
    CHECK_CORRECTED,
    CHECK_CORRECTED_EMPTY,
    CHECK_NOT_IN_PUBLIC,
    CHECK_EMPTY,
    CHECK_AGAINST_REVIEW,
    HELP,
    THANKS,
    GREETING,
    UNCLEAR,
    NO_REVIEW_YET,
    NO_REVIEW_FOUND,
    NOT_TEXT,
    EMPTY_MESSAGE,
    TOO_LONG("limit"),
    UNKNOWN_COMMAND("command"),
    FAILED;

    private final Set<String> placeholders;

    Phrase(String... placeholders) {
        this.placeholders = Set.of(placeholders);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Set<String> placeholders() {
        return placeholders;
    }
}
