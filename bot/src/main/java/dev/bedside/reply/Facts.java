package dev.bedside.reply;

import dev.bedside.practice.Placeholders;
import dev.bedside.practice.Practice;
import dev.bedside.practice.WeeklyHours.Shift;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a draft may say of a practice: only what its settings state. */
final class Facts {

    private static final int HOUR = 60;

    private final DraftOrder order;
    private final DraftWording.Voice voice;
    private final Situation situation;

    Facts(DraftOrder order, DraftWording.Voice voice, Situation situation) {
        this.order = order;
        this.voice = voice;
        this.situation = situation;
    }

    /** The values of the slots that the practice's settings fill. */
    Map<String, String> values() {
        var practice = order.practice();
        var language = order.language().code();
        var values = new HashMap<>(Placeholders.of(practice, language));
        values.put("contact", contact());
        hours(practice).ifPresent(hours -> values.put(Slots.HOURS, hours));
        return values;
    }

    private String contact() {
        var practice = order.practice();
        var language = order.language().code();
        return practice.languages().contains(language)
                ? practice.contact(language)
                : voice.words().contact();
    }

    /** Days in a row with the same hours; anything else takes more words than a reply has. */
    private Optional<String> hours(Practice practice) {
        var hours = practice.calendar().hours();
        var open = Arrays.stream(DayOfWeek.values())
                .filter(day -> !hours.shifts().getOrDefault(day, List.of()).isEmpty())
                .toList();
        if (hours.always() || open.size() < 2) {
            return Optional.empty();
        }
        var first = open.getFirst();
        var last = open.getLast();
        var shifts = hours.shifts().getOrDefault(first, List.of());
        boolean alike = last.getValue() - first.getValue() == open.size() - 1
                && shifts.size() == 1
                && open.stream().allMatch(day -> hours.shifts().getOrDefault(day, List.of()).equals(shifts));
        return alike ? Optional.of(told(first, last, shifts.getFirst())) : Optional.empty();
    }

    private String told(DayOfWeek first, DayOfWeek last, Shift shift) {
        return voice.words().hours(day(first), day(last), clock(shift.from()), clock(shift.to()));
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale());
    }

    private String clock(int minute) {
        var time = LocalTime.MIDNIGHT.plusMinutes(minute);
        var pattern = minute % HOUR == 0 ? voice.words().clock() : voice.words().minutes();
        return DateTimeFormatter.ofPattern(pattern, locale()).format(time).toLowerCase(Locale.ROOT);
    }

    private Locale locale() {
        return Locale.forLanguageTag(order.language().code());
    }
}
