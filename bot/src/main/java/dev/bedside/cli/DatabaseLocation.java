package dev.bedside.cli;

import dev.bedside.database.DatabaseSettings;
import org.springframework.core.env.Environment;

/** Where the lasting record is: {@code bedside.database.url}, else a file beside the program. */
final class DatabaseLocation {

    private DatabaseLocation() {}

    static DatabaseSettings of(Environment environment) {
        return DatabaseSettings.of(environment.getProperty("bedside.database.url", DatabaseSettings.DEFAULT_URL))
                .withLogin(
                        environment.getProperty("bedside.database.user"),
                        environment.getProperty("bedside.database.password"));
    }
}
