package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTest {

    @Test
    void leavesTheWordsOfFormattedText() {
        assertThat(Markdown.plain("**Name:** *Ina* __very__ _kind_ ~~not~~ ||hidden||"))
                .isEqualTo("Name: Ina very kind not hidden");
        assertThat(Markdown.plain("# Big")).isEqualTo("Big");
        assertThat(Markdown.plain("-# small")).isEqualTo("small");
        assertThat(Markdown.plain("> quoted")).isEqualTo("quoted");
    }

    @Test
    void keepsTheLabelOfALink() {
        assertThat(Markdown.plain("the [front desk](https://example.org/x) was kind"))
                .isEqualTo("the front desk was kind");
    }

    @Test
    void leavesMarksThatFormatNothing() {
        assertThat(Markdown.plain("5 * 3 * 2, snake_case_name, #1 office, f***ing late"))
                .isEqualTo("5 * 3 * 2, snake_case_name, #1 office, f***ing late");
        assertThat(Markdown.plain("[not a link](see above)")).isEqualTo("[not a link](see above)");
    }
}
