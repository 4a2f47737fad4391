package dev.bedside.encoder;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An encoder that learned one question, loaded when somebody first asks it, so that whoever does not does without. */
public final class EncoderOnDemand implements AutoCloseable {

    private final Class<?> beside;
    private final String file;
    private final BooleanSupplier wanted;
    private final Consumer<String> tell;
    private boolean tried;
    private @Nullable TunedEncoder loaded;

    /**
     * What lies beside a class in the jar.
     *
     * @param wanted asked once, at the first question
     * @param tell is told once where the encoder is wanted and does not run here
     */
    public EncoderOnDemand(Class<?> beside, String file, BooleanSupplier wanted, Consumer<String> tell) {
        this.beside = beside;
        this.file = file;
        this.wanted = wanted;
        this.tell = tell;
    }

    /** @return empty where it is not wanted or does not run */
    public synchronized Optional<TunedEncoder> get() {
        if (!tried) {
            tried = true;
            loaded = wanted.getAsBoolean() ? load() : null;
        }
        return Optional.ofNullable(loaded);
    }

    private @Nullable TunedEncoder load() {
        try (var stream = Objects.requireNonNull(beside.getResourceAsStream(file), file)) {
            return TunedEncoder.read(stream.readAllBytes());
        } catch (IOException | RuntimeException refused) {
            tell.accept(file + ": " + refused.getMessage());
            return null;
        }
    }

    @Override
    public synchronized void close() {
        if (loaded != null) {
            loaded.close();
            loaded = null;
        }
    }
}
