package dev.bedside.check;

import dev.bedside.config.ConfigFiles;
import java.util.Set;

/**
 * How strict the check is where no rule speaks and examples decide.
 *
 * @param suspect from how likely a leak on a clause is found; between 0 and 1
 */
public record Strength(double suspect) {

    private static final String FILE = "check/strength.yml";

    /** Reads {@code config/check/strength.yml}. */
    static Strength from(ConfigFiles files) {
        return files.read(FILE, file -> {
            var section = file.section();
            section.allow(Set.of("suspect"));
            var line = section.line("suspect");
            try {
                double share = Double.parseDouble(line.text());
                if (share >= 0 && share <= 1) {
                    return new Strength(share);
                }
            } catch (NumberFormatException none) {
                // said below, together with numbers out of range
            }
            throw line.error("`" + line.text() + "` is no share; write a number between 0 and 1, such as 0.7");
        });
    }
}
