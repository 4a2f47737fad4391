package dev.bedside.guard;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.rule.Kind;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.TextReader;
import java.util.List;
import java.util.Set;

/** The rules below {@code config/rules/guard/} on what colleagues say. */
public final class GuardRules {

    static final String SOURCE = "source";

    static final Kind GUARD = new Kind("guard", Danger.ids(), Kind.Negated.VOID, Set.of(SOURCE));

    private GuardRules() {}

    /** @throws ConfigException where a packaged file is broken */
    public static RuleBook load(ConfigFiles files, TextReader texts) {
        return RuleBook.load(files, "rules/guard", texts, List.of(GUARD));
    }
}
