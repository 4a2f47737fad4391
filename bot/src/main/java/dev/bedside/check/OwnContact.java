package dev.bedside.check;

import com.google.re2j.Pattern;
import dev.bedside.practice.Practice;
import dev.bedside.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the practice's own telephone number and address in a reply: they may stand there, whoever else's may not. */
final class OwnContact {

    private static final int SHORTEST_NUMBER = 7;
    private static final int WITH_AREA_CODE = 10;

    private static final Pattern NUMBER = Pattern.compile("\\+?\\(?\\d(?:[ .()-]{0,2}\\d){6,14}");

    private OwnContact() {}

    /** The last telephone number in some words, as it is written there. */
    static Optional<String> offered(String words) {
        var found = NUMBER.matcher(words);
        var last = Optional.<String>empty();
        while (found.find()) {
            last = Optional.of(found.group());
        }
        return last;
    }

    /** Where the practice's own contact stands, however its number is punctuated. */
    static List<Span> in(String reply, Practice practice) {
        var spans = new ArrayList<Span>();
        addLiteral(spans, reply, practice.phone());
        if (practice.email() != null) {
            addLiteral(spans, reply, practice.email());
        }
        String number = digits(practice.phone());
        for (int at = 0; at < reply.length() && number.length() >= SHORTEST_NUMBER; at++) {
            int end = endOfNumber(reply, at, number);
            if (end > 0) {
                spans.add(new Span(at, end));
                at = end;
            }
        }
        return spans;
    }

    private static void addLiteral(List<Span> spans, String reply, String words) {
        for (int at = reply.indexOf(words); at >= 0; at = reply.indexOf(words, at + 1)) {
            spans.add(new Span(at, at + words.length()));
        }
    }

    /** The end of the own number that begins here, a country code in front included; 0 where there is none. */
    private static int endOfNumber(String reply, int from, String number) {
        if (from > 0 && Character.isDigit(reply.charAt(from - 1)) || "+(0123456789".indexOf(reply.charAt(from)) < 0) {
            return 0;
        }
        var found = new StringBuilder();
        for (int at = from; at < reply.length() && "0123456789+()-./ \u00a0".indexOf(reply.charAt(at)) >= 0; at++) {
            if (Character.isDigit(reply.charAt(at))) {
                found.append(reply.charAt(at));
                boolean complete = at + 1 == reply.length() || !Character.isDigit(reply.charAt(at + 1));
                if (complete && isNumber(found, number)) {
                    return at + 1;
                }
            }
        }
        return 0;
    }

    private static boolean isNumber(CharSequence found, String own) {
        return own.contentEquals(found) || (own.length() >= WITH_AREA_CODE && ("1" + own).contentEquals(found));
    }

    private static String digits(String text) {
        return text.chars()
                .filter(c -> c >= '0' && c <= '9')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
