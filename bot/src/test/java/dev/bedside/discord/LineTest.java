package dev.bedside.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LineTest {

    private final AtomicInteger caughtUp = new AtomicInteger();
    private final AtomicInteger heard = new AtomicInteger();
    private final CountDownLatch free = new CountDownLatch(1);
    private final Line line = new Line(caughtUp::incrementAndGet);

    @AfterEach
    void close() {
        free.countDown();
        line.close();
    }

    private void hold() {
        line.add("held", () -> {
            try {
                free.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Test
    void catchesUpOnWhatItHadNoRoomFor() {
        hold();
        for (int i = 0; i < Line.LONGEST + 10; i++) {
            line.add("each", heard::incrementAndGet);
        }
        free.countDown();

        await().until(() -> caughtUp.get() == 1);
        assertThat(heard).hasValue(Line.LONGEST);
    }

    @Test
    void catchesUpOnceHoweverOftenItIsAskedMeanwhile() {
        hold();
        for (int i = 0; i < 200; i++) {
            line.catchUp();
        }
        free.countDown();
        line.add("last", heard::incrementAndGet);

        await().until(() -> heard.get() == 1);
        assertThat(caughtUp).hasValue(1);
    }

    @Test
    void goesOnAfterAFailure() {
        line.add("bad", () -> {
            throw new StackOverflowError();
        });
        line.add("good", heard::incrementAndGet);

        await().until(() -> heard.get() == 1);
    }
}
