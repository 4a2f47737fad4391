package dev.bedside.review;

import dev.bedside.text.Language;
import dev.bedside.text.LanguageDetector;

/**
 * Tells a reviewer's words in a colleague's message from the gist that the colleague adds in another language.
 */
final class OtherTongue {

    /** A paragraph of fewer words may be in any language. */
    private static final int FEWEST_WORDS = 5;
    /** In words: what a colleague asks the others is short. */
    private static final int QUESTION = 16;

    private final LanguageDetector languages;

    OtherTongue(LanguageDetector languages) {
        this.languages = languages;
    }

    /** The words up to the paragraph from which on nothing is in the language of the first. */
    String before(String words) {
        int end = words.lastIndexOf("\n\n");
        if (end < 0) {
            return words;
        }
        Language first = known(words.substring(0, words.indexOf("\n\n")));
        if (first.equals(Language.UNKNOWN)) {
            return words;
        }
        int kept = words.length();
        while (end > 0) {
            Language below = known(words.substring(end, kept));
            if (below.equals(Language.UNKNOWN) || below.equals(first) || !isGist(words.substring(end))) {
                break;
            }
            kept = end;
            end = words.lastIndexOf("\n\n", end - 1);
        }
        return words.substring(0, kept).stripTrailing();
    }

    /** A colleague adds a gist in small letters or asks the others; who writes in two languages begins anew. */
    private static boolean isGist(String paragraph) {
        boolean asks = paragraph.indexOf('?') > 0 && Piece.words(paragraph) <= QUESTION;
        return asks
                || paragraph.codePoints().filter(Character::isLetter).limit(1).anyMatch(Character::isLowerCase);
    }

    private Language known(String paragraph) {
        boolean spaced = paragraph.chars().noneMatch(c -> Phrases.unspaced((char) c));
        return spaced && Piece.words(paragraph) < FEWEST_WORDS ? Language.UNKNOWN : languages.detect(paragraph);
    }
}
