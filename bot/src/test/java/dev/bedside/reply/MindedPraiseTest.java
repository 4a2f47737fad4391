package dev.bedside.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hears what somebody who is pleased would have liked better, even where nobody can name it. */
class MindedPraiseTest {

    private final TurnReader turns = TurnReader.from(House.FILES, House.TEXTS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lovely people. I think the desk could do a better job of planning. | true
            A wonderful dentist, but the assistant was slow and careless.      | true
            Great doctor, only downside is the elevator music.                 | true
            I was nervous, but she was wonderful.                              | false
            Great doctor, great team, nothing but good words.                  | false
            The best dentist in town, and the kindest.                         | false
            Only thing I can say is wow.                                       | false
            """)
    void tellsAWishFromPraiseAlone(String review, boolean minds) {
        var text = House.TEXTS.read(review, Language.ENGLISH);
        assertThat(turns.minds(text, StemRows.stems(text))).isEqualTo(minds);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Muy amables todos, pero la recepción podría mejorar. | true
            Lo único que puedo decir es gracias por todo.        | false
            """)
    void tellsItInSpanishToo(String review, boolean minds) {
        var text = House.TEXTS.read(review, Language.SPANISH);
        assertThat(turns.minds(text, StemRows.stems(text))).isEqualTo(minds);
    }
}
