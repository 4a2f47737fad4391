package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    private final Phrases phrases = new Phrases(List.of("read more", "read", "doesn't", "구글"));

    @Test
    void findsTheLongestPhraseAtAWordBoundary() {
        assertThat(phrases.find("ready? Read more now")).isEqualTo(new Span(7, 16));
        assertThat(phrases.in("spreadsheet")).isFalse();
    }

    @Test
    void doesNotMindTheShapeOfAnApostrophe() {
        assertThat(phrases.in("she doesn’t like it")).isTrue();
    }

    @Test
    void needsNoSpacesInScriptsWithoutThem() {
        assertThat(phrases.in("새구글리뷰")).isTrue();
    }

    @Test
    void countsPlacesThatDoNotOverlap() {
        assertThat(phrases.count("read more, read, reading")).isEqualTo(2);
    }

    @Test
    void tellsWhatALineIsFromHowItStarts() {
        assertThat(phrases.is(" Read More ")).isTrue();
        assertThat(phrases.is("read more of it")).isFalse();
        assertThat(phrases.start("Read more of it")).isTrue();
    }
}
