package dev.bedside.review;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.Section;
import dev.bedside.review.Labels.Role;
import dev.bedside.text.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the questions of a survey are about, and answers that are none. */
record Questions(
        Phrases rates,
        Phrases tells,
        Phrases names,
        Phrases places,
        Phrases others,
        Phrases nothing,
        Phrases agrees,
        Phrases promoters) {

    private static final int LONGEST_YES = 60;
    private static final String BETWEEN = " ,.!:;–—-(";

    static Questions read(ConfigFile file) {
        Section section = file.section();
        section.allow(Set.of("rates", "tells", "names", "places", "others", "nothing", "agrees", "promoters"));
        return new Questions(
                Phrases.of(section.lines("rates")),
                Phrases.of(section.lines("tells")),
                Phrases.of(section.lines("names")),
                Phrases.of(section.lines("places")),
                Phrases.of(section.lines("others")),
                Phrases.of(section.lines("nothing")),
                Phrases.of(section.lines("agrees")),
                Phrases.of(section.lines("promoters")));
    }

    /** Null where a question is none of a survey's. */
    @Nullable
    Role role(String question) {
        if (others.in(question)) {
            return Role.IGNORE;
        } else if (names.in(question)) {
            return Role.AUTHOR;
        } else if (places.in(question)) {
            return Role.LOCATION;
        }
        Span rated = rates.find(question);
        Span told = tells.find(question);
        if (rated == null || told == null) {
            return rated != null ? Role.STARS : told != null ? Role.TEXT : null;
        }
        // `the main reason for your score`, `rate us 1-5 and comment`
        return rated.start() <= told.start() ? Role.STARS : Role.TEXT;
    }

    /** What stands behind a yes, without a number to call: {@code Yes - Ann Pell, 555-0100}; empty where nothing does. */
    String behindYes(String answer) {
        Span yes = answer.length() > LONGEST_YES ? null : agrees.find(answer);
        if (yes == null || yes.start() > 0) {
            return "";
        }
        int from = yes.end();
        while (from < answer.length() && BETWEEN.indexOf(answer.charAt(from)) >= 0) {
            from++;
        }
        int end = from;
        while (end < answer.length() && ",(;0123456789+".indexOf(answer.charAt(end)) < 0) {
            end++;
        }
        return from == yes.end() ? "" : answer.substring(from, end).replaceAll("[ –—-]+$", "");
    }
}
