package dev.bedside.review;

/** Takes the marks of a chat's formatting from a line and leaves the words, a link's label included. */
final class Markdown {

    private static final int LONGEST_LABEL = 300;

    private Markdown() {}

    /** The words of one line. */
    static String plain(String line) {
        String text = line;
        String trimmed = text.stripLeading();
        if (trimmed.startsWith("-# ")) {
            text = trimmed.substring(3);
        } else if (trimmed.startsWith("#")) {
            int marks = 0;
            while (marks < trimmed.length() && trimmed.charAt(marks) == '#') {
                marks++;
            }
            boolean heading = marks <= 3 && trimmed.startsWith(" ", marks);
            text = heading ? trimmed.substring(marks + 1) : text;
        } else if (trimmed.startsWith("> ")) {
            text = trimmed.substring(2);
        }
        if (text.indexOf('[') >= 0 && text.contains("](")) {
            text = links(text);
        }
        for (String mark : new String[] {"**", "__", "~~", "||"}) {
            text = pairs(text, mark);
        }
        return single(single(text, '*'), '_');
    }

    private static String links(String text) {
        var out = new StringBuilder(text.length());
        int from = 0;
        for (int middle = text.indexOf("]("); middle >= 0; middle = text.indexOf("](", from)) {
            int open = text.substring(Math.max(from, middle - LONGEST_LABEL), middle)
                    .lastIndexOf('[');
            open = open < 0 ? -1 : open + Math.max(from, middle - LONGEST_LABEL);
            int close = text.indexOf(')', middle);
            if (close < 0) {
                break;
            }
            if (open >= from && text.startsWith("http", middle + 2)) {
                out.append(text, from, open).append(text, open + 1, middle);
            } else {
                out.append(text, from, close + 1);
            }
            from = close + 1;
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String pairs(String text, String mark) {
        int first = text.indexOf(mark);
        int second = first < 0 ? -1 : text.indexOf(mark, first + mark.length() + 1);
        if (second < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        int from = 0;
        while (first >= 0 && second >= 0) {
            out.append(text, from, first).append(text, first + mark.length(), second);
            from = second + mark.length();
            first = text.indexOf(mark, from);
            second = first < 0 ? -1 : text.indexOf(mark, first + mark.length() + 1);
        }
        return out.append(text, from, text.length()).toString();
    }

    private static String single(String text, char mark) {
        int open = text.indexOf(mark);
        if (open < 0) {
            return text;
        }
        var out = new StringBuilder(text.length());
        int from = 0;
        while (open >= 0) {
            int close = text.indexOf(mark, open + 1);
            if (close < 0) {
                break;
            }
            boolean opens = (open == 0 || !Character.isLetterOrDigit(text.charAt(open - 1)))
                    && close > open + 1
                    && !Character.isWhitespace(text.charAt(open + 1));
            boolean closes = (close + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(close + 1)))
                    && !Character.isWhitespace(text.charAt(close - 1));
            if (opens && closes) {
                out.append(text, from, open).append(text, open + 1, close);
                from = close + 1;
                open = text.indexOf(mark, from);
            } else {
                out.append(text, from, close);
                from = close;
                open = close;
            }
        }
        return out.append(text, from, text.length()).toString();
    }
}
