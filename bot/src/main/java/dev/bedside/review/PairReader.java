package dev.bedside.review;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads {@code key=value} pairs in one line, as commands, scripts and pages write them. */
final class PairReader {

    /** Between two values as a page sends them. */
    private static final Pattern JOINED = Pattern.compile("&[A-Za-z_]{2,20}=");

    private static final int MOST_PAIRS = 12;
    private static final int MOST_NAMES = 4;

    private final Labels labels;

    PairReader(Labels labels) {
        this.labels = labels;
    }

    /** {@code key=value} pairs at the start of a line, as a command takes them; the last entry is the rest. */
    List<Labelled> read(String line) {
        var pairs = new ArrayList<Labelled>();
        String rest = line.strip();
        boolean sent = false;
        if (rest.startsWith("!") || rest.startsWith("/")) {
            int space = rest.indexOf(' ');
            rest = space < 0 ? "" : rest.substring(space + 1).strip();
        }
        boolean command = !rest.equals(line.strip());
        while (pairs.size() < MOST_PAIRS) {
            int equals = rest.indexOf('=');
            if (equals <= 0
                    || equals > 20
                    || !rest.substring(0, equals).chars().allMatch(c -> Character.isLetter(c) || c == '_')) {
                break;
            }
            boolean quoted = equals + 1 < rest.length() && rest.charAt(equals + 1) == '"';
            Matcher joined = JOINED.matcher(rest);
            boolean next = !quoted && joined.find();
            sent |= next;
            boolean only =
                    pairs.isEmpty() && !command && !quoted && rest.indexOf('=', equals + 1) < 0 && whole(rest, equals);
            char stop =
                    quoted ? '"' : rest.indexOf("; ") > 0 ? ';' : rest.indexOf(" | ") > 0 || barred(rest) ? '|' : ' ';
            int end = next
                    ? joined.start()
                    : sent || only && stop == ' '
                            ? rest.length()
                            : rest.indexOf(stop, Math.min(rest.length(), equals + (stop == '|' ? 1 : 2)));
            end = end < 0 ? rest.length() : end;
            String label = rest.substring(0, equals);
            pairs.add(new Labelled(
                    labels.of(label),
                    label,
                    rest.substring(equals + (quoted ? 2 : 1), end).strip(),
                    true));
            rest = rest.substring(Math.min(rest.length(), end + 1)).strip();
        }
        if (!pairs.isEmpty()) {
            pairs.add(new Labelled(Role.TEXT, "", rest, true));
        }
        return pairs;
    }

    /** Whether the rest of a line is one value: words, or a name in capitals. */
    private boolean whole(String pair, int equals) {
        Role role = labels.of(pair.substring(0, equals));
        String[] words = Piece.split(pair.substring(equals + 1).strip());
        return role == Role.TEXT
                || (role == Role.AUTHOR || role == Role.LOCATION)
                        && words.length <= MOST_NAMES
                        && Arrays.stream(words)
                                .allMatch(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)));
    }

    /** Whether a bar without gaps stands before the next key: {@code site=Yelp|stars=5}. */
    private static boolean barred(String rest) {
        int bar = rest.indexOf('|');
        int end = bar + 1;
        while (end < rest.length() && (Character.isLetter(rest.charAt(end)) || rest.charAt(end) == '_')) {
            end++;
        }
        boolean last = bar > 0 && bar + 1 == rest.length();
        return last || bar > 0 && end > bar + 1 && rest.startsWith("=", end);
    }
}
