package dev.bedside.reply;

import dev.bedside.check.Category;
import dev.bedside.check.Finding;
import dev.bedside.check.Reply;
import dev.bedside.check.ReplyChecker;
import dev.bedside.config.ConfigException;
import dev.bedside.config.Place;
import dev.bedside.config.Template;
import dev.bedside.practice.Practice;
import dev.bedside.text.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                .flatMap(language -> prove(practice, language))
                .toList();
    }

    private Stream<ConfigException> prove(Practice practice, Language language) {
        return Stream.concat(improvements(practice, language), wording(practice, language));
    }

    /** What the practice states to be better, where that says too much. */
    Stream<ConfigException> improvements(Practice practice, Language language) {
        return practice.stated().improvements(language.code()).stream()
                .flatMap(each -> blocking(each.sentence(), practice, language)
                        .map(finding -> new ConfigException(
                                new Place("config/practice.yml", 1),
                                "`improvements:` may not say “" + finding.quote() + "”: " + finding.why()
                                        + "; reword it")));
    }

    private Stream<Finding> blocking(String sentence, Practice practice, Language language) {
        return checker.check(Reply.alone(sentence), language, practice).findings().stream()
                .filter(finding -> finding.level() == Category.Level.BLOCK)
                .limit(1);
    }

    private Stream<ConfigException> wording(Practice practice, Language language) {
        return said(wording.voice(language), practice, language).toList().parallelStream()
                .flatMap(said -> blocking(said.text(), practice, language)
                        .map(finding -> said.sentence()
                                .line()
                                .error("no draft may say “" + finding.quote() + "”: " + finding.why() + " (rule `"
                                        + finding.rule() + "`); reword it")));
    }

    /** A sentence as it may stand in a draft. */
    record Said(Template sentence, String text) {}

    /** Every sentence of a language, and one that can hold it for every name of what a review is about. */
    static Stream<Said> said(DraftWording.Voice voice, Practice practice, Language language) {
        var values = new HashMap<>(new PracticeFacts(practice, language, voice).values());
        // a sentence about the hours is proved also for a practice that is always open
        values.putIfAbsent(Slots.HOURS, voice.words().hours("1", "5", "8", "5"));
        for (String slot : Slots.NAMING.keySet()) {
            values.put(slot, voice.topics().calls(slot).findFirst().orElse(""));
        }
        return Stream.concat(
                voice.sentences().map(each -> new Said(each, Slots.fill(each, values))),
                Slots.NAMING.keySet().stream().sorted().flatMap(slot -> named(voice, values, slot)));
    }

    private static Stream<Said> named(DraftWording.Voice voice, Map<String, String> values, String slot) {
        return voice.sentences()
                .filter(each -> each.names().contains(slot))
                .limit(1)
                .flatMap(each -> voice.topics().calls(slot).map(name -> {
                    var filled = new HashMap<>(values);
                    filled.put(slot, name);
                    return new Said(each, Slots.fill(each, filled));
                }));
    }
}
