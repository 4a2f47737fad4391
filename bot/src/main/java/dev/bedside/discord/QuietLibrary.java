package dev.bedside.discord;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps JDA's own log lines out of the log at every level, whatever the configuration says.
 *
 * <p>They carry whole messages and the names of those who wrote them, and at the lowest level the token. That
 * something went wrong is said all the same: by the name of who said it.
 */
public final class QuietLibrary extends TurboFilter {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(QuietLibrary.class);
    private static final String LIBRARY = "net.dv8tion.jda.";

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable failure) {
        if (!logger.getName().startsWith(LIBRARY)) {
            return FilterReply.NEUTRAL;
        }
        var met = failure == null ? last(params) : failure;
        if (met != null && format != null && level.isGreaterOrEqual(Level.WARN)) {
            LOG.warn(
                    "The Discord library met a failure in {}: {}",
                    logger.getName().substring(LIBRARY.length()),
                    met.getClass().getSimpleName());
        }
        return FilterReply.DENY;
    }

    /** Where SLF4J lets a failure stand that has values before it. */
    private static @Nullable Throwable last(Object @Nullable [] params) {
        return params != null && params.length > 0 && params[params.length - 1] instanceof Throwable failure
                ? failure
                : null;
    }
}
