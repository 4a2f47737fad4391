package dev.bedside.check;

import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import dev.bedside.text.Tokenizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps words out of the weights that could tell whose replies they were learned from.
 *
 * <p>A word or a pair of words is kept where Bedside's own examples hold it or enough different people wrote it; what stands
 * for a meaning tells nobody's words and is always kept; a name never is.
 */
final class WordKeeper {

    /** Rows in which a word must stand before it is nobody's. */
    static final int FEWEST_ROWS = 20;

    private static final Set<String> OF_WORDS = Set.of("w", "p", "n", "s");

    private final ClauseTraits traits;
    private final TextReader texts;
    private final Set<String> own = new HashSet<>();
    private final Map<String, Integer> rows = new HashMap<>();

    /** How much oftener a word stands with a capital, where no sentence begins, than without. */
    private final Map<String, Integer> capitals = new HashMap<>();

    WordKeeper(ClauseTraits traits, TextReader texts) {
        this.traits = traits;
        this.texts = texts;
    }

    /** Takes a text that was written for Bedside. */
    void own(Text text) {
        own.addAll(found(text, null));
    }

    /**
     * Counts what a row holds: the reply, its review and the name that the writer shows.
     *
     * @param invented whether it was written for Bedside
     */
    void count(Reply reply, boolean invented) {
        var text = texts.read(reply.text());
        var found = found(text, reply.author());
        if (reply.review() != null) {
            found.addAll(found(texts.read(reply.review(), text.language()), reply.author()));
        }
        if (reply.author() != null) {
            Arrays.stream(Tokenizer.fold(reply.author()).split("[^\\p{L}\\p{N}]+"))
                    .forEach(part -> capitals.merge(part, 1, Integer::sum));
        }
        if (invented) {
            own.addAll(found);
        } else {
            found.forEach(trait -> rows.merge(trait, 1, Integer::sum));
        }
    }

    /** Counts a row of other people's words. */
    void count(String words) {
        found(texts.read(words), null).forEach(trait -> rows.merge(trait, 1, Integer::sum));
    }

    private Set<String> found(Text text, @Nullable String author) {
        for (int at = 0; at < text.size(); at++) {
            var word = text.word(at);
            boolean small = Character.isLowerCase(text.raw().charAt(word.start()));
            if (small || !word.opensSentence()) {
                capitals.merge(word.form(), small ? -1 : 1, Integer::sum);
            }
        }
        var reading = traits.read(text, null, author);
        return traits.grammar().clauses(text).stream()
                .flatMap(clause -> reading.of(clause).stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether a trait may stand in the weights. */
    boolean keeps(String trait) {
        var parts = List.of(trait.split(" "));
        if (!OF_WORDS.contains(parts.getFirst())) {
            return true;
        }
        var words = parts.subList(1, parts.size());
        if (words.stream().allMatch(traits::isMeaning)) {
            return true;
        }
        return words.stream().noneMatch(this::isName)
                && (own.contains(trait) || rows.getOrDefault(trait, 0) >= FEWEST_ROWS);
    }

    private boolean isName(String word) {
        return !traits.isMeaning(word) && capitals.getOrDefault(word, 0) > 0;
    }
}
