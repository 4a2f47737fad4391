package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import dev.bedside.review.NamedValues.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** Reads the reviews out of a machine's objects and lists, known keys or not. */
final class JsonReader {

    /** Keys of a site where people recommend or do not, in place of stars; most of them write no word. */
    private static final Set<String> RECOMMENDS = Set.of("recommends", "recommend", "recommended", "does recommend");

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int MOST_STARTS = 3;
    private static final int DEEPEST = 12;
    private static final int WORDS_OF_A_TEXT = 4;
    private static final int MOST_PARTS = 5;
    private static final int FEWEST_BRIEF = 3;
    private static final int LONGEST_BRIEF = 4;

    private static final List<List<String>> NAMES =
            List.of(List.of("first", "last"), List.of("firstName", "lastName"), List.of("first_name", "last_name"));
    private static final List<String> QUESTIONS = List.of("question", "label", "title", "ref", "field", "prompt");
    private static final List<String> ANSWERS =
            List.of("answer", "answers", "value", "response", "text", "number", "email", "choice", "url", "date");

    private final Labels labels;
    private final LabelledValue values;
    private final NamedValues named;
    private final HeaderReader headers;
    private final SiteFinder sites;
    private final Noise noise;

    JsonReader(ReadingWords words) {
        labels = words.labels();
        values = words.values();
        named = new NamedValues(words);
        headers = words.headers();
        sites = words.sites();
        noise = words.noise();
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

    /** Where the first object may begin, -1 where none does. */
    int start(String text) {
        return start(text, 0);
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
        if (!own.hasText() && Piece.split(longest.toString()).length >= WORDS_OF_A_TEXT && own.facts.weight() > 0) {
            own.text(longest.toString());
        }
        if (own.hasText() || ((own.facts.stars != null || own.wordless) && inner.isEmpty())) {
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
        boolean brief = brief(node);
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            String key = entry.getKey();
            JsonNode value = entry.getValue();
            Role role = key.length() > 60 ? null : role(key, parents, brief);
            if (role == Role.AUTHOR && key.equalsIgnoreCase("name") && othersName(node, parents)) {
                // of somebody else: the place that is reviewed
                role = Role.LOCATION;
            }
            if (role == Role.REPLY) {
                continue;
            }
            draft.facts.site(sites.ofKey(Labels.spaced(key)), Sure.NAMED);
            if (value.isObject() && role == Role.AUTHOR && !inParts(value).isEmpty()) {
                values.into(draft, new Labelled(role, key, inParts(value), true), today);
            } else if (value.isObject()) {
                collect(value, parents.isEmpty() ? key : parents + "." + key, draft, longest, inner, today, depth + 1);
            } else if (value.isArray() && pairs(value).size() > 1) {
                for (Labelled labelled : named.read(pairs(value), true, today)) {
                    scalar(labelled, draft, today);
                }
            } else if (value.isArray()) {
                list(value, inner, today);
            } else if (!value.isNull()) {
                scalar(parents + " " + key, value, role, draft, longest, today);
            }
        }
    }

    private @Nullable Role role(String key, String parents, boolean brief) {
        Role abbreviated = brief ? labels.ofShortKey(key) : null;
        return abbreviated == null ? labels.ofKey(key, parents) : abbreviated;
    }

    /** Whether an object abbreviates its keys: {@code {"p":"Google","a":"Ann Pell","s":4,"t":"So kind."}}. */
    private boolean brief(JsonNode node) {
        int told = 0;
        boolean text = false;
        boolean longer = false;
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            Role role = entry.getValue().isValueNode() ? labels.ofShortKey(entry.getKey()) : null;
            told += role == null ? 0 : 1;
            text |= role == Role.TEXT;
            longer |= entry.getKey().length() > LONGEST_BRIEF;
        }
        return text && told >= FEWEST_BRIEF && !longer;
    }

