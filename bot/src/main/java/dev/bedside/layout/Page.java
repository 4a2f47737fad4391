package dev.bedside.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text as layouts look at it: line by line, without quote marks and the fences of code blocks. */
final class Page {

    /** Invisible sign that asks for the coloured form of a character. */
    private static final char COLOURED = '\uFE0F';

    private static final int PAIRS = 32;

    private final List<String> lines = new ArrayList<>();
    private final List<String> folded = new ArrayList<>();
    private final String whole;
    /** By the number of two signs that stand side by side in the whole: whether any of that number do. */
    private final long[] pairs = new long[PAIRS];
    /** For every line the first one from there on that holds something. */
    private final int[] filled;

    Page(String text) {
        for (String line : text.split("\n", -1)) {
            String bare = unfenced(unquoted(line));
            if (bare != null) {
                lines.add(bare);
                folded.add(fold(bare));
            }
        }
        whole = String.join("\n", folded);
        for (int i = 1; i < whole.length(); i++) {
            int pair = pair(whole, i);
            pairs[pair >>> 6] |= 1L << pair;
        }
        filled = new int[lines.size() + 1];
        filled[lines.size()] = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            filled[i] = lines.get(i).isBlank() ? filled[i + 1] : i;
        }
    }

    private static int pair(String text, int at) {
        return (text.charAt(at - 1) * 37 + text.charAt(at)) % (PAIRS * Long.SIZE);
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
        return filled[number] != number;
    }

    /** The first line from a number on that holds something; the size where none does. */
    int filled(int from) {
        return filled[Math.min(from, size())];
    }

    /** Whether a folded word stands anywhere. */
    boolean holds(String word) {
        for (int i = 1; i < word.length(); i++) {
            int pair = pair(word, i);
            if ((pairs[pair >>> 6] >>> pair) % 2 == 0) {
                return false;
            }
        }
        return whole.contains(word);
    }

    boolean empty() {
        return whole.isBlank();
    }
}
