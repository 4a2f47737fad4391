package dev.bedside.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.text.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseReaderTest {

    private static List<Clause> read(String review, boolean encoder) {
        var judgement = Judgement.packaged(encoder, problem -> {});
        var text = House.TEXTS.read(review, Language.ENGLISH);
        return judgement.clauses(text, judgement.read(text));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hearsPraiseAndComplaintOfOneSentence(boolean encoder) {
        var clauses = read("Dr. Lane is wonderful and caring, but the front desk was terribly rude.", encoder);

        assertThat(clauses).hasSize(2);
        assertThat(clauses.getFirst().praise()).isGreaterThan(1);
        assertThat(clauses.getLast().praise()).isLessThan(-1);
    }

    @Test
    void tellsWhatAClauseIsAboutByItself() {
        var clauses = read("Dr. Lane is wonderful and caring, but I waited for two hours.", true);

        assertThat(clauses.getLast().topics().get("wait"))
                .isGreaterThan(clauses.getFirst().topics().get("wait"))
                .isGreaterThan(0);
        assertThat(read("I waited for two hours.", false).getFirst().topics()).isEmpty();
    }

    @Test
    void readsNothingInATextWithoutWords() {
        assertThat(ClauseReader.of(House.TEXTS.read("!!", Language.ENGLISH))).isEmpty();
    }
}
