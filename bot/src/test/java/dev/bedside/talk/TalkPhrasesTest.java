package dev.bedside.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Fails the build for a phrase that is broken or is not understood by its own examples. */
class TalkPhrasesTest {

    @Test
    void phrasesHoldTheirExamples() {
        var problems = new ArrayList<ConfigException>();
        var files = ConfigFiles.packaged(problems::add);
        var texts = TextReader.from(files);
        problems.addAll(new TalkProver(UtteranceReader.from(files, texts), texts).prove());
        assertThat(problems.stream().map(ConfigException::getMessage).collect(Collectors.joining("\n")))
                .isEmpty();
    }
}
