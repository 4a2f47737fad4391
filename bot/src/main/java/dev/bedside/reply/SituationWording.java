package dev.bedside.reply;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.config.Template;
import dev.bedside.practice.Placeholders;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The wording of one situation: which parts a reply has, and the sentences to choose from for each part and style.
 *
 * @param compose the parts of a full reply in order; {@code topics} stands for sentences about the review's topics
 * @param composeBrief the parts of a brief reply
 */
record SituationWording(
        List<String> compose, List<String> composeBrief, Map<String, Map<Style, List<Template>>> parts) {

    static final String TOPICS = "topics";
    private static final String INVITATION = "invitation";

    static SituationWording read(ConfigFile file) {
        var section = file.section();
        var compose = names(section, "compose");
        var brief = names(section, "compose-brief");
        var allowed = new HashSet<>(Set.of("situation", "compose", "compose-brief"));
        allowed.addAll(compose);
        allowed.addAll(brief);
        section.allow(allowed);
        var parts = new HashMap<String, Map<Style, List<Template>>>();
        for (String part : section.keys()) {
            if (compose.contains(part) || brief.contains(part)) {
                parts.put(part, styles(section, part));
            }
            if (part.equals(INVITATION)) {
                requireAWayToTalk(parts.getOrDefault(part, Map.of()));
            }
        }
        requireParts(section, compose, parts, Style.PLAIN);
        requireParts(section, brief, parts, Style.BRIEF);
        return new SituationWording(compose, brief, parts);
    }

    /** An invitation that names neither number nor person invites to nothing. */
    private static void requireAWayToTalk(Map<Style, List<Template>> invitation) {
        invitation.values().stream()
                .flatMap(List::stream)
                .filter(sentence ->
                        !sentence.names().contains("phone") && !sentence.names().contains("contact"))
                .findFirst()
                .ifPresent(sentence -> {
                    throw sentence.line()
                            .error("an invitation must hold {phone} or {contact}; put one into the sentence");
                });
    }

    /** Every sentence of the situation. */
    Stream<Template> sentences() {
        return parts.values().stream().flatMap(part -> part.values().stream()).flatMap(List::stream);
    }

    private static void requireParts(
            Section section, List<String> names, Map<String, Map<Style, List<Template>>> parts, Style style) {
        for (String name : names) {
            var part = parts.get(name);
            if (!name.equals(TOPICS) && (part == null || !part.containsKey(style))) {
                throw section.error(name, "`" + name + ":` has no sentences for `" + style.id() + ":`; add some");
            }
        }
    }

    private static List<String> names(Section section, String key) {
        var names = section.lines(key).stream().map(Line::text).toList();
        if (names.isEmpty()) {
            throw section.error(key, "`" + key + ":` is missing; list the parts of a reply in order");
        }
        return names;
    }

    /** The sentences of one part, by style. */
    static Map<Style, List<Template>> styles(Section section, String part) {
        var written = section.section(part);
        var styles = new EnumMap<Style, List<Template>>(Style.class);
        for (String name : written.keys()) {
            var style = Arrays.stream(Style.values())
                    .filter(each -> each.id().equals(name))
                    .findFirst()
                    .orElseThrow(() -> written.error(
                            name, "`" + name + "` is no style; there are plain, warm, formal, sorry, brief"));
            styles.put(
                    style,
                    written.lines(name).stream()
                            .map(line -> Template.of(line, Placeholders.NAMES))
                            .toList());
        }
        return styles;
    }

    List<String> parts(Style style) {
        return style == Style.BRIEF ? composeBrief : compose;
    }

    /** The sentences to choose from: those of the style, else the plain ones. */
    List<Template> choices(String part, Style style) {
        return choices(parts.getOrDefault(part, Map.of()), style);
    }

    static List<Template> choices(Map<Style, List<Template>> part, Style style) {
        var own = part.get(style);
        if (own != null) {
            return own;
        }
        var warm = style == Style.SORRY ? part.get(Style.WARM) : null;
        return warm != null ? warm : part.getOrDefault(Style.PLAIN, List.of());
    }
}
