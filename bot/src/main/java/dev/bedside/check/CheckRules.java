package dev.bedside.check;

import dev.bedside.config.ConfigFiles;
import dev.bedside.rule.Kind;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.TextReader;
import java.util.List;
import java.util.Set;

/** The rules below {@code config/rules/check/} and what they may say. */
public final class CheckRules {

    static final Kind CATEGORY = new Kind(
            "category", Category.ids(), Kind.Negated.VOID, Set.of("level", "instead", "case", "source"));

    private CheckRules() {}

    public static RuleBook load(ConfigFiles files, TextReader texts) {
        return RuleBook.load(files, "rules/check", texts, List.of(CATEGORY));
    }
}
