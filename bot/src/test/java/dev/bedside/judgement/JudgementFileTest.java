package dev.bedside.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JudgementFileTest {

    private static String packaged() {
        try (var stream = Objects.requireNonNull(JudgementFileTest.class.getResourceAsStream("judgement.weights"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void whatIsPackedHoldsNoSentenceAndNoNumberOfAnybody() {
        List<String> grams = packaged()
                .lines()
                .dropWhile(line -> !line.equals("[ngrams]"))
                .skip(2)
                .takeWhile(line -> !line.equals("[encoder]"))
                .map(line -> line.split("\t")[0])
                .toList();
        assertThat(grams).hasSizeGreaterThan(1000).allSatisfy(gram -> {
            assertThat(gram.split(" ")).hasSizeLessThanOrEqualTo(3);
            assertThat(gram).doesNotContainPattern("[0-9@]");
        });
    }

    @Test
    void readsWhatItWrites() throws IOException {
        String text = packaged()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        var learned = JudgementFile.read(new BufferedReader(new StringReader(text)), "packaged");
        assertThat(JudgementFile.write(learned)).isEqualTo(text);
    }

    @Test
    void saysWhereAFileIsBroken() {
        assertThatThrownBy(() -> JudgementFile.read(
                        new BufferedReader(new StringReader("[ngrams]\n(always)\nwait\tx\n")), "broken.weights"))
                .hasMessage("broken.weights:3: not what training writes; train it again");
    }
}
