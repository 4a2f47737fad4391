package dev.bedside.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
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
    /** Words in -s that are something else than what they would be the plural of. */
    private static final Set<String> NO_PLURALS =
            Set.of("news", "means", "goods", "dues", "hers", "ours", "yours", "theirs", "does", "ares");

    private final Cache<String, String> english = Caffeine.newBuilder().maximumSize(50_000).build();
    private final Cache<String, String> spanish = Caffeine.newBuilder().maximumSize(20_000).build();

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
            return english.get(bare, Stemmer::englishStem);
        }
        if (language.equals(Language.SPANISH)) {
            return spanish.get(bare, Stemmer::spanishStem);
        }
        return form;
    }

    /** KStem takes hundreds of plurals for words of their own: appointments, costs, waits. */
    private static String englishStem(String word) {
        String stem = run(new KStemFilter(new OneWord(word)));
        boolean plural = stem.equals(word) && word.length() > 3 && word.endsWith("s") && !NO_PLURALS.contains(word)
                && "sui".indexOf(word.charAt(word.length() - 2)) < 0;
        return plural ? run(new KStemFilter(new OneWord(word.substring(0, word.length() - 1)))) : stem;
    }

    /** The light stemmer leaves four letters alone and would part "cita" from "citas". */
    private static String spanishStem(String word) {
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
            setReader(java.io.Reader.nullReader());
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
