package dev.bedside.talk;

import dev.bedside.config.ConfigException;
import dev.bedside.rule.Example;
import dev.bedside.rule.Rule;
import dev.bedside.rule.RuleProver;
import dev.bedside.talk.Utterance.OpenCase;
import dev.bedside.talk.Utterance.Where;
import dev.bedside.text.TextReader;
import java.util.List;

/** Holds every phrase to its own examples, as they are understood in answer to a card. */
public final class TalkProver {

    private static final OpenCase CARD = new OpenCase(142, "google", "Dana W");
    private static final OpenCase OTHER = new OpenCase(143, "yelp", "Lena");

    private final UtteranceReader reader;
    private final TextReader texts;

    public TalkProver(UtteranceReader reader, TextReader texts) {
        this.reader = reader;
        this.texts = texts;
    }

    /** What is wrong with the phrases; empty where all hold. */
    public List<ConfigException> prove() {
        return new RuleProver(texts).prove(reader.phrases(), this::understands);
    }

    /** How many phrase files there are. */
    public int size() {
        return reader.phrases().rules().size();
    }

    private boolean understands(Rule rule, Example example) {
        var language = rule.language().map(each -> each.code()).orElse("en");
        var utterance = new Utterance(example.text(), Where.REPLY, CARD, List.of(CARD, OTHER), null, language);
        // What a phrase must leave alone may still be guessed from the examples of all.
        boolean wished = rule.examples().flags().contains(example);
        var meaning = wished ? reader.read(utterance) : reader.phrased(utterance);
        boolean same = meaning.intent().id().equals(rule.label());
        return same
                && rule.extra(TalkRules.ARGUMENT)
                        .map(value -> value.text().equals("-")
                                ? meaning.arg("label").orElse("").startsWith("-")
                                : meaning.args().containsValue(value.text()))
                        .orElse(true);
    }
}
