package dev.bedside.learn;

/** Finds the row of a trait among those that were learned, without boxing a number. */
final class TraitTable {

    private final long[] rows;
    /**
     * By the trait's last bits, then by the next free place: its row and one, with some of its first bits above, so that
     * hardly another trait is looked at; 0 where there is none.
     */
    private final int[] places;
    /** How many bits a row and one takes. */
    private final int bits;

    /** @param rows the traits, all different */
    TraitTable(long[] rows) {
        this.rows = rows;
        bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(rows.length));
        places = new int[Integer.highestOneBit(Math.max(4, rows.length)) * 4];
        for (int row = 0; row < rows.length; row++) {
            int at = (int) rows[row] & (places.length - 1);
            while (places[at] != 0) {
                at = (at + 1) & (places.length - 1);
            }
            places[at] = sign(rows[row]) | row + 1;
        }
    }

    private int sign(long trait) {
        return (int) (trait >>> Integer.SIZE) << bits;
    }

    int size() {
        return rows.length;
    }

    long at(int row) {
        return rows[row];
    }

    /** The row of a trait; -1 for one that nobody learned. */
    int index(long trait) {
        return index(trait, first(trait));
    }

    /** What stands in the first place where a trait may; asked for many before any is looked for, none waits for another. */
    int first(long trait) {
        return places[(int) trait & (places.length - 1)];
    }

    /** @param first what {@link #first} says of the trait */
    int index(long trait, int first) {
        int sign = sign(trait);
        int rest = (1 << bits) - 1;
        int place = first;
        for (int at = (int) trait; place != 0; place = places[at & (places.length - 1)]) {
            if ((place & ~rest) == sign && rows[(place & rest) - 1] == trait) {
                return (place & rest) - 1;
            }
            at++;
        }
        return -1;
    }
}
