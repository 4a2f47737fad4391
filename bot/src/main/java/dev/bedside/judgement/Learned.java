package dev.bedside.judgement;

import java.util.Map;

/**
 * Everything that was learned from labelled reviews.
 *
 * @param vocabulary the n-grams that are known, by their number
 * @param grams the lines through n-grams
 * @param meanings the lines through what the encoder tells
 * @param precedents invented sentences by what they mean
 * @param alarm for languages that no encoder reads
 * @param questions asked where the encoder runs
 * @param simpler asked where it does not
 */
record Learned(
        Map<String, Integer> vocabulary,
        Heads grams,
        Heads meanings,
        Precedents precedents,
        Alarm alarm,
        Map<String, Question> questions,
        Map<String, Question> simpler) {

    /** Sizes only. */
    @Override
    public String toString() {
        return "Learned[" + vocabulary.size() + " n-grams]";
    }
}
