package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.review.HeaderReader.Header;
import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import dev.bedside.review.RatedWords.Rated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the answers to a survey's questions: a question says what stands behind or below it, as a label does. */
final class SurveyReader {

    /**
     * A question and its answer.
     *
     * @param answer in the same line
     * @param below the lines that follow
     */
    private record Asked(Role role, String question, String answer, boolean asks, List<String> below) {

        Asked(Role role, String question, String answer, boolean asks) {
            this(role, question, answer, asks, new ArrayList<>());
        }

        /** Nothing of what was written: people's words never reach a log. */
        @Override
        public String toString() {
            return "Asked[" + role + "]";
        }
    }

    private static final int LONGEST_QUESTION = 140;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_NOTHING = 24;
    private static final int SHORTEST = 6;
    private static final int MOST_WORDS = 3;
    private static final int SENTENCE = 4;
    private static final int FIVE = 5;

    /** A longer line that asks nothing is an answer. */
    private static final int MOST_ASKED = 5;

    private static final String BETWEEN = " *_→➜↳>:：–—|=\t\"”]";
    private static final String OPENING = "*[ ";
    /** How the heading of a response begins. */
    private static final String HEADS = "=#-–—[*_";

    private final Questions questions;
    private final Labels labels;
    private final LabelledValue values;
    private final StarReader stars;
    private final RatedWords ratings;
    private final Noise noise;
    private final GivenNames given;
    private final People people;
    private final HeaderReader headers;

    SurveyReader(ReadingWords words) {
        questions = words.questions();
        labels = words.labels();
        values = words.values();
        stars = words.stars();
        ratings = words.rated();
        noise = words.noise();
        given = words.given();
        people = words.people();
        headers = words.headers();
    }

    /** One draft a response; none where a text asks nothing that a survey asks, or nothing was answered. */
    List<Draft> read(String text, LocalDate today) {
        if (text.indexOf('?') < 0) {
            return List.of();
        }
        var above = new ArrayList<String>();
        var asked = new ArrayList<Asked>();
        for (Row row : Row.of(text)) {
            boolean foot = noise.ends().start(Noise.letters(row.unlisted()));
            Asked next = row.speaker().isEmpty() ? asked(row.unlisted()) : null;
            if (foot && next != null) {
                // what a tool asks its customer
                next = new Asked(Role.IGNORE, next.question(), next.answer(), false);
            }
            if (next != null) {
                asked.add(next);
            } else if (asked.isEmpty()) {
                above.add(row.text());
            } else {
                asked.getLast().below().add(row.text());
            }
        }
        asked.replaceAll(this::answeredBelow);
        boolean rates = asked.stream().anyMatch(one -> one.role() == Role.STARS);
        boolean asks = asked.stream().anyMatch(one -> one.asks() && opinion(one));
        if (asked.size() < 2 || !rates || !asks) {
            return List.of();
        }
        return responses(asked).stream()
                .map(response -> draft(above, response, today))
                .filter(draft -> draft.hasText() || draft.facts.stars != null)
                .toList();
    }

    /** Whoever is asked the first question again is another one. */
    private static List<List<Asked>> responses(List<Asked> asked) {
        Asked first = asked.stream().filter(SurveyReader::opinion).findFirst().orElse(asked.getFirst());
        String opening = asked.getFirst().question();
        boolean repeated =
                asked.stream().filter(one -> one.question().equals(opening)).count() > 1;
        String begins = repeated ? opening : first.question();
        var responses = new ArrayList<List<Asked>>();
        for (Asked one : asked) {
            if (responses.isEmpty()
                    || (one.question().equals(begins) && !one.equals(first) && opinionated(responses))) {
                if (!responses.isEmpty()) {
                    unheaded(responses.getLast().getLast().below());
                }
                responses.add(new ArrayList<>());
            }
            responses.getLast().add(one);
        }
        return responses;
    }

    private static boolean opinionated(List<List<Asked>> responses) {
        return responses.getLast().stream().anyMatch(SurveyReader::opinion);
    }

    /** Takes off the heading of the next response: its marked lines, or what an empty line sets apart. */
    private static void unheaded(List<String> below) {
        while (!below.isEmpty() && below.getLast().isBlank()) {
            below.removeLast();
        }
        boolean marked =
                !below.isEmpty() && HEADS.indexOf(below.getLast().strip().charAt(0)) >= 0;
        boolean apart = below.size() > 1 && below.get(below.size() - 2).isBlank();
        if (marked || apart) {
            below.removeLast();
        }
    }

