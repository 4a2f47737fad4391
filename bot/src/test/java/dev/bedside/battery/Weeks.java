package dev.bedside.battery;

import java.util.ArrayList;
import java.util.List;

/** The weeks that the program and the walk are both asked about, each written twice by hand. */
final class Weeks {

    private static final int H = 60;

    /** As they are observed: a Saturday's holiday on the Friday before, a Sunday's on the Monday behind. */
    static final List<String> US = days("""
            2011-09-05 2011-11-11 2011-11-24 2011-12-26 2012-01-02 2012-01-16
            2025-12-25 2026-01-01 2026-01-19 2026-02-16 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-11-11 2026-11-26
            2026-12-25 2027-01-01 2027-01-18 2027-02-15 2027-05-31 2027-06-18 2027-07-05 2027-09-06 2027-11-11 2027-11-25
            2027-12-24 2027-12-31 2028-01-17 2028-02-21 2028-05-29 2028-06-19 2028-07-04 2028-09-04 2028-11-10 2028-11-23
            2028-12-25 2029-01-01 2029-01-15 2029-02-19 2029-05-28 2029-06-19 2029-07-04 2029-09-03 2029-11-12 2029-11-22
            2029-12-25 2030-01-01 2030-01-21 2030-02-18 2030-05-27 2030-06-19 2030-07-04 2030-09-02 2030-11-11 2030-11-28
            2030-12-25 2031-01-01 2031-01-20 2031-02-17 2031-05-26 2031-06-19 2031-07-04 2031-09-01 2031-11-11 2031-11-27
            2031-12-25""");

    /** New York adds Lincoln's birthday, Easter Monday (so jollyday says) and Columbus Day. */
    private static final List<String> NEW_YORK = days("""
            2011-10-10
            2026-02-12 2026-04-06 2026-10-12 2027-02-12 2027-03-29 2027-10-11 2028-02-12 2028-04-17 2028-10-09
            2029-02-12 2029-04-02 2029-10-08 2030-02-12 2030-04-22 2030-10-14 2031-02-12 2031-04-14 2031-10-13""");

    private static final List<String> OWN = days("""
            2026-03-28 2026-03-29 2026-08-03 2026-08-04 2026-08-05 2026-08-06 2026-08-07 2026-12-24 2026-12-31
            2027-03-14 2027-03-28 2028-02-29 2029-10-28 2030-12-31""");

    private static final String OWN_WRITTEN =
            "2026-03-28 to 2026-03-29, 2026-08-03 to 2026-08-07; 2026-12-24, 2026-12-31,"
                    + " 2027-03-14, 2027-03-28, 2028-02-29, 2029-10-28, 2030-12-31";

    static final Week OFFICE = Week.of("mon-fri 09:00-17:00", 5, 9 * H, 17 * H);
    static final Week SPLIT = Week.of("mon-thu 08:00-12:00, 13:15-17:30; fri 8am-1pm", 4, 8 * H, 12 * H, 795, 1050)
            .with(4, 8 * H, 13 * H);
    static final Week NIGHTS = Week.of("daily 22:00-06:00", 7, 22 * H, 30 * H);
    static final Week WEEKNIGHTS =
            Week.of("mon-thu 22:15-02:45; fri 23:00-01:30", 4, 1335, 1605).with(4, 23 * H, 1530);
    static final Week SATURDAYS = Week.of("sat 09:00-13:00", 0).with(5, 9 * H, 13 * H);
    static final Week WHOLE_DAYS = Week.of("mon-fri 00:00-24:00", 5, 0, 24 * H);
    static final Week SMALL_HOURS = Week.of(
            "daily 00:00-00:20, 00:30-01:10, 01:40-02:20, 02:30-02:50, 23:20-23:40",
            7,
            0,
            20,
            30,
            70,
            100,
            140,
            150,
            170,
            1400,
            1420);
    static final Week ONLY_SMALL_HOURS = Week.of("daily 02:05-02:25", 7, 125, 145);
    static final Week SHIFTS_MEET = Week.of(
                    "mon-sat 20:00-09:00, 12:00-15:00; sun 09:00-12:00", 6, 12 * H, 15 * H, 1200, 1980)
            .with(6, 9 * H, 12 * H);
    static final Week HOLIDAYS = OFFICE.closedOn("us", "", US);
    static final Week CLOSED_NIGHTS = NIGHTS.closedOn("us-ny", OWN_WRITTEN, together(US, NEW_YORK, OWN));

    static final List<Week> ALL = List.of(
            OFFICE,
            SPLIT,
            NIGHTS,
            WEEKNIGHTS,
            SATURDAYS,
            WHOLE_DAYS,
            SMALL_HOURS,
            ONLY_SMALL_HOURS,
            SHIFTS_MEET,
            HOLIDAYS,
            CLOSED_NIGHTS,
            Week.ALWAYS);

    private Weeks() {}

    private static List<String> days(String text) {
        return List.of(text.split("\\s+"));
    }

    @SafeVarargs
    private static List<String> together(List<String>... lists) {
        var all = new ArrayList<String>();
        for (var list : lists) {
            all.addAll(list);
        }
        return all;
    }
}
