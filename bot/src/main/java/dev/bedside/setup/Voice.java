package dev.bedside.setup;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.practice.HolidayCatalogue;
import dev.bedside.practice.Setting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Speaks to somebody who sets Bedside up: in their language, with the chat's own names for people and places. */
record Voice(Words words, ChatPlatform chat) {

    private static final int LONGEST_QUOTE = 80;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern MARKS = Pattern.compile("[<>@#&!]");

    String say(Phrase phrase) {
        return words.say(phrase);
    }

    String say(Phrase phrase, Map<String, ?> values) {
        return words.say(phrase, values);
    }

    /** The sign in front of a line: {@code ✓}, {@code ○}, {@code ✗}. */
    String sign(Level level) {
        return words.say(level.sign());
    }

    /** A moment inside a sentence. */
    String time(Instant moment, ZoneId zone) {
        return chat.absolute(moment)
                .orElseGet(() -> DateTimeFormatter.ofPattern(words.say(Phrase.TIME_PATTERN), words.locale())
                        .format(moment.atZone(zone)));
    }

    /** A day, by its name. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(words.say(Phrase.DAY_PATTERN), words.locale())
                .format(day);
    }

    /** The time on the wall. */
    String clock(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern(words.say(Phrase.CLOCK_PATTERN), words.locale())
                .format(moment.atZone(zone));
    }

    /** That a value cannot be used for a setting, with one that can. */
    String refused(String setting, String typed) {
        return refused(setting, typed, Phrase.REFUSED, Map.of("example", words.example(setting)));
    }

    /** {@link #refused(String, String)} for a reason, with what else its sentence names. */
    String refused(String setting, String typed, Phrase why, Map<String, ?> more) {
        var values = new HashMap<String, Object>(more);
        values.put("missing", sign(Level.MISSING));
        values.put("value", typed.length() > LONGEST_QUOTE ? typed.substring(0, LONGEST_QUOTE) + "…" : typed);
        values.put("setting", words.setting(setting));
        return words.say(why, values);
    }

    /** The value of a setting, as people know it. */
    String value(Setting setting) {
        var value = setting.value();
        if (value.isEmpty()) {
            return words.say(Phrase.NOT_SET);
        }
        var kind = ValueKind.of(setting.name());
        var id = MARKS.matcher(value).replaceAll("");
        if (kind.isId() && ValueReader.NONE.equals(id)) {
            return words.say(Phrase.NOT_SET);
        }
        return switch (kind) {
            case ROLE -> chat.mentionRole(id);
            case PERSON -> chat.mention(id);
            case CHANNEL -> chat.mentionChannel(id);
            case HOURS -> WORD.matcher(value).replaceAll(word -> words.value(word.group()));
            case HOLIDAYS -> holidays(value);
            case TEXT, LANGUAGES, ZONE, DAYS, AMOUNT, WORD -> value;
        };
    }

    private String holidays(String code) {
        return HolidayCatalogue.knows(code.split("-", 2)[0])
                ? HolidayCatalogue.placeOf(code, words.locale())
                : words.value(code);
    }

    /** Nothing that a log must not hold. */
    @Override
    public String toString() {
        return "Voice";
    }
}
