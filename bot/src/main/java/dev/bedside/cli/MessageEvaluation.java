package dev.bedside.cli;

import dev.bedside.review.Review;
import dev.bedside.review.ReviewReader;
import dev.bedside.text.Language;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares what is read out of messages with labelled ones: {@code message}, {@code expect.reviews}. */
final class MessageEvaluation {

    private static final String CUT = "(?:\\s|\\.\\.\\.|…|\\[…\\]|\\[\\.\\.\\.\\])+$";

    /** What is compared, in the order of the table. */
    private enum What {
        FOUND,
        SITE,
        STARS,
        AUTHOR,
        TEXT,
        LANGUAGE,
        TRUNCATED,
        LINK,
        DATE,
        LOCATION;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final ReviewReader reader;
    private final LocalDate today;
    private final boolean disagreements;
    private final Outcomes outcomes;
    private final Set<String> rightly = new TreeSet<>();
    private final Set<String> wanted = new TreeSet<>();
    private final DiscordMessageReader messages = new DiscordMessageReader();
    private final Map<What, Share> shares = new EnumMap<>(What.class);
    private final StringBuilder differing = new StringBuilder();

    /**
     * @param today what relative dates count from
     * @param outcomes is told what was read rightly of each message
     */
    MessageEvaluation(ReviewReader reader, LocalDate today, boolean disagreements, Outcomes outcomes) {
        this.outcomes = outcomes;
        this.reader = reader;
        this.today = today;
        this.disagreements = disagreements;
        for (What what : What.values()) {
            shares.put(what, new Share());
        }
    }

    String report(List<JsonNode> rows) {
        rows.forEach(this::compare);
        var report = new StringBuilder(differing);
        shares.forEach((what, share) -> report.append(share.counted() ? share.line(what.key()) : ""));
        return report.toString();
    }

    private void compare(JsonNode row) {
        rightly.clear();
        wanted.clear();
        tell(row);
        outcomes.begin(row);
        outcomes.add("read", Set.copyOf(rightly), Set.copyOf(wanted));
    }

    private void tell(JsonNode row) {
        var expected = row.path("expect").path("reviews");
        List<Review> read = reader.read(messages.read(row.path("message")), today);
        boolean found = expected.size() == read.size();
        add(What.FOUND, 0, found);
        if (!found) {
            differ(row, What.FOUND, expected.size() + " reviews, read " + read.size());
            return;
        }
        for (int i = 0; i < read.size(); i++) {
            for (What what : What.values()) {
                if (what != What.FOUND && expected.get(i).has(what.key())) {
                    compare(row, what, i, expected.get(i), read.get(i));
                }
            }
        }
    }

    private void compare(JsonNode row, What what, int place, JsonNode expected, Review read) {
        JsonNode value = expected.path(what.key());
        boolean same = switch (what) {
            case FOUND -> true;
            case SITE ->
                text(value).equals(read.site() == null ? "" : read.site().id());
            case STARS -> value.isNull() ? read.stars() == null : Objects.equals(value.asDouble(0), read.stars());
            case AUTHOR -> plain(text(value)).equals(plain(read.author()));
            case TEXT -> {
                boolean cut = expected.path("truncated").asBoolean(false);
                yield words(text(value), cut).equals(words(read.text(), cut));
            }
            // a short text may be in any language
            case LANGUAGE ->
                value.isNull()
                        || read.language().equals(Language.UNKNOWN)
                        || text(value).equals(read.language().code());
            case TRUNCATED -> value.asBoolean(false) == read.truncated();
            case LINK -> text(value).equals(read.link() == null ? "" : read.link());
            case DATE ->
                text(value)
                        .equals(read.postedAt() == null ? "" : read.postedAt().toString());
            case LOCATION -> plain(text(value)).equalsIgnoreCase(plain(read.location()));
        };
        boolean counts = what != What.DATE || !value.isNull();
        if (counts) {
            add(what, place, same);
        }
        if (counts && !same) {
            differ(row, what, "");
        }
    }

    /** @param place which of several reviews in a message it is */
    private void add(What what, int place, boolean same) {
        String label = what.key() + (place == 0 ? "" : " of review " + (place + 1));
        wanted.add(label);
        if (same) {
            rightly.add(label);
        }
        Objects.requireNonNull(shares.get(what)).add(same);
    }

    /** Ids only: people's words stay in the file. */
    private void differ(JsonNode row, What what, String how) {
        if (disagreements) {
            differing
                    .append(row.path("id").asString("?"))
                    .append("  ")
                    .append(what.key())
                    .append(how.isEmpty() ? "" : ": expected " + how)
                    .append(System.lineSeparator());
        }
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asString("");
    }

    private static String words(String text, boolean cut) {
        return plain(cut ? text.replaceFirst(CUT, "") : text);
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").strip();
    }
}
