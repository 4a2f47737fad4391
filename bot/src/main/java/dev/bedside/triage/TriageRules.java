package dev.bedside.triage;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.rule.Kind;
import dev.bedside.rule.Match;
import dev.bedside.rule.Rule;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.TextReader;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules below {@code config/rules/triage/} and the kinds of label they give. */
public final class TriageRules {

    static final Kind TOPIC = new Kind("topic", Ids.all(Topic.class), Kind.Negated.COUNTS, Set.of());
    static final Kind CONCERN = new Kind(
                    "concern",
                    Ids.all(Concern.class),
                    Kind.Negated.VOID,
                    Set.of("urgency", "action", "weight", "strength"))
            .checkedBy((place, values) -> {
                only(values.get("urgency"), "critical");
                only(values.get("action"), "report");
                only(values.get("weight"), "0");
                only(values.get("strength"), "likely");
            });
    static final String IRONIC = "ironic";
    static final String TURN = "turn";
    static final String NEUTRAL = "neutral";
    static final Kind TONE = new Kind(
                    "tone",
                    Set.of("positive", "negative", IRONIC, TURN, NEUTRAL),
                    Kind.Negated.MARKED,
                    Set.of("weight"))
            .checkedBy((place, values) -> only(values.get("weight"), "1", "2"));
    static final Kind SIGNAL = new Kind("signal", Set.of("harsh"), Kind.Negated.VOID, Set.of());

    private TriageRules() {}

    /**
     * Whether a match weighs on the scale of praise and complaint; a turn only tells that both may follow each other, and what
     * is neutral that there may be none.
     */
    static boolean weighs(Match match) {
        String label = match.rule().label();
        return match.rule().kind() == TONE && !label.equals(TURN) && !label.equals(NEUTRAL);
    }

    /** Whether what a rule finds counts only where the learned parts do not speak against it. */
    static boolean isOnlyLikely(Rule rule) {
        return rule.extra("strength").isPresent();
    }

    private static void only(@Nullable Line line, String... values) {
        if (line != null && !List.of(values).contains(line.text())) {
            throw line.error("`" + line.text() + "` cannot stand here; write " + String.join(" or ", values)
                    + ", or leave the line out");
        }
    }

    public static RuleBook load(ConfigFiles files, TextReader texts) {
        return RuleBook.load(files, "rules/triage", texts, List.of(TOPIC, CONCERN, TONE, SIGNAL));
    }
}
