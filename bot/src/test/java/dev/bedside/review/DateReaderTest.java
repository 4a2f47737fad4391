package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.config.ConfigFiles;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    private final DateReader dates = ConfigFiles.packaged().read("reading/dates.yml", DateReader::new);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-03-01T10:22:00.123456Z;2026-03-01",
                "April 2, 2026 at 09:12AM;2026-04-02",
                "12 Feb 2026;2026-02-12",
                "Tue, Apr 7;2026-04-07",
                "18.03.2026;2026-03-18",
                "03/18/2026;2026-03-18",
                "31/01/2026 14:05;2026-01-31",
                "3 de abril;2026-04-03",
                "2026年3月5日;2026-03-05",
                "17-Apr-2026;2026-04-17",
                "9 марта 2026;2026-03-09",
                "2 mei 2026;2026-05-02",
                "5 lipca 2026 r.;2026-07-05",
                "2026/02/26;2026-02-26",
                "٣ مايو ٢٠٢٦;2026-05-03",
                "4 במרץ 2026;2026-03-04",
                "March 2026;2026-03-01"
            })
    void readsADate(String text, LocalDate date) {
        assertThat(dates.date(text, TODAY)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2 weeks ago;2026-05-06",
                "a month ago;2026-04-20",
                "yesterday;2026-05-19",
                "hace 3 días;2026-05-17",
                "il y a 2 jours;2026-05-18",
                "vor einer Woche;2026-05-13",
                "Elm Lake · 4h;2026-05-20"
            })
    void countsBackFromToday(String text, LocalDate date) {
        assertThat(dates.date(text, TODAY)).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"December 24;2025-12-24", "May 3;2026-05-03"})
    void putsADayWithoutAYearIntoThePast(String text, LocalDate date) {
        assertThat(dates.date(text, TODAY)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/31/2026", "2026-02-31", "room 12", "1,204 reviews", ""})
    void readsNoDateWhereThereIsNone(String text) {
        assertThat(dates.date(text, TODAY)).isNull();
    }
}
