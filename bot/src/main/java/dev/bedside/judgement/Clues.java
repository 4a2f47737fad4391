package dev.bedside.judgement;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * What speaks for or against a label, each by a name that begins with its source: {@code rules count}, {@code encoder best}.
 *
 * <p>A clue that is not there says nothing, like one of 0.
 */
public final class Clues {

    private final Map<String, Double> values = new LinkedHashMap<>();

    public Clues add(Source source, String name, double value) {
        if (value != 0) {
            values.put(source.prefix() + name, value);
        }
        return this;
    }

    public Clues add(Source source, String name, boolean there) {
        return add(source, name, there ? 1 : 0);
    }

    public Clues addAll(Clues others) {
        values.putAll(others.values);
        return this;
    }

    /** Those of some sources. */
    Clues of(Set<Source> sources) {
        var kept = new Clues();
        values.forEach((name, value) -> {
            if (sources.stream().anyMatch(source -> source.gave(name))) {
                kept.values.put(name, value);
            }
        });
        return kept;
    }

    Clues without(Source source) {
        return of(EnumSet.complementOf(EnumSet.of(source)));
    }

    void forEach(BiConsumer<String, Double> each) {
        values.forEach(each);
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "Clues[" + values.size() + "]";
    }
}
