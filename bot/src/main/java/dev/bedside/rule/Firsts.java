package dev.bedside.rule;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a match can begin with, so that a pattern is only tried where it may succeed. */
final class Firsts {

    private final Set<Integer> words = new HashSet<>();
    private final Set<String> prefixes = new HashSet<>();
    private boolean digits;

    Set<Integer> words() {
        return words;
    }

    Set<String> prefixes() {
        return prefixes;
    }

    boolean digits() {
        return digits;
    }

    boolean wordsOnly() {
        return prefixes.isEmpty() && !digits;
    }

    /** Collects the beginnings of a node; true where it may also match nothing, or anything. */
    boolean collect(Node node) {
        return switch (node) {
            case Node.Stems(int[] ids) -> {
                Arrays.stream(ids).forEach(words::add);
                yield false;
            }
            case Node.Forms(int[] ids) -> {
                Arrays.stream(ids).forEach(words::add);
                yield false;
            }
            case Node.Lookup lookup -> {
                Arrays.stream(lookup.firsts()).forEach(words::add);
                yield false;
            }
            case Node.Prefix(String letters) -> {
                prefixes.add(letters);
                yield false;
            }
            case Node.Digits() -> {
                digits = true;
                yield false;
            }
            case Node.Gap(int least, int most) -> true;
            case Node.Name() -> true;
            case Node.Start(), Node.End() -> true;
            case Node.Except(Node inner, Node not) -> collect(inner);
            case Node.Maybe(Node inner) -> {
                collect(inner);
                yield true;
            }
            case Node.Choice(List<Node> nodes) -> {
                boolean empty = false;
                for (Node each : nodes) {
                    empty |= collect(each);
                }
                yield empty;
            }
            case Node.Sequence(List<Node> nodes) -> collectSequence(nodes);
        };
    }

    private boolean collectSequence(List<Node> nodes) {
        for (Node each : nodes) {
            if (each instanceof Node.Gap) {
                return true;
            }
            if (!collect(each)) {
                return false;
            }
        }
        return true;
    }
}
