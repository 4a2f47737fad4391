package dev.bedside.desk;

import dev.bedside.cases.CaseState;
import dev.bedside.cases.Outcome;
import dev.bedside.check.Category;
import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Section;
import dev.bedside.config.Template;
import dev.bedside.practice.Urgency;
import dev.bedside.review.Site;
import dev.bedside.triage.Action;
import dev.bedside.triage.Concern;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What Bedside says in one language: its sentences, and the words for its labels. */
final class Wording {

    /** The same in every language that Bedside speaks. */
    private static final String DAY = "d MMM";

    private final Map<Phrase, Template> phrases;
    private final Map<String, String> labels;

    private final Locale locale;

    private Wording(Locale locale, Map<Phrase, Template> phrases, Map<String, String> labels) {
        this.locale = locale;
        this.phrases = phrases;
        this.labels = labels;
    }

    /** Its code: {@code en}. */
    String language() {
        return locale.getLanguage();
    }

    /**
     * Reads {@code desk.yml} and {@code labels.yml} of a language; a sentence that is missing or one that nobody says is an
     * error.
     */
    static Wording from(ConfigFiles files, String language) {
        String folder = "wording/" + language + "/";
        return new Wording(
                Locale.forLanguageTag(language),
                files.read(folder + "desk.yml", Wording::phrases),
                files.read(folder + "labels.yml", Wording::labels));
    }

    private static Map<Phrase, Template> phrases(ConfigFile file) {
        var section = file.section();
        section.allow(Arrays.stream(Phrase.values()).map(Phrase::key).collect(Collectors.toSet()));
        var phrases = new EnumMap<Phrase, Template>(Phrase.class);
        for (Phrase phrase : Phrase.values()) {
            phrases.put(phrase, Template.of(section.line(phrase.key()), phrase.placeholders()));
        }
        return phrases;
    }

    private static Map<String, String> labels(ConfigFile file) {
        var section = file.section();
        section.allow(Set.of(
                "tone",
                "topic",
                "concern",
                "action",
                "urgency",
                "site",
                "category",
                "signal",
                "state",
                "outcome",
                "step",
                "stage"));
        var labels = new HashMap<String, String>();
        add(labels, section, "tone", Tone.values(), Tone::id);
        add(labels, section, "topic", Topic.values(), Topic::id);
        add(labels, section, "concern", Concern.values(), Concern::id);
        add(labels, section, "action", Action.values(), Action::id);
        add(labels, section, "urgency", Urgency.values(), Urgency::id);
        add(labels, section, "site", Site.values(), Site::id);
        add(labels, section, "category", Category.values(), Category::id);
        add(labels, section, "state", CaseState.values(), CaseState::id);
        add(labels, section, "outcome", Outcome.values(), Outcome::id);
        var steps = section.section("step");
        steps.keys().forEach(step -> labels.put("step/" + step, steps.line(step).text()));
        labels.put("harsh", section.section("signal").line("harsh").text());
        return labels;
    }

    private static <E> void add(
            Map<String, String> labels, Section section, String kind, E[] values, Function<E, String> id) {
        var words = section.section(kind);
        words.allow(Arrays.stream(values).map(id).collect(Collectors.toSet()));
        for (E value : values) {
            labels.put(id.apply(value), words.line(id.apply(value)).text());
        }
    }

    String say(Phrase phrase) {
        return say(phrase, Map.of());
    }

    String say(Phrase phrase, Map<String, ?> values) {
        return Objects.requireNonNull(phrases.get(phrase)).fill(values);
    }

    /** What a step in a history is called. */
    String step(String id) {
        return label("step/" + id);
    }

    /** A moment as it reads on the wall of a practice. */
    String time(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern(say(Phrase.TIME_PATTERN), locale).format(moment.atZone(zone));
    }

    /** A day as it reads in a calendar. */
    String day(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern(DAY, locale).format(moment.atZone(zone));
    }

    /** The word for a label's id, which differs between no two kinds. */
    String label(String id) {
        return labels.getOrDefault(id, id);
    }
}
