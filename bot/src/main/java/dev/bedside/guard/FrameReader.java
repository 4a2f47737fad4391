package dev.bedside.guard;

import dev.bedside.config.ConfigFiles;
import dev.bedside.learn.TraitReader;
import dev.bedside.text.Text;
import dev.bedside.text.Tokenizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds, clause by clause, who a remark is about and whether it is proposed, told of the past or denied: what separates a
 * danger from what only sounds like one.
 */
final class FrameReader {

    private static final String FILE = "learn/frames.yml";
    private static final String PAST = "past";
    private static final int MOST_WORDS = 8;
    private static final int MOST_SORTS = 4;
    private static final int SHORTEST_PAST = 5;

    private final Map<String, String> sorts;
    private final TraitReader traits;

    private FrameReader(Map<String, String> sorts, TraitReader traits) {
        this.sorts = Map.copyOf(sorts);
        this.traits = traits;
    }

    /** Reads {@code config/learn/frames.yml}. */
    static FrameReader from(ConfigFiles files, TraitReader traits) {
        return files.read(FILE, file -> {
            var sorts = new HashMap<String, String>();
            for (String sort : file.section().keys()) {
                file.section().lines(sort).forEach(line -> sorts.put(Tokenizer.fold(line.text()), sort));
            }
            return new FrameReader(sorts, traits);
        });
    }

    /** @param words those of the text, with one word for all names */
    Set<String> read(Text text, List<String> words) {
        var found = new HashSet<String>();
        String last = "";
        for (int from = 0; from < words.size(); ) {
            int to = from + 1;
            while (to < words.size()
                    && !text.word(to).opensClause()
                    && !text.word(to).opensSentence()) {
                to++;
            }
            last = clause(words.subList(from, to), found);
            from = to;
        }
        // "…, I said no": how it ends tells what became of it
        found.add("f . " + last);
        return found;
    }

    /** The sorts of words at its beginning, in their order. */
    private String clause(List<String> words, Set<String> found) {
        var own = words.stream()
                .limit(MOST_WORDS)
                .map(this::sort)
                .filter(sort -> !sort.isEmpty())
                .toList();
        String first = String.join(" ", own.subList(0, Math.min(MOST_SORTS, own.size())));
        found.add("f " + first);
        for (String word : words) {
            for (String meaning : traits.meanings(word)) {
                own.forEach(sort -> found.add("f " + sort + ": " + meaning));
            }
        }
        return first;
    }

    private String sort(String word) {
        var known = sorts.get(word);
        return known != null ? known : word.length() >= SHORTEST_PAST && word.endsWith("ed") ? PAST : "";
    }
}