    private Draft draft(List<String> above, List<Asked> asked, LocalDate today) {
        var draft = new Draft();
        draft.around.addAll(above);
        asked.forEach(each -> answer(draft, each, today));
        draft.facts.site(Site.OTHER, Sure.GUESSED);
        draft.labelled = draft.hasText();
        draft.structured = true;
        return draft;
    }

    private static boolean opinion(Asked asked) {
        return asked.role() == Role.STARS || asked.role() == Role.TEXT;
    }

    private @Nullable Asked asked(String line) {
        int start = 0;
        while (start < line.length() && OPENING.indexOf(line.charAt(start)) >= 0) {
            start++;
        }
        String bare = line.substring(numbered(line, start));
        int end = label(bare);
        Role known = end == 0 || end == bare.length() ? null : labelled(bare.substring(0, end));
        boolean scaled = known == Role.TEXT
                && bare.substring(0, end).chars().anyMatch(Character::isDigit)
                && questions.role(bare.substring(0, end)) == Role.STARS;
        if (scaled) {
            return new Asked(Role.STARS, bare.substring(0, end), strip(bare.substring(end)), true);
        }
        if (known != null) {
            return new Asked(
                    known,
                    bare.substring(0, end),
                    strip(bare.substring(end)),
                    bare.substring(0, end).strip().endsWith("?"));
        }
        String alone = noise.asked(bare);
        Role left = alone.equals(bare) ? null : labels.exactly(alone);
        if (left != null) {
            return new Asked(left, alone, "", false);
        }
        int mark = bare.indexOf('?');
        boolean asks = mark >= SHORTEST && mark < LONGEST_QUESTION && !sentences(bare.substring(0, mark));
        end = asks ? behind(bare, mark + 1) : end;
        boolean answer = end == bare.length() && !asks && Piece.words(bare) > MOST_ASKED;
        Role role = end == 0 || answer ? null : questions.role(bare.substring(0, end));
        boolean lettered = start < line.length() && "Qq".indexOf(line.charAt(start)) >= 0 && !bare.equals(line);
        boolean numbered = asks && role == null && (lettered || pointed(bare, end));
        if (numbered && Piece.words(bare.substring(end)) >= SENTENCE) {
            // whatever it is that a survey asks, somebody answered in their own words
            return new Asked(Role.TEXT, bare.substring(0, end), strip(bare.substring(end)), true);
        }
        if (numbered) {
            return new Asked(Role.IGNORE, bare.substring(0, end), strip(bare.substring(end)), true);
        }
        return role == null ? null : new Asked(role, bare.substring(0, end), strip(bare.substring(end)), asks);
    }

    /** Whatever it is that a survey asks, somebody answered in their own words below. */
    private Asked answeredBelow(Asked one) {
        boolean open = one.role() == Role.IGNORE
                && one.asks()
                && one.answer().isEmpty()
                && questions.role(one.question()) == null
                && labels.exactly(one.question()) == null
                && Piece.words(String.join(" ", one.below())) >= SENTENCE;
        return open ? new Asked(Role.TEXT, one.question(), "", true, one.below()) : one;
    }

