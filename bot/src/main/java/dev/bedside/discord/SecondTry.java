package dev.bedside.discord;

import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;

/**
 * Tells whoever asked to wait, after Discord did not take the answer.
 *
 * <p>The library answers an interaction no more than once, taken or not; this class reaches into it.
 */
final class SecondTry {

    private static final int DEFERRED_MESSAGE = 5;
    private static final int DEFERRED_EDIT = 6;
    private static final int EPHEMERAL = 1 << 6;

    private SecondTry() {}

    /** @param onPrivate whether the private answer that was pressed stays until it is replaced */
    static void defer(IReplyCallback asking, boolean onPrivate) {
        var body = DataObject.empty().put("type", onPrivate ? DEFERRED_EDIT : DEFERRED_MESSAGE);
        if (!onPrivate) {
            body.put("data", DataObject.empty().put("flags", EPHEMERAL));
        }
        var route = Route.Interactions.CALLBACK.compile(asking.getId(), asking.getToken());
        new RestActionImpl<Void>(asking.getJDA(), route, body).complete();
    }
}
