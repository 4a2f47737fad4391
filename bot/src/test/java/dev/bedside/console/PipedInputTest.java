package dev.bedside.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipedInputTest {

    private static List<String> messages(String input) throws IOException {
        var piped = new PipedInput(new BufferedReader(new StringReader(input)));
        var messages = new ArrayList<String>();
        for (var next = piped.next(); next.isPresent(); next = piped.next()) {
            messages.add(next.get());
        }
        return messages;
    }

    @Test
    void endsAMessageWithAPoint() throws IOException {
        assertThat(messages("one\ntwo\n.\nthree\n.\n")).containsExactly("one\ntwo", "three");
    }

    @Test
    void endsAMessageWithTwoEmptyLines() throws IOException {
        assertThat(messages("one\n\n\ntwo\n \n\t\nthree")).containsExactly("one", "two", "three");
    }

    @Test
    void keepsOneEmptyLineInsideAMessage() throws IOException {
        assertThat(messages("one\n\ntwo\n\nthree\n")).containsExactly("one\n\ntwo\n\nthree");
    }

    @Test
    void endsAMessageBeforeACommand() throws IOException {
        assertThat(messages("one\ntwo\n/draft\n/help\nthree")).containsExactly("one\ntwo", "/draft", "/help", "three");
    }

    @Test
    void endsAMessageWithTheInput() throws IOException {
        assertThat(messages("one")).containsExactly("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\n\n\n\n\n", ".\n.\n.", " \n.\n\n\n"})
    void givesNoEmptyMessages(String input) throws IOException {
        assertThat(messages(input)).isEmpty();
    }

    @Test
    void readsLinesOfAnySystem() throws IOException {
        assertThat(messages("one\r\n.\r\ntwo\r\n\r\n\r\nthree")).containsExactly("one", "two", "three");
    }

    @Test
    void takesAPointOrSlashInsideALineForWords() throws IOException {
        assertThat(messages("a . b\n..\n a/b\n /x")).containsExactly("a . b\n..\n a/b\n /x");
    }

    @Test
    void keepsTenThousandLinesTogether() throws IOException {
        assertThat(messages("line\n".repeat(10_000)))
                .singleElement()
                .satisfies(message -> assertThat(message.lines()).hasSize(10_000));
    }
}
