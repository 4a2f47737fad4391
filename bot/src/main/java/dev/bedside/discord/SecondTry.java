package dev.bedside.discord;

import java.io.IOException;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.utils.data.DataObject;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/**
 * Tells whoever asked to wait, after Discord did not take the answer.
 *
 * <p>The library answers an interaction no more than once, taken or not.
 */
final class SecondTry {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final int DEFERRED_MESSAGE = 5;
    private static final int DEFERRED_EDIT = 6;
    private static final int EPHEMERAL = 1 << 6;

    private final OkHttpClient http;
    private final String api;

    SecondTry(OkHttpClient http, String api) {
        this.http = http;
        this.api = api.endsWith("/") ? api : api + "/";
    }

    /**
     * Defers, where nothing was taken yet; where something was, Discord refuses it and nothing changes.
     *
     * @param onPrivate whether the private answer that was pressed stays until it is replaced
     */
    void defer(IReplyCallback asking, boolean onPrivate) {
        var body = DataObject.empty().put("type", onPrivate ? DEFERRED_EDIT : DEFERRED_MESSAGE);
        if (!onPrivate) {
            body.put("data", DataObject.empty().put("flags", EPHEMERAL));
        }
        var request = new Request.Builder()
                .url(api + "interactions/" + asking.getId() + "/" + asking.getToken() + "/callback")
                .post(RequestBody.create(body.toJson(), JSON))
                .build();
        try {
            http.newCall(request).execute().close();
        } catch (IOException lost) {
            // what comes next shows whether it was taken
        }
    }
}
