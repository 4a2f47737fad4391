package dev.bedside.battery;

import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Attachment;
import dev.bedside.chat.Message.Author;
import dev.bedside.chat.Message.Embed;
import dev.bedside.chat.Message.Field;
import dev.bedside.chat.Message.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Generates messages that nobody in good faith would send: scraps of layouts, torn, doubled, shuffled and poisoned. */
final class HostileMessages {

    private static final int LONGEST_TYPED = 4_000;
    private static final int MOST_SCRAPS = 30;
    private static final int MOST_EMBEDS = 10;
    private static final int MOST_FIELDS = 25;
    /** Discord takes no more characters in all blocks of a message together. */
    private static final int LONGEST_BLOCKS = 6_000;

    /** What readers look for, and what breaks them. */
    static final List<String> SCRAPS = List.of(
            "★",
            "★★☆☆☆ ",
            "⭐⭐⭐",
            "⭐️",
            "🌟",
            "✩",
            "½",
            "5/5 ",
            "4 out of 10 ",
            "ONE - ",
            "FIVE",
            "-1/0 ",
            "9999999999999999999 stars",
            "1,204 reviews, 4.6 average",
            "0 stars ",
            "5 days ago ",
            "31/02/2026 ",
            "2026-13-45T99:99:99Z ",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\t",
            "    ",
            "> ",
            ">>> ",
            "- ",
            "* ",
            "1. ",
            "• ",
            "# ",
            "-# ",
            "```\n",
            "```json\n",
            "`",
            "**",
            "__",
            "~~",
            "||",
            "*a ",
            "_b_",
            "](",
            "[a](http://a.b) ",
            "<http://a.b>",
            "http://a.b/" + "c".repeat(60) + " ",
            "https://[::1]/ ",
            "www. ",
            "<:star:1>",
            ":star:",
            "<@1>",
            "@everyone ",
            "<t:0:R>",
            "&",
            "&#9733;",
            "&amp;amp;",
            "&#x0;",
            "<br>",
            "<p>",
            "</p",
            "<script>",
            "{",
            "}",
            "[",
            "]",
            "[[",
            "{{",
            "}}",
            "{\"a\":",
            "{\"starRating\":\"FIVE\",\"comment\":\"",
            "\"}",
            "\\",
            "\\u0000",
            "\\uD800",
            "null",
            "\"",
            "'",
            "“",
            "”",
            "«",
            "»",
            "„",
            "(",
            ")",
            "((",
            "))",
            ": ",
            " - ",
            " — ",
            " | ",
            "|",
            "|a|b|\n",
            "|---|---|\n",
            "name,stars,text\n",
            "name;stars;text\n",
            "\"a\"\"b\",",
            ";",
            "=",
            "a=b ",
            "[1:1] x: ",
            "[12/03/2026, 08:14:02] Ana: ",
            "Subject: x\n",
            "From: a@b\n",
            "Begin forwarded message:\n",
            "On Monday Ana wrote:\n",
            "Name: x\n",
            "Rating: 1\n",
            "Review: ",
            "Author: ",
            "Stars: ",
            "Link: ",
            "Date: ",
            "Location: ",
            "Owner's reply: ",
            "(Translated by Google) ",
            "(Original) ",
            "Read more",
            "…",
            "...",
            "EDIT: ",
            "Update: ",
            "— Ana B., May 3",
            "~ Ana",
            "New Google review ",
            "doesn't recommend ",
            "Ana B left you a 2 star review\n",
            "👍",
            "\u0000",
            "\u0001",
            "\u001B[1m",
            "\uD800",
            "\uDC00",
            "\uDBFF\uDFFF",
            "\u200B",
            "\u200D",
            "\u202E",
            "\u2066",
            "\uFEFF",
            "\u2028",
            "\u0085",
            "\uFFFD",
            "Z̷̢a̴l̶g̸o̵",
            "e\u0301\u0301\u0301",
            "\uD83D\uDE02",
            "👩‍👩‍👧‍👦",
            "\uDB40\uDC41",
            "ﬁ",
            "İ",
            "ß",
            "ﷺ",
            "שלום ",
            "مرحبا ",
            "안녕하세요 ",
            "おはよう",
            "很好",
            "Привет ",
            "Waited two hours. ",
            "The doctor listened and my son was not afraid any more. ",
            "never again ",
            "I ",
            "we ",
            "Dr. Abel ",
            "?",
            "!",
            ".",
            ",");

    private final Random random;
    /** How many characters the blocks of the message may still have. */
    private int left = LONGEST_BLOCKS;

    HostileMessages(long seed) {
        random = new Random(seed);
    }

