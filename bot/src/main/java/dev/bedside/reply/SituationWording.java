package dev.bedside.reply;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.config.Template;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The wording of one situation: the shapes a reply may have, and the sentences to choose from for each part and style.
 *
 * @param compose the shapes of a full reply, each its parts in order; {@code topic} stands for one sentence about what the
 *     review is about, {@code topics} for up to two
 * @param composeBrief the shapes of a brief reply
 */
record SituationWording(
        List<List<String>> compose, List<List<String>> composeBrief, Map<String, Map<Style, List<Template>>> parts) {

    static final String TOPIC = "topic";
    static final String TOPICS = "topics";
    private static final Set<String> ABOUT = Set.of(TOPIC, TOPICS);
    static final String INVITATION = "invitation";
    /** The same for those who cannot get through by phone. */
    static final String IN_PERSON = "invitation-in-person";

    private static final Pattern SPACE = Pattern.compile("\\s+");

    static SituationWording read(ConfigFile file) {
        var section = file.section();
        var compose = shapes(section, "compose");
        var brief = shapes(section, "compose-brief");
        var names = new HashSet<String>();
        compose.forEach(names::addAll);
        brief.forEach(names::addAll);
        var allowed = new HashSet<>(Set.of("situation", "compose", "compose-brief"));
        names.add(IN_PERSON);
        allowed.addAll(names);
        section.allow(allowed);
        var parts = new HashMap<String, Map<Style, List<Template>>>();
        for (String part : section.keys()) {
            if (names.contains(part)) {
                parts.put(part, styles(section, part, Set.of()));
            }
            if (part.equals(INVITATION) || part.equals(IN_PERSON)) {
                requireAWayToTalk(parts.getOrDefault(part, Map.of()));
            }
        }
        compose.forEach(shape -> requireParts(section, shape, parts, Style.PLAIN));
        brief.forEach(shape -> requireParts(section, shape, parts, Style.BRIEF));
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
            if (!ABOUT.contains(name) && (part == null || !part.containsKey(style))) {
                throw section.error(name, "`" + name + ":` has no sentences for `" + style.id() + ":`; add some");
            }
        }
    }

    private static List<List<String>> shapes(Section section, String key) {
        var shapes = section.lines(key).stream()
                .map(line -> List.of(SPACE.split(line.text().strip())))
                .toList();
        if (shapes.isEmpty()) {
            throw section.error(key, "`" + key + ":` is missing; list the parts of a reply in order");
        }
        return shapes;
    }

    /**
     * The sentences of one part, by style.
     *
     * @param others keys that are no styles and stand there too
     */
    static Map<Style, List<Template>> styles(Section section, String part, Set<String> others) {
        var written = section.section(part);
        var styles = new EnumMap<Style, List<Template>>(Style.class);
        for (String name : written.keys()) {
            if (!others.contains(name)) {
                styles.put(style(written, name), templates(written.lines(name)));
            }
        }
        return styles;
    }

    private static Style style(Section written, String name) {
        return Arrays.stream(Style.values())
                .filter(each -> each.id().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        written.error(name, "`" + name + "` is no style; there are plain, warm, formal, sorry, brief"));
    }

    private static List<Template> templates(List<Line> lines) {
        return lines.stream().map(line -> Template.of(line, Slots.NAMES)).toList();
    }

    List<List<String>> shapes(Style style) {
        return style == Style.BRIEF ? composeBrief : compose;
    }

    /** Whether a part has sentences of its own in a style. */
    boolean has(String part, Style style) {
        return parts.getOrDefault(part, Map.of()).containsKey(style);
    }

    /** Lists to choose a sentence from: the next one where all of a list was said lately. */
    List<List<Template>> choices(String part, Style style) {
        var styles = parts.getOrDefault(part, Map.of());
        return kin(style).stream()
                .map(each -> styles.getOrDefault(each, List.of()))
                .filter(list -> !list.isEmpty())
                .toList();
    }

    /** The styles whose sentences may stand in a draft, the style itself first and what comes nearest next. */
    static List<Style> kin(Style style) {
        return switch (style) {
            case PLAIN -> List.of(Style.PLAIN, Style.WARM);
            case WARM -> List.of(Style.WARM, Style.PLAIN);
            case SORRY -> List.of(Style.SORRY, Style.WARM, Style.PLAIN);
            case FORMAL -> List.of(Style.FORMAL, Style.PLAIN);
            case BRIEF -> List.of(Style.BRIEF);
        };
    }
}
