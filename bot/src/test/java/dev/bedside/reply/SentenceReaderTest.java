package dev.bedside.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.text.Language;
import org.junit.jupiter.api.Test;

class SentenceReaderTest {

    private static final SentenceReader READER = new SentenceReader(House.WORDING);

    @Test
    void findsEverySentenceOfADraftInEitherLanguage() {
        var review = House.review("Waited two hours and nobody at the desk said a word.", 1.0);
        var order = DraftOrder.first(review, House.TRIAGER.triage(review), House.PRACTICE, RecentReplies.NONE);
        for (int attempt = 0; attempt < 20; attempt++) {
            for (var language : new Language[] {Language.ENGLISH, Language.SPANISH}) {
                var draft =
                        House.DRAFTER.draft(order.in(language).attempt(attempt)).orElseThrow();
                assertThat(READER.read(draft.text())).containsAll(draft.sentences());
            }
        }
    }

    @Test
    void findsNothingInWhatAPersonWrote() {
        assertThat(READER.read("Ring us on Tuesday, the kettle is on.")).isEmpty();
    }
}
