package dev.bedside.rule;

import dev.bedside.config.Line;
import java.util.Optional;

/**
 * A sentence that shows what a rule is for.
 *
 * @param line the words the rule looks at
 * @param review the review that a reply answers, where the example needs one
 * @param author the reviewer's display name, where the example needs one
 */
public record Example(Line line, Optional<Line> review, Optional<Line> author) {

    public String text() {
        return line.text();
    }
}
