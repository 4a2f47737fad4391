package dev.bedside.layout;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.layout.EmbedShape.Cell;
import dev.bedside.layout.JsonShape.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads one layout file; every mistake in it is an error with its line and what to write instead. */
final class LayoutReader {

    private static final String OPTIONAL = "? ";
    private static final Set<String> KEYS = Set.of(
            "name", "scale", "cut", "source", "hearsay", "because", "site", "by", "none", "text", "each", "after",
            "embed", "json", "table", "samples", "passes", "off");

    private final Set<String> sites;

    /** @param sites ids of the sites that {@code site:} may name */
    LayoutReader(Set<String> sites) {
        this.sites = sites;
    }

    /** Empty where the layout is switched off. */
    Optional<Layout> read(ConfigFile file) {
        var section = file.section();
        if (section.flag("off")) {
            return Optional.empty();
        }
        section.allow(KEYS);
        section.line("name");
        var card = new Layout.Card(
                file.name(),
                section.place("name"),
                source(section),
                section.optional("site").map(this::known).orElse(null),
                folded(section.lines("by")),
                Set.copyOf(folded(section.lines("none"))),
                section.optional("scale").map(LayoutReader::scale).orElse(5),
                section.optional("cut").map(Line::text).orElse(""));
        Shape shape = shape(section);
        if (!shape.tells() && card.by().isEmpty()) {
            throw section.error(
                    "name",
                    "the layout has no fixed words and would claim what others wrote; add some, or `by:` with the name"
                            + " of the forwarder, so that it claims its messages only");
        }
        return Optional.of(new Layout(card, shape, SampleReader.samples(section), SampleReader.passes(section)));
    }

    private static Layout.Source source(Section section) {
        boolean hearsay = section.flag("hearsay");
        if (hearsay == section.has("source")) {
            throw section.error(
                    "source",
                    "say where the layout is known from: either `source:` with a public page or code, or"
                            + " `hearsay: true` with `because:`");
        }
        return new Layout.Source(section.line(hearsay ? "because" : "source").text(), hearsay);
    }

    private static int scale(Line line) {
        return switch (line.text()) {
            case "5" -> 5;
            case "10" -> 10;
            default -> throw line.error("`scale` is 5 or 10, how many stars are the most");
        };
    }

    private Line known(Line site) {
        if (!sites.contains(site.text())) {
            throw site.error(
                    "no site is called `" + site.text() + "`; there are " + String.join(", ", new TreeSet<>(sites)));
        }
        return site;
    }

    private static List<String> folded(List<Line> lines) {
        return lines.stream().map(line -> Page.fold(line.text())).toList();
    }

    private static Shape shape(Section section) {
        long shapes =
                List.of("embed", "json", "table").stream().filter(section::has).count();
        boolean text = section.has("text") || section.has("each");
        boolean two = shapes > 1 || (text && (section.has("json") || section.has("table")));
        if (two || (shapes == 0 && !text) || (section.has("after") && !section.has("each"))) {
            throw section.error(
                    "text",
                    "a layout has one shape: `text:` (with `each:` and `after:` for several"
                            + " reviews), `embed:`, `json:` or `table:`");
        }
        if (section.has("embed")) {
            return embed(section);
        }
        if (section.has("json")) {
            return json(section.section("json"));
        }
        return section.has("table") ? table(section.section("table")) : text(section);
    }

    private static Shape text(Section section) {
        var wordings = new ArrayList<TextTemplate>();
        if (section.has("each")) {
            wordings.add(TextTemplate.of(
                    section.optional("text").orElse(null),
                    section.line("each"),
                    section.optional("after").orElse(null)));
        } else {
            section.lines("text").forEach(wording -> wordings.add(TextTemplate.of(wording)));
        }
        return new TextShape(wordings);
    }

    private static Shape embed(Section section) {
        Section embed = section.section("embed");
        var keys = new TreeSet<>(Set.of("fields", "each"));
        var parts = new EnumMap<EmbedShape.Place, Cell>(EmbedShape.Place.class);
        for (EmbedShape.Place place : EmbedShape.Place.values()) {
            String key = Page.fold(place.name());
            keys.add(key);
            embed.optional(key).ifPresent(line -> parts.put(place, cell(line)));
        }
        embed.allow(keys);
        embed.optional("each")
                .ifPresent(each -> parts.put(
                        EmbedShape.Place.DESCRIPTION,
                        new Cell(TextTemplate.of(embed.optional("description").orElse(null), each, null), false)));
        Section named = embed.section("fields");
        var fields = new LinkedHashMap<String, Cell>();
        for (String field : named.keys()) {
            fields.put(EmbedShape.name(field), cell(named.line(field)));
        }
        return new EmbedShape(section.optional("text").map(TextTemplate::of).orElse(null), parts, fields);
    }

    private static Cell cell(Line line) {
        boolean optional = line.text().startsWith(OPTIONAL);
        Line bare = optional ? new Line(line.text().substring(OPTIONAL.length()), line.place()) : line;
        return new Cell(TextTemplate.of(bare), optional);
    }

    private static Shape json(Section json) {
        json.allow(Set.of("reviews", "is", "paths", "around"));
        Section conditions = json.section("is");
        var is = new LinkedHashMap<Path, String>();
        for (String path : conditions.keys()) {
            is.put(Path.of(path), conditions.line(path).text());
        }
        if (is.isEmpty()) {
            throw json.error("is", "`is:` must say by which keys the object is known: `reviewId: \"*\"`, each a line");
        }
        List<Path> reviews = paths(json.lines("reviews"));
        return new JsonShape(
                reviews.isEmpty() ? List.of(Path.of(".")) : reviews,
                is,
                parts(json.section("paths")),
                parts(json.section("around")));
    }

    private static Map<Part, List<Path>> parts(Section written) {
        Map<Part, List<Path>> parts = new EnumMap<>(Part.class);
        for (String key : written.keys()) {
            parts.put(part(key, new Line(key, written.place(key))), paths(written.lines(key)));
        }
        return parts;
    }

    private static List<Path> paths(List<Line> written) {
        return written.stream().map(line -> Path.of(line.text())).toList();
    }

    private static Shape table(Section table) {
        var columns = new LinkedHashMap<String, Part>();
        for (String column : table.keys()) {
            columns.put(Page.fold(column), part(table.line(column).text(), table.line(column)));
        }
        if (columns.size() < 3) {
            throw table.error("", "a table is known by three columns at least; name all of them");
        }
        return new TableShape(columns);
    }

    private static Part part(String name, Line line) {
        return Part.of(name)
                .orElseThrow(() -> line.error("no part of a review is called `" + name + "`; there are "
                        + Set.of(Part.values()).stream().map(Part::key).sorted().collect(Collectors.joining(", "))));
    }
}
