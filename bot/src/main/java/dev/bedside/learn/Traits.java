package dev.bedside.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The traits of one thing in a row, each a number made of its name and its value.
 *
 * <p>Numbers rather than words: reading costs no text, and what is learned and written to a file holds nobody's words.
 */
public final class Traits {

    /** Of 31, by which a text's number grows with each sign behind it. */
    private static final int[] POWERS = new int[32];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 31;
        }
    }

    private final List<Traits> shared = new ArrayList<>(3);
    private long[] found = new long[128];
    private int size;

    /** A trait that is there or not. */
    public void add(String name) {
        add(name, 0);
    }

    public void add(String name, String value) {
        add(name, value.hashCode());
    }

    public void add(String name, int value) {
        put(name.hashCode(), value);
    }

    /** A trait whose name begins with where it is found; the two are never put together. */
    public void add(String place, String name, String value) {
        add(place, name, value.hashCode());
    }

    public void add(String place, String name, int value) {
        put(joined(place.hashCode(), name), value);
    }

    /** A trait whose name, made by {@link #joined}, is put together of several. */
    public void add(int name, int value) {
        put(name, value);
    }

    /** The number of a name that goes on with another one, or of one that stands alone; the two are never put together. */
    public static int joined(int name, String more) {
        int length = more.length();
        int hash = name * POWERS[length % POWERS.length];
        for (int i = length - length % POWERS.length; i > 0; i--) {
            hash *= 31;
        }
        return hash + more.hashCode();
    }

    private void put(int name, int value) {
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = mixed(((long) name << 32) ^ (value & 0xFFFFFFFFL));
    }

    /** Shares all of another thing's, which then must not change any more. */
    public void add(Traits other) {
        if (!other.shared.isEmpty()) {
            throw new IllegalArgumentException("what others share is not shared on");
        }
        shared.add(other);
    }

    /** Those that this thing shares with others, which count as if they were its own. */
    List<Traits> shared() {
        return shared;
    }

    /** How many it has beside those it shares. */
    int size() {
        return size;
    }

    /** One of those it has beside those it shares. */
    long at(int index) {
        return found[index];
    }

    /** All of them, shared ones last. */
    long[] all() {
        int count = size;
        for (Traits other : shared) {
            count += other.size;
        }
        long[] all = Arrays.copyOf(found, count);
        int at = size;
        for (Traits other : shared) {
            System.arraycopy(other.found, 0, all, at, other.size);
            at += other.size;
        }
        return all;
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "Traits[" + all().length + "]";
    }
}
