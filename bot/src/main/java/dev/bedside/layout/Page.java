package dev.bedside.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text as layouts look at it: line by line, without quote marks and the fences of code blocks. */
final class Page {

    /** Invisible sign that asks for the coloured form of a character. */
    private static final char COLOURED = '\uFE0F';

    private final List<String> lines = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();
    private final String whole;

    Page(String text) {
        for (String line : text.split("\n", -1)) {
            String bare = unfenced(unquoted(line));
            if (bare != null) {
                lines.add(bare);
                folded.add(fold(bare));
            }
        }
        whole = String.join("\n", folded);
    }

    private static String unquoted(String line) {
        String bare = line.strip();
        int start = 0;
        while (start < bare.length() && (bare.charAt(start) == '>' || (start > 0 && bare.charAt(start) == ' '))) {
            start++;
        }
        return bare.substring(start);
    }

    private static @Nullable String unfenced(String line) {
        int fence = line.indexOf("```");
        if (fence < 0) {
            return line;
        }
        if (fence == 0 && line.indexOf(' ') < 0 && line.length() < 16) {
            return null;
        }
        String bare = fence == 0 ? line.substring(3) : line;
        return bare.endsWith("```") ? bare.substring(0, bare.length() - 3) : bare;
    }

    /** Lower case, character by character, so that every place stays where it is. */
    static String fold(String text) {
        var out = new char[text.length()];
        for (int i = 0; i < out.length; i++) {
            out[i] = Character.toLowerCase(text.charAt(i));
        }
        return new String(out);
    }

    /** Whether a character of a message is passed over where a layout has another one: emphasis, a colour sign. */
    static boolean ornament(char c) {
        return c == '*' || c == '_' || c == COLOURED;
    }

    int size() {
        return lines.size();
    }

    String line(int number) {
        return lines.get(number);
    }

    String folded(int number) {
        return folded.get(number);
    }

    boolean blank(int number) {
        return lines.get(number).isBlank();
    }

    /** The first line from a number on that holds something; the size where none does. */
    int filled(int from) {
        int at = from;
        while (at < size() && blank(at)) {
            at++;
        }
        return at;
    }

    /** Whether a folded word stands anywhere. */
    boolean holds(String word) {
        return whole.contains(word);
    }

    boolean empty() {
        return whole.isBlank();
    }
}
