package dev.bedside.review;

import static dev.bedside.review.WordsFixture.TODAY;
import static dev.bedside.review.WordsFixture.WORDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MailHeadTest {

    private final MailHead mails = new MailHead(WORDS);

    @Test
    void announcesWhatIsForwardedOrQuoted() {
        assertThat(mails.announces("---------- Forwarded message ---------")).isTrue();
        assertThat(mails.announces("On Mon, May 4, 2026 at 8:10 AM Dr. Moss wrote:"))
                .isTrue();
        assertThat(mails.announces("She wrote a kind note")).isFalse();
    }

    @Test
    void tellsAMailFromLabelsByItsSubject() {
        assertThat(mails.begins(Row.of("From: Yelp\nSubject: New review"), 0)).isTrue();
        assertThat(mails.begins(Row.of("From: Ina Feld\nReview: Slow."), 0)).isFalse();
    }

    @Test
    void learnsSiteAndAuthorFromTheHead() {
        List<Row> rows = Row.of("De : Google Fiche\nObjet : Avis 5 étoiles de Zoé Leroux");
        var draft = new Draft();
        for (int i = 0; i < rows.size(); i++) {
            mails.into(draft, mails.line(rows, i, rows.get(i).text(), draft.forwarded), TODAY);
        }

        assertThat(draft.facts.site).isEqualTo(Site.GOOGLE);
        assertThat(draft.facts.author).isEqualTo("Zoé Leroux");
        assertThat(draft.facts.stars).isEqualTo(5.0);
    }
}
