package dev.bedside.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesReaderTests {

    private final Sites sites = new SitesReader().read(ConfigFiles.packaged());

    @Test
    void knowsEverySiteOfTheVocabulary() {
        assertThat(sites.byId()).containsOnlyKeys(Sites.IDS);
    }

    @Test
    void limitsGoogleByBytes() {
        var limit = sites.of("google").replyLimit();
        assertThat(limit).isEqualTo(new ReplyLimit(4096, ReplyLimit.Unit.BYTES));
        assertThat(limit.allows("a".repeat(4096))).isTrue();
        assertThat(limit.allows("é".repeat(2049))).isFalse();
    }

    @Test
    void countsCharactersAsPeopleDo() {
        var limit = new ReplyLimit(3, ReplyLimit.Unit.CHARACTERS);
        assertThat(limit.allows("né\uD83D\uDE4F")).isTrue();
        assertThat(limit.allows("four")).isFalse();
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        assertThat(sites.of("healthgrades").replyLimit()).isNull();
        assertThat(sites.of("webmd").removal("en").grounds()).isEmpty();
    }

    @Test
    void takesASiteItDoesNotKnowForAnother() {
        assertThat(sites.of(null)).isEqualTo(sites.of("other")).isEqualTo(sites.of("carefinder"));
    }

    @Test
    void saysInSpanishHowToReportToEverySite() {
        assertThat(sites.byId().values()).allSatisfy(policy -> {
            assertThat(policy.removal("es")).isNotEqualTo(policy.removal("en"));
            assertThat(policy.removal("es").grounds())
                    .hasSameSizeAs(policy.removal("en").grounds());
        });
        assertThat(sites.of("yelp").removal("fr")).isEqualTo(sites.of("yelp").removal("en"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4096 bytes                                   | 4096 letters | `4096 letters` is not a length
            https://support.google.com/business/answer/4 | here:        | is not the address of a page
            name: Yelp                                   | nom: Yelp    | unknown key `nom`
            webmd:                                       | webmed:      | unknown key `webmed`
            - nothing found                              | -            | an empty line in `sources:`
            """)
    void namesFileAndLineOfAMistake(String right, String wrong, String problem, @TempDir Path folder)
            throws IOException {
        var text = ConfigFiles.packaged().read("sites.yml", ConfigFile::content);
        assertThat(text).contains(right);
        Files.writeString(folder.resolve("sites.yml"), text.replace(right, wrong));
        var files = ConfigFiles.overriddenBy(folder, broken -> {
            throw broken;
        });
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> new SitesReader().read(files))
                .withMessageMatching(".*sites\\.yml:\\d+: .*")
                .withMessageContaining(problem);
    }
}
