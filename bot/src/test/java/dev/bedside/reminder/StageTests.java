package dev.bedside.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageTests {

    @ParameterizedTest
    @EnumSource(Stage.Kind.class)
    void readsBackItsId(Stage.Kind kind) {
        assertThat(Stage.read(Stage.of(kind).id())).contains(Stage.of(kind));
        assertThat(Stage.read(new Stage(kind, 12).id())).contains(new Stage(kind, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "trumpet", "warn-", "warn-x", "repeat-99999999999"})
    void knowsNoOtherId(String id) {
        assertThat(Stage.read(id)).isEmpty();
    }

    @Test
    void doesNotTakeAWarningOfTheReplyForOneOfTheClaim() {
        assertThat(Stage.read("reply-warn-2")).contains(new Stage(Stage.Kind.REPLY_WARN, 2));
        assertThat(new Stage(Stage.Kind.REPLY_WARN, 2)).hasToString("reply-warn-2");
    }
}
