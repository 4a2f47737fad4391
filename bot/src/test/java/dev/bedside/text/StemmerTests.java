package dev.bedside.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemmerTests {

    private final Stemmer stemmer = new Stemmer();

    @ParameterizedTest
    @CsvSource({
        "years,year",
        "waits,wait",
        "waiting,wait",
        "prescribed,prescribe",
        "recommended,recommend",
        "working,work",
        "appointments,appointment",
        "worried,worry",
        "calls,call"
    })
    void bringsEveryRegularFormToItsBase(String form, String base) {
        assertThat(stemmer.stem(form, Language.ENGLISH)).isEqualTo(stemmer.stem(base, Language.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({"news,new", "evening,even", "building,build", "means,mean"})
    void keepsWordsThatOnlyLookInflected(String form, String other) {
        assertThat(stemmer.stem(form, Language.ENGLISH)).isNotEqualTo(stemmer.stem(other, Language.ENGLISH));
    }
}
