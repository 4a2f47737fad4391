package dev.bedside.learn;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import java.util.List;
import java.util.function.Predicate;

/**
 * A labelled text below a folder of {@code config/}.
 *
 * @param kind the key in the file
 * @param text as people say it
 * @param file in which it stands, relative to {@code config/}
 */
public record Sample(String kind, Line text, String file) {

    /** @param known whether there is such a kind; a file with another is refused */
    public static List<Sample> below(ConfigFiles files, String folder, Predicate<String> known) {
        return files.readAll(folder, file -> of(file, known)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sample> of(ConfigFile file, Predicate<String> known) {
        var section = file.section();
        return section.keys().stream()
                .flatMap(kind -> {
                    if (!known.test(kind)) {
                        throw section.error(
                                kind, "there is no kind `" + kind + "`; see docs/rules.md for those there are");
                    }
                    return section.lines(kind).stream().map(line -> new Sample(kind, line, file.path()));
                })
                .toList();
    }

    /** The kind only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Sample[" + kind + "]";
    }
}
