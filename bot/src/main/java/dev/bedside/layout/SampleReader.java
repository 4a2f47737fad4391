package dev.bedside.layout;

import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Author;
import dev.bedside.chat.Message.Embed;
import dev.bedside.chat.Message.Field;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.layout.Sample.Expected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Reads the messages by which a layout is proved, written like Discord's message objects. */
final class SampleReader {

    private static final Set<String> EXPECTED =
            Set.of("site", "stars", "author", "text", "truncated", "date", "link", "location", "id");

    private SampleReader() {}

    static List<Sample> samples(Section layout) {
        return layout.sections("samples").stream().map(SampleReader::sample).toList();
    }

    /** Messages that are no review and that the layout must leave alone. */
    static List<Sample> passes(Section layout) {
        return layout.sections("passes").stream()
                .map(section -> new Sample(section.place(), message(section), List.of()))
                .toList();
    }

    private static Sample sample(Section section) {
        section.allow(Set.of("message", "reviews"));
        var reviews =
                section.sections("reviews").stream().map(SampleReader::expected).toList();
        if (reviews.isEmpty()) {
            throw section.error("reviews", "a sample needs `reviews:`; what is no review belongs below `passes:`");
        }
        return new Sample(section.place(), message(section.section("message")), reviews);
    }

    private static Expected expected(Section section) {
        section.allow(EXPECTED);
        var values = new LinkedHashMap<String, Line>();
        section.keys().forEach(key -> section.optional(key).ifPresent(line -> values.put(key, line)));
        return new Expected(section.place(), values);
    }

    private static Message message(Section section) {
        section.allow(Set.of("content", "embeds", "author", "webhook_id"));
        Section author = section.section("author");
        author.allow(Set.of("username", "bot"));
        boolean person = author.has("bot") && !author.flag("bot") && !section.has("webhook_id");
        var message = new Message(
                "",
                text(section, "content"),
                section.sections("embeds").stream().map(SampleReader::embed).toList(),
                List.of(),
                List.of(),
                new Author(text(author, "username"), !person));
        if (message.isHollow()) {
            throw section.error("content", "the message is empty; add `content:` or `embeds:`");
        }
        return message;
    }

    private static Embed embed(Section section) {
        section.allow(
                Set.of("title", "description", "url", "color", "author", "footer", "fields", "timestamp", "type"));
        return new Embed(
                text(section, "title"),
                text(section, "url"),
                text(section, "description"),
                text(section.section("author"), "name"),
                text(section.section("footer"), "text"),
                section.sections("fields").stream()
                        .map(field -> new Field(text(field, "name"), text(field, "value")))
                        .toList());
    }

    private static String text(Section section, String key) {
        return section.optional(key).map(Line::text).orElse("");
    }
}
