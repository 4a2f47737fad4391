package dev.bedside.learn;

/** Finds the row of a trait among those that were learned, without boxing a number. */
final class TraitTable {

    private final long[] rows;
    /** By the trait's last bits, then by the next free place: its row and one; 0 where there is none. */
    private final int[] places;

    /** @param rows the traits, all different */
    TraitTable(long[] rows) {
        this.rows = rows;
        places = new int[Integer.highestOneBit(Math.max(4, rows.length)) * 4];
        for (int row = 0; row < rows.length; row++) {
            int at = (int) rows[row] & (places.length - 1);
            while (places[at] != 0) {
                at = (at + 1) & (places.length - 1);
            }
            places[at] = row + 1;
        }
    }

    int size() {
        return rows.length;
    }

    long at(int row) {
        return rows[row];
    }

    /** The row of a trait; -1 for one that nobody learned. */
    int index(long trait) {
        int at = (int) trait & (places.length - 1);
        while (places[at] != 0) {
            if (rows[places[at] - 1] == trait) {
                return places[at] - 1;
            }
            at = (at + 1) & (places.length - 1);
        }
        return -1;
    }
}
