package dev.bedside.chat;

import java.util.List;

/**
 * Something to take in at a glance: a headline, then parts in the order they should be read.
 *
 * @param tint how grave it is; never the only sign of it
 * @param controls what can be done with it, the likeliest first
 */
public record Card(Tint tint, String headline, List<Part> parts, List<Control> controls) implements Answer {

    public Card {
        parts = List.copyOf(parts);
        controls = List.copyOf(controls);
    }

    public Card(Tint tint, String headline, List<Part> parts) {
        this(tint, headline, parts, List.of());
    }

    public Card with(List<Control> others) {
        return new Card(tint, headline, parts, others);
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Card[" + tint + ", " + parts.size() + " parts]";
    }

    /** How grave something is. */
    public enum Tint {
        GRAVE,
        SERIOUS,
        ORDINARY,
        GOOD
    }

    /** A part of a card. */
    public sealed interface Part {

        /** A short value with its name: "Tone: negative". */
        record Fact(String name, String value) implements Part {

            /** Sizes only: people's words never reach a log. */
            @Override
            public String toString() {
                return "Fact[" + value.length() + " characters]";
            }
        }

        /** Somebody's words with what is said of them; the words never format, link or ping. */
        record Quote(String name, String quote, String comment) implements Part {

            /** Sizes only: people's words never reach a log. */
            @Override
            public String toString() {
                return "Quote[" + quote.length() + " characters]";
            }
        }

        /** A text that a person will copy: it must come out exactly as it is. */
        record Copyable(String title, String text) implements Part {

            /** Sizes only: people's words never reach a log. */
            @Override
            public String toString() {
                return "Copyable[" + text.length() + " characters]";
            }
        }

        /** A sentence for whoever reads the card. */
        record Remark(String text) implements Part {

            /** Sizes only: people's words never reach a log. */
            @Override
            public String toString() {
                return "Remark[" + text.length() + " characters]";
            }
        }
    }
}
