package dev.bedside.judgement;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Turns a sentence into numbers that are near each other for sentences that mean the same.
 *
 * <p>MiniLM, quantised, run inside this process. Each sentence is read alone and by one thread: in company it would come out a
 * little different. One session serves all threads.
 */
final class SentenceEncoder implements AutoCloseable {

    /** How many numbers a sentence becomes. */
    static final int WIDTH = 384;

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String PIECES = "word-pieces.txt";

    /** Where the runtime looks for its libraries before it takes them out of the jar. */
    private static final String LIBRARIES = "onnxruntime.native.path";

    private final WordPieces pieces;
    private final OrtEnvironment environment;
    private final OrtSession session;

    private SentenceEncoder(WordPieces pieces, OrtEnvironment environment, OrtSession session) {
        this.pieces = pieces;
        this.environment = environment;
        this.session = session;
    }

    /**
     * Reads the packaged model.
     *
     * @throws EncoderUnavailable where this machine cannot run it
     */
    static SentenceEncoder load() {
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
                var session = model.isPresent()
                        ? environment.createSession(model.get().toString(), options)
                        : environment.createSession(bytes(), options);
                return new SentenceEncoder(WordPieces.read(pieces), environment, session);
            }
        } catch (IOException | OrtException | LinkageError | RuntimeException refused) {
            throw new EncoderUnavailable(refused);
        }
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

    private static byte[] bytes() throws IOException {
        try (var model = resource(MODEL)) {
            return model.readAllBytes();
        }
    }

    private static InputStream resource(String name) throws IOException {
        var stream = SentenceEncoder.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IOException(name + " is not packed into this jar");
        }
        return stream;
    }

    /** @return {@value #WIDTH} numbers whose squares add up to 1 */
    float[] encode(String sentence) {
        long[] ids = pieces.read(sentence);
        long[] shape = {1, ids.length};
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (var input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
                var types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
                var result = session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length);
        } catch (OrtException broken) {
            throw new IllegalStateException("the encoder could not read a sentence", broken);
        }
    }

    private static float[] mean(FloatBuffer states, int length) {
        double[] sums = new double[WIDTH];
        for (int at = 0; at < length; at++) {
            for (int i = 0; i < WIDTH; i++) {
                sums[i] += states.get(at * WIDTH + i);
            }
        }
        double squares = 0;
        for (double sum : sums) {
            squares += sum * sum;
        }
        double norm = StrictMath.sqrt(Math.max(squares, 1e-12));
        float[] mean = new float[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            mean[i] = (float) (sums[i] / norm);
        }
        return mean;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException broken) {
            throw new IllegalStateException("the encoder could not be closed", broken);
        }
    }
}
