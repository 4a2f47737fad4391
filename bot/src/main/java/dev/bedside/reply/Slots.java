package dev.bedside.reply;

import dev.bedside.config.Template;
import dev.bedside.practice.Placeholders;
import dev.bedside.reply.TopicWording.Manner;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a sentence of a draft may leave open. */
final class Slots {

    /** What the review complains of, as the wording calls it. */
    static final String COMPLAINTS = "complaints";

    /** What the review praises, as the wording calls it. */
    static final String PRAISES = "praises";

    /** What the review complains of, as something that happens: "when nobody calls back". */
    static final String WHEN = "when";

    /** What the review praises, as something that is so: "that people are kind here". */
    static final String THAT = "that";

    /** What the review praises, where that is several things that can be named in a word or two: "patience and clear explanations". */
    static final String QUALITIES = "qualities";

    /** When the practice is open, where that can be said in a few words. */
    static final String HOURS = "hours";

    static final Set<String> NAMES = Stream.concat(
                    Placeholders.NAMES.stream(), Stream.of(COMPLAINTS, PRAISES, QUALITIES, WHEN, THAT, HOURS))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)}");

    private static final Pattern BEGINS = Pattern.compile("(?:^|[.!?] )[¡¿\"“]?$");

    private static final String CONTACT = "contact";

    /** The slots that name what a review is about, and on which side. */
    static final Map<String, Manner> NAMING = Map.of(
            COMPLAINTS,
            Manner.COMPLAINT,
            WHEN,
            Manner.COMPLAINT,
            PRAISES,
            Manner.PRAISE,
            QUALITIES,
            Manner.PRAISE,
            THAT,
            Manner.PRAISE);

    private Slots() {}

    /** Whether what stands behind some words begins a sentence. */
    static boolean begins(String before) {
        return BEGINS.matcher(before).find();
    }

    private static Map<String, String> opening(Template sentence, Map<String, String> values) {
        String text = sentence.line().text();
        var slot = SLOT.matcher(text);
        var capitalized = new HashMap<>(values);
        while (slot.find()) {
            String name = slot.group(1);
            if ((NAMING.containsKey(name) || name.equals(CONTACT)) && begins(text.substring(0, slot.start()))) {
                capitalized.computeIfPresent(
                        name,
                        (key, value) -> value.isEmpty()
                                ? value
                                : value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1));
            }
        }
        return capitalized;
    }

    /** What a slot takes of a topic or an aspect. */
    static List<String> calls(String slot, TopicWording.Entry entry) {
        return switch (slot) {
            case WHEN, THAT -> entry.clauses();
            case QUALITIES -> entry.qualities();
            default -> entry.names();
        };
    }

    /**
     * A sentence with everything in it that it left open; what opens a sentence is written with a capital letter.
     *
     * <p>A contact with an apposition, "Dana, our manager", takes a second comma where the sentence goes on.
     */
    static String fill(Template sentence, Map<String, String> values) {
        String contact = values.getOrDefault(CONTACT, "");
        var text = sentence.fill(opening(sentence, values));
        if (!contact.contains(", ") || !sentence.names().contains(CONTACT)) {
            return text;
        }
        return text.replaceAll("(" + Pattern.quote(contact) + ")(?= [^(])", "$1,");
    }
}
