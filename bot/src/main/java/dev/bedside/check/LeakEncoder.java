package dev.bedside.check;

import dev.bedside.encoder.EncoderOnDemand;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The encoder of sentences as it learned what a practice must not say: it reads a reply as a whole, so that it knows of whom a
 * clause speaks.
 *
 * <p>Loaded at the first reply that words leave in doubt, so that whoever only judges reviews does without it.
 */
public final class LeakEncoder implements AutoCloseable {

    static final String FILE = "leaks.encoder";

    private final EncoderOnDemand packed;

    private LeakEncoder(BooleanSupplier wanted, Consumer<String> tell) {
        packed = new EncoderOnDemand(
                LeakEncoder.class,
                FILE,
                wanted,
                what -> tell.accept(what + "; replies are checked by their words alone"));
    }

    /**
     * What is packed into the jar.
     *
     * @param wanted asked once, at the first reply that words do not settle
     * @param tell is told once where the encoder is wanted and does not run here
     */
    public static LeakEncoder packed(BooleanSupplier wanted, Consumer<String> tell) {
        return new LeakEncoder(wanted, tell);
    }

    static LeakEncoder none() {
        return new LeakEncoder(() -> false, any -> {});
    }

    /**
     * How likely each clause must not be said, as the logarithm of its odds.
     *
     * @return empty where there is no encoder; a clause is empty that stands too far behind to be read
     */
    Optional<List<Optional<Float>>> leaks(Ear.Heard reply, List<Clause> clauses) {
        return packed.ask(encoder -> {
            var heard = encoder.hear(reply.words());
            return clauses.stream()
                    .map(clause -> reply.place(clause).flatMap(heard::answer).map(each -> each[0]))
                    .toList();
        });
    }

    @Override
    public void close() {
        packed.close();
    }
}
