package dev.bedside.learn;

import java.util.Arrays;

/**
 * The traits of one thing in a row, each a number made of its name and its value.
 *
 * <p>Numbers rather than words: reading costs no text, and what is learned and written to a file holds nobody's words.
 */
public final class Traits {

    private long[] found = new long[192];
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
        int hash = place.hashCode();
        for (int i = name.length(); i > 0; i--) {
            hash *= 31;
        }
        put(hash + name.hashCode(), value);
    }

    private void put(int name, int value) {
        if (size == found.length) {
            found = Arrays.copyOf(found, size * 2);
        }
        found[size++] = mixed(((long) name << 32) ^ (value & 0xFFFFFFFFL));
    }

    /** Takes over all of another thing's. */
    public void add(Traits other) {
        if (size + other.size > found.length) {
            found = Arrays.copyOf(found, Math.max(found.length * 2, size + other.size));
        }
        System.arraycopy(other.found, 0, found, size, other.size);
        size += other.size;
    }

    int size() {
        return size;
    }

    long at(int index) {
        return found[index];
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "Traits[" + size + "]";
    }
}
