package dev.bedside.review;

import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Attachment;
import dev.bedside.chat.Message.Embed;
import dev.bedside.chat.Message.Field;
import dev.bedside.chat.Message.Snapshot;
import dev.bedside.encoder.EncoderOnDemand;
import dev.bedside.encoder.Place;
import dev.bedside.encoder.Tuner;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The encoder of sentences as it learned which words of a message are a review: it hears them among all that stands there.
 *
 * <p>It takes milliseconds, so that it is asked only where the traits of {@link Belief} leave a doubt; loaded at the first of them.
 */
public final class MessageEncoder implements AutoCloseable {

    /**
     * A candidate among what stands in its message.
     *
     * @param text the beginning of the message, and the words behind it where they stand further down
     */
    record Heard(String text, Place place) {

        /** The length only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Heard[" + text.length() + "]";
        }
    }

    /** A labelled candidate, to learn from. */
    record Told(Heard heard, boolean right) {}

    static final String FILE = "messages.encoder";

    /** In characters: what is read of a message, and of words further down in it. */
    private static final int WHOLE = 400;

    private static final int WORDS = 300;
    /** In characters: what tells where the words stand. */
    private static final int BEGINNING = 40;

    private static final int ROUNDS = 3;

    /** How much of its odds is believed, and within which odds it is asked; tried on writers that were left out. */
    private static final double BELIEVED = 0.8;

    private static final double DOUBT = 3;

    /** In candidates: where a message holds more it takes too long, and they vouch for each other. */
    private static final int MOST = 4;

    /** From here on every sign is a piece of its own to the encoder, where several Latin letters share one. */
    private static final int LATIN_ENDS = 0x250;

    private static final int ALONE = 3;

    private final EncoderOnDemand packed;
    private final SegmentEncoder segments;

    private MessageEncoder(BooleanSupplier wanted, Consumer<String> tell) {
        Consumer<String> refused = what -> tell.accept(what + "; messages are read by their words alone");
        packed = new EncoderOnDemand(MessageEncoder.class, FILE, wanted, refused);
        segments = new SegmentEncoder(wanted, refused);
    }

    /**
     * What is packed into the jar.
     *
     * @param wanted asked once, at the first message in doubt
     * @param tell is told once where the encoder is wanted and does not run here
     */
    public static MessageEncoder packed(BooleanSupplier wanted, Consumer<String> tell) {
        return new MessageEncoder(wanted, tell);
    }

    static MessageEncoder none() {
        return new MessageEncoder(() -> false, any -> {});
    }

    /** What the same encoder, taught another question, hears of the segments of a message. */
    SegmentEncoder segments() {
        return segments;
    }

    /** How likely a candidate is a review, after what is known without it, between 0 and 1. */
    double chance(double known, Candidate candidate, String message) {
        double odds = Math.log(known / (1 - known));
        if (!(Math.abs(odds) < DOUBT) || candidate.place().candidates() > MOST) {
            return known;
        }
        return heard(known, odds, heard(candidate, message));
    }

    private double heard(double known, double odds, Heard heard) {
        return packed.ask(encoder ->
                        encoder.answers(heard.text(), List.of(heard.place())).getFirst())
                .flatMap(answer -> answer)
                .map(answer -> 1 / (1 + Math.exp(-odds - BELIEVED * answer[0])))
                .orElse(known);
    }

    /** @param message its beginning */
    static Heard heard(Candidate candidate, String message) {
        String words = cut(candidate.words().text(), WORDS);
        String who = candidate.place().automatic() ? "program: " : "person: ";
        int first = who.length();
        String whole = who + message;
        if (words.isEmpty() || message.isEmpty()) {
            return new Heard(
                    whole + words, new Place(0, whole.length() + words.length(), 0, whole.length() + words.length()));
        }
        int at = message.indexOf(cut(words, BEGINNING));
        if (at < 0) {
            String both = whole + " / " + words;
            return new Heard(both, new Place(whole.length() + 3, both.length(), 0, both.length()));
        }
        int end = Math.min(message.length(), at + words.length());
        return new Heard(whole, new Place(first + at, first + end, 0, whole.length()));
    }

    private static String cut(String text, int most) {
        String bare = text.strip();
        if (bare.length() * ALONE <= most) {
            return bare;
        }
        int room = most;
        int end = 0;
        while (end < bare.length()) {
            room -= length(bare.codePointAt(end));
            if (room < 0) {
                break;
            }
            end += Character.charCount(bare.codePointAt(end));
        }
        return bare.substring(0, end);
    }

    /** Of a sign, in Latin letters. */
    static int length(int sign) {
        return sign < LATIN_ENDS ? 1 : ALONE;
    }

    /** The beginning of all that stands in a message, in the order in which it is shown. */
    static String beginning(Message message) {
        var all = new StringBuilder(cut(message.content(), WHOLE));
        message.embeds().forEach(embed -> add(all, embed));
        for (Snapshot snapshot : message.snapshots()) {
            add(all, snapshot.content());
            snapshot.embeds().forEach(embed -> add(all, embed));
            snapshot.attachments().forEach(file -> add(all, file));
        }
        message.attachments().forEach(file -> add(all, file));
        return cut(all.toString(), WHOLE);
    }

    private static void add(StringBuilder all, Embed embed) {
        add(all, embed.title());
        add(all, embed.description());
        for (Field field : embed.fields()) {
            add(all, field.name());
            add(all, field.value());
        }
    }

    private static void add(StringBuilder all, Attachment file) {
        if (file.text() != null) {
            add(all, file.text());
        }
    }

    private static void add(StringBuilder all, String text) {
        if (all.length() < WHOLE) {
            all.append(' ').append(cut(text, WHOLE));
        }
    }

    /** Teaches the packed encoder; takes a minute of CPU for 500 candidates. */
    static byte[] learn(List<Told> told) {
        return Tuner.tune(
                told.stream()
                        .map(each -> new Tuner.Lesson(
                                each.heard().text(),
                                List.of(new Tuner.Asked(
                                        each.heard().place(), new float[] {each.right() ? 1 : 0}, new float[] {1}))))
                        .toList(),
                1,
                ROUNDS);
    }

    @Override
    public void close() {
        packed.close();
        segments.close();
    }
}
