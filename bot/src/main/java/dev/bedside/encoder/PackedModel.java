package dev.bedside.encoder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers of the packed encoder, for whoever learns new ones.
 *
 * <p>Reads no more of an ONNX file than this needs: of the graph ({@code onnx.proto}, ModelProto 7) the initializers (GraphProto 5)
 * with their name, shape and bytes, and of the nodes (1) in which order weights are multiplied.
 */
final class PackedModel {

    /** Weights of a layer in the order in which they are multiplied. */
    static final List<String> WEIGHTS = List.of("query", "key", "value", "context", "wide", "narrow");

    private static final String QUANTISED = "_quantized";
    private static final String SCALE = "_scale";
    private static final String PRODUCT = "MatMulInteger";

    private static final int MODEL_GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int NODE_INPUT = 1;
    private static final int NODE_KIND = 4;
    private static final int TENSOR_SHAPE = 1;
    private static final int TENSOR_KIND = 2;
    private static final int TENSOR_FLOATS = 4;
    private static final int TENSOR_WHOLE = 5;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_BYTES = 9;
    private static final int KIND_FLOAT = 1;
    private static final int KIND_UNSIGNED = 2;

    private record Tensor(int kind, List<Integer> shape, ByteBuffer bytes) {

        float at(int i) {
            return kind == KIND_FLOAT
                    ? bytes.getFloat(4 * i)
                    : kind == KIND_UNSIGNED ? bytes.get(i) & 0xFF : bytes.get(i);
        }
    }

    private final Map<String, Tensor> tensors = new HashMap<>();
    private final List<String> products = new ArrayList<>();

    private PackedModel() {}

    /** @throws IOException where this is no such file */
    static PackedModel read(byte[] file) throws IOException {
        var model = new PackedModel();
        try {
            new Fields(ByteBuffer.wrap(file)).each((field, value) -> {
                if (field == MODEL_GRAPH) {
                    model.graph(value);
                }
            });
        } catch (RuntimeException broken) {
            throw new IOException("the packed encoder cannot be read", broken);
        }
        if (model.products.isEmpty()) {
            throw new IOException("the packed encoder holds no layers");
        }
        return model;
    }

    private void graph(ByteBuffer graph) {
        new Fields(graph).each((field, value) -> {
            if (field == GRAPH_INITIALIZER) {
                tensor(value);
            } else if (field == GRAPH_NODE) {
                node(value);
            }
        });
    }

    private void node(ByteBuffer node) {
        var inputs = new ArrayList<String>();
        var kind = new ArrayList<String>();
        new Fields(node).each((field, value) -> {
            if (field == NODE_INPUT) {
                inputs.add(text(value));
            } else if (field == NODE_KIND) {
                kind.add(text(value));
            }
        });
        if (kind.contains(PRODUCT)) {
            products.add(inputs.get(1).replace(QUANTISED, ""));
        }
    }

    private void tensor(ByteBuffer tensor) {
        var shape = new ArrayList<Integer>();
        var name = new StringBuilder();
        var kind = new int[1];
        var bytes = new ByteBuffer[] {ByteBuffer.allocate(0)};
        var fields = new Fields(tensor);
        fields.each((field, value) -> {
            switch (field) {
                case TENSOR_SHAPE -> shape.addAll(fields.numbers(value));
                case TENSOR_KIND -> kind[0] = fields.numbers(value).getFirst();
                case TENSOR_NAME -> name.append(text(value));
                // few numbers stand there one by one
                case TENSOR_FLOATS, TENSOR_BYTES -> bytes[0] = value.order(ByteOrder.LITTLE_ENDIAN);
                case TENSOR_WHOLE -> bytes[0] = whole(fields.numbers(value));
                default -> {}
            }
        });
        tensors.put(name.toString(), new Tensor(kind[0], shape, bytes[0]));
    }

    private static ByteBuffer whole(List<Integer> numbers) {
        byte[] bytes = new byte[numbers.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = numbers.get(i).byteValue();
        }
        return ByteBuffer.wrap(bytes);
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }

    /** The name of weights in whole numbers. */
    static String quantised(String name) {
        return name + QUANTISED;
    }

    /** The name of what they are multiplied by. */
    static String scale(String name) {
        return name + SCALE;
    }

    int layers() {
        return products.size() / WEIGHTS.size();
    }

    /** The name of the weights of a layer in the file. */
    String name(int layer, int weights) {
        return products.get(layer * WEIGHTS.size() + weights);
    }

    /** The weights of a layer, a row for each number that comes in. */
    float[][] weights(int layer, int weights) {
        return table(name(layer, weights));
    }

    float[][] table(String name) {
        var tensor = tensor(quantised(name));
        var scale = tensor(scale(name));
        var zero = tensor(name + "_zero_point");
        int width = tensor.shape().getLast();
        float[][] rows = new float[tensor.shape().getFirst()][width];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < width; column++) {
                int of = scale.shape().isEmpty() ? 0 : column;
                rows[row][column] = (tensor.at(row * width + column) - zero.at(of)) * scale.at(of);
            }
        }
        return rows;
    }

    float[] row(String name) {
        var tensor = tensor(name);
        float[] row = new float[tensor.shape().getFirst()];
        for (int i = 0; i < row.length; i++) {
            row[i] = tensor.at(i);
        }
        return row;
    }

    private Tensor tensor(String name) {
        var tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalStateException("the packed encoder has no " + name);
        }
        return tensor;
    }

    /** The fields of one message, as Protocol Buffers write them. */
    private static final class Fields {

        private static final int NUMBER = 0;
        private static final int EIGHT_BYTES = 1;
        private static final int BYTES = 2;

        private final ByteBuffer message;

        Fields(ByteBuffer message) {
            this.message = message;
        }

        /** Takes a field by its number, and its bytes; a plain number comes as the bytes that spell it. */
        interface Taker {

            void take(int field, ByteBuffer value);
        }

        void each(Taker taker) {
            var rest = message.duplicate();
            while (rest.hasRemaining()) {
                int key = (int) number(rest);
                int size = switch (key & 7) {
                    case NUMBER -> -1;
                    case EIGHT_BYTES -> Long.BYTES;
                    case BYTES -> (int) number(rest);
                    default -> Integer.BYTES;
                };
                int from = rest.position();
                if (size < 0) {
                    number(rest);
                    size = rest.position() - from;
                }
                taker.take(key >>> 3, rest.slice(from, size));
                rest.position(from + size);
            }
        }

        List<Integer> numbers(ByteBuffer value) {
            var rest = value.duplicate();
            var numbers = new ArrayList<Integer>();
            while (rest.hasRemaining()) {
                numbers.add((int) number(rest));
            }
            return numbers;
        }

        private static long number(ByteBuffer from) {
            long number = 0;
            int shift = 0;
            byte next;
            do {
                next = from.get();
                number |= (long) (next & 0x7F) << shift;
                shift += 7;
            } while (next < 0);
            return number;
        }
    }
}
