package dev.bedside.reply;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.Section;
import dev.bedside.config.Template;
import dev.bedside.triage.Topic;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sentences that answer what a review is about, by topic, for praise and for complaint. */
record TopicWording(
        Map<String, Map<Style, List<Template>>> praise, Map<String, Map<Style, List<Template>>> complaint) {

    private static final String GENERAL = "general";

    static TopicWording read(ConfigFile file) {
        var section = file.section();
        section.allow(Set.of("praise", "complaint"));
        return new TopicWording(topics(section.section("praise")), topics(section.section("complaint")));
    }

    private static Map<String, Map<Style, List<Template>>> topics(Section section) {
        var names = new HashSet<String>();
        names.add(GENERAL);
        for (Topic topic : Topic.values()) {
            names.add(topic.id());
        }
        section.allow(names);
        var topics = new HashMap<String, Map<Style, List<Template>>>();
        for (String name : names) {
            if (!section.has(name)) {
                throw section.error(name, "`" + name + ":` is missing; add sentences for it");
            }
            topics.put(name, SituationWording.styles(section, name));
        }
        return topics;
    }

    List<Template> praise(Topic topic, Style style) {
        return SituationWording.choices(praise.getOrDefault(topic.id(), Map.of()), style);
    }

    List<Template> complaint(Topic topic, Style style) {
        return SituationWording.choices(complaint.getOrDefault(topic.id(), Map.of()), style);
    }

    List<Template> generalPraise(Style style) {
        return SituationWording.choices(praise.getOrDefault(GENERAL, Map.of()), style);
    }

    List<Template> generalComplaint(Style style) {
        return SituationWording.choices(complaint.getOrDefault(GENERAL, Map.of()), style);
    }
}
