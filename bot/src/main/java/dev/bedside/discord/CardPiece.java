package dev.bedside.discord;

import dev.bedside.chat.Card.Part;
import org.jspecify.annotations.Nullable;

/**
 * A part of a card as Discord is told it.
 *
 * @param markdown what is shown, empty for nothing
 * @param file what is attached below it; null for nothing
 */
record CardPiece(Part part, String markdown, @Nullable TextFile file) {

    private static final String FENCE = "```";
    private static final int LONGEST_TITLE = 100;

    /** A part shown as a whole; a text that would break out of its block is attached, since it has to come out as it is. */
    static CardPiece of(Part part) {
        return switch (part) {
            case Part.Fact(String name, String value) -> shown(part, strong(name) + Markup.escape(value));
            case Part.Remark(String text) -> shown(part, Markup.escape(text));
            case Part.Quote(String name, String quote, String comment) ->
                shown(part, comment.isBlank() ? quoted(strong(name), quote) : commented(name, quote, comment));
            case Part.Copyable(String title, String text) -> {
                var exact = Markup.clean(text).replace("\0", "");
                yield exact.contains(FENCE)
                        ? attached(part)
                        : shown(
                                part,
                                join(
                                        strong(title).strip(),
                                        exact.isBlank() ? "" : FENCE + "\n" + exact + "\n" + FENCE));
            }
        };
    }

    /** A part whose words are in a file. */
    static CardPiece attached(Part part) {
        var title = title(part);
        return new CardPiece(
                part, title.length() > LONGEST_TITLE ? "" : strong(title).strip(), TextFile.titled(title, plain(part)));
    }

    private static CardPiece shown(Part part, String markdown) {
        return new CardPiece(part, markdown, null);
    }

    /** Whether it is a text that people take elsewhere, where a file does as well. */
    boolean isHandedOut() {
        return part instanceof Part.Copyable;
    }

    boolean isAttached() {
        return file != null;
    }

    /** Whether it is read together with a neighbour. */
    boolean joins(@Nullable CardPiece before) {
        boolean alike = before == null
                ? part instanceof Part.Fact
                : before.file == null && part.getClass() == before.part.getClass();
        boolean list = part instanceof Part.Fact
                || part instanceof Part.Quote quote && quote.comment().isBlank();
        return alike && list && file == null;
    }

    /** A part in plain words; of a text to copy, nothing but the text. */
    static String plain(Part part) {
        return switch (part) {
            case Part.Fact(String name, String value) -> Markup.inWords(name.isBlank() ? value : name + ": " + value);
            case Part.Remark(String text) -> Markup.inWords(text);
            case Part.Quote(String name, String quote, String comment) -> Markup.inWords(join(name, quote, comment));
            case Part.Copyable(String title, String text) -> titled(title, text);
        };
    }

    /** The text alone, as far as its name says whose it is. */
    private static String titled(String title, String text) {
        return title.length() > LONGEST_TITLE ? title + "\n\n" + text : text;
    }

    private static String title(Part part) {
        return switch (part) {
            case Part.Fact fact -> fact.name();
            case Part.Remark remark -> "";
            case Part.Quote quote -> quote.name();
            case Part.Copyable copyable -> copyable.title();
        };
    }

    private static String strong(String name) {
        var line = Markup.escapeToLine(name);
        return line.isEmpty() ? "" : "**" + line + "** ";
    }

    private static String quoted(String name, String quote) {
        return quote.isBlank() ? name.strip() : "> " + name + inMarks(quote).replace("\n", "\n> ");
    }

    /** What is said of it stands in small letters below. */
    private static String commented(String name, String quote, String comment) {
        var small = Markup.escapeToLine(comment);
        return join(
                (strong(name) + (quote.isBlank() ? "" : inMarks(quote))).strip(), small.isEmpty() ? "" : "-# " + small);
    }

    private static String inMarks(String quote) {
        return "“" + Markup.escape(quote.strip()) + "”";
    }

    private static String join(String... lines) {
        var joined = new StringBuilder();
        for (String line : lines) {
            if (!line.isBlank()) {
                joined.append(joined.isEmpty() ? "" : "\n").append(line);
            }
        }
        return joined.toString();
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "CardPiece[" + markdown.length() + " characters]";
    }
}
