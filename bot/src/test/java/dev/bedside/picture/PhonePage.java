package dev.bedside.picture;

import dev.bedside.fakediscord.Channel;
import dev.bedside.fakediscord.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Shows messages, from the JSON that was sent, as a page that looks like Discord on a phone. */
final class PhonePage {

    private static final long EPOCH = 1_420_070_400_000L;
    private static final List<String> COLOURS = List.of("#3ba55c", "#eb459e", "#e67e22", "#1abc9c", "#9b59b6");

    private final DiscordText texts;
    private final ZoneId zone;

    PhonePage(DiscordText texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** Writes the page in the dark and in the light theme: {@code <name>-dark.html}, {@code <name>-light.html}. */
    void write(Path folder, String name, Channel channel, List<Message> messages) {
        var body = messages.stream().map(this::message).collect(Collectors.joining("\n"));
        for (String theme : List.of("dark", "light")) {
            var html = """
                    <!doctype html>
                    <html lang="en" data-theme="%s"><meta charset="utf-8"><title>%s</title><style>%s</style>
                    <body><div class=channel>%s</div>
                    %s
                    """.formatted(theme, name, style(), channel.name(), body);
            try {
                Files.writeString(Files.createDirectories(folder).resolve(name + "-" + theme + ".html"), html);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private String message(Message message) {
        var html = new StringBuilder("<div class=\"message" + (message.isEphemeral() ? " private" : "") + "\">");
        var answered = message.answered();
        if (answered != null) {
            html.append("<div class=reply><b>@")
                    .append(answered.author().name())
                    .append("</b> <span>");
            html.append(texts.plain(answered.text())).append("</span></div>");
        }
        html.append(head(message));
        if (!message.content().isBlank()) {
            html.append("<div class=text>")
                    .append(texts.html(message.content()))
                    .append("</div>");
        }
        message.embeds().forEach(embed -> html.append(embed(embed)));
        message.components().forEach(component -> html.append(component(component)));
        if (message.isEphemeral()) {
            html.append("<div class=notice>Only you can see this · <b>Dismiss message</b></div>");
        }
        return html.append("</div>").toString();
    }

    private String head(Message message) {
        var author = message.author();
        var name = author.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + author.name().substring(1);
        boolean bedside = name.equals("Bedside");
        var colour =
                bedside ? "#5865f2" : COLOURS.get(Math.floorMod(author.name().hashCode(), COLOURS.size()));
        var time = DateTimeFormatter.ofPattern("h:mm a", Locale.US)
                .withZone(zone)
                .format(Instant.ofEpochMilli((Long.parseLong(message.id()) >> 22) + EPOCH));
        return "<div class=avatar style=\"background:%s\">%s</div><div class=head><b>%s</b>%s<time>%s</time></div>"
                .formatted(colour, name.substring(0, 1), name, author.bot() ? "<i>APP</i>" : "", time);
    }

    private String embed(JsonNode embed) {
        return "<div class=embed><b>" + DiscordText.escape(embed.path("title").asString("")) + "</b><div class=text>"
                + texts.html(embed.path("description").asString("")) + "</div></div>";
    }

    private String component(JsonNode component) {
        return switch (component.path("type").asInt()) {
            case 1 -> "<div class=row>" + inside(component) + "</div>";
            case 2 -> button(component);
            case 3, 5, 6, 7, 8 -> select(component);
            case 10 -> "<div class=text>" + texts.html(component.path("content").asString()) + "</div>";
            case 13 ->
                "<div class=file>📄 "
                        + component.path("file").path("url").asString().replace("attachment://", "") + "</div>";
            case 14 -> component.path("divider").asBoolean(true) ? "<hr>" : "<div></div>";
            case 17 ->
                "<div class=box style=\"--accent:#%06x\">%s</div>"
                        .formatted(component.path("accent_color").asInt(0x45484e), inside(component));
            default -> throw new IllegalArgumentException("no picture of a component " + component.path("type"));
        };
    }

    private String inside(JsonNode component) {
        return component.path("components").valueStream().map(this::component).collect(Collectors.joining());
    }

    private static String button(JsonNode button) {
        var emoji = button.path("emoji").path("name").asString("");
        var label = Stream.of(emoji, button.path("label").asString(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return "<span class=\"button style%d%s\">%s</span>"
                .formatted(
                        button.path("style").asInt(),
                        button.path("disabled").asBoolean(false) ? " off" : "",
                        DiscordText.escape(label));
    }

    private static String select(JsonNode select) {
        var chosen = select.path("options")
                .valueStream()
                .filter(option -> option.path("default").asBoolean(false))
                .map(option -> option.path("label").asString())
                .findFirst();
        return "<div class=select><span>"
                + DiscordText.escape(chosen.orElse(select.path("placeholder").asString(""))) + "</span></div>";
    }

    private static String style() {
        try (InputStream css = PhonePage.class.getResourceAsStream("discord.css")) {
            if (css == null) {
                throw new IllegalStateException("discord.css is missing beside PhonePage");
            }
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
