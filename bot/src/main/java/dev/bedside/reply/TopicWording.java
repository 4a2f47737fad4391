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
     * @param qualities what a praised point is in a word or two, fit to stand in a list; empty where no word is short enough
     * @param clauses the same as something that happens, such as "when nobody calls back" or "that people are kind here"
     */
    record Entry(
            List<String> names, List<String> qualities, List<String> clauses, Map<Style, List<Template>> sentences) {

        static final Entry NOTHING = new Entry(List.of(), List.of(), List.of(), Map.of());
    }

    /** Stands in for a topic where a review is too short to have one. */
    static final String GENERAL = "general";

    private static final String NAMES = "names";

    private static final String QUALITIES = "qualities";

    private static final String CLAUSES = "clauses";

    /** @param askedFor what a draft may ask for, and which therefore must be there */
    static TopicWording read(ConfigFile file, List<String> askedFor) {
        var section = file.section();
        section.allow(Arrays.stream(Manner.values()).map(Manner::id).collect(Collectors.toSet()));
        var entries = new EnumMap<Manner, Map<String, Entry>>(Manner.class);
        for (Manner manner : Manner.values()) {
            entries.put(manner, entries(section.section(manner.id()), manner));
        }
        for (String key : askedFor) {
            if (!entries.getOrDefault(Manner.COMPLAINT, Map.of()).containsKey(key)) {
                throw section.error(
                        Manner.COMPLAINT.id(),
                        "`" + key + ":` is missing, which a draft asks for; add sentences for it");
            }
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
            entries.put(
                    key,
                    new Entry(
                            calls(written, NAMES),
                            calls(written, QUALITIES),
                            calls(written, CLAUSES),
                            SituationWording.styles(section, key, Set.of(NAMES, QUALITIES, CLAUSES))));
        }
        return entries;
    }

    private static List<String> calls(Section written, String name) {
        return written.has(name) ? written.lines(name).stream().map(Line::text).toList() : List.of();
    }

    /** Every sentence about every topic. */
    Stream<Template> all() {
        return entries.values().stream()
                .flatMap(topics -> topics.values().stream())
                .flatMap(entry -> entry.sentences().values().stream())
                .flatMap(List::stream);
    }

    /** Everything that a slot may hold. */
    Stream<String> calls(String slot) {
        return entries.getOrDefault(Slots.NAMING.get(slot), Map.of()).values().stream()
                .flatMap(entry -> Slots.calls(slot, entry).stream());
    }

    /** Whether a topic or an aspect has sentences of its own. */
    boolean knows(Manner manner, String key) {
        return entries.getOrDefault(manner, Map.of()).containsKey(key);
    }

    /** What a slot may call a topic or an aspect; empty where nothing names it. */
    List<String> calls(String slot, String key) {
        return Slots.calls(
                slot, entries.getOrDefault(Slots.NAMING.get(slot), Map.of()).getOrDefault(key, Entry.NOTHING));
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
