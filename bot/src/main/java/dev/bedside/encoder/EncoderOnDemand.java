package dev.bedside.encoder;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An encoder that learned one question, loaded when somebody first asks it, so that whoever does not does without. */
public final class EncoderOnDemand implements AutoCloseable {

    private final Class<?> beside;
    private final String file;
    private final BooleanSupplier wanted;
    private final Consumer<String> tell;
    private final ReadWriteLock asking = new ReentrantReadWriteLock();
    private boolean tried;
    private volatile @Nullable TunedEncoder loaded;

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

    /** @return the answer; empty where the encoder is not wanted, does not run, fails or is closed */
    public <T> Optional<T> ask(Function<TunedEncoder, T> question) {
        loadOnce();
        // whoever asks while the program ends must not be answered out of memory that is given back
        asking.readLock().lock();
        try {
            return Optional.ofNullable(loaded).map(question);
        } catch (IllegalStateException failed) {
            // a witness that fails says nothing; whoever asked goes by what else is known
            return Optional.empty();
        } finally {
            asking.readLock().unlock();
        }
    }

    private synchronized void loadOnce() {
        if (!tried) {
            tried = true;
            loaded = wanted.getAsBoolean() ? load() : null;
        }
    }

    private @Nullable TunedEncoder load() {
        try (var stream = Objects.requireNonNull(beside.getResourceAsStream(file), "it is not packed into this jar")) {
            return TunedEncoder.read(stream.readAllBytes());
        } catch (IOException | RuntimeException refused) {
            tell.accept(file + ": " + refused.getMessage());
            return null;
        }
    }

    @Override
    public void close() {
        asking.writeLock().lock();
        try {
            if (loaded != null) {
                loaded.close();
                loaded = null;
            }
        } finally {
            asking.writeLock().unlock();
        }
    }
}
