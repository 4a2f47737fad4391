package dev.bedside.practice;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.config.Template;
import dev.bedside.practice.FirstSteps.Region;
import dev.bedside.practice.FirstSteps.Steps;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code first-steps.yml}, every concern and every region in every language. */
public final class FirstStepsReader {

    private static final String OTHER = "other";
    private static final String SOURCES = "sources";
    private static final String ZONES = "zones";
    private static final int FEWEST = 2;
    private static final int MOST = 3;
    private static final int LONGEST = 160;

    /** @throws ConfigException naming file and line */
    public FirstSteps read(ConfigFiles files) {
        return files.read("first-steps.yml", file -> {
            var section = file.section();
            section.allow(Set.of("concerns", "regions"));
            return new FirstSteps(concerns(section.section("concerns")), regions(section.section("regions")));
        });
    }

    private static Map<String, Map<String, Steps>> concerns(Section section) {
        section.allow(new HashSet<>(FirstSteps.CONCERNS));
        var concerns = new HashMap<String, Map<String, Steps>>();
        for (String id : FirstSteps.CONCERNS) {
            demand(section, id);
            var concern = section.section(id);
            concern.allow(languagesAnd(SOURCES));
            sources(concern);
            concerns.put(id, inEachLanguage(concern, FirstStepsReader::steps));
        }
        return concerns;
    }

    private static Steps steps(Section section) {
        section.allow(Set.of("team", "approvers"));
        var steps = new Steps(lines(section, "team"), lines(section, "approvers"));
        int count = steps.team().size() + steps.approvers().size();
        if (steps.team().isEmpty() || count < FEWEST || count > MOST) {
            throw new ConfigException(
                    section.place(),
                    "there are " + count + " lines; write two or three, one of them at least below `team:`");
        }
        return steps;
    }

    private static List<Template> lines(Section section, String key) {
        return section.lines(key).stream().map(FirstStepsReader::line).toList();
    }

    private static Template line(Line line) {
        if (line.text().isEmpty() || line.text().length() > LONGEST) {
            throw line.error("a line has 1 to " + LONGEST + " characters, not "
                    + line.text().length());
        }
        return Template.of(line, new HashSet<>(FirstSteps.PLACEHOLDERS));
    }

    private static List<Region> regions(Section section) {
        demand(section, OTHER);
        var known = new HashSet<String>();
        var regions = new ArrayList<Region>();
        for (String id : section.keys()) {
            if (!id.equals(OTHER)) {
                regions.add(region(id, section.section(id), known));
            }
        }
        regions.add(region(OTHER, section.section(OTHER), known));
        return regions;
    }

    private static Region region(String id, Section section, Set<String> known) {
        section.allow(id.equals(OTHER) ? languagesAnd(SOURCES) : languagesAnd(SOURCES, ZONES));
        sources(section);
        var zones = section.lines(ZONES);
        if (zones.isEmpty() && !id.equals(OTHER)) {
            throw section.error(ZONES, "`" + ZONES + ":` names none; add the time zones of `" + id + "`");
        }
        zones.forEach(zone -> check(zone, known));
        return new Region(
                id, zones.stream().map(Line::text).toList(), inEachLanguage(section, FirstStepsReader::words));
    }

    private static void check(Line zone, Set<String> known) {
        if (!known.add(zone.text())) {
            throw zone.error("`" + zone.text() + "` stands here a second time; keep one of them");
        }
        boolean exists = zone.text().endsWith("*")
                ? ZoneId.getAvailableZoneIds().stream()
                        .anyMatch(each -> each.startsWith(
                                zone.text().substring(0, zone.text().length() - 1)))
                : exists(zone.text());
        if (!exists) {
            throw zone.error(
                    "`" + zone.text() + "` is no time zone; write region and city, such as `America/New_York`");
        }
    }

    private static boolean exists(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static Map<String, String> words(Section section) {
        section.allow(new HashSet<>(FirstSteps.PLACEHOLDERS));
        var words = new HashMap<String, String>();
        FirstSteps.PLACEHOLDERS.forEach(key -> words.put(key, section.line(key).text()));
        return words;
    }

    /** Reads what stands below a language. */
    private interface Reading<T> {

        T read(Section section);
    }

    private static <T> Map<String, T> inEachLanguage(Section section, Reading<T> reading) {
        var read = new HashMap<String, T>();
        for (String language : FirstSteps.LANGUAGES) {
            demand(section, language);
            read.put(language, reading.read(section.section(language)));
        }
        return read;
    }

    private static void demand(Section section, String key) {
        if (!section.has(key)) {
            throw section.error(key, "`" + key + ":` is missing; add it");
        }
    }

    private static void sources(Section section) {
        if (section.lines(SOURCES).isEmpty()) {
            throw section.error(SOURCES, "`sources:` names nothing; say where this was read");
        }
    }

    private static Set<String> languagesAnd(String... more) {
        var keys = new HashSet<>(FirstSteps.LANGUAGES);
        keys.addAll(List.of(more));
        return keys;
    }
}
