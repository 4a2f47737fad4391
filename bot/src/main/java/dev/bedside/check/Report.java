package dev.bedside.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found.
 *
 * @param checked whether the reply is in a language that can be checked
 * @param corrected the reply with every better sentence in place; null where nothing was found
 * @param findings in the order of the reply
 */
public record Report(boolean checked, @Nullable String corrected, List<Finding> findings) {

    /** Whether the reply may be posted as it is. */
    public boolean postable() {
        return checked && findings.stream().noneMatch(finding -> finding.level() == Category.Level.BLOCK);
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Report" + findings;
    }
}
