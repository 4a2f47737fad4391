package dev.bedside.rule;

import dev.bedside.text.Text;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text must hold behind a pattern's first word: the rarest part that cannot be missing.
 *
 * <p>Many patterns begin with a word that every text is full of; asking once for the other part spares trying them at each.
 */
final class Needs {

    private static final Needs NOTHING = new Needs(new Firsts());
    private static final int LETTERS = 3;

    /** Numbers of stems and forms, one of which must be there. */
    private final int[] words;

    /** Beginnings of words, one of which may be there instead. */
    private final int[] beginnings;

    private Needs(Firsts firsts) {
        words = firsts.words().stream().mapToInt(Integer::intValue).toArray();
        beginnings = firsts.prefixes().stream().mapToInt(Needs::beginning).toArray();
    }

    static Needs of(@Nullable Node node) {
        return node instanceof Node.Sequence(List<Node> nodes) ? rarest(nodes) : NOTHING;
    }

    private static Needs rarest(List<Node> nodes) {
        var rarest = NOTHING;
        for (Node each : nodes.subList(1, nodes.size())) {
            var firsts = new Firsts();
            boolean mayBeMissing = firsts.collect(each);
            if (!mayBeMissing && !firsts.digits()) {
                var needs = new Needs(firsts);
                rarest = rarest.size() == 0 || needs.size() < rarest.size() ? needs : rarest;
            }
        }
        return rarest;
    }

    private int size() {
        return words.length + beginnings.length;
    }

    boolean metBy(Holdings text) {
        if (size() == 0) {
            return true;
        }
        for (int word : words) {
            if (text.words.get(word)) {
                return true;
            }
        }
        for (int beginning : beginnings) {
            if (text.beginnings.get(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** The first letters as a number; different letters may share one, so it tells for certain only what is missing. */
    private static int beginning(String letters) {
        int number = 0;
        for (int i = 0; i < LETTERS; i++) {
            number = number << 5 | letters.charAt(i) & 31;
        }
        return number;
    }

    /** The words of one text. */
    static final class Holdings {

        private final BitSet words = new BitSet();
        private final BitSet beginnings = new BitSet();

        Holdings(Text text, Words numbers) {
            for (int word = 0; word < text.size(); word++) {
                hold(numbers.stemAt(word));
                hold(numbers.formAt(word));
                String letters = text.word(word).form();
                if (letters.length() >= LETTERS) {
                    beginnings.set(beginning(letters));
                }
            }
        }

        private void hold(int id) {
            if (id >= 0) {
                words.set(id);
            }
        }
    }
}
