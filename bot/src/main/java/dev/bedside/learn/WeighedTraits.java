package dev.bedside.learn;

import java.util.Arrays;

/**
 * The traits of one case and how strongly each is there; as in {@link Traits}, numbers rather than words.
 *
 * <p>Words are numbers too, made by {@link #word}, and are put in as a bag: each once, the weaker the more there are.
 */
public final class WeighedTraits {

    private static final long EVEN = 0x9E3779B97F4A7C15L;

    private long[] found = new long[64];
    private float[] strengths = new float[64];
    private int size;
    /** By a word's last bits: the words of the bag that is being filled; 0 where there is none. */
    private long[] bag = {};

    /** A trait that is there or not. */
    public void add(String name) {
        add(name, 1);
    }

    public void add(String name, float strength) {
        put(number(name), strength);
    }

    /** A trait whose name begins with where it is found; it is another one than that of both put together. */
    public void add(String place, String name, float strength) {
        put(mixed(number(place), number(name)), strength);
    }

    /**
     * The different ones among some words, as found in a place.
     *
     * @param words made by {@link #word}
     * @param count how many of them there are
     */
    public void bag(String place, long[] words, int count) {
        int room = Integer.highestOneBit(Math.max(8, count)) * 4;
        if (bag.length < room) {
            bag = new long[room];
        } else {
            Arrays.fill(bag, 0, room, 0);
        }
        int first = size;
        long where = number(place);
        for (int i = 0; i < count; i++) {
            if (unseen(words[i], room - 1)) {
                put(mixed(where, words[i]), 0);
            }
        }
        float each = (float) (1.5 / Math.sqrt(Math.max(size - first, 8)));
        Arrays.fill(strengths, first, size, each);
    }

    private boolean unseen(long word, int last) {
        int at = (int) word & last;
        while (bag[at] != 0) {
            if (bag[at] == word) {
                return false;
            }
            at = (at + 1) & last;
        }
        bag[at] = word;
        return true;
    }

    /** The number of what is said from one place of a text to another. */
    public static long word(CharSequence text, int start, int end) {
        long number = EVEN;
        for (int i = start; i < end; i++) {
            number = (number ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mixed(number, end - start) | 1;
    }

    /** The number of two words that stand beside each other. */
    public static long pair(long first, long second) {
        return mixed(first * 31, second) | 1;
    }

    private void put(long trait, float strength) {
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
            strengths = Arrays.copyOf(strengths, size * 2);
        }
        found[size] = trait;
        strengths[size++] = strength;
    }

    private static long number(String name) {
        return mixed(EVEN, name.hashCode());
    }

    private static long mixed(long one, long other) {
        long mixed = one * EVEN + other;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    int size() {
        return size;
    }

    long at(int index) {
        return found[index];
    }

    float strength(int index) {
        return strengths[index];
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "WeighedTraits[" + size + "]";
    }
}
