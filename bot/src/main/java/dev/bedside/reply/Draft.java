package dev.bedside.reply;

import dev.bedside.text.Language;
import dev.bedside.triage.Topic;
import java.util.List;
import java.util.Set;

/**
 * A proposed public reply that passed the check.
 *
 * @param text ready to post
 * @param sentences the wording it is made of, so that the next drafts can avoid it
 * @param praised the topics that it answers praise of
 * @param complained the topics that it answers a complaint of
 * @param attempt the attempt that gave it; the next one begins behind it
 */
public record Draft(
        String text,
        Language language,
        Style style,
        int attempt,
        List<String> sentences,
        Set<Topic> praised,
        Set<Topic> complained) {

    /** One whose topics nobody asks for any more. */
    public Draft(String text, Language language, Style style, int attempt, List<String> sentences) {
        this(text, language, style, attempt, sentences, Set.of(), Set.of());
    }

    public Draft {
        sentences = List.copyOf(sentences);
        praised = Set.copyOf(praised);
        complained = Set.copyOf(complained);
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Draft[" + language + ", " + style + ", attempt " + attempt + "]";
    }
}
