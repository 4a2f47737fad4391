package dev.bedside.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.config.ConfigException;
import dev.bedside.config.Line;
import dev.bedside.config.Place;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTests {

    private static Holidays holidays(String written) {
        return Holidays.read(new Line(written, new Place("config/practice.yml", 31)));
    }

    @ParameterizedTest
    @CsvSource({
        "us, 2026-11-26, true",
        "us, 2026-11-27, false",
        "us, 2027-01-01, true",
        "US, 2026-12-25, true",
        "de, 2026-10-03, true",
        "de, 2026-11-26, false",
        "us, 2027-12-31, true",
        "us, 2028-01-01, false",
        "us-ma, 2027-04-19, true",
        "us, 2027-04-19, false"
    })
    void knowsTheHolidaysOfACountryAndARegion(String where, LocalDate day, boolean closed) {
        assertThat(holidays(where).test(day)).isEqualTo(closed);
    }

    @Test
    void refusesWhatIsNoCountryOrRegion() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> holidays("atlantis"))
                .withMessageContaining("config/practice.yml:31: `atlantis` is no country");
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> holidays("us-zz"))
                .withMessageContaining("`zz` is no region of `us`");
    }
}
