package dev.bedside.triage;

import dev.bedside.config.ConfigFiles;
import dev.bedside.rule.Kind;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.TextReader;
import java.util.List;
import java.util.Set;

/** The rules below {@code config/rules/triage/} and the kinds of label they give. */
public final class TriageRules {

    static final Kind TOPIC = new Kind("topic", Ids.all(Topic.class), Kind.Negated.COUNTS, Set.of());
    static final Kind CONCERN =
            new Kind("concern", Ids.all(Concern.class), Kind.Negated.VOID, Set.of("urgency", "action"));
    static final Kind TONE = new Kind("tone", Set.of("positive", "negative", "ironic"), Kind.Negated.MARKED, Set.of("weight"));
    static final Kind SIGNAL = new Kind("signal", Set.of("harsh"), Kind.Negated.VOID, Set.of());

    private TriageRules() {}

    public static RuleBook load(ConfigFiles files, TextReader texts) {
        return RuleBook.load(files, "rules/triage", texts, List.of(TOPIC, CONCERN, TONE, SIGNAL));
    }
}
