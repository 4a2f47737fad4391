package dev.bedside.desk;

import dev.bedside.triage.Action;
import dev.bedside.triage.Concern;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads labels that a person typed, by their ids or by what they are called. */
final class LabelReader {

    /** Ids are English; whoever types "none" means it in any language. */
    static final String NONE = "none";

    private final Wording wording;

    LabelReader(Wording wording) {
        this.wording = wording;
    }

    /** A label that there is not. */
    static final class Unknown extends Exception {

        private static final long serialVersionUID = 1;

        private final String label;
        private final String possible;

        Unknown(String label, String possible) {
            super("no such label");
            this.label = label;
            this.possible = possible;
        }

        String label() {
            return label;
        }

        String possible() {
            return possible;
        }
    }

    @Nullable
    Tone tone(@Nullable String typed) throws Unknown {
        return typed == null ? null : one(typed, Tone.values(), Tone::id);
    }

    @Nullable
    Action action(@Nullable String typed) throws Unknown {
        return typed == null ? null : one(typed, Action.values(), Action::id);
    }

    @Nullable
    Set<Topic> topics(@Nullable String typed) throws Unknown {
        return typed == null ? null : several(typed, Topic.values(), Topic::id);
    }

    @Nullable
    Set<Concern> concerns(@Nullable String typed) throws Unknown {
        return typed == null ? null : several(typed, Concern.values(), Concern::id);
    }

    private <E> Set<E> several(String typed, E[] values, Function<E, String> id) throws Unknown {
        var read = new HashSet<E>();
        for (var each : typed.split("[,;]")) {
            if (!each.isBlank() && !normal(each).equals(NONE)) {
                read.add(one(each, values, id));
            }
        }
        return read;
    }

    private <E> E one(String typed, E[] values, Function<E, String> id) throws Unknown {
        for (var value : values) {
            if (normal(id.apply(value)).equals(normal(typed))
                    || normal(wording.label(id.apply(value))).equals(normal(typed))) {
                return value;
            }
        }
        throw new Unknown(
                typed.strip(), Arrays.stream(values).map(id).map(wording::label).collect(Collectors.joining(", ")));
    }

    private static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT).replace('-', ' ');
    }

    /** What a list could go on with, each as the whole list would read then. */
    static List<String> goingOn(String typed, List<String> ids) {
        int comma = typed.lastIndexOf(',');
        var before = comma < 0 ? "" : typed.substring(0, comma + 1) + " ";
        var begun = normal(typed.substring(comma + 1));
        var chosen = Arrays.stream(before.split(",")).map(LabelReader::normal).collect(Collectors.toSet());
        return ids.stream()
                .filter(id -> normal(id).startsWith(begun) && !chosen.contains(normal(id)))
                .map(id -> before.replaceAll("\\s+", " ") + id)
                .toList();
    }
}
