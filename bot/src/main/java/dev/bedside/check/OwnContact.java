package dev.bedside.check;

import dev.bedside.practice.Practice;
import dev.bedside.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the practice's own telephone number and address in a reply: they may stand there, whoever else's may not. */
final class OwnContact {

    private static final int SHORTEST_NUMBER = 7;
    private static final int WITH_AREA_CODE = 10;

    private OwnContact() {}

    /** Where the practice's own contact stands, however its number is punctuated. */
    static List<Span> in(String reply, Practice practice) {
        var spans = new ArrayList<Span>();
        addLiteral(spans, reply, practice.phone());
        if (practice.email() != null) {
            addLiteral(spans, reply, practice.email());
        }
        addNumber(spans, reply, digits(practice.phone()));
        return spans;
    }

    private static void addLiteral(List<Span> spans, String reply, String words) {
        for (int at = reply.indexOf(words); at >= 0; at = reply.indexOf(words, at + 1)) {
            spans.add(new Span(at, at + words.length()));
        }
    }

    private static void addNumber(List<Span> spans, String reply, String number) {
        if (number.length() < SHORTEST_NUMBER) {
            return;
        }
        int at = 0;
        while (at < reply.length()) {
            int end = endOfNumber(reply, at);
            if (end > at && isNumber(digits(reply.substring(at, end)), number)) {
                spans.add(new Span(at, end));
            }
            at = Math.max(at + 1, end);
        }
    }

    /** A country code in front makes no difference; another area code in front of a local number does. */
    private static boolean isNumber(String found, String own) {
        return own.length() >= WITH_AREA_CODE ? found.endsWith(own) : found.equals(own);
    }

    /** The end of the run of digits and telephone punctuation that begins with a digit, plus or bracket: behind its last digit. */
    private static int endOfNumber(String reply, int from) {
        if ("+(0123456789".indexOf(reply.charAt(from)) < 0) {
            return from;
        }
        int end = from + 1;
        int lastDigit = Character.isDigit(reply.charAt(from)) ? from : -1;
        while (end < reply.length() && "0123456789()-./ \u00a0".indexOf(reply.charAt(end)) >= 0) {
            if (Character.isDigit(reply.charAt(end))) {
                lastDigit = end;
            }
            end++;
        }
        return lastDigit < 0 ? end : lastDigit + 1;
    }

    private static String digits(String text) {
        return text.chars()
                .filter(c -> c >= '0' && c <= '9')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
