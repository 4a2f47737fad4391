package dev.bedside.learn;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** The states that things in a row may have, which of them share a kind, and which may follow each other. */
final class States {

    final List<String> names;
    final int count;
    final List<String> kindNames;
    /** How many kinds there are. */
    final int kinds;
    /** By state. */
    final int[] kindOf;
    /** By state before (the last: none), then by state. */
    private final boolean[] allowed;
    /** By state: those that may stand before it. */
    private final int[][] before;
    /** By state: those that may stand behind it. */
    private final int[][] behind;

    /** @param follows whether a state may follow another one; the first is empty at the beginning of a row */
    States(List<String> names, BiPredicate<String, String> follows) {
        this.names = List.copyOf(names);
        count = names.size();
        kindNames = names.stream().map(States::kind).distinct().toList();
        kinds = kindNames.size();
        kindOf = names.stream().mapToInt(name -> kindNames.indexOf(kind(name))).toArray();
        allowed = new boolean[(count + 1) * count];
        for (int from = 0; from <= count; from++) {
            for (int to = 0; to < count; to++) {
                allowed[from * count + to] = follows.test(from == count ? "" : names.get(from), names.get(to));
            }
        }
        before = new int[count][];
        behind = new int[count][];
        for (int state = 0; state < count; state++) {
            int here = state;
            before[state] = IntStream.range(0, count)
                    .filter(from -> follows(from, here))
                    .toArray();
            behind[state] =
                    IntStream.range(0, count).filter(to -> follows(here, to)).toArray();
        }
    }

    /** States of one kind share what is learned of their traits: {@code after:DATE} and {@code before:DATE}. */
    private static String kind(String state) {
        return state.substring(state.indexOf(':') + 1);
    }

    /** @param from a state, or their count where nothing stands before */
    boolean follows(int from, int to) {
        return allowed[from * count + to];
    }

    int[] before(int state) {
        return before[state];
    }

    int[] behind(int state) {
        return behind[state];
    }

    int steps() {
        return SequenceReader.JOINS * (count + 1) * count;
    }

    /** Where the step from one state to another is kept. */
    int step(int join, int from, int to) {
        return (join * (count + 1) + from) * count + to;
    }

    /** e to the power of each step; zero for one that is not allowed. */
    double[] powers(float[] steps) {
        double[] powers = new double[steps.length];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = allowed[i % ((count + 1) * count)] ? StrictMath.exp(steps[i]) : 0;
        }
        return powers;
    }
}
