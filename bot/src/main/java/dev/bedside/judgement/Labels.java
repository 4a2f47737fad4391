package dev.bedside.judgement;

import java.util.List;
import java.util.stream.Stream;

/** The names of what is asked about a review. */
public final class Labels {

    /** Whether the words alone praise rather than complain. */
    public static final String POLARITY = "polarity";

    public static final String HARSH = "harsh";

    public static final List<String> TONES = List.of("positive", "negative", "mixed", "neutral");

    public static final List<String> TOPICS =
            List.of("care", "manner", "staff", "wait", "access", "billing", "communication", "facility");

    public static final List<String> CONCERNS = List.of(
            "patient-safety",
            "privacy",
            "legal-threat",
            "defamation",
            "violence",
            "self-harm",
            "abuse",
            "discrimination",
            "retaliation",
            "not-a-patient",
            "profanity");

    /** Those that must not be overlooked; a rule that finds one is never doubted. */
    static final List<String> GRAVE = List.of("self-harm", "violence", "abuse", "patient-safety");

    /** Those that single sentences carry, as the corpus says which. */
    static final List<String> QUOTED =
            Stream.concat(TOPICS.stream(), CONCERNS.stream()).toList();

    /** Those whose heads look at the whole review. */
    static final List<String> WHOLE = Stream.of(List.of(POLARITY), TONES.subList(0, 3), QUOTED, List.of(HARSH))
            .flatMap(List::stream)
            .toList();

    static final List<String> ASKED = Stream.of(List.of(POLARITY), TONES, QUOTED, List.of(HARSH))
            .flatMap(List::stream)
            .toList();

    private Labels() {}

    /** Everything that is asked. */
    public static List<String> all() {
        return ASKED;
    }

    static boolean isTone(String label) {
        return TONES.contains(label);
    }

    /** Whether it is about praise and complaint. */
    static boolean tellsOpinion(String label) {
        return isTone(label) || label.equals(POLARITY);
    }
}
