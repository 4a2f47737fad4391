package dev.bedside.battery;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * An ordinary week as the walk sees it, beside the same week as a practice would write it.
 *
 * @param written for the program; {@code always} for round the clock
 * @param holidays for the program; empty for none
 * @param closed for the program; empty for none
 * @param spans of each weekday from Monday on: minutes after midnight, begin and end by turns
 * @param closedDays days since 1970 on which nothing begins
 */
record Week(String written, String holidays, String closed, int[][] spans, Set<Long> closedDays) {

    private static final String[] NAMES = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    private static final int[] WHOLE = {0, 24 * 60};

    static final Week ALWAYS =
            new Week("always", "", "", new int[][] {WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, WHOLE}, Set.of());

    boolean always() {
        return written.equals("always");
    }

    /** The spans that begin on a day; 1970-01-01 was a Thursday. */
    int[] on(long day) {
        return closedDays.contains(day) ? new int[0] : spans[(int) Math.floorMod(day + 3, 7L)];
    }

    /** Open minutes of an ordinary week. */
    int minutes() {
        int minutes = 0;
        for (int[] day : spans) {
            for (int span = 0; span < day.length; span += 2) {
                minutes += day[span + 1] - day[span];
            }
        }
        return minutes;
    }

    /** @param days how many days from Monday on have these spans */
    static Week of(String written, int days, int... spans) {
        var week = new int[7][];
        for (int day = 0; day < 7; day++) {
            week[day] = day < days ? spans : new int[0];
        }
        return new Week(written, "", "", week, Set.of());
    }

    Week with(int weekday, int... others) {
        var changed = spans.clone();
        changed[weekday] = others;
        return new Week(written, holidays, closed, changed, closedDays);
    }

    Week closedOn(String newHolidays, String newClosed, List<String> days) {
        var closing = new HashSet<Long>();
        days.forEach(day -> closing.add(LocalDate.parse(day).toEpochDay()));
        return new Week(written, newHolidays, newClosed, spans, closing);
    }

    /** Up to three spans a day at odd minutes, many of them small hours, where clocks are changed. */
    static Week random(Random random) {
        var week = new int[7][];
        for (int day = 0; day < 7; day++) {
            int most = random.nextBoolean() ? 4 * 60 : 24 * 60;
            week[day] = random.ints(2L * random.nextInt(4), 0, most)
                    .distinct()
                    .sorted()
                    .toArray();
            week[day] = Arrays.copyOf(week[day], week[day].length / 2 * 2);
        }
        for (int day = 0; day < 7; day++) {
            int last = week[day].length - 1;
            if (last > 0 && random.nextInt(3) == 0) {
                // through the night, as far as the first span of this day and of the next allow
                int[] next = week[(day + 1) % 7];
                int most = next.length == 0 ? week[day][0] : Math.min(week[day][0], next[0] + 1);
                week[day][last] = 24 * 60 + random.nextInt(Math.max(1, most));
            }
        }
        var text = new StringBuilder();
        for (int day = 0; day < 7; day++) {
            text.append(week[day].length == 0 ? "" : NAMES[day] + " ");
            for (int i = 0; i < week[day].length; i += 2) {
                text.append(span(week[day][i], week[day][i + 1]) + (i + 2 < week[day].length ? ", " : "; "));
            }
        }
        var made = new Week(text.toString().strip(), "", "", week, Set.of());
        return made.minutes() < 60 ? random(random) : made;
    }

    /**
     * A day and an evening that begin and end where clocks change or nearly so.
     *
     * @param times minutes after midnight
     */
    static Week around(Random random, int... times) {
        int closing = times[random.nextInt(times.length)] + random.nextInt(-1, 2) * random.nextInt(2);
        int opening = times[random.nextInt(times.length)] + random.nextInt(-1, 2) * random.nextInt(2);
        closing = Math.floorMod(closing, 24 * 60);
        opening = Math.floorMod(opening, 24 * 60);
        if (opening < closing && closing < 14 * 60) {
            int later = closing;
            closing = opening;
            opening = later;
        }
        int evening = 15 * 60;
        int night = closing > evening ? closing : closing < evening ? closing + 24 * 60 : evening + 60;
        return opening < 14 * 60
                ? of(
                        "daily " + span(opening, 14 * 60) + ", " + span(evening, night),
                        7,
                        opening,
                        14 * 60,
                        evening,
                        night)
                : of("daily " + span(evening, night), 7, evening, night);
    }

    private static String span(int from, int to) {
        return clock(from) + "-" + clock(to);
    }

    private static String clock(int minutes) {
        int ofDay = minutes == 24 * 60 ? minutes : minutes % (24 * 60);
        return "%02d:%02d".formatted(ofDay / 60, ofDay % 60);
    }
}
