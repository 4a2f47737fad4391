package dev.bedside.setup;

import dev.bedside.config.Phrasing;
import java.util.Set;

/** Every sentence of setting up, by name; the words stand in {@code config/wording/<language>/setup.yml}. */
enum Phrase implements Phrasing {
    ONLY_MANAGERS,
    TIME_PATTERN,
    CLOCK_PATTERN,
    NOT_SET,
    HEADLINE_GOOD("channel", "practice"),
    HEADLINE_FIX("channel", "practice"),
    SAVED("works", "setting", "value"),
    ZONE_NOW("zone", "time"),
    OWNER_IS_YOU("works", "person"),
    REFUSED("missing", "value", "setting", "example"),
    REFUSED_ELSEWHERE("missing", "setting", "other"),
    REFUSED_CHANNEL("missing"),
    NEW_PRACTICE("works", "practice", "before"),
    MOVED("works", "channel", "before"),
    WHICH_PRACTICE("practices", "channel"),
    NEXT_GOOD("channel"),
    NEXT_FIX("missing"),
    WORKS,
    COULD,
    MISSING,
    CHECK_CHANNEL_GONE("channel"),
    CHECK_CONTENT_FINE,
    CHECK_CONTENT_MISSING,
    CHECK_SEE_FINE("channel"),
    CHECK_SEE_MISSING("channel"),
    CHECK_HISTORY_FINE("channel"),
    CHECK_HISTORY_MISSING("channel"),
    CHECK_SEND_FINE("channel"),
    CHECK_SEND_MISSING("channel"),
    CHECK_EMBED_FINE("channel"),
    CHECK_EMBED_MISSING("channel"),
    CHECK_FILES_FINE("channel"),
    CHECK_FILES_MISSING("channel"),
    CHECK_APPROVERS_CHANNEL_NONE,
    CHECK_APPROVERS_CHANNEL_SAME("channel"),
    CHECK_ROLE_FINE("role"),
    CHECK_ROLE_MISSING("role"),
    CHECK_TEAM_NONE,
    CHECK_APPROVERS_NONE,
    CHECK_ON_CALL_NONE,
    CHECK_FILLED,
    CHECK_PLACEHOLDER("setting", "name"),
    SETTINGS_HEADLINE("practice"),
    SETTINGS_INTRO,
    SETTINGS_NOT_YET,
    SETTINGS_WHICH,
    SETTINGS_GROUPS,
    SETTINGS_CHANGE,
    SETTINGS_UNKNOWN("name"),
    SETTINGS_NAME_MISSING,
    SETTINGS_GONE,
    SETTING_LINE("setting", "name"),
    OWN("value"),
    DEFAULT("value"),
    CHANGE,
    BACK_TO_DEFAULT,
    PICK_ROLE,
    PICK_PERSON,
    PICK_CHANNEL,
    FORM_HINT("example"),
    CHANGED("setting", "value", "before"),
    RESET_DONE("setting", "value"),
    UNCHANGED("setting", "value"),
    LEGEND,
    EFFECT_CLAIM("time"),
    EFFECT_NOT_BEFORE("time"),
    EFFECT_REPLY("time"),
    EFFECT_WARN("time"),
    EFFECT_ESCALATE("time"),
    EFFECT_AGAIN("time"),
    EFFECT_EXPIRES("time"),
    EFFECT_REPORT("time"),
    EFFECT_LOOK_AGAIN("time"),
    EFFECT_REPEAT("time"),
    EFFECT_NOTHING,
    EFFECT_OPEN("time"),
    EFFECT_CLOSED("opening", "time"),
    EFFECT_QUIET("time"),
    EFFECT_NOT_QUIET;

    private final Set<String> placeholders;

    Phrase(String... placeholders) {
        this.placeholders = Set.of(placeholders);
    }

    @Override
    public Set<String> placeholders() {
        return placeholders;
    }
}
