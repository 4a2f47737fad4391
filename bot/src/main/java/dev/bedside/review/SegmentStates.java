package dev.bedside.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a segment of a message may be; facts before the first review's words are told from those behind. */
final class SegmentStates {

    static final String NOISE = "NOISE";
    /** the first words of a review */
    static final String BEGIN = "BEGIN";
    /** more words of it */
    static final String WORDS = "WORDS";

    static final String AUTHOR = "AUTHOR";
    static final String STARS = "STARS";
    static final String DATE = "DATE";
    static final String SITE = "SITE";
    static final String LINK = "LINK";
    static final String LOCATION = "LOCATION";

    private static final String BEFORE = "before:";
    private static final String AFTER = "after:";

    static final List<String> ALL = all();

    private static final Map<String, String> KINDS =
            ALL.stream().collect(Collectors.toUnmodifiableMap(state -> state, SegmentStates::kindOf));

    private SegmentStates() {}

    private static List<String> all() {
        var all = new ArrayList<String>(List.of(BEGIN, WORDS));
        for (String kind : List.of(NOISE, AUTHOR, STARS, DATE, SITE, LINK, LOCATION)) {
            all.add(BEFORE + kind);
            all.add(AFTER + kind);
        }
        return List.copyOf(all);
    }

    static String of(String kind, boolean begun) {
        return kind.equals(BEGIN) || kind.equals(WORDS) ? kind : (begun ? AFTER : BEFORE) + kind;
    }

    static String kind(String state) {
        String known = KINDS.get(state);
        return known == null ? kindOf(state) : known;
    }

    private static String kindOf(String state) {
        return state.substring(state.indexOf(':') + 1);
    }

    /** @param before empty at the beginning of a message */
    static boolean follows(String before, String state) {
        boolean begun = before.equals(BEGIN) || before.equals(WORDS) || before.startsWith(AFTER);
        return state.equals(BEGIN) || (begun ? !state.startsWith(BEFORE) : state.startsWith(BEFORE));
    }
}
