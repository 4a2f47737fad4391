package dev.bedside.practice;

import java.util.List;

/**
 * How a review site is asked to take a review down, in the words of one language.
 *
 * @param grounds what the site removes reviews for, empty where unknown
 * @param steps what to do to have a review removed
 */
public record Removal(List<String> grounds, String steps) {

    public Removal {
        grounds = List.copyOf(grounds);
    }
}
