package dev.bedside.reply;

import dev.bedside.text.Language;
import java.util.List;

/**
 * A proposed public reply that passed the check.
 *
 * @param text ready to post
 * @param sentences the wording it is made of, so that the next drafts can avoid it
 * @param attempt the attempt that gave it; the next one begins behind it
 */
public record Draft(String text, Language language, Style style, int attempt, List<String> sentences) {

    public Draft {
        sentences = List.copyOf(sentences);
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Draft[" + language + ", " + style + ", attempt " + attempt + "]";
    }
}
