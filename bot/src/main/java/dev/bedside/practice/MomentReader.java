package dev.bedside.practice;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.practice.Sense.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a moment as staff say it: {@code 2h}, {@code tomorrow 9am}, {@code Friday}, {@code end of day},
 * {@code 3 días hábiles}.
 *
 * <p>What could mean two moments, or none, is not understood: asking back is better than reminding on the wrong day.
 */
public final class MomentReader {

    /** Nobody says a moment in more UTF-16 units than this. */
    private static final int LONGEST = 100;

    private final Map<String, MomentWords> languages;

    private MomentReader(Map<String, MomentWords> languages) {
        this.languages = Map.copyOf(languages);
    }

    /** @throws ConfigException naming file and line, where {@code reading/moments.yml} cannot be used */
    public static MomentReader from(ConfigFiles files) {
        return files.read("reading/moments.yml", file -> {
            var section = file.section();
            var languages = new HashMap<String, MomentWords>();
            for (String language : section.keys()) {
                languages.put(language, new MomentWords(section.section(language)));
            }
            return new MomentReader(languages);
        });
    }

    /**
     * The moment that is meant, seen from now in the practice's zone.
     *
     * <p>A day means its first opening, or the next one where that day is closed; the end of a day its last closing.
     *
     * @param said nothing of it is kept
     * @param language the code of the language it is said in: {@code en}; nothing is understood in an unknown one
     * @return later than now and within a year; empty where it is not understood for certain
     */
    public Optional<Instant> read(String said, String language, Instant now, BusinessCalendar calendar) {
        var words = languages.get(language);
        if (words == null || said.length() > LONGEST) {
            return Optional.empty();
        }
        var nextYear = now.atZone(calendar.zone()).plusYears(1).toInstant();
        return words.read(said)
                .map(MomentReader::withoutUntil)
                .flatMap(senses -> moment(senses, words, now, calendar))
                .filter(moment -> moment.isAfter(now) && !moment.isAfter(nextYear));
    }

    private static List<Sense> withoutUntil(List<Sense> senses) {
        return !senses.isEmpty() && senses.getFirst() == Mark.UNTIL ? senses.subList(1, senses.size()) : senses;
    }

    private static Optional<Instant> moment(
            List<Sense> senses, MomentWords words, Instant now, BusinessCalendar calendar) {
        var today = LocalDate.ofInstant(now, calendar.zone());
        var days = new DayFinder(today, calendar.dayOf(now), words.weekBegins(), calendar);
        return WaitReader.read(senses)
                .map(wait -> wait.from(now, calendar))
                .or(() -> AppointmentReader.read(senses, days, words.monthFirst())
                        .flatMap(new AppointmentPlanner(now, calendar, words.dayBegins())::plan));
    }
}
