package dev.bedside.review;

import java.util.List;

/**
 * A message taken apart: its lines in reading order, and the segments of the lines.
 *
 * @param automatic whether a program or a forwarded message speaks
 */
record Script(boolean automatic, List<Line> lines, List<Segment> segments) {

    /** Where a line stands in a message. */
    enum Part {
        CONTENT,
        AUTHOR,
        TITLE,
        DESCRIPTION,
        NAME,
        VALUE,
        FOOTER,
        URL
    }

    /**
     * One line.
     *
     * @param text without marks of a quote or list
     * @param mark of a list, with the space behind it; else empty
     * @param block lines with the same number stand in one text
     * @param under the name of the field whose value this is, else empty
     * @param apart whether an empty line or a ruler stands above
     * @param ruled whether a ruler stands above
     */
    record Line(
            Part part,
            int block,
            String text,
            String under,
            int depth,
            boolean code,
            String mark,
            boolean spoken,
            boolean apart,
            boolean ruled) {

        boolean listed() {
            return !mark.isEmpty();
        }

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Line[" + text.length() + " characters]";
        }
    }

    /**
     * A piece of a line that is one thing: a name, a date, a label, a sentence.
     *
     * @param line its number in the script
     * @param start in the line's text
     * @param text what stands there
     */
    record Segment(int line, int start, int end, String text) {

        /** Where it stands only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Segment[" + line + ", " + start + ", " + end + "]";
        }
    }

    String text(Segment segment) {
        return segment.text();
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Script[" + segments.size() + " segments]";
    }
}
