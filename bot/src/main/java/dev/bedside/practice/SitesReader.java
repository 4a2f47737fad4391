package dev.bedside.practice;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code sites.yml}: what each review site allows. */
public final class SitesReader {

    private static final String SPANISH = "es";
    private static final Set<String> KEYS =
            Set.of("name", "reply-limit", "replying", "grounds", "report", SPANISH, "page", "sources");
    private static final Set<String> TRANSLATED = Set.of("grounds", "report");

    /** @throws ConfigException naming file and line */
    public Sites read(ConfigFiles files) {
        return files.read("sites.yml", file -> {
            var section = file.section();
            section.allow(new HashSet<>(Sites.IDS));
            var policies = new HashMap<String, SitePolicy>();
            for (String id : Sites.IDS) {
                if (!section.has(id)) {
                    throw section.error(id, "`" + id + ":` is missing; add it with `name:`, `report:` and `sources:`");
                }
                policies.put(id, policy(id, section.section(id)));
            }
            return new Sites(policies);
        });
    }

    private static SitePolicy policy(String id, Section section) {
        section.allow(KEYS);
        return new SitePolicy(
                id,
                section.line("name").text(),
                section.optional("reply-limit").map(SitesReader::limit).orElse(null),
                section.optional("replying").map(Line::text).orElse(null),
                removal(section),
                translated(section),
                section.optional("page").map(SitesReader::page).orElse(null),
                sources(section));
    }

    private static Removal removal(Section section) {
        return new Removal(texts(section, "grounds"), section.line("report").text());
    }

    private static Map<String, Removal> translated(Section section) {
        if (!section.has(SPANISH)) {
            return Map.of();
        }
        var spanish = section.section(SPANISH);
        spanish.allow(TRANSLATED);
        return Map.of(SPANISH, removal(spanish));
    }

    private static ReplyLimit limit(Line line) {
        return ReplyLimit.parse(line.text())
                .orElseThrow(() ->
                        line.error("`" + line.text() + "` is not a length; write `4096 bytes` or `1000 characters`"));
    }

    private static String page(Line line) {
        if (!line.text().startsWith("https://") || line.text().contains(" ")) {
            throw line.error("`" + line.text() + "` is not the address of a page; it begins with https://");
        }
        return line.text();
    }

    private static List<String> sources(Section section) {
        var sources = texts(section, "sources");
        if (sources.isEmpty()) {
            throw section.error("sources", "`sources:` names nothing; say where this was read");
        }
        return sources;
    }

    private static List<String> texts(Section section, String key) {
        var lines = section.lines(key);
        for (Line line : lines) {
            if (line.text().isEmpty()) {
                throw line.error("an empty line in `" + key + ":`; remove the dash");
            }
        }
        return lines.stream().map(Line::text).toList();
    }
}
