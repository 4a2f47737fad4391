package dev.bedside.console;

import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Note;
import dev.bedside.chat.Verbatim;
import java.util.ArrayList;
import java.util.List;

/** Renders answers for a terminal: with colour where there is one, readable without; what a button does is typed there. */
final class CardPrinter {

    private static final String BAR = "│ ";
    private static final String RESET = "\u001b[0m";
    private static final String BOLD = "\u001b[1m";
    private static final String FAINT = "\u001b[2m";

    private final boolean colour;
    private final int width;

    /** @param width columns of the screen; words wrap before it */
    CardPrinter(boolean colour, int width) {
        this.colour = colour;
        this.width = Math.clamp(width, 40, 100);
    }

    String print(Answer answer) {
        return switch (answer) {
            case Note note -> String.join("\n", wrap(printable(note.text()), width));
            case Card card -> print(card);
            case Verbatim verbatim -> printable(verbatim.text());
        };
    }

    private String print(Card card) {
        var lines = new ArrayList<String>();
        String tint = colour ? tint(card.tint()) : "";
        lines.add(tint + BAR + (colour ? BOLD : "") + printable(card.headline()) + (colour ? RESET : ""));
        for (Part part : card.parts()) {
            switch (part) {
                case Part.Fact(String name, String value) ->
                    add(lines, tint, (name.isBlank() ? "" : printable(name) + ": ") + printable(value));
                case Part.Remark(String text) -> add(lines, tint, printable(text));
                case Part.Quote(String name, String quote, String comment) ->
                    add(lines, tint, quote(name, quote, comment));
                case Part.Copyable(String title, String text) -> copyable(lines, tint, title, text);
            }
        }
        return String.join("\n", lines);
    }

    private static String quote(String name, String quote, String comment) {
        String words = quote.isBlank() ? "" : " “" + printable(quote.strip()) + "”";
        var said = printable(comment);
        return printable(name) + ":" + words + (said.isBlank() ? "" : (words.isEmpty() ? " " : " – ") + said);
    }

    /** The text to copy stands by itself, unwrapped and without the card's edge, so that it can be selected cleanly. */
    private void copyable(List<String> lines, String tint, String title, String text) {
        add(lines, tint, printable(title) + ":");
        lines.add("");
        lines.add(printable(text));
        lines.add("");
    }

    private void add(List<String> lines, String tint, String text) {
        for (String line : wrap(text, width - BAR.length())) {
            lines.add(tint + BAR + (colour ? RESET : "") + line);
        }
    }

    private static String tint(Card.Tint tint) {
        return switch (tint) {
            case GRAVE -> "\u001b[1;31m";
            case SERIOUS -> "\u001b[31m";
            case ORDINARY -> "\u001b[33m";
            case GOOD -> "\u001b[32m";
        };
    }

    /** Control characters of strangers must not steer the terminal. */
    private static String printable(String text) {
        return text.codePoints()
                .filter(point -> point == '\n' || !Character.isISOControl(point))
                .filter(point -> (point < 0x202A || point > 0x202E) && (point < 0x2066 || point > 0x2069))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        for (String paragraph : text.split("\n", -1)) {
            var line = new StringBuilder();
            for (String word : paragraph.split("(?<=\\s)(?=\\S)")) {
                if (line.length() + word.stripTrailing().length() > width && !line.isEmpty()) {
                    lines.add(line.toString().stripTrailing());
                    line.setLength(0);
                }
                line.append(word);
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    String faint(String text) {
        return colour ? FAINT + text + RESET : text;
    }
}
