package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class SiteFinderTest {

    private final SiteFinder sites = ConfigFiles.packaged().read("reading/sites.yml", SiteFinder::new);

    @Test
    void knowsASiteByTheHostOfALinkWhateverItsCountry() {
        assertThat(sites.ofLink("https://www.google.co.uk/maps/place/x")).isEqualTo(Site.GOOGLE);
        assertThat(sites.ofLink("https://m.yelp.com/biz/x?hrid=1")).isEqualTo(Site.YELP);
        assertThat(sites.ofLink("https://g.page/r/x")).isEqualTo(Site.GOOGLE);
        assertThat(sites.ofLink("https://www.nhs.uk/services/x")).isEqualTo(Site.OTHER);
    }

    @Test
    void isNotFooledByAHostThatOnlyLooksLikeOne() {
        assertThat(sites.ofLink("https://g00gle-verify.example/login")).isNull();
        assertThat(sites.ofLink("https://example.org/?from=google.com")).isNull();
    }

    @Test
    void knowsASiteByWhatToolsCallIt() {
        assertThat(sites.ofValue("ggl")).isEqualTo(Site.GOOGLE);
        assertThat(sites.first("businessprofile-noreply")).isEqualTo(Site.GOOGLE);
        assertThat(sites.ofHandle("tp-pull")).isEqualTo(Site.OTHER);
        assertThat(sites.ofHandle("zd-webhook")).isEqualTo(Site.ZOCDOC);
        assertThat(sites.ofHandle("g-bot")).isNull();
        assertThat(sites.first("Feedback of our own. Not posted to Google.")).isNull();
    }

    @Test
    void takesTheSiteThatIsNamedFirst() {
        assertThat(sites.first("New Zocdoc review, also sent to Google")).isEqualTo(Site.ZOCDOC);
        assertThat(sites.first("nothing of the kind")).isNull();
    }

    @Test
    void readsAnInitialOnlyWhereItStandsAlone() {
        assertThat(sites.ofValue("G")).isEqualTo(Site.GOOGLE);
        assertThat(sites.first("Dr G was kind")).isNull();
    }

    @Test
    void knowsTheKeysAndValuesOfASitesMachine() {
        assertThat(sites.ofKey("recommendation type")).isEqualTo(Site.FACEBOOK);
        assertThat(sites.ofMachineValue("accounts/1/locations/2/reviews/3")).isEqualTo(Site.GOOGLE);
    }

    @Test
    void refusesASiteThatTheVocabularyDoesNotKnow() {
        var file = new ConfigFile("reading/sites.yml", "config/reading/sites.yml", "gogle:\n  hosts: [google]\n");

        Assertions.assertThatThrownBy(() -> new SiteFinder(file))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("config/reading/sites.yml:1")
                .hasMessageContaining("gogle");
    }
}
