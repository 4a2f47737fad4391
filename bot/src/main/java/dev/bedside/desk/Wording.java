package dev.bedside.desk;

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
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What Bedside says in one language: its sentences, and the words for its labels. */
final class Wording {

    private final Map<Phrase, Template> phrases;
    private final Map<String, String> labels;

    private Wording(Map<Phrase, Template> phrases, Map<String, String> labels) {
        this.phrases = phrases;
        this.labels = labels;
    }

    /**
     * Reads {@code desk.yml} and {@code labels.yml} of a language; a sentence that is missing or one that nobody says is an
     * error.
     */
    static Wording from(ConfigFiles files, String language) {
        String folder = "wording/" + language + "/";
        return new Wording(
                files.read(folder + "desk.yml", Wording::phrases), files.read(folder + "labels.yml", Wording::labels));
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
        section.allow(Set.of("tone", "topic", "concern", "action", "urgency", "site", "category", "signal"));
        var labels = new HashMap<String, String>();
        add(labels, section, "tone", Tone.values(), Tone::id);
        add(labels, section, "topic", Topic.values(), Topic::id);
        add(labels, section, "concern", Concern.values(), Concern::id);
        add(labels, section, "action", Action.values(), Action::id);
        add(labels, section, "urgency", Urgency.values(), Urgency::id);
        add(labels, section, "site", Site.values(), Site::id);
        add(labels, section, "category", Category.values(), Category::id);
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

    /** The word for a label's id, which differs between no two kinds. */
    String label(String id) {
        return labels.getOrDefault(id, id);
    }
}