    /** A handle, a link or a channel beside a {@code name} is not who wrote. */
    private boolean isSomebody(JsonNode value) {
        if (value.isObject()) {
            return !inParts(value).isEmpty();
        }
        String told = value.isString() ? value.asString().strip() : "";
        // scripts without capitals write names so
        boolean small = told.equals(told.toLowerCase(Locale.ROOT)) && !told.equals(told.toUpperCase(Locale.ROOT));
        boolean channel = small && told.indexOf(' ') < 0;
        return !told.isEmpty() && !told.contains("://") && !channel;
    }

    /** Whether another key than {@code name} says who wrote. */
    private boolean othersName(JsonNode node, String parents) {
        return labels.ofKey("name", parents) == Role.AUTHOR
                && parents.isEmpty()
                && node.properties().stream()
                        .anyMatch(each -> !each.getKey().equalsIgnoreCase("name")
                                && each.getKey().length() <= 60
                                && isSomebody(each.getValue())
                                && labels.ofKey(each.getKey(), parents) == Role.AUTHOR);
    }

    /** A name that is kept in two parts, empty where it is not. */
    private static String inParts(JsonNode name) {
        for (List<String> parts : NAMES) {
            JsonNode first = name.path(parts.getFirst());
            JsonNode last = name.path(parts.getLast());
            if (first.isString() && last.isString()) {
                return (first.asString("") + " " + last.asString("")).strip();
            }
        }
        return "";
    }

    /** Questions and their answers, where a list holds nothing else. */
    private static List<Named> pairs(JsonNode array) {
        var pairs = new ArrayList<Named>();
        for (JsonNode item : array) {
            String name = first(item, QUESTIONS);
            String value = first(item, ANSWERS);
            if (!item.isObject() || name.isEmpty() || item.size() > MOST_PARTS) {
                return List.of();
            }
            pairs.add(new Named(name, CleanText.of(value).strip()));
        }
        return pairs;
    }

    private static String first(JsonNode item, List<String> keys) {
        for (String key : keys) {
            JsonNode value = item.path(key);
            if (value.isObject()) {
                String inside = first(value, QUESTIONS);
                value = inside.isEmpty() ? value.path("label") : value;
                if (!inside.isEmpty()) {
                    return inside;
                }
            }
            if (value.isValueNode() && !value.asString("").isBlank()) {
                return value.asString("");
            }
        }
        return "";
    }

    private void scalar(Labelled labelled, Draft draft, LocalDate today) {
        if (labelled.role() == Role.TEXT) {
            text(labelled.label(), labelled.value(), draft);
        } else if (labelled.role() != Role.REPLY) {
            draft.labels++;
            values.into(draft, labelled, today);
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
        String named = Labels.spaced(key).strip().toLowerCase(Locale.ROOT);
        if (named.endsWith("recommendation type") || value.isBoolean() && RECOMMENDS.contains(named)) {
            draft.facts.announced = true;
            draft.wordless = true;
        }
        if (role == Role.TITLE) {
            Facts told = headers.read(text, today).facts();
            draft.facts.stars(told.stars, Sure.PLACED);
            draft.facts.site(told.stars == null ? null : told.site, Sure.PLACED);
            values.into(draft, new Labelled(role, Labels.spaced(key), text, true), today);
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
        if (role == Role.DATE && Labels.spaced(key).toLowerCase(Locale.ROOT).contains("iso")) {
            // beside it stands how long ago that was
            LocalDate ago = draft.facts.postedAt;
            draft.facts.postedAt = null;
            values.into(draft, new Labelled(role, Labels.spaced(key), text, true), today);
            draft.facts.postedAt(ago);
            return;
        }
        values.into(draft, new Labelled(role, Labels.spaced(key), text, true), today);
    }

    /** The original counts where a translation stands beside it; of two texts the longer one is the review. */
    private void text(String key, String text, Draft draft) {
        if (text.isEmpty()) {
            return;
        }
        draft.labels++;
        draft.labelled = true;
        String name = Labels.spaced(key);
        if (noise.translated().in(name)) {
            if (draft.hasText()) {
                return;
            }
            draft.translated = true;
        }
        boolean original = noise.original().in(name)
                || (draft.translated && !noise.translated().in(name));
        if (original || text.length() > draft.joined().length()) {
            draft.lines.clear();
            draft.text(text);
        }
    }
}
