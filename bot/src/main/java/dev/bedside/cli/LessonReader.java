package dev.bedside.cli;

import dev.bedside.review.ReadingTeacher.Lesson;
import dev.bedside.review.Review;
import dev.bedside.review.Site;
import dev.bedside.text.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads labelled messages, one JSON object a line. */
final class LessonReader {

    private LessonReader() {}

    static List<Lesson> read(Path file) throws IOException {
        var messages = new DiscordMessageReader();
        return RowReader.read(file, "a labelled message", row -> {
            var reviews = new ArrayList<Review>();
            row.path("expect").path("reviews").forEach(each -> reviews.add(review(each)));
            return new Lesson(messages.read(row.path("message")), List.copyOf(reviews));
        });
    }

    private static Review review(JsonNode label) {
        String site = text(label, "site");
        String date = text(label, "date");
        String text = text(label, "text");
        return new Review(
                site == null ? null : Site.valueOf(site.toUpperCase(Locale.ROOT)),
                label.path("stars").isNumber() ? label.path("stars").asDouble() : null,
                text(label, "author"),
                text == null ? "" : text,
                Language.UNKNOWN,
                label.path("truncated").asBoolean(false),
                text(label, "link"),
                date == null ? null : LocalDate.parse(date),
                text(label, "location"),
                null);
    }

    private static @Nullable String text(JsonNode label, String key) {
        JsonNode value = label.path(key);
        return value.isString() ? value.asString() : null;
    }
}
