package dev.bedside.practice;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One word, figure or sign of a moment as it was said, in small letters and without accents.
 *
 * @param figure what a figure means, null for anything else
 * @param endsAbbreviation a full stop right behind a word
 */
record MomentToken(String text, @Nullable Sense figure, boolean endsAbbreviation) {

    private static final Pattern TOKEN = Pattern.compile("(?<iso>(\\d{4})-(\\d{1,2})-(\\d{1,2})(?![\\d-])(?:t(?=\\d))?)"
            + "|(?<date>(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}|\\d{2}))?(?![\\d/]))"
            + "|(?<clock>(\\d{1,2}):(\\d{2})(?![\\d:]))"
            + "|(?<decimal>(\\d{1,3})[.,](\\d{1,2})(?![\\d.]))"
            + "|(?<number>\\d{1,4}(?!\\d))"
            + "|(?<word>[\\p{L}']+)"
            + "|(?<sign>\\S)");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern HYPHEN = Pattern.compile("(?<=\\p{L})-(?=\\p{L})");
    private static final Pattern ONE_HALF = Pattern.compile("(?<=\\d) ?\u00bd");
    private static final Pattern CLOSING = Pattern.compile("[.!\\s]+$");
    private static final int CENTURY = 2000;

    static List<MomentToken> of(String said) {
        var matcher = TOKEN.matcher(folded(said));
        var tokens = new ArrayList<MomentToken>();
        int wordEnd = -1;
        while (matcher.find()) {
            boolean stop = matcher.group().equals(".") && matcher.start() == wordEnd;
            tokens.add(new MomentToken(matcher.group(), figure(matcher), stop));
            wordEnd = matcher.group("word") != null ? matcher.end() : -1;
        }
        return List.copyOf(tokens);
    }

    private static String folded(String said) {
        var text = said.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        text = ONE_HALF.matcher(text).replaceAll(".5");
        text = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return CLOSING.matcher(HYPHEN.matcher(text).replaceAll(" ")).replaceAll("");
    }

    private static @Nullable Sense figure(Matcher token) {
        if (token.group("iso") != null) {
            return date(number(token, 2), number(token, 3), number(token, 4));
        }
        if (token.group("date") != null) {
            String year = token.group(8);
            return new Sense.ShortDate(
                    number(token, 6),
                    number(token, 7),
                    year == null ? 0 : Integer.parseInt(year) + (year.length() == 2 ? CENTURY : 0));
        }
        if (token.group("clock") != null) {
            int hour = number(token, 10);
            boolean exact = hour == 0 || hour > 12 || token.group(10).startsWith("0");
            return hour > 23 || number(token, 11) > 59 ? null : new Sense.Clock(hour, number(token, 11), exact);
        }
        if (token.group("decimal") != null) {
            return new Sense.Decimal(
                    number(token, 13), number(token, 14), token.group(14).length());
        }
        var number = token.group("number");
        return number == null ? null : new Sense.Number(Integer.parseInt(number), number.length());
    }

    private static @Nullable Sense date(int year, int month, int day) {
        try {
            return new Sense.FullDate(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int number(Matcher token, int group) {
        return Integer.parseInt(token.group(group));
    }

    @Override
    public String toString() {
        return "MomentToken";
    }
}
