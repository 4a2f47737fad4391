package dev.bedside.guard;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is said of a danger that no rule names, {@code config/guard/dangers.yml}. */
final class Dangers {

    private static final String FILE = "guard/dangers.yml";
    private static final String SOURCE = "source";

    private record Known(String english, String spanish, String source) {

        @Override
        public String toString() {
            return "Known";
        }
    }

    private final Map<Danger, Known> known;

    private Dangers(Map<Danger, Known> known) {
        this.known = known;
    }

    static Dangers from(ConfigFiles files) {
        return files.read(FILE, Dangers::from);
    }

    private static Dangers from(ConfigFile file) {
        var section = file.section();
        section.allow(Danger.ids());
        var known = new EnumMap<Danger, Known>(Danger.class);
        for (Danger danger : Danger.values()) {
            if (!section.has(danger.id())) {
                throw section.error(
                        danger.id(), "`" + danger.id() + ":` is missing; add it with `en`, `es` and `source`");
            }
            var own = section.section(danger.id());
            known.put(
                    danger,
                    new Known(
                            own.line("en").text(),
                            own.line("es").text(),
                            own.line(SOURCE).text()));
        }
        return new Dangers(known);
    }

    Warning warning(Danger danger, Span words, Language language) {
        var own = Objects.requireNonNull(known.get(danger));
        String because = language.equals(Language.SPANISH) ? own.spanish() : own.english();
        return new Warning(danger, danger.id(), words, because, Optional.of(own.source()));
    }
}
