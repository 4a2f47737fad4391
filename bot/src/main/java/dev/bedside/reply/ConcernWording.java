package dev.bedside.reply;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.Template;
import dev.bedside.triage.Concern;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences that speak of what makes a review serious, without admitting or denying anything. */
record ConcernWording(Map<Concern, Map<Style, List<Template>>> sentences) {

    static ConcernWording read(ConfigFile file) {
        var section = file.section();
        section.allow(Arrays.stream(Concern.values()).map(Concern::id).collect(Collectors.toSet()));
        var sentences = new EnumMap<Concern, Map<Style, List<Template>>>(Concern.class);
        for (Concern concern : Concern.values()) {
            if (section.has(concern.id())) {
                sentences.put(concern, SituationWording.styles(section, concern.id(), Set.of()));
            }
        }
        return new ConcernWording(sentences);
    }

    Stream<Template> all() {
        return sentences.values().stream()
                .flatMap(styles -> styles.values().stream())
                .flatMap(List::stream);
    }

    /** Lists to choose a sentence from for the gravest of some concerns; empty where there is none for any. */
    List<List<Template>> choices(Collection<Concern> concerns, Style style) {
        return concerns.stream()
                .sorted()
                .filter(sentences::containsKey)
                .limit(1)
                .map(sentences::get)
                .flatMap(styles ->
                        SituationWording.kin(style).stream().map(each -> styles.getOrDefault(each, List.of())))
                .filter(list -> !list.isEmpty())
                .toList();
    }
}
