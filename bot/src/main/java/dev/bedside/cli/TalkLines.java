package dev.bedside.cli;

import dev.bedside.cli.BatchRunner.UnusableLine;
import dev.bedside.guard.GuardReader;
import dev.bedside.talk.Utterance;
import dev.bedside.talk.Utterance.OpenCase;
import dev.bedside.talk.Utterance.Where;
import dev.bedside.talk.UtteranceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The lines of {@code bedside talk}: what was said in, what it means out. */
final class TalkLines {

    /** What a draft is to be shown for: a hint to the desk only, in other words than were said. */
    private static final String INSIDE = "purpose";

    private final UtteranceReader reader;
    private final GuardReader guard;

    TalkLines(UtteranceReader reader, GuardReader guard) {
        this.reader = reader;
        this.guard = guard;
    }

    ObjectNode answer(JsonNode line) {
        var utterance = utterance(line);
        var meaning = reader.read(utterance);
        var out = JsonNodeFactory.instance.objectNode();
        out.put("intent", meaning.intent().id());
        out.put("case", meaning.about());
        var args = out.putObject("args");
        var said = new TreeMap<>(meaning.args());
        said.remove(INSIDE);
        said.forEach(args::put);
        out.put("ask", meaning.ask());
        var next = meaning.next();
        if (next != null) {
            out.put("next", next.wish().intent().id());
        }
        out.put(
                "guard",
                guard.read(utterance.said(), reviewers(utterance))
                        .map(warning -> warning.danger().id())
                        .orElse(null));
        return out;
    }

    private static Set<String> reviewers(Utterance utterance) {
        return Stream.concat(Stream.ofNullable(utterance.about()), utterance.open().stream())
                .flatMap(each -> Stream.ofNullable(each.author()))
                .collect(Collectors.toSet());
    }

    private static Utterance utterance(JsonNode line) {
        var fields = new Fields(line);
        String said = fields.required("said");
        var where = Where.of(fields.required("where"))
                .orElseThrow(() -> new UnusableLine("`where` must be one of mention, reply, thread, channel"));
        String language = fields.text("language");
        return new Utterance(
                said, where, about(line), open(line), number(line, "last"), language == null ? "en" : language);
    }

    private static @Nullable OpenCase about(JsonNode line) {
        var about = line.get("about");
        return about == null || about.isNull() ? null : openCase(about, "about");
    }

    private static List<OpenCase> open(JsonNode line) {
        var open = line.get("open");
        if (open == null || open.isNull()) {
            return List.of();
        }
        if (!open.isArray()) {
            throw new UnusableLine("`open` must be a list of cases");
        }
        var cases = new ArrayList<OpenCase>();
        open.forEach(each -> cases.add(openCase(each, "open")));
        return cases;
    }

    private static OpenCase openCase(JsonNode node, String name) {
        var number = node.isObject() ? number(node, "case") : null;
        if (number == null) {
            throw new UnusableLine(
                    "`" + name + "` must be written like {\"case\":142,\"site\":\"google\",\"author\":\"…\"}");
        }
        var fields = new Fields(node);
        String site = fields.text("site");
        var stars = node.get("stars");
        return new OpenCase(
                number,
                site == null ? null : site.toLowerCase(Locale.ROOT),
                fields.text("author"),
                stars != null && stars.isNumber() ? stars.doubleValue() : null);
    }

    private static @Nullable Long number(JsonNode node, String name) {
        var value = node.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new UnusableLine("`" + name + "` must be the number of a case");
        }
        return value.longValue();
    }
}
