package dev.bedside.database;

import org.flywaydb.core.api.logging.Log;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what Flyway tells of its work for those who debug; what went wrong arrives as an exception anyway. */
final class QuietFlyway implements Log {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    @Override
    public void debug(String message) {
        LOG.trace(message);
    }

    @Override
    public void info(String message) {
        LOG.debug(message);
    }

    @Override
    public void warn(String message) {
        LOG.debug(message);
    }

    @Override
    public void error(String message) {
        LOG.debug(message);
    }

    @Override
    public void error(String message, Exception failure) {
        LOG.debug(message, failure);
    }

    @Override
    public void notice(String message) {
        LOG.debug(message);
    }
}
