package dev.bedside.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.database.Database;
import dev.bedside.database.DatabaseSettings;
import dev.bedside.desk.MovableClock;
import dev.bedside.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The room behind a pipe, through the process's own standard streams. */
class RoomTest {

    private static String talk(String said) throws IOException {
        return talk(said.getBytes(StandardCharsets.UTF_8));
    }

    private interface Talk {
        void talk() throws IOException;
    }

    private static String talk(byte[] said) throws IOException {
        return capture(said, () -> {
            try (var room = Room.open()) {
                room.talk(House.desk(room.chat(), Map.of()), () -> {});
            }
        });
    }

    private static String capture(String said, Talk talk) throws IOException {
        return capture(said.getBytes(StandardCharsets.UTF_8), talk);
    }

    private static String capture(byte[] said, Talk talk) throws IOException {
        var in = System.in;
        var out = System.out;
        var heard = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(said));
            System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
            talk.talk();
        } finally {
            System.setIn(in);
            System.setOut(out);
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    @Test
    void answersOneMessageAfterTheOther() throws IOException {
        var heard = talk("Google review, 2 stars, by Odalys W.\n\nThe receptionist was rude.\n.\nwhy?\n\n\n/help\n");
        assertThat(heard.indexOf("│ #1 Normal: Reply and invite to talk"))
                .isNotNegative()
                .isLessThan(heard.indexOf("│ Why "));
        assertThat(heard.indexOf("│ Why ")).isLessThan(heard.indexOf("/check your own words"));
    }

    @Test
    void followsAReviewFromItsArrivalToItsLateAnswer() throws IOException {
        var clock = new MovableClock(House.CLOCK);
        var heard = capture("""
                Google review, 2 stars, by Odalys W.

                The receptionist was rude and the waiting room was filthy.
                .
                /later 3 business days
                /review list
                /review claim
                /review snooze whenever
                /review snooze 2h
                /review post
                /review posted: Thank you for telling us.
                /review posted
                /review undo
                /review close 1 no reply needed
                /review history
                /review list
                """, () -> {
            try (var room = Room.open();
                    var database = Database.open(DatabaseSettings.IN_MEMORY, clock)) {
                var office =
                        House.office(database, Vault.forgetful(database), room.chat(), Runnable::run, Map.of(), clock);
                room.talk(office.desk(office.workspaces().settle("console", "room", "room")), office::beat);
            }
        });
        assertThat(heard)
                .containsSubsequence(
                        "│ #1 Normal: Reply and invite to talk",
                        "#1 (normal, Google · 2 of 5 stars): nobody has it yet; somebody should take it",
                        "#1 (normal, Google · 2 of 5 stars): nobody took it in time",
                        "It is ",
                        "│ #1 normal – Google · 2 of 5 stars – open, LATE since",
                        "#1 is yours now. The reply was due",
                        "Until when? For example",
                        "Nobody hears of #1 before",
                        "Here is the reply to #1.",
                        "#1 is answered. Thank you.",
                        "#1 was answered by you",
                        "Taken back. #1 is ready to be posted again.",
                        "#1 is closed: no reply needed.",
                        "you – took it",
                        "you – put it off (",
                        "you – called for the reply",
                        "you – posted a reply",
                        "you – took a step back (posted a reply)",
                        "you – closed it (no reply needed)",
                        "Nothing is waiting for an answer.");
    }

    @Test
    void goesOnWithTheLastReviewAfterARestart() throws IOException {
        try (var database = Database.open(DatabaseSettings.IN_MEMORY, House.CLOCK)) {
            var vault = Vault.forgetful(database);
            for (var said :
                    List.of("Google review, 2 stars, by Odalys W.\n\nThe receptionist was rude.\n.\n", "shorter\n")) {
                var heard = capture(said, () -> {
                    try (var room = Room.open()) {
                        var office = House.office(database, vault, room.chat(), Runnable::run, Map.of(), null);
                        room.talk(office.desk(office.workspaces().settle("console", "room", "room")), office::beat);
                    }
                });
                assertThat(heard).contains("Draft reply");
            }
        }
    }

    @Test
    void greetsWhoeverSaysHelloAndNothingElse() throws IOException {
        assertThat(talk("Hello there!\n")).doesNotContain("#1");
    }

    @Test
    void makesNoReviewOfDataThatHoldsNone() throws IOException {
        assertThat(talk("{\"site\":\"google\",\"stars\":9,\n"))
                .doesNotContain("#1")
                .isNotBlank();
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
