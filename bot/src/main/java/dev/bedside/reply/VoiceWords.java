package dev.bedside.reply;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.Line;
import dev.bedside.config.Template;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The small words of a language that sentences are joined with.
 *
 * @param and between the last two of a list
 * @param echo hears words that come twice
 * @param contact whom to ask for at a practice that has named nobody in this language
 * @param phone stands for a number that a practice has not told yet
 * @param hours from day to day and from hour to hour
 * @param clock a pattern of {@link java.time.format.DateTimeFormatter} for a full hour
 * @param minutes the same for an hour with minutes
 */
record VoiceWords(String and, Echo echo, String contact, String phone, Template hours, String clock, String minutes) {

    static VoiceWords read(ConfigFile file) {
        var section = file.section();
        section.allow(Set.of("and", "noticed", "contact", "phone", "hours", "clock", "clock-minutes"));
        return new VoiceWords(
                section.line("and").text(),
                new Echo(section.lines("noticed").stream().map(Line::text).collect(Collectors.toUnmodifiableSet())),
                section.line("contact").text(),
                section.line("phone").text(),
                Template.of(section.line("hours"), Set.of("first", "last", "from", "to")),
                section.line("clock").text(),
                section.line("clock-minutes").text());
    }

    /** One, two or more, as they are said in a sentence. */
    String list(List<String> names) {
        int last = names.size() - 1;
        return last == 0
                ? names.getFirst()
                : String.join(", ", names.subList(0, last)) + " " + and + " " + names.get(last);
    }

    String hours(String first, String last, String from, String to) {
        return hours.fill(Map.of("first", first, "last", last, "from", from, "to", to));
    }
}
