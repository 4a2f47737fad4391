package dev.bedside.encoder;

import java.util.List;
import java.util.stream.Stream;

/** What the packed encoder calls the numbers of its layers. */
final class LayerNames {

    private LayerNames() {}

    /** What is added to the sums of a layer, in the order of {@link PackedModel#WEIGHTS}. */
    static List<String> biases(int layer) {
        return Stream.of(
                        "attention.self.query",
                        "attention.self.key",
                        "attention.self.value",
                        "attention.output.dense",
                        "intermediate.dense",
                        "output.dense")
                .map(part -> "encoder.layer." + layer + '.' + part + ".bias")
                .toList();
    }

    /** Gain and bias of the norm behind looking, then of the one behind thinking. */
    static List<String> norms(int layer) {
        return Stream.of(
                        "attention.output.LayerNorm.weight",
                        "attention.output.LayerNorm.bias",
                        "output.LayerNorm.weight",
                        "output.LayerNorm.bias")
                .map(part -> "encoder.layer." + layer + '.' + part)
                .toList();
    }
}
