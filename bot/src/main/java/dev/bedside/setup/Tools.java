package dev.bedside.setup;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.config.ConfigFiles;
import dev.bedside.database.Database;
import dev.bedside.outbox.Outbox;
import dev.bedside.workspace.Locations;
import dev.bedside.workspace.Workspaces;
import java.time.InstantSource;

/**
 * What setting up needs.
 *
 * @param platform the chat's name in the record: {@code discord}
 */
public record Tools(
        ConfigFiles files,
        Database database,
        Outbox outbox,
        Workspaces workspaces,
        Locations locations,
        ChatPlatform chat,
        String platform) {

    InstantSource clock() {
        return database::now;
    }

    /** Nothing that a log must not hold. */
    @Override
    public String toString() {
        return "Tools";
    }
}
