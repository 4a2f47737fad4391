package dev.bedside.discord;

import dev.bedside.chat.Unreachable;
import java.util.function.BooleanSupplier;
import net.dv8tion.jda.api.JDA;
import org.jspecify.annotations.Nullable;

/** The session with Discord that is there at the moment, if one is; every thread may ask. */
final class Connection {

    private volatile @Nullable JDA jda;
    private volatile boolean readsContent;
    private volatile BooleanSupplier granted = () -> true;

    /** The session, as soon as its servers are known and until it is given up; null for none. */
    @Nullable
    JDA session() {
        return jda;
    }

    /** {@link #session} for a call that needs one. */
    JDA need() {
        var present = jda;
        if (present == null) {
            throw new Unreachable("there is no session with Discord at the moment");
        }
        return present;
    }

    /** Whether Discord tells what stands in other people's messages (the Message Content intent). */
    boolean readsContent() {
        return readsContent;
    }

    void begin(JDA session, boolean content) {
        readsContent = content;
        jda = session;
    }

    void readsContent(boolean content) {
        readsContent = content;
    }

    /** @param asking asks Discord whether the Message Content intent is switched on */
    void askWith(BooleanSupplier asking) {
        granted = asking;
    }

    /**
     * Asks Discord whether what comes in without anything in it is really empty.
     *
     * @throws Unreachable where there is no answer
     */
    boolean isContentGranted() {
        return granted.getAsBoolean();
    }

    void end() {
        jda = null;
    }
}
