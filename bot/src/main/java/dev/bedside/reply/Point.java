package dev.bedside.reply;

import dev.bedside.reply.TopicWording.Manner;

/**
 * One thing that a review praises or complains of, in so many words or by what they mean.
 *
 * @param key what it is, such as {@code wait} or {@code manner-rushed}
 * @param manner praise or complaint
 * @param word the first word of it
 * @param end the word behind it
 * @param turns whether a "but" follows it
 * @param strange whether its sentence speaks of somebody else too
 * @param sure whether it needs no other reader
 */
record Point(String key, Manner manner, int sentence, int word, int end, boolean turns, boolean strange, boolean sure) {

    /** The same, as sure as somebody made it. */
    Point surely(boolean given) {
        return given == sure ? this : new Point(key, manner, sentence, word, end, turns, strange, given);
    }

    /** Whether it is said within a longer expression. */
    boolean isWithin(Point other) {
        return this != other && other.word <= word && end <= other.end && other.end - other.word > end - word;
    }
}
