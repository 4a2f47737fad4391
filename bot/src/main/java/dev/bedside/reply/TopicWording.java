package dev.bedside.reply;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.Section;
import dev.bedside.config.Template;
import dev.bedside.triage.Topic;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sentences that answer what a review is about, by topic, for each way of speaking of it. */
record TopicWording(Map<Manner, Map<String, Map<Style, List<Template>>>> sentences) {

    /** How a review speaks of a topic. */
    enum Manner {
        PRAISE,
        COMPLAINT,
        REMARK;

        private String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Stands in for a topic where a review is too short to have one. */
    private static final String GENERAL = "general";

    static TopicWording read(ConfigFile file) {
        var section = file.section();
        section.allow(Arrays.stream(Manner.values()).map(Manner::id).collect(Collectors.toSet()));
        var sentences = new EnumMap<Manner, Map<String, Map<Style, List<Template>>>>(Manner.class);
        for (Manner manner : Manner.values()) {
            sentences.put(manner, topics(section.section(manner.id())));
        }
        return new TopicWording(sentences);
    }

    private static Map<String, Map<Style, List<Template>>> topics(Section section) {
        var names = Stream.concat(
                        Stream.of(GENERAL), Arrays.stream(Topic.values()).map(Topic::id))
                .collect(Collectors.toCollection(TreeSet::new));
        section.allow(Set.copyOf(names));
        var topics = new HashMap<String, Map<Style, List<Template>>>();
        for (String name : names) {
            if (!section.has(name)) {
                throw section.error(name, "`" + name + ":` is missing; add sentences for it");
            }
            topics.put(name, SituationWording.styles(section, name));
        }
        return topics;
    }

    /** Every sentence about every topic. */
    Stream<Template> all() {
        return sentences.values().stream()
                .flatMap(topics -> topics.values().stream())
                .flatMap(styles -> styles.values().stream())
                .flatMap(List::stream);
    }

    /** @param topic null where the review has none */
    List<Template> choices(Manner manner, @Nullable Topic topic, Style style) {
        var topics = sentences.getOrDefault(manner, Map.of());
        return SituationWording.choices(topics.getOrDefault(topic == null ? GENERAL : topic.id(), Map.of()), style);
    }
}