    /** Whether an arrow leads from a question to its answer in the same line. */
    private static boolean pointed(String line, int from) {
        int at = from;
        while (at < line.length() && " *_".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at < line.length() && "→➜➡".indexOf(line.charAt(at)) >= 0;
    }

    /** Where a question begins behind its number: {@code 2. }, {@code Q2: }. */
    private static int numbered(String line, int start) {
        boolean letter = start < line.length() && (line.charAt(start) == 'Q' || line.charAt(start) == 'q');
        int at = letter ? start + 1 : start;
        int digits = at;
        while (at < line.length() && at - digits < 2 && Character.isDigit(line.charAt(at))) {
            at++;
        }
        boolean point = at > digits && at < line.length() && ".):".indexOf(line.charAt(at)) >= 0;
        int end = point ? at + 1 : at;
        boolean number = at > digits && (letter || point) && end < line.length() && line.charAt(end) == ' ';
        return number ? end + 1 : start;
    }

    /** The role of a label that is none of a survey's questions. */
    private @Nullable Role labelled(String label) {
        Role exact = labels.exactly(label);
        Role near = exact == null && Piece.words(label) <= MOST_WORDS ? labels.of(label) : null;
        return near == Role.DATE || near == Role.ID || near == Role.LINK ? near : exact;
    }

    /** Whether something else is said before a question is asked in the same line. */
    private static boolean sentences(String before) {
        return before.contains(". ") || before.contains("] ") || before.contains("! ");
    }

    /** What belongs to a question behind its mark: {@code (1-5)}, {@code Reply 1-5}. */
    private static int behind(String line, int from) {
        int at = from;
        while (at < line.length() && " *_".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        if (line.startsWith("/ ", at) && line.indexOf('?', at) > 0) {
            // the same in another language
            return line.indexOf('?', at) + 1;
        }
        if (at < line.length() && line.charAt(at) == '(') {
            int close = line.indexOf(')', at);
            return close < 0 ? from : close + 1;
        }
        boolean more = line.regionMatches(true, at, "reply ", 0, SHORTEST);
        return more ? line.length() : from;
    }

    /** Where a label without a question mark ends: at a colon or an arrow, or with its line. */
    private static int label(String line) {
        int end = line.length();
        for (String between : List.of("**", "→", "➜", ":", "：", "=", "]")) {
            int at = line.indexOf(between);
            end = at > 0 && at < end ? at : end;
        }
        return end <= LONGEST_LABEL ? end : 0;
    }

    private static String strip(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && BETWEEN.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " *".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private void answer(Draft draft, Asked asked, LocalDate today) {
        List<String> lines = new ArrayList<>();
        lines.add(asked.answer());
        boolean own = asked.role() == Role.TEXT;
        for (String line : asked.below()) {
            lines.add(own ? line : strip(line));
        }
        while (own && lines.size() > 1 && (filedBelow(lines.getLast()) || dated(lines.getLast(), today))) {
            String below = lines.removeLast();
            draft.around.add(below);
            draft.facts.postedAt(headers.read(below, today).facts().postedAt);
        }
        if (asked.answer().isEmpty() && own && lines.size() > 1) {
            lines.set(1, strip(lines.get(1)));
        }
        String value = String.join("\n", lines).strip();
        draft.labels++;
        String agreed = asked.role() == Role.IGNORE
                ? questions.behindYes(asked.answer().isEmpty() ? value : asked.answer())
                : "";
        if (people.isName(agreed)
                && (given.begin(agreed) || Piece.words(agreed) > 1)
                && !noise.buttons().is(agreed)) {
            draft.facts.author(people.name(agreed), Sure.PLACED);
        }
        boolean none = value.length() < LONGEST_NOTHING && (questions.nothing().in(value) || noise.saysNothing(value));
        if (none || value.isEmpty() || asked.role() == Role.IGNORE) {
            draft.around.add(value);
            return;
        }
        String first = own ? value : value.lines().findFirst().orElse("");
        if (asked.role() == Role.STARS) {
            rating(draft, asked, first);
            beside(draft, value);
        } else {
            int phone = asked.role() == Role.AUTHOR ? first.indexOf(" (") : -1;
            String whole = phone > 0 ? first.substring(0, phone).replaceAll(",$", "") : first;
            values.into(draft, new Labelled(asked.role(), asked.question(), whole, true), today);
        }
    }

    /** Whether a line below an answer is what a form notes of itself: {@code Page: /contact}. */
    private boolean filedBelow(String line) {
        Labelled label = line.isBlank() ? null : labels.in(line);
        return line.isBlank()
                || (label != null
                        && label.role() == Role.IGNORE
                        && label.exact()
                        && Piece.words(label.value()) <= SENTENCE);
    }

    /** Whether a line below an answer only says when the form was sent: {@code Completed Nov 21, 2026}. */
    private boolean dated(String line, LocalDate today) {
        Header header = headers.read(line, today);
        return header.facts().postedAt != null && header.names() == 0 && header.unexplained() == 0;
    }

    private void rating(Draft draft, Asked asked, String first) {
        if (draft.facts.stars == null) {
            Rated rated = ratings.behindLabel(first);
            String number = rated == null ? first : rated.rating();
            boolean promoter = questions.promoters().in(first);
            Double rating = promoter ? ofTen(Piece.first(first), 0) : stars.labelled(number, asked.question());
            draft.facts.stars(rating == null ? ofTen(first, FIVE) : rating, Sure.LABELLED);
        }
    }

    /** What somebody wrote beside or below a rating is an answer as well, to the next empty line. */
    private void beside(Draft draft, String value) {
        for (String line : value.lines().takeWhile(each -> !each.isBlank()).toList()) {
            Rated rated = ratings.behindLabel(line);
            String words = rated == null ? line : rated.words();
            boolean sentence = Piece.words(words) >= SENTENCE && (rated != null || stars.find(line) == null);
            if (sentence) {
                draft.text(words);
            }
        }
    }

    /** A number that nobody said the scale of and that is above the least one which tells it. */
    private static @Nullable Double ofTen(String value, int least) {
        boolean number =
                !value.isEmpty() && value.length() <= 2 && value.chars().allMatch(Character::isDigit);
        return number && Integer.parseInt(value) > least ? StarNumbers.within(Integer.parseInt(value), 10) : null;
    }
}
