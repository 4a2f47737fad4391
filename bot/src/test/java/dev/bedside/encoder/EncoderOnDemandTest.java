package dev.bedside.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.review.MessageEncoder;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EncoderOnDemandTest {

    @Test
    void asksWhetherItIsWantedOnceAndOnlyWhenSomebodyAsks() {
        var asked = new AtomicInteger();
        var encoder = new EncoderOnDemand(
                EncoderOnDemandTest.class,
                "none",
                () -> {
                    asked.incrementAndGet();
                    return false;
                },
                what -> {});
        assertThat(asked).hasValue(0);
        assertThat(encoder.ask(known -> "yes")).isEmpty();
        assertThat(encoder.ask(known -> "yes")).isEmpty();
        assertThat(asked).hasValue(1);
    }

    @Test
    void saysOnceThatItDoesNotRunAndAnswersNothing() {
        var told = new ArrayList<String>();
        var encoder = new EncoderOnDemand(EncoderOnDemandTest.class, "missing.encoder", () -> true, told::add);
        assertThat(encoder.ask(known -> "yes")).isEmpty();
        assertThat(encoder.ask(known -> "yes")).isEmpty();
        assertThat(told).containsExactly("missing.encoder: it is not packed into this jar");
    }

    @Test
    void answersNothingOnceItIsClosed() {
        var encoder = new EncoderOnDemand(MessageEncoder.class, "messages.encoder", () -> true, what -> {});
        assertThat(encoder.ask(known -> "yes")).contains("yes");
        encoder.close();
        assertThat(encoder.ask(known -> "yes")).isEmpty();
    }
}
