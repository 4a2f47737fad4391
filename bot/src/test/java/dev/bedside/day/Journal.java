package dev.bedside.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes down what a bot asked of Discord so that two days on which it did the same read the same.
 *
 * <p>What it said stands in order, channel by channel, what it changed message by message, and so do the answers to interactions. What it looked up stands by
 * kind: how often it looks goes by the clock.
 */
final class Journal {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DIGEST = "~digest/";
    private static final String DAYS = "Mon|Tue|Wed|Thu|Fri|Sat|Sun|lun|mar|mié|jue|vie|sáb|dom";

    /** Snowflakes, ULIDs, and what is made of them; a case's ULID stands in keys as well. */
    private static final Pattern IDS = Pattern.compile(
            "(?<![0-9A-Za-z])(?:\\d{17,20}|[0-9A-HJKMNP-TV-Z]{26}|[0-9A-HJKMNP-TV-Z]{10})(?![0-9A-Za-z])");

    private static final Pattern TIMES = Pattern.compile("<t:\\d+(?=[:>])"
            + "|\\d{4}-\\d\\d-\\d\\d(?:T[0-9:.]+Z?)?"
            + "|\\b(?:" + DAYS + ")\\.? \\d{1,2} (?:de )?\\p{L}+\\.?"
            + "|\\b\\d{1,2}:\\d{2}\\b"
            + "|\\b\\d+ (?=minut)");

    private final Map<String, String> names = new HashMap<>();

    Journal(List<Ref> known) {
        known.forEach(ref -> names.put(ref.id(), "«" + ref.name() + "»"));
    }

    /** One line a request. */
    String write(List<Entry> entries) {
        var said = new TreeMap<String, List<Line>>();
        var lookedUp = new TreeSet<String>();
        for (var entry : entries) {
            var route = entry.route().replaceAll("\\{\\w+}", "{}");
            if (entry.method().equals("GET")) {
                lookedUp.add("GET " + route + " " + entry.status());
                continue;
            }
            if (greetsOthers(entry)) {
                continue;
            }
            var line = entry.method() + " " + route + " " + entry.status() + " " + new TreeMap<>(entry.query()) + " "
                    + entry.files() + " " + sorted(entry.body());
            said.computeIfAbsent(place(entry), none -> new ArrayList<>()).add(new Line(line, answered(entry)));
        }
        return said.entrySet().stream()
                        .map(each -> "== " + IDS.matcher(each.getKey()).replaceAll("") + "\n" + stable(each.getValue()))
                        .collect(Collectors.joining())
                + "== looked up\n"
                + String.join("\n", lookedUp)
                + "\n";
    }

    /** A Discord may have further servers, in which nothing happens but that the bot says hello. */
    private boolean greetsOthers(Entry entry) {
        var parts = entry.path().split("/");
        return parts.length > 2
                && !names.containsKey(parts[2])
                && entry.body().toString().contains("~welcome/");
    }

    /** @param answered the message that it replies to; empty where it replies to none */
    private record Line(String text, String answered) {

        String timeless() {
            return IDS.matcher(TIMES.matcher(text).replaceAll("~")).replaceAll("#");
        }
    }

    private static String answered(Entry entry) {
        if (!entry.method().equals("POST")) {
            return "";
        }
        return entry.body().toString().contains(DIGEST)
                ? DIGEST
                : entry.body().path("message_reference").path("message_id").asString("");
    }

    /** The cards of one message are posted at the same time, in any order, and so are digests. */
    private String stable(List<Line> lines) {
        var ordered = new ArrayList<>(lines);
        for (int from = 0, to; from < ordered.size(); from = to) {
            var first = ordered.get(from).answered();
            to = from + 1;
            while (!first.isEmpty()
                    && to < ordered.size()
                    && ordered.get(to).answered().equals(first)) {
                to++;
            }
            ordered.subList(from, to).sort(Comparator.comparing(Line::timeless));
        }
        var numbers = new HashMap<String, String>();
        return ordered.stream().map(line -> stable(line.text(), numbers) + "\n").collect(Collectors.joining());
    }

    private String place(Entry entry) {
        var parts = entry.path().split("/");
        if (parts.length > 2 && parts[1].equals("channels")) {
            var channel = names.getOrDefault(parts[2], "a conversation with one person");
            return entry.method().equals("POST") ? channel : channel + " changed " + parts[parts.length - 1];
        }
        return entry.path().startsWith("/interactions/") || entry.path().startsWith("/webhooks/")
                ? "answers"
                : "everything else";
    }

    private String stable(String line, Map<String, String> numbers) {
        var timeless = TIMES.matcher(line).replaceAll("~");
        return IDS.matcher(timeless).replaceAll(found -> {
            var known = names.get(found.group());
            return Matcher.quoteReplacement(
                    known == null ? numbers.computeIfAbsent(found.group(), none -> "#" + (numbers.size() + 1)) : known);
        });
    }

    /** Who is called stands in a list that has no order; nothing else is a list of ids. */
    private String name(JsonNode node) {
        return node.isString() ? names.getOrDefault(node.asString(""), "") : "";
    }

    private JsonNode sorted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var fields = new TreeMap<String, JsonNode>();
                object.properties()
                        .forEach(field -> fields.put(
                                field.getKey(),
                                field.getKey().equals("nonce")
                                        ? JSON.getNodeFactory().stringNode("~")
                                        : sorted(field.getValue())));
                var copy = JSON.createObjectNode();
                fields.forEach(copy::set);
                yield copy;
            }
            case ArrayNode array -> {
                var copy = JSON.createArrayNode();
                Seen.each(array)
                        .map(this::sorted)
                        .sorted(Comparator.comparing(this::name))
                        .forEach(copy::add);
                yield copy;
            }
            default -> node;
        };
    }
}
