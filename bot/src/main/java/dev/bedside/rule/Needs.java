package dev.bedside.rule;

import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sentence must hold for a pattern that begins with a certain word: every part that cannot be missing, the rarest first.
 *
 * <p>Many patterns begin with a word that every text is full of; asking for the other parts spares trying them at each.
 */
final class Needs {

    static final Needs NOTHING = new Needs(List.of());
    private static final int LETTERS = 3;

    /**
     * One part: one of these words or beginnings of words must be there.
     *
     * @param words numbers of stems and forms
     * @param beginnings of words, each as a number
     */
    private record Part(int[] words, int[] beginnings) {

        static Part of(Firsts firsts) {
            return new Part(
                    firsts.words().stream().mapToInt(Integer::intValue).toArray(),
                    firsts.prefixes().stream().mapToInt(Needs::beginning).toArray());
        }

        int size() {
            return words.length + beginnings.length;
        }

        boolean metBy(Holdings sentence) {
            for (int word : words) {
                if (sentence.words.get(word)) {
                    return true;
                }
            }
            for (int beginning : beginnings) {
                if (sentence.beginnings.get(beginning)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Part[] parts;

    private Needs(List<Part> parts) {
        this.parts = parts.stream().sorted(Comparator.comparingInt(Part::size)).toArray(Part[]::new);
    }

    /** @param first the number of the word that a match begins with; -1 where that is not known */
    static Needs of(@Nullable Node node, int first) {
        var parts = new ArrayList<Part>();
        if (node != null) {
            collect(node, first, parts);
        }
        return parts.isEmpty() ? NOTHING : new Needs(parts);
    }

    private static void collect(Node node, int first, List<Part> parts) {
        switch (node) {
            case Node.Sequence(List<Node> nodes) -> {
                collect(nodes.getFirst(), first, parts);
                nodes.subList(1, nodes.size()).forEach(each -> add(each, parts));
            }
            case Node.Lookup lookup -> {
                var chosen = lookup.beginningWith(first);
                if (chosen != null) {
                    collect(chosen, first, parts);
                }
            }
            case Node.Except(Node inner, Node not) -> collect(inner, first, parts);
            default -> {
                // a single word, or something of which nothing is sure
            }
        }
    }

    private static void add(Node node, List<Part> parts) {
        var firsts = new Firsts();
        boolean mayBeMissing = firsts.collect(node);
        if (!mayBeMissing && !firsts.digits()) {
            parts.add(Part.of(firsts));
        }
    }

    boolean metBy(Holdings sentence) {
        for (Part part : parts) {
            if (!part.metBy(sentence)) {
                return false;
            }
        }
        return true;
    }

    /** The first letters as a number; different letters may share one, so it tells for certain only what is missing. */
    private static int beginning(String letters) {
        int number = 0;
        for (int i = 0; i < LETTERS; i++) {
            number = number << 5 | letters.charAt(i) & 31;
        }
        return number;
    }

    /** The words of one sentence. */
    static final class Holdings {

        private final Text text;
        private final Words numbers;
        private final BitSet words = new BitSet();
        private final BitSet beginnings = new BitSet();

        Holdings(Text text, Words numbers) {
            this.text = text;
            this.numbers = numbers;
        }

        /** Holds the words of another sentence now: from {@code first} to before {@code end}. */
        void moveTo(int first, int end) {
            words.clear();
            beginnings.clear();
            for (int word = first; word < end; word++) {
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
