package dev.bedside.check;

import dev.bedside.text.Text;
import java.util.List;

/** Joins what stays of a reply by what stood between its sentences. */
final class Seams {

    private Seams() {}

    /** The pieces with what stood between their sentences; where one is gone, the wider of the gaps around it. */
    static String joined(Text text, List<String> pieces) {
        var result = new StringBuilder();
        int copied = 0;
        String gap = "";
        for (int i = 0; i < pieces.size(); i++) {
            var sentence = text.sentence(i);
            String between = text.raw().substring(copied, sentence.start());
            gap = lines(between) >= lines(gap) ? between : gap;
            copied = sentence.end();
            if (!pieces.get(i).isBlank()) {
                String piece = pieces.get(i).strip();
                String lead = pieces.get(i).substring(0, pieces.get(i).indexOf(piece));
                gap = lines(lead) > lines(gap) ? lead : gap;
                result.append(result.isEmpty() ? gap.stripLeading() : gap.isEmpty() ? " " : gap)
                        .append(piece);
                gap = "";
            }
        }
        return result.toString().strip();
    }

    private static long lines(String gap) {
        return gap.chars().filter(mark -> mark == '\n').count();
    }
}
