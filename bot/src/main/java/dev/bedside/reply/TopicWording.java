package dev.bedside.reply;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.config.Template;
import dev.bedside.triage.Topic;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sentences that answer what a review is about, by topic and aspect, for each way of speaking of it. */
record TopicWording(Map<Manner, Map<String, Entry>> entries) {

    /** How a review speaks of a topic. */
    enum Manner {
        PRAISE,
        COMPLAINT,
        REMARK,
        QUESTION;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A topic or one of its aspects.
     *
     * @param names what it is called inside a sentence, fit to stand behind "about"; empty where nothing names it
     */
    record Entry(List<String> names, Map<Style, List<Template>> sentences) {}

    /** Stands in for a topic where a review is too short to have one. */
    static final String GENERAL = "general";

    private static final String NAMES = "names";

    static TopicWording read(ConfigFile file) {
        var section = file.section();
        section.allow(Arrays.stream(Manner.values()).map(Manner::id).collect(Collectors.toSet()));
        var entries = new EnumMap<Manner, Map<String, Entry>>(Manner.class);
        for (Manner manner : Manner.values()) {
            entries.put(manner, entries(section.section(manner.id()), manner));
        }
        return new TopicWording(entries);
    }

    private static Map<String, Entry> entries(Section section, Manner manner) {
        var topics = Stream.concat(
                        Stream.of(GENERAL), Arrays.stream(Topic.values()).map(Topic::id))
                .collect(Collectors.toSet());
        section.allow(Stream.concat(
                        topics.stream(), section.keys().stream().filter(key -> AspectReader.topic(key) != null))
                .collect(Collectors.toSet()));
        for (String topic : topics) {
            // a question about anything else gets the general answer
            if (!section.has(topic) && (manner != Manner.QUESTION || topic.equals(GENERAL))) {
                throw section.error(topic, "`" + topic + ":` is missing; add sentences for it");
            }
        }
        var entries = new LinkedHashMap<String, Entry>();
        for (String key : section.keys()) {
            var written = section.section(key);
            var names = written.has(NAMES)
                    ? written.lines(NAMES).stream().map(Line::text).toList()
                    : List.<String>of();
            entries.put(key, new Entry(names, SituationWording.styles(section, key, Set.of(NAMES))));
        }
        return entries;
    }

    /** Every sentence about every topic. */
    Stream<Template> all() {
        return entries.values().stream()
                .flatMap(topics -> topics.values().stream())
                .flatMap(entry -> entry.sentences().values().stream())
                .flatMap(List::stream);
    }

    /** Every name of what is spoken of in a manner. */
    Stream<String> names(Manner manner) {
        return entries.getOrDefault(manner, Map.of()).values().stream().flatMap(entry -> entry.names().stream());
    }

    /** Whether a topic or an aspect has sentences of its own. */
    boolean knows(Manner manner, String key) {
        return entries.getOrDefault(manner, Map.of()).containsKey(key);
    }

    /** The names of a topic or an aspect; empty where nothing names it. */
    List<String> names(Manner manner, String key) {
        var entry = entries.getOrDefault(manner, Map.of()).get(key);
        return entry == null ? List.of() : entry.names();
    }

    /**
     * Lists to choose a sentence from: the next one where all of a list was said lately.
     *
     * @param key a topic, an aspect of one, or {@link #GENERAL}
     * @param topic the topic it belongs to; null for {@link #GENERAL}
     */
    List<List<Template>> choices(Manner manner, String key, @Nullable Topic topic, Style style) {
        var known = entries.getOrDefault(manner, Map.of());
        var styles = style == Style.BRIEF ? List.of(Style.PLAIN) : SituationWording.kin(style);
        return Stream.of(key, topic == null ? GENERAL : topic.id())
                .distinct()
                .map(known::get)
                .filter(entry -> entry != null)
                .flatMap(entry -> styles.stream().map(each -> entry.sentences().getOrDefault(each, List.of())))
                .filter(list -> !list.isEmpty())
                .toList();
    }
}
