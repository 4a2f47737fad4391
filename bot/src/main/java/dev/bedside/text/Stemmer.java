package dev.bedside.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Reduces a word to what its grammatical forms share: KStem for English, the light stemmer for Spanish.
 *
 * <p>Lucene offers its stemmers only as filters of a token stream, which costs far more than the stemming itself; since a
 * few thousand words make up nearly all text, results are kept.
 */
final class Stemmer {

    private static final int LONGEST_WORD = 40;

    /** Words that look inflected and mean something of their own. */
    private static final Set<String> KEPT = Set.of(
            "news",
            "means",
            "evening",
            "morning",
            "nothing",
            "something",
            "anything",
            "everything",
            "building",
            "willing",
            "during",
            "nursing",
            "meeting",
            "hearing",
            "wedding",
            "being",
            "parking",
            "opening",
            "always",
            "does",
            "goods",
            "dues",
            "hers",
            "ours",
            "yours",
            "theirs");

    private final Cache<String, String> english =
            Caffeine.newBuilder().maximumSize(50_000).build();
    private final Cache<String, String> spanish =
            Caffeine.newBuilder().maximumSize(20_000).build();

    /**
     * The stem of a word.
     *
     * @param form lower case, without accents, with straight apostrophes
     */
    String stem(String form, Language language) {
        if (form.length() > LONGEST_WORD || form.length() < 3) {
            return form;
        }
        String bare = form.endsWith("'s") ? form.substring(0, form.length() - 2) : form;
        if (language.equals(Language.ENGLISH)) {
            return english.get(bare, Stemmer::english);
        }
        if (language.equals(Language.SPANISH)) {
            return spanish.get(bare, Stemmer::spanish);
        }
        return form;
    }

    private static String english(String word) {
        if (word.length() > 4 && word.endsWith("ied")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        String stem = kstem(word);
        return stem.equals(word) && !KEPT.contains(word) ? regular(word) : stem;
    }

    private static String kstem(String word) {
        return run(new KStemFilter(new OneWord(word)));
    }

    /**
     * Undoes a regular ending that KStem leaves alone because its dictionary lists the form itself ("years",
     * "prescribed", "working"): a sister form that is not listed leads it to the base.
     */
    private static String regular(String word) {
        int length = word.length();
        if (length > 4 && word.endsWith("ed") && !word.endsWith("eed")) {
            return sister(word, word.substring(0, length - 2), "ing");
        }
        if (length > 5 && word.endsWith("ing")) {
            return sister(word, word.substring(0, length - 3), "ed");
        }
        boolean plural = length > 3 && word.endsWith("s") && "sui".indexOf(word.charAt(length - 2)) < 0;
        if (plural) {
            return word.endsWith("ies") && length > 4
                    ? word.substring(0, length - 3) + "y"
                    : word.substring(0, length - 1);
        }
        return word;
    }

    private static String sister(String word, String bare, String otherEnding) {
        for (String ending : new String[] {otherEnding, "es"}) {
            String sister = bare + ending;
            String stem = kstem(sister);
            if (!stem.equals(sister)
                    && bare.startsWith(stem.endsWith("e") ? stem.substring(0, stem.length() - 1) : stem)) {
                return stem;
            }
        }
        return word;
    }

    /** The light stemmer leaves four letters alone and would part "cita" from "citas". */
    private static String spanish(String word) {
        boolean plural = word.length() == 5 && (word.endsWith("as") || word.endsWith("os"));
        return plural ? word.substring(0, 4) : run(new SpanishLightStemFilter(new OneWord(word)));
    }

    private static String run(TokenStream stream) {
        try (stream) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            stream.incrementToken();
            return term.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A token stream of a single word. */
    private static final class OneWord extends org.apache.lucene.analysis.Tokenizer {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final String word;
        private boolean done;

        OneWord(String word) {
            this.word = word;
            setReader(Reader.nullReader());
        }

        @Override
        public boolean incrementToken() {
            if (done) {
                return false;
            }
            clearAttributes();
            term.append(word);
            done = true;
            return true;
        }
    }
}
