package dev.bedside.encoder;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The packed encoder at work: MiniLM, quantised, run inside this process.
 *
 * <p>Each text is read alone and by one thread: in company it would come out a little different. One session serves all threads.
 */
final class EncoderSession implements AutoCloseable {

    /** How many numbers each piece of a text becomes. */
    static final int WIDTH = 384;

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    static final String PIECES = "word-pieces.txt";

    /** Where the runtime looks for its libraries before it takes them out of the jar. */
    private static final String LIBRARIES = "onnxruntime.native.path";

    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;

    /** What stands in for numbers of the model: the session reads it where it lies. */
    private final List<OnnxTensor> instead;

    private EncoderSession(
            WordPieces pieces, OrtEnvironment environment, OrtSession session, List<OnnxTensor> instead) {
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
        this.instead = instead;
    }

    /**
     * The model as it is packed.
     *
     * @throws EncoderUnavailable where this machine cannot run it
     */
    static EncoderSession packed() {
        return load(List.of());
    }

    /**
     * The model with layers that learned.
     *
     * @throws EncoderUnavailable where this machine cannot run it
     */
    static EncoderSession with(TunedLayers tuned) {
        return load(tuned.layers());
    }

    private static EncoderSession load(List<TunedLayers.Layer> layers) {
        var instead = new ArrayList<OnnxTensor>();
        try {
            var model = unpacked();
            var environment = OrtEnvironment.getEnvironment();
            // on Windows it would report its use to its maker
            environment.setTelemetry(false);
            try (var options = new OrtSession.SessionOptions();
                    var pieces = resource(PIECES)) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
                for (TunedLayers.Layer layer : layers) {
                    replace(layer, environment, options, instead);
                }
                var words = WordPieces.read(pieces);
                var session = model.isPresent()
                        ? environment.createSession(model.get().toString(), options)
                        : environment.createSession(bytes(), options);
                return new EncoderSession(words, environment, session, List.copyOf(instead));
            }
        } catch (IOException | OrtException | LinkageError | RuntimeException refused) {
            instead.forEach(OnnxTensor::close);
            throw new EncoderUnavailable(refused);
        }
    }

    private static void replace(
            TunedLayers.Layer layer,
            OrtEnvironment environment,
            OrtSession.SessionOptions options,
            List<OnnxTensor> instead)
            throws OrtException {
        for (Table table : layer.tables()) {
            var bytes = ByteBuffer.allocateDirect(table.values().length)
                    .put(table.values())
                    .flip();
            long[] shape = {table.values().length / table.scale().length, table.scale().length};
            put(
                    PackedModel.quantised(table.name()),
                    OnnxTensor.createTensor(environment, bytes, shape, OnnxJavaType.INT8),
                    options,
                    instead);
            put(PackedModel.scale(table.name()), tensor(environment, table.scale()), options, instead);
        }
        for (TunedLayers.Row row : layer.rows()) {
            put(row.name(), tensor(environment, row.values()), options, instead);
        }
    }

    private static OnnxTensor tensor(OrtEnvironment environment, float[] values) throws OrtException {
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), new long[] {values.length});
    }

    private static void put(String name, OnnxTensor tensor, OrtSession.SessionOptions options, List<OnnxTensor> instead)
            throws OrtException {
        options.addInitializer(name, tensor);
        instead.add(tensor);
    }

    /**
     * The model on disk, beside the native libraries, which are loaded from there; nothing where there is no place to keep them:
     * then all of it is unpacked at every start.
     */
    private static Optional<Path> unpacked() {
        try {
            var files = UnpackedFiles.ofUser();
            if (System.getProperty(LIBRARIES) == null) {
                Path folder = null;
                for (String library : List.of("onnxruntime", "onnxruntime4j_jni")) {
                    folder = files.file("/ai/onnxruntime/native/" + platform() + '/' + System.mapLibraryName(library))
                            .getParent();
                }
                System.setProperty(LIBRARIES, String.valueOf(folder));
            }
            return Optional.of(files.file(MODEL));
        } catch (IOException | RuntimeException unwritable) {
            return Optional.empty();
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "");
        return (system.contains("mac") ? "osx" : system.contains("win") ? "win" : "linux")
                + (processor.equals("aarch64") ? "-aarch64" : "-x64");
    }

    /** The packed model itself. */
    static byte[] bytes() throws IOException {
        try (var model = resource(MODEL)) {
            return model.readAllBytes();
        }
    }

    static InputStream resource(String name) throws IOException {
        var stream = EncoderSession.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException(name + " is not packed into this jar");
        }
        return stream;
    }

    WordPieces pieces() {
        return pieces;
    }

    /** What the pieces of a text mean where they stand: {@value #WIDTH} numbers each, one behind the other. */
    float[] states(long[] ids) {
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (var input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                var result = session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            float[] states = new float[ids.length * WIDTH];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(states);
            return states;
        } catch (OrtException broken) {
            throw new IllegalStateException("the encoder could not read a text", broken);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException broken) {
            throw new IllegalStateException("the encoder could not be closed", broken);
        } finally {
            instead.forEach(OnnxTensor::close);
        }
    }
}
