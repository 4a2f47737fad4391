package dev.bedside.talk;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an utterance means.
 *
 * @param about the number of the case that is meant; null where none is, or where it is not certain which
 * @param args by name, in the words as they were said
 * @param ask whether it must be asked back before anything is done
 * @param next what was wished in the same breath, to be done behind it; null for most of what people say
 */
public record Meaning(
        Intent intent,
        @Nullable Long about,
        Map<String, String> args,
        boolean ask,
        @Nullable Next next) {

    static final Meaning NONE = new Meaning(Intent.NONE, null, Map.of(), false);
    static final Meaning UNCLEAR = new Meaning(Intent.UNCLEAR, null, Map.of(), true);

    public Meaning {
        args = Map.copyOf(args);
    }

    public Meaning(Intent intent, @Nullable Long about, Map<String, String> args, boolean ask) {
        this(intent, about, args, ask, null);
    }

    /**
     * Another wish of the same message.
     *
     * @param words as it was said
     */
    public record Next(Meaning wish, String words) {
        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Next[" + wish + "]";
        }
    }

    /** The same wish, to be asked back. */
    Meaning asked() {
        return new Meaning(intent, about, args, true);
    }

    /** The same wish with another behind it. */
    Meaning then(Meaning wish, String words) {
        return new Meaning(intent, about, args, ask, new Next(wish, words));
    }

    public Optional<String> arg(String name) {
        return Optional.ofNullable(args.get(name));
    }

    /** Ids only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Meaning[" + intent.id() + " #" + about + (ask ? " ask" : "") + "]";
    }
}
