package dev.bedside.reply;

import dev.bedside.practice.Placeholders;
import dev.bedside.practice.Practice;
import dev.bedside.practice.Stated.Improvement;
import dev.bedside.practice.WeeklyHours.Shift;
import dev.bedside.text.Language;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Verdict;
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
final class PracticeFacts {

    private static final int HOUR = 60;

    private final Practice practice;
    private final Language language;
    private final DraftWording.Voice voice;

    PracticeFacts(Practice practice, Language language, DraftWording.Voice voice) {
        this.practice = practice;
        this.language = language;
        this.voice = voice;
    }

    /** The values of the slots that the practice's settings fill. */
    Map<String, String> values() {
        var values = new HashMap<>(Placeholders.of(practice, language.code()));
        values.put("contact", contact());
        if (practice.placeholders().contains("phone")) {
            values.put("phone", voice.words().phone());
        }
        hours().ifPresent(hours -> values.put(Slots.HOURS, hours));
        return values;
    }

    private String contact() {
        return practice.languages().contains(language.code())
                ? practice.contact(language.code())
                : voice.words().contact();
    }

    /**
     * The same, with the person who is there for what a review complains of.
     *
     * @param bill whether that is a bill
     * @param doubted whether it is one that is called dishonest, and nothing else is
     * @param suffering whether it tells of more than a nuisance
     */
    Map<String, String> values(Verdict verdict, boolean bill, boolean doubted, boolean suffering) {
        var values = values();
        var stated = practice.stated();
        boolean held = verdict.publicReply() == PublicReply.NEUTRAL_ONLY;
        var billing = bill && (!held || doubted) ? stated.billingContact(language.code()) : Optional.<String>empty();
        boolean upset = verdict.harsh() || held || suffering;
        var advocate = upset ? stated.advocate(language.code()) : Optional.<String>empty();
        billing.or(() -> advocate).ifPresent(person -> values.put("contact", person));
        return values;
    }

    /** What a practice has made better of what a review complains of most; empty where nobody stated anything. */
    Optional<String> improvement(Optional<Topic> complaint) {
        return complaint.flatMap(topic -> practice.stated().improvements(language.code()).stream()
                .filter(each -> each.topic().equals(topic.id()))
                .map(Improvement::sentence)
                .findFirst());
    }

    /** Days in a row with the same hours; anything else takes more words than a reply has. */
    private Optional<String> hours() {
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
                && open.stream()
                        .allMatch(day ->
                                hours.shifts().getOrDefault(day, List.of()).equals(shifts));
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
        return Locale.forLanguageTag(language.code());
    }
}
