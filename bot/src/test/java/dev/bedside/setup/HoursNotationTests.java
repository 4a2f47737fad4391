package dev.bedside.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursNotationTests {

    private final ValueReader values = ValueReader.from(House.FILES);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon-Fri 8-17, Sat 9-12        | mon-fri 8:00-17:00, sat 9:00-12:00
            mon-fri 9-5                   | mon-fri 9:00-17:00
            Mon-Fri 9-5pm                 | mon-fri 9am-5pm
            mon 1-5pm                     | mon 1pm-5pm
            Monday to Friday 9am to 5     | monday to friday 9am-5pm
            Mon-Fri: 8.30-17              | mon-fri 8:30-17:00
            Lun-Vie 8h-17h, Sáb 9-12      | mon-fri 8:00-17:00, sat 9:00-12:00
            lunes a viernes de 8 a 17     | mon to fri 8:00-17:00
            daily 22:00-06:00             | daily 22:00-06:00
            mon 8:30-5:00                 | mon 8:30-17:00
            weekdays 9-5                  | mon-fri 9:00-17:00
            Weekdays 8am–noon, 1pm–5pm    | mon-fri 8am-12:00pm, 1pm-5pm
            Mon–Fri 8–17, Sat 9–12        | mon-fri 8:00-17:00, sat 9:00-12:00
            Mon/Wed/Fri 9-5               | mon, wed, fri 9:00-17:00
            Mon & Thu 8 to 4              | mon, thu 8:00-16:00
            L-V 9-14 y 16-20              | mon-fri 9:00-14:00 16:00-20:00
            9-5                           | mon-fri 9:00-17:00
            9am - 5:30pm                  | mon-fri 9am-5:30pm
            fines de semana 10 a 14       | sat-sun 10:00-14:00
            siempre                       | always
            24/7                          | 24/7
            sometimes                     | sometimes
            """)
    void writesHoursAsTheFilesDo(String typed, String written) {
        assertThat(values.read("hours", typed)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            high.claim-by   | 4 hours                      | PT4H
            high.claim-by   | 4h                           | PT4H
            high.reply-by   | 2 business days              | P2D
            high.not-before | 30 minutes round the clock   | PT30M wall
            high.reply-by   | 1 día                        | P1D
            high.warn       | half                         | half
            high.claim-by   | ninguno                      | none
            high.then       | PT4H wall until claimed, P1D | PT4H wall until claimed, P1D
            keep-words      | 90 días                      | 90 days
            languages       | Español, inglés              | es, en
            direct-messages | sí                           | yes
            single-approver | off                          | no
            signature       | Yes                          | Yes
            team            | nobody-here                  | nobody-here
            """)
    void writesOtherValuesAsTheFilesDo(String setting, String typed, String written) {
        assertThat(values.read(setting, typed)).isEqualTo(written);
    }
}
