package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void takesOffQuoteMarksAndCountsThem() {
        assertThat(Row.of(">> deep\n> less\nnone")).extracting(Row::text).containsExactly("deep", "less", "none");
        assertThat(Row.of(">> deep\n> less\nnone")).extracting(Row::depth).containsExactly(2, 1, 0);
    }

    @Test
    void dropsTheFencesOfACodeBlock() {
        assertThat(Row.of("```yaml\nstars: 1\n```\nafter"))
                .extracting(Row::text)
                .containsExactly("stars: 1", "after");
        assertThat(Row.of("```\na\n```\nb")).extracting(Row::code).containsExactly(true, false);
    }

    @Test
    void readsWhoSpeaksInACopiedConversation() {
        var rows = Row.of("[12/05/2026 09:14] Review Feed: fine\n[Yesterday 10:02] Nell\nI'll look");

        assertThat(rows).extracting(Row::speaker).containsExactly("Review Feed", "Nell", "");
        assertThat(rows).extracting(Row::text).containsExactly("fine", "", "I'll look");
    }

    @Test
    void knowsARulerButNotThreeAsterisksThatRate() {
        assertThat(Row.of("-----").getFirst().ruler()).isTrue();
        assertThat(Row.of("***").getFirst().ruler()).isFalse();
    }

    @Test
    void takesOffTheMarkOfAList() {
        assertThat(Row.of("2) Yelp").getFirst().unlisted()).isEqualTo("Yelp");
        assertThat(Row.of("• stars: 1").getFirst().unlisted()).isEqualTo("stars: 1");
        assertThat(Row.of("3.5 stars").getFirst().unlisted()).isEqualTo("3.5 stars");
    }
}
