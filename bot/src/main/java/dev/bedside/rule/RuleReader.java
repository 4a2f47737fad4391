package dev.bedside.rule;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one rule file; every mistake in it is an error with its line and what to write instead. */
final class RuleReader {

    private static final Set<String> COMMON = Set.of(
            "because",
            "when",
            "unless",
            "unless-anywhere",
            "language",
            "negated",
            "absence",
            "off",
            "flags",
            "passes",
            "like");

    private final List<Kind> kinds;
    private final PatternParser parser;

    RuleReader(List<Kind> kinds, PatternParser parser) {
        this.kinds = kinds;
        this.parser = parser;
    }

    /** Empty where the rule is switched off. */
    Optional<Rule> read(ConfigFile file) {
        var section = file.section();
        if (section.flag("off")) {
            return Optional.empty();
        }
        var kind = kindOf(section);
        var keys = new HashSet<>(COMMON);
        keys.add(kind.key());
        keys.addAll(kind.extras());
        section.allow(keys);
        var label = section.line(kind.key());
        if (!kind.labels().contains(label.text())) {
            throw label.error("no " + kind.key() + " is called `" + label.text() + "`; there are "
                    + String.join(", ", new TreeSet<>(kind.labels())));
        }
        var language = language(section);
        var stems = language.orElse(Language.UNKNOWN);
        var when = patterns(section, "when", stems);
        if (when.isEmpty() && !kind.foundOtherwise(section.keys())) {
            throw section.error("when", "`when:` is missing or empty; add patterns, each behind a dash");
        }
        var extras = new HashMap<String, Line>();
        for (String key : kind.extras()) {
            section.optional(key).ifPresent(line -> extras.put(key, line));
        }
        kind.check().accept(section.place(kind.key()), extras);
        return Optional.of(new Rule(
                file.name(),
                section.place(kind.key()),
                kind,
                label.text(),
                section.line("because").text(),
                language,
                negated(section, kind),
                section.flag("absence"),
                new Rule.Patterns(
                        when, patterns(section, "unless", stems), patterns(section, "unless-anywhere", stems)),
                new Rule.Examples(examples(section, "flags"), examples(section, "passes"), examples(section, "like")),
                extras));
    }

    private Kind kindOf(Section section) {
        for (Kind kind : kinds) {
            if (section.has(kind.key())) {
                return kind;
            }
        }
        throw section.error(
                "",
                "the rule does not say what it decides; add one of "
                        + String.join(
                                ", ",
                                kinds.stream()
                                        .map(kind -> "`" + kind.key() + ":`")
                                        .toList()));
    }

    private static Optional<Language> language(Section section) {
        var written = section.optional("language");
        if (written.isEmpty()) {
            return Optional.of(Language.ENGLISH);
        }
        return switch (written.get().text()) {
            case "en" -> Optional.of(Language.ENGLISH);
            case "es" -> Optional.of(Language.SPANISH);
            case "any" -> Optional.empty();
            default -> throw written.get().error("`language` is en, es or any");
        };
    }

    private static Kind.Negated negated(Section section, Kind kind) {
        var written = section.optional("negated");
        if (written.isEmpty()) {
            return kind.negated();
        }
        return switch (written.get().text()) {
            case "counts" -> Kind.Negated.COUNTS;
            case "void" -> Kind.Negated.VOID;
            default -> throw written.get().error("`negated` is counts or void");
        };
    }

    private List<Pattern> patterns(Section section, String key, Language language) {
        return section.lines(key).stream()
                .map(line -> parser.parse(line, language))
                .toList();
    }

    private static List<Example> examples(Section section, String key) {
        var examples = new ArrayList<Example>();
        for (Section.Item item : section.items(key)) {
            examples.add(
                    switch (item) {
                        case Section.Item.Plain(Line line) -> new Example(line, Optional.empty(), Optional.empty());
                        case Section.Item.Keyed(Section keyed) -> {
                            keyed.allow(Set.of("reply", "review", "author"));
                            yield new Example(keyed.line("reply"), keyed.optional("review"), keyed.optional("author"));
                        }
                    });
        }
        return List.copyOf(examples);
    }
}
