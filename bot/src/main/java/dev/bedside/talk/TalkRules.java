package dev.bedside.talk;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.rule.Kind;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.TextReader;
import java.util.List;
import java.util.Set;

/** The phrases below {@code config/talk/phrases/} by which Bedside understands what it is asked. */
final class TalkRules {

    /** A value that the phrase itself gives to its argument; a lone minus makes a label one that is taken away. */
    static final String ARGUMENT = "argument";
    /** {@code text}: what was said behind the phrase, on to the end of the message, is an argument. */
    static final String TAKES = "takes";

    /** {@code true}: the phrase is wide, any other that fits as well goes first. */
    static final String YIELDS = "yields";

    /** {@code true}: the phrase is one only where a question mark ends the sentence. */
    static final String ASKED = "asked";

    static final Kind INTENT =
            new Kind("intent", Intent.ids(), Kind.Negated.VOID, Set.of(ARGUMENT, TAKES, YIELDS, ASKED));

    private TalkRules() {}

    /** @throws ConfigException where a packaged file is broken */
    static RuleBook load(ConfigFiles files, TextReader texts) {
        return RuleBook.load(files, "talk/phrases", texts, List.of(INTENT));
    }
}
