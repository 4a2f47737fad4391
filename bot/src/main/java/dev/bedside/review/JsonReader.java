package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** Reads the reviews out of a machine's objects and lists, known keys or not. */
final class JsonReader {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MOST_STARTS = 3;
    private static final int DEEPEST = 12;
    private static final int WORDS_OF_A_TEXT = 4;

    private final Labels labels;
    private final LabelledValue values;
    private final SiteFinder sites;

    JsonReader(ReadingWords words) {
        labels = words.labels();
        values = words.values();
        sites = words.sites();
    }

    /** The reviews in the first objects of a text, none where there are no objects or they hold no review. */
    List<Draft> read(String text, LocalDate today) {
        int start = -1;
        for (int tries = 0; tries < MOST_STARTS; tries++) {
            start = start(text, start + 1);
            if (start < 0) {
                return List.of();
            }
            var drafts = new ArrayList<Draft>();
            for (JsonNode root : roots(text.substring(start))) {
                all(root, today, drafts);
            }
            if (!drafts.isEmpty()) {
                return drafts;
            }
        }
        return List.of();
    }

    private static int start(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '{' || c == '[')
                    && (i == 0 || Character.isWhitespace(text.charAt(i - 1)) || text.charAt(i - 1) == '`')
                    && opens(text, i, c)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean opens(String text, int i, char open) {
        int next = i + 1;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && (open == '{' ? text.charAt(next) == '"' : "{[".indexOf(text.charAt(next)) >= 0);
    }

    /** Every object that can be read before the first that cannot. */
    private static List<JsonNode> roots(String json) {
        var roots = new ArrayList<JsonNode>();
        try (MappingIterator<JsonNode> all = MAPPER.readerFor(JsonNode.class).readValues(json)) {
            while (all.hasNextValue()) {
                JsonNode root = all.nextValue();
                if (!root.isContainer()) {
                    break;
                }
                roots.add(root);
            }
        } catch (JacksonException endOfObjects) {
            return roots;
        }
        return roots;
    }

    private void all(JsonNode node, LocalDate today, List<Draft> drafts) {
        if (node.isArray()) {
            for (JsonNode item : node) {
                if (item.isObject()) {
                    all(item, today, drafts);
                }
            }
            return;
        }
        var own = new Draft();
        own.verbatim = true;
        own.structured = true;
        var longest = new StringBuilder();
        var inner = new ArrayList<Draft>();
        collect(node, "", own, longest, inner, today, 0);
        if (!own.hasText() && longest.toString().split("\\s+").length >= WORDS_OF_A_TEXT && own.facts.weight() > 0) {
            own.text(longest.toString());
        }
        if (own.hasText() || (own.facts.stars != null && inner.isEmpty())) {
            drafts.add(own);
        } else {
            inner.forEach(draft -> draft.facts.add(own.facts));
        }
        drafts.addAll(inner);
    }

    private void collect(
            JsonNode node,
            String parents,
            Draft draft,
            StringBuilder longest,
            List<Draft> inner,
            LocalDate today,
            int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            Role role = key.length() > 60 ? null : labels.ofKey(key, parents);
            if (role == Role.REPLY) {
                continue;
            }
            draft.facts.site(sites.ofKey(Labels.spaced(key)), Sure.NAMED);
            if (value.isObject()) {
                collect(value, parents.isEmpty() ? key : parents + "." + key, draft, longest, inner, today, depth + 1);
            } else if (value.isArray()) {
                list(value, inner, today);
            } else if (!value.isNull()) {
                scalar(parents + " " + key, value, role, draft, longest, today);
            }
        }
    }

    private void list(JsonNode array, List<Draft> inner, LocalDate today) {
        for (JsonNode item : array) {
            if (item.isObject()) {
                all(item, today, inner);
            }
        }
    }

    private void scalar(
            String key, JsonNode value, @Nullable Role role, Draft draft, StringBuilder longest, LocalDate today) {
        String text = CleanText.of(value.asString("")).strip();
        Site machine = sites.ofMachineValue(text);
        if (machine != null) {
            draft.facts.site(machine, Sure.LABELLED);
            draft.facts.id(text.substring(text.lastIndexOf('/') + 1));
            return;
        }
        if (role == null || role == Role.IGNORE) {
            if (role == null && text.length() > longest.length() && text.length() > 20 && !text.startsWith("http")) {
                longest.setLength(0);
                longest.append(text);
            }
            return;
        }
        if (role == Role.TEXT) {
            text(key, text, draft);
            return;
        }
        if (role == Role.STARS && !value.isNumber() && text.isEmpty()) {
            return;
        }
        draft.labels++;
        values.into(draft, new Labelled(role, Labels.spaced(key), text, true), today);
    }

    /** The original counts where a translation stands beside it; of two texts the longer one is the review. */
    private void text(String key, String text, Draft draft) {
        if (text.isEmpty()) {
            return;
        }
        draft.labels++;
        draft.labelled = true;
        boolean original = Labels.spaced(key).toLowerCase(Locale.ROOT).contains("original");
        if (original || text.length() > draft.joined().length()) {
            draft.lines.clear();
            draft.text(text);
        }
    }
}
