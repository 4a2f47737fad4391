package dev.bedside.setup;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Control.Picker.Kind;
import dev.bedside.chat.Place;
import dev.bedside.setup.Changer.Change;
import java.util.Map;

/** Decides whether what was filled in is something that there is, and that does no harm. */
final class Usable {

    static final int LONGEST_NAME = 100;

    private static final int LONGEST = 500;
    private static final int FEWEST_DIGITS = 7;

    private final ChatPlatform chat;

    Usable(ChatPlatform chat) {
        this.chat = chat;
    }

    /** What is to be kept, or why nothing is. */
    sealed interface Judged {

        /** @param value as the files write it */
        record Kept(String value) implements Judged {

            /** Sizes only. */
            @Override
            public String toString() {
                return "Kept[" + value.length() + "]";
            }
        }

        record Unusable(Change.Because why) implements Judged {}
    }

    /**
     * Judges what {@link ValueReader} read.
     *
     * @param workspace the platform's id
     */
    Judged judge(String workspace, String setting, String value) {
        var kind = ValueKind.of(setting);
        int longest = setting.equals("name") ? LONGEST_NAME : LONGEST;
        if (value.length() > longest) {
            return because(Phrase.REFUSED_LONG, Map.of("limit", longest, "count", value.length()));
        }
        if (setting.equals("phone") && !isNumber(value)) {
            return because(Phrase.REFUSED_PHONE, Map.of("count", FEWEST_DIGITS));
        }
        return switch (kind) {
            case ROLE, PERSON, CHANNEL ->
                value.equals(ValueReader.NONE) ? new Judged.Kept(value) : find(workspace, setting, kind, value);
            case TEXT, LANGUAGES, ZONE, HOURS, HOLIDAYS, DAYS, AMOUNT, WORD -> new Judged.Kept(value);
        };
    }

    /** Half a number is dialled in vain; a text in brackets says itself that it waits for one. */
    private static boolean isNumber(String value) {
        return value.indexOf('[') >= 0
                || value.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }

    private Judged find(String workspace, String setting, ValueKind kind, String value) {
        var found = chat.resolve(workspace, pickerKind(kind), value);
        if (found.isEmpty()) {
            return because(
                    switch (kind) {
                        case ROLE -> Phrase.REFUSED_ROLE;
                        case PERSON -> Phrase.REFUSED_PERSON;
                        default -> Phrase.REFUSED_PLACE;
                    },
                    Map.of());
        }
        var id = found.get();
        if (kind == ValueKind.ROLE && id.equals(workspace)) {
            // a team of everybody is what there is without one
            return setting.equals("team")
                    ? new Judged.Kept(ValueReader.NONE)
                    : because(Phrase.REFUSED_EVERYONE, Map.of());
        }
        return kind == ValueKind.CHANNEL
                        && chat.inspect(new Place(workspace, id)).open()
                ? because(Phrase.REFUSED_OPEN, Map.of("channel", chat.mentionChannel(id)))
                : new Judged.Kept(id);
    }

    private static Kind pickerKind(ValueKind kind) {
        return switch (kind) {
            case ROLE -> Kind.ROLE;
            case PERSON -> Kind.PERSON;
            default -> Kind.CHANNEL;
        };
    }

    private static Judged because(Phrase why, Map<String, ?> values) {
        return new Judged.Unusable(new Change.Because(why, values));
    }
}
