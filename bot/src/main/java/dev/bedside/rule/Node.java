package dev.bedside.rule;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a pattern, matched without backtracking.
 *
 * <p>Positions are a bit set: bit {@code i} stands for the word {@code start + i}. A node takes the positions where it may
 * begin and gives those where it may have ended, so a pattern costs the same whatever the text does; a match spans at most
 * 62 words.
 */
sealed interface Node {

    long advance(Words words, long positions);

    /** The highest position that a match may reach. */
    long LIMIT = Long.MAX_VALUE >>> 1;

    /** A node that takes exactly one word. */
    sealed interface OneWord extends Node {

        /** Whether the word at a position, which lies inside the sentence, is one. */
        boolean fits(Words words, int at);

        @Override
        default long advance(Words words, long positions) {
            long ends = 0;
            for (long rest = positions; rest != 0; rest &= rest - 1) {
                int at = Long.numberOfTrailingZeros(rest);
                if (words.inSentence(at) && fits(words, at)) {
                    ends |= 2L << at;
                }
            }
            return ends & LIMIT;
        }
    }

    private static boolean contains(int[] sorted, int id) {
        return id >= 0 && (sorted.length == 1 ? sorted[0] == id : Arrays.binarySearch(sorted, id) >= 0);
    }

    /** One of these words, by stem. */
    record Stems(int[] ids) implements OneWord {

        @Override
        public boolean fits(Words words, int at) {
            return contains(ids, words.stem(at));
        }
    }

    /** Exactly one of these forms. */
    record Forms(int[] ids) implements OneWord {

        @Override
        public boolean fits(Words words, int at) {
            return contains(ids, words.form(at));
        }
    }

    /** Any word that begins so. */
    record Prefix(String letters) implements OneWord {

        @Override
        public boolean fits(Words words, int at) {
            return words.letters(at).startsWith(letters);
        }
    }

    /** A number in digits. */
    record Digits() implements OneWord {

        @Override
        public boolean fits(Words words, int at) {
            return Character.isDigit(words.letters(at).charAt(0));
        }
    }

    /** A word written as a name: with a capital, inside a sentence. */
    record Name() implements OneWord {

        @Override
        public boolean fits(Words words, int at) {
            return words.isName(at);
        }
    }

    /** Between {@code least} and {@code most} words of any kind. */
    record Gap(int least, int most) implements Node {

        @Override
        public long advance(Words words, long positions) {
            long ends = 0;
            for (int i = least; i <= most; i++) {
                ends |= positions << i;
            }
            return ends & LIMIT & words.sentenceMask();
        }
    }

    /** The sentence begins here. */
    record Start() implements Node {

        @Override
        public long advance(Words words, long positions) {
            return words.opensSentence() ? positions & 1 : 0;
        }
    }

    /** The sentence ends here. */
    record End() implements Node {

        @Override
        public long advance(Words words, long positions) {
            return positions & words.sentenceEnd();
        }
    }

    /** May be missing. */
    record Maybe(Node node) implements Node {

        @Override
        public long advance(Words words, long positions) {
            return positions | node.advance(words, positions);
        }
    }

    /** One of these. */
    record Choice(List<Node> nodes) implements Node {

        @Override
        public long advance(Words words, long positions) {
            long ends = 0;
            for (int i = 0; i < nodes.size(); i++) {
                ends |= nodes.get(i).advance(words, positions);
            }
            return ends;
        }
    }

    /**
     * One of many, looked up by the word that each begins with.
     *
     * @param firsts the numbers of those words, in order
     * @param nodes what may begin with each
     */
    record Lookup(int[] firsts, List<Node> nodes) implements Node {

        static Lookup of(SortedMap<Integer, Node> byFirst) {
            return new Lookup(
                    byFirst.keySet().stream().mapToInt(Integer::intValue).toArray(), List.copyOf(byFirst.values()));
        }

        @Nullable
        Node beginningWith(int first) {
            int at = Arrays.binarySearch(firsts, first);
            return at < 0 ? null : nodes.get(at);
        }

        @Override
        public long advance(Words words, long positions) {
            long ends = 0;
            for (long rest = positions; rest != 0; rest &= rest - 1) {
                int at = Long.numberOfTrailingZeros(rest);
                int stem = words.stem(at);
                int form = words.form(at);
                ends |= follow(words, stem, at);
                if (form != stem) {
                    ends |= follow(words, form, at);
                }
            }
            return ends;
        }

        private long follow(Words words, int id, int at) {
            var node = id < 0 ? null : beginningWith(id);
            return node == null ? 0 : node.advance(words, 1L << at);
        }
    }

    /** One behind the other. */
    record Sequence(List<Node> nodes) implements Node {

        @Override
        public long advance(Words words, long positions) {
            long reached = positions;
            for (int i = 0; i < nodes.size() && reached != 0; i++) {
                reached = nodes.get(i).advance(words, reached);
            }
            return reached;
        }
    }

    /** These words unless they are part of something else: "back", but not "call back". */
    record Except(Node node, Node not) implements Node {

        private static final int REACH = 3;

        @Override
        public long advance(Words words, long positions) {
            long allowed = positions;
            for (long rest = positions; rest != 0; rest &= rest - 1) {
                int at = Long.numberOfTrailingZeros(rest);
                if (node.advance(words, 1L << at) != 0 && words.isPartOf(not, at, REACH)) {
                    allowed &= ~(1L << at);
                }
            }
            return node.advance(words, allowed);
        }
    }
}
