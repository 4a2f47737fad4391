package dev.bedside.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import dev.bedside.chat.Note;
import dev.bedside.chat.Response;
import dev.bedside.fakediscord.FakeDiscord;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SilenceTest {

    private static final String CANARY = "Zebulonsquark";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level usual = root.getLevel();
    private final Lines lines = new Lines();
    private final Practice practice = new Practice();

    /** Everything that a log line says, stack traces included. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {
        final Queue<String> all = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            if (event.getLoggerName().startsWith("org.java_websocket.")) {
                return; // the fake Discord's own sockets
            }
            var failure = event.getThrowableProxy();
            all.add(event.getLoggerName() + " " + event.getFormattedMessage() + " "
                    + (failure == null ? "" : ThrowableProxyUtil.asString(failure)));
        }
    }

    @BeforeEach
    void listenToEverything() {
        lines.start();
        root.detachAndStopAllAppenders();
        root.addAppender(lines);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void close() {
        practice.close();
        root.detachAppender(lines);
        root.setLevel(usual);
    }

    @Test
    void logsNeitherWordsNorTokenAtAnyLevel() {
        practice.open();
        var broken = FakeDiscord.embed(CANARY, CANARY);
        broken.put("color", CANARY);
        practice.fake.webhook(practice.reviews, CANARY, CANARY, broken);
        practice.fake.gateway().sendGarbage();
        practice.heard.onPosted = message -> {
            throw new IllegalStateException(CANARY);
        };
        practice.fake.say(practice.reviews, practice.ann, CANARY);
        practice.heard.onAsked = request -> {
            throw new IllegalStateException(CANARY);
        };
        practice.fake.as(practice.ann).slash(practice.reviews, "check").ack();
        practice.heard.onAsked = request -> new Response.Privately(List.of(new Note(CANARY)));
        practice.fake.as(practice.ann).slash(practice.reviews, "check").says();

        await().until(() -> lines.all.stream().anyMatch(line -> line.contains("The Discord library met a failure")));
        await().until(() -> practice.heard.messages.stream()
                .anyMatch(message -> message.content().equals(CANARY)));
        assertThat(lines.all)
                .filteredOn(line -> line.contains(CANARY) || line.contains(practice.fake.token()))
                .extracting(line -> line.substring(0, line.indexOf(" ")))
                .isEmpty();
    }
}
