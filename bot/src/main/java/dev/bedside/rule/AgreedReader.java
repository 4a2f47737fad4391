package dev.bedside.rule;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads which rules may contradict examples of which others, because somebody looked at both. */
public final class AgreedReader {

    private static final String FILE = "rules/agreed.yml";

    private AgreedReader() {}

    /** By the rule that finds something, those that show it as harmless. */
    public static Map<String, Set<String>> read(ConfigFiles files) {
        return files.read(FILE, file -> {
            var section = file.section();
            var agreed = new HashMap<String, Set<String>>();
            section.keys()
                    .forEach(rule -> agreed.put(
                            rule, section.lines(rule).stream().map(Line::text).collect(Collectors.toSet())));
            return agreed;
        });
    }
}