    Message next() {
        left = LONGEST_BLOCKS;
        return switch (random.nextInt(10)) {
            case 0 -> new Message("", "", embeds(), List.of(), List.of(), author());
            case 1 -> new Message("", text(), embeds(), List.of(), attachments(), author());
            case 2 -> new Message("", "", List.of(), snapshots(), List.of(), author());
            case 3 -> typed(torn(layout()));
            case 4 -> typed(shuffled(layout()));
            case 5 -> typed(layout() + text() + layout());
            case 6 -> typed(letters());
            case 7 -> typed(SCRAPS.get(random.nextInt(SCRAPS.size())).repeat(1 + random.nextInt(200)));
            default -> typed(text());
        };
    }

    private Message typed(String content) {
        String fits = content.length() > LONGEST_TYPED ? content.substring(0, LONGEST_TYPED) : content;
        return new Message("", fits, List.of(), List.of(), List.of(), author());
    }

    private Author author() {
        return random.nextBoolean() ? new Author("feed", true) : new Author("nell", false);
    }

    private String text() {
        var text = new StringBuilder();
        for (int left = random.nextInt(MOST_SCRAPS); left >= 0; left--) {
            text.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
        }
        return text.toString();
    }

    /** Any characters at all, halves of pairs among them. */
    private String letters() {
        var text = new StringBuilder();
        for (int left = random.nextInt(400); left >= 0; left--) {
            text.append((char) (random.nextInt(4) == 0 ? random.nextInt(0x10000) : 32 + random.nextInt(95)));
        }
        return text.toString();
    }

    /** What a forwarder might have sent. */
    private String layout() {
        String words = text();
        String stars = "★".repeat(random.nextInt(7)) + "☆".repeat(random.nextInt(7));
        return switch (random.nextInt(8)) {
            case 0 ->
                "New Google review\nAuthor: Ana B.\nRating: " + stars + "\nReview: " + words
                        + "\nLink: https://g.page/r/x";
            case 1 ->
                "{\"reviews\":[{\"reviewer\":{\"displayName\":\"Ana\"},\"starRating\":\"TWO\",\"comment\":\"" + words
                        + "\"}]}";
            case 2 ->
                "| Author | Stars | Review |\n|---|---|---|\n| Ana | 2 | " + words + " |\n| Bo | " + stars + " | "
                        + words + " |";
            case 3 -> "name,stars,text\nAna,2,\"" + words + "\"\nBo,5," + words;
            case 4 ->
                "From: Yelp <no-reply@yelp.com>\nSubject: Ana left you a review\n\n" + stars + "\n> " + words
                        + "\nRead more";
            case 5 -> "Google | " + stars + " | Ana | " + words + " | https://a.b";
            case 6 -> "1. Ana " + stars + ": " + words + "\n2. Bo " + stars + ": " + words + "\n3) Cy - " + words;
            default ->
                "Ana B\nLocal Guide · 12 reviews\n" + stars + " 2 weeks ago\n" + words + "\nResponse from the owner\n"
                        + words;
        };
    }

    private String torn(String layout) {
        int from = random.nextInt(layout.length());
        return layout.substring(from, from + random.nextInt(layout.length() - from) + 1);
    }

    private String shuffled(String layout) {
        var lines = new ArrayList<>(layout.lines().toList());
        Collections.shuffle(lines, random);
        lines.add(lines.get(random.nextInt(lines.size())));
        return String.join("\n", lines);
    }

    private List<Embed> embeds() {
        return IntStream.rangeClosed(0, random.nextInt(MOST_EMBEDS))
                .mapToObj(any -> new Embed(any(), any(), any(), any(), any(), fields()))
                .toList();
    }

    private List<Field> fields() {
        return IntStream.range(0, random.nextInt(random.nextBoolean() ? 4 : MOST_FIELDS + 1))
                .mapToObj(any -> new Field(any(), any()))
                .toList();
    }

    private String any() {
        String text = switch (random.nextInt(6)) {
            case 0, 1 -> "";
            case 2 -> layout();
            default -> text();
        };
        String fits = text.substring(0, Math.min(left, text.length()));
        left -= fits.length();
        return fits;
    }

    private List<Snapshot> snapshots() {
        return IntStream.rangeClosed(0, random.nextInt(3))
                .mapToObj(any -> new Snapshot(any(), embeds(), attachments()))
                .toList();
    }

    private List<Attachment> attachments() {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(any -> random.nextBoolean()
                        ? new Attachment("shot.png", "image/png", null)
                        : new Attachment("reviews.txt", "text/plain", layout() + text()))
                .toList();
    }
}
