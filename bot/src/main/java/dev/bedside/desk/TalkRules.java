package dev.bedside.desk;

import dev.bedside.config.ConfigFiles;
import dev.bedside.rule.Kind;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.TextReader;
import java.util.List;
import java.util.Set;

/** The phrases below {@code config/rules/talk/} by which Bedside understands what it is asked. */
public final class TalkRules {

    static final Kind INTENT = new Kind("intent", Intent.ids(), Kind.Negated.VOID, Set.of("argument"));

    private TalkRules() {}

    public static RuleBook load(ConfigFiles files, TextReader texts) {
        return RuleBook.load(files, "rules/talk", texts, List.of(INTENT));
    }
}
