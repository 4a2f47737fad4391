package dev.bedside.reply;

import dev.bedside.config.Template;
import dev.bedside.practice.Placeholders;
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

    /** When the practice is open, where that can be said in a few words. */
    static final String HOURS = "hours";

    static final Set<String> NAMES = Stream.concat(Placeholders.NAMES.stream(), Stream.of(COMPLAINTS, PRAISES, HOURS))
            .collect(Collectors.toUnmodifiableSet());

    private static final String CONTACT = "contact";

    private Slots() {}

    /**
     * A sentence with everything in it that it left open.
     *
     * <p>A contact with an apposition, "Dana, our manager", takes a second comma where the sentence goes on.
     */
    static String fill(Template sentence, Map<String, String> values) {
        String contact = values.getOrDefault(CONTACT, "");
        if (!contact.contains(", ") || !sentence.names().contains(CONTACT)) {
            return sentence.fill(values);
        }
        return sentence.fill(values).replaceAll("(" + Pattern.quote(contact) + ")(?= [^(])", "$1,");
    }
}
