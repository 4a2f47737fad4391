package dev.bedside.guard;

import dev.bedside.text.Span;
import java.util.Optional;

/**
 * Why a remark is dangerous.
 *
 * @param rule id of the rule that noticed it
 * @param words that decided, in UTF-16 units of what was said
 * @param because the rule's reason, the rest of a sentence, in the rule's language
 * @param source where the law or the site's rule can be read
 */
public record Warning(Danger danger, String rule, Span words, String because, Optional<String> source) {

    /** Ids only. */
    @Override
    public String toString() {
        return "Warning[" + danger.id() + " by " + rule + "]";
    }
}
