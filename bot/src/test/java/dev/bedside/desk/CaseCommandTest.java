package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.desk.CaseCommand.Verb;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseCommandTest {

    private static CaseCommand read(String said) {
        return CaseCommand.read(said, "3 business days"::equals).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "claim, CLAIM, , ''",
        "claim 12, CLAIM, 12, ''",
        "Claim #12, CLAIM, 12, ''",
        "assign 12 Ana, ASSIGN, 12, Ana",
        "assign Ana, ASSIGN, , Ana",
        "snooze tomorrow 9am, SNOOZE, , tomorrow 9am",
        "snooze 3 business days, SNOOZE, , 3 business days",
        "snooze 3 tomorrow, SNOOZE, 3, tomorrow",
        "snooze 2h, SNOOZE, , 2h",
        "posted: We are sorry., POSTED, , We are sorry.",
        "posted 12: We are sorry., POSTED, 12, We are sorry.",
        "close 12 no reply needed, CLOSE, 12, no reply needed",
    })
    void readsVerbNumberAndRest(String said, Verb verb, Long number, String rest) {
        var command = read(said);
        assertThat(command.verb()).isEqualTo(verb);
        assertThat(command.number()).isEqualTo(number == null ? OptionalLong.empty() : OptionalLong.of(number));
        assertThat(command.rest()).isEqualTo(rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"show me the way out", "list of complaints: rude staff", "claim to fame", "The staff was rude"})
    void leavesTheWordsOfAReviewAlone(String said) {
        assertThat(CaseCommand.read(said, words -> false)).isEmpty();
    }

    @Test
    void showsNoWordsInALog() {
        assertThat(read("posted: We are sorry.").toString()).isEqualTo("CaseCommand[POSTED]");
    }
}
