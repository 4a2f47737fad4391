package dev.bedside.review;

import java.util.List;

/** Decides whether what was read is a review: more is asked of a colleague's message than of a forwarder's. */
final class Belief {

    private static final int ENOUGH = 3;
    private static final int SHORTEST_OPINION = 12;
    private static final int SHORTEST_STORY = 30;
    private static final int MARKED = 5;
    private static final int FIRST_PART = 2000;

    private final People people;
    private final Noise noise;

    Belief(People people, Noise noise) {
        this.people = people;
        this.noise = noise;
    }

    /** Whether a forwarder's words, or words that were forwarded, are a review. */
    boolean forwarder(Draft draft, String text) {
        if (refused(draft, text)) {
            return false;
        }
        Facts facts = draft.facts;
        if (text.isBlank()) {
            return facts.stars != null && (facts.author != null || draft.wordless);
        }
        return facts.stars != null && (facts.weight() >= 2 || draft.labels >= 1)
                || facts.announced && facts.weight() >= 2
                || draft.labelled && facts.weight() >= 1;
    }

    /** Whether a colleague's message brings a review, rather than talks of one or of something else. */
    boolean person(Draft draft, String text, boolean picture) {
        if (refused(draft, text)) {
            return false;
        }
        Facts facts = draft.facts;
        if (text.isBlank()) {
            return picture && facts.stars != null && (facts.site != null || facts.author != null);
        }
        boolean talk = people.colleagues().in(draft.around.isEmpty() ? first(text) : String.join("\n", draft.around)) || text.contains("<@") || text.contains("@everyone");
        int evidence = facts.weight() + (draft.labels >= 2 ? 1 : 0) + (draft.forwarded ? 1 : 0) + (draft.headed ? 1 : 0);
        boolean opinion = opinion(text);
        if (facts.weight() == 0 && draft.labels < 2) {
            return opinion && !talk;
        }
        return evidence >= ENOUGH + (talk && !opinion ? 2 : 0) && facts.weight() > 0 || (evidence >= 2 && opinion && !talk);
    }

    private boolean refused(Draft draft, String text) {
        List<String> around = draft.around;
        for (String placeholder : noise.placeholders()) {
            if (text.startsWith(placeholder) || around.stream().anyMatch(line -> line.contains(placeholder))) {
                return true;
            }
        }
        if (around.stream().anyMatch(line -> noise.refuse().in(first(line)))) {
            return true;
        }
        boolean known = draft.facts.stars != null && draft.facts.author != null || draft.labelled;
        return !known && noise.refuse().in(first(text));
    }

    /** A text in which somebody judges those who treated them, or tells at length what happened. */
    private boolean opinion(String text) {
        String part = first(text);
        boolean unspaced = part.codePoints().filter(Phrases::unspaced).count() > 30;
        int words = unspaced ? SHORTEST_STORY : part.split("\\s+").length;
        int opinions = people.opinions().count(part);
        int care = people.care().count(part);
        int first = people.first().count(part);
        int past = people.past().count(part);
        int score = Math.min(2 * opinions, 4) + Math.min(care, 3) + Math.min(first, 2) + Math.min(past, 2);
        boolean written = unspaced || written(part);
        boolean judges = words >= SHORTEST_OPINION && opinions > 0 && care > 0 && score >= MARKED;
        boolean tells = words >= SHORTEST_STORY && care > 1 && first > 0 && past > 1;
        return written && (judges || tells);
    }

    /** Whether it is set down like a text for readers, with a capital in front and a point at the end of its sentences. */
    private static boolean written(String text) {
        int sentences = 0;
        String bare = text.strip();
        for (int i = 0; i < bare.length(); i++) {
            boolean end = ".!?…".indexOf(bare.charAt(i)) >= 0 && (i + 1 == bare.length() || " \n\"”)".indexOf(bare.charAt(i + 1)) >= 0);
            sentences += end ? 1 : 0;
        }
        int start = 0;
        while (start < bare.length() && !Character.isLetter(bare.charAt(start))) {
            start++;
        }
        boolean capital = start < bare.length() && !Character.isLowerCase(bare.charAt(start));
        boolean closed = !bare.isEmpty() && !Character.isLetterOrDigit(bare.charAt(bare.length() - 1)) && bare.charAt(bare.length() - 1) != ',';
        return capital && sentences >= 2 && closed;
    }

    private static String first(String text) {
        return text.length() > FIRST_PART ? text.substring(0, FIRST_PART) : text;
    }
}
