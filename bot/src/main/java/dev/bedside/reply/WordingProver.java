package dev.bedside.reply;

import dev.bedside.check.Category;
import dev.bedside.check.Finding;
import dev.bedside.check.Reply;
import dev.bedside.check.ReplyChecker;
import dev.bedside.config.ConfigException;
import dev.bedside.config.Template;
import dev.bedside.practice.Placeholders;
import dev.bedside.practice.Practice;
import dev.bedside.text.Language;
import java.util.List;
import java.util.stream.Stream;

/** Holds every sentence that a draft may be composed of to the check, before it stands in a draft. */
public final class WordingProver {

    private final DraftWording wording;
    private final ReplyChecker checker;

    public WordingProver(DraftWording wording, ReplyChecker checker) {
        this.wording = wording;
        this.checker = checker;
    }

    /** Sentences that say too much; empty where none does. */
    public List<ConfigException> prove(Practice practice) {
        return practice.languages().stream()
                .map(Language::new)
                .flatMap(language ->
                        wording.voice(language).sentences().flatMap(each -> prove(each, language, practice)))
                .toList();
    }

    private Stream<ConfigException> prove(Template sentence, Language language, Practice practice) {
        String said = sentence.fill(Placeholders.of(practice, language.code()));
        return checker.check(Reply.alone(said), language, practice).findings().stream()
                .filter(finding -> finding.level() == Category.Level.BLOCK)
                .limit(1)
                .map(finding -> tooMuch(sentence, finding));
    }

    private static ConfigException tooMuch(Template sentence, Finding finding) {
        return sentence.line()
                .error("no draft may say “" + finding.quote() + "”: " + finding.why() + " (rule `" + finding.rule()
                        + "`); reword it");
    }
}
