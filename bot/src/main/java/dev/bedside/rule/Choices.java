package dev.bedside.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Puts alternatives together so that hundreds of them cost little more than one. */
final class Choices {

    private Choices() {}

    /** Single words among the choices become one look-up, and so do many longer ones, by the word they begin with. */
    static Node of(List<Node> choices) {
        var stems = new TreeSet<Integer>();
        var forms = new TreeSet<Integer>();
        var byFirst = new HashMap<Integer, List<Node>>();
        var others = new ArrayList<Node>();
        choices.stream().flatMap(Choices::flattened).forEach(choice -> {
            switch (choice) {
                case Node.Stems(int[] ids) -> Arrays.stream(ids).forEach(stems::add);
                case Node.Forms(int[] ids) -> Arrays.stream(ids).forEach(forms::add);
                default -> {
                    var firsts = new Firsts();
                    if (!firsts.collect(choice) && firsts.wordsOnly()) {
                        firsts.words()
                                .forEach(first -> byFirst.computeIfAbsent(first, each -> new ArrayList<>())
                                        .add(choice));
                    } else {
                        others.add(choice);
                    }
                }
            }
        });
        if (!byFirst.isEmpty()) {
            var lookup = new TreeMap<Integer, Node>();
            byFirst.forEach((first, nodes) -> lookup.put(first, oneOf(nodes)));
            others.addFirst(Node.Lookup.of(lookup));
        }
        if (!forms.isEmpty()) {
            others.addFirst(
                    new Node.Forms(forms.stream().mapToInt(Integer::intValue).toArray()));
        }
        if (!stems.isEmpty()) {
            others.addFirst(
                    new Node.Stems(stems.stream().mapToInt(Integer::intValue).toArray()));
        }
        return oneOf(others);
    }

    private static Node oneOf(List<Node> nodes) {
        return nodes.size() == 1 ? nodes.getFirst() : new Node.Choice(List.copyOf(nodes));
    }

    private static Stream<Node> flattened(Node node) {
        return switch (node) {
            case Node.Choice(List<Node> nodes) -> nodes.stream().flatMap(Choices::flattened);
            case Node.Lookup lookup -> lookup.nodes().stream().distinct().flatMap(Choices::flattened);
            default -> Stream.of(node);
        };
    }
}
