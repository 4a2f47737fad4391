package dev.bedside.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The room behind a pipe, through the process's own standard streams. */
class RoomTest {

    private static String talk(String said) throws IOException {
        return talk(said.getBytes(StandardCharsets.UTF_8));
    }

    private static String talk(byte[] said) throws IOException {
        var in = System.in;
        var out = System.out;
        var heard = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(said));
            System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
            try (var room = Room.open()) {
                room.talk(House.desk(room.chat(), Map.of()), () -> {});
            }
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    @Test
    void answersOneMessageAfterTheOther() throws IOException {
        var heard = talk("Google review, 2 stars, by Odalys W.\n\nThe receptionist was rude.\n.\nwhy?\n\n\n/help\n");
        assertThat(heard.indexOf("│ #1 Reply and invite to talk"))
                .isNotNegative()
                .isLessThan(heard.indexOf("│ Why "));
        assertThat(heard.indexOf("│ Why ")).isLessThan(heard.indexOf("/check your own words"));
    }

    @Test
    void leavesAtQuit() throws IOException {
        assertThat(talk("hello\n/quit\n/help\n")).contains("Good to see you").doesNotContain("/check your own words");
    }

    @Test
    void saysNothingToNobody() throws IOException {
        assertThat(talk("")).isEmpty();
    }

    @Test
    void usesNoColourBehindAPipeAndPassesOnNoControlCharacters() throws IOException {
        var heard = talk(
                "Google review, 1 star, by Mallory\u001b[31m\n\nThe rude\u001b[2J receptionist was rude\u0007 to me and left.\n");
        assertThat(heard).contains("│").doesNotContain("\u001b", "\u0007");
    }

    @Test
    void survivesBytesThatAreNoText() throws IOException {
        assertThat(talk(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, (byte) 0xed, (byte) 0xa0, (byte) 0x80, '\n'}))
                .isNotBlank();
    }
}
