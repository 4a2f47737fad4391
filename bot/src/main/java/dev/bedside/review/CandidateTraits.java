package dev.bedside.review;

import dev.bedside.learn.WeighedTraits;
import dev.bedside.review.Candidate.Place;
import dev.bedside.review.Candidate.Speaker;
import java.util.List;

/** Finds the traits of a candidate by which one can tell whether it is a review. */
final class CandidateTraits {

    private static final int FIRST_PART = 900;
    private static final int MOST_COUNTED = 4;

    private final People people;
    private final Noise noise;
    private final Opinion opinion;
    private final Evidence evidence;

    CandidateTraits(People people, Noise noise) {
        this.people = people;
        this.noise = noise;
        opinion = new Opinion(people);
        evidence = new Evidence(people, noise);
    }

    /** How strongly each trait is there. */
    WeighedTraits of(Candidate candidate) {
        var found = new WeighedTraits();
        found.add("always");
        Place place = candidate.place();
        String who = place.automatic() ? "bot " : "person ";
        Facts known = candidate.draft().facts;
        boolean strong = known.stars != null
                && (known.author != null || candidate.draft().labelled || known.announced || known.site != null);
        String text = CleanText.unstruck(beginning(candidate.words().text()));
        String around = CleanText.unstruck(beginning(String.join("\n", candidate.draft().around)));
        facts(candidate.draft(), who, found);
        form(candidate.draft(), who, found);
        boolean enough = place.automatic()
                ? evidence.forwarder(candidate.draft(), text)
                : evidence.person(candidate.draft(), text, place.pictured());
        put(found, who, "evidence " + enough);
        put(found, "", "evidence " + enough);
        String how = who + (strong ? "rated " : "unrated ");
        told(text, around, how, found);
        if (!strong || !place.automatic()) {
            shape(text, how, found);
        }
        seen(candidate, who, found);
        put(found, who, "candidates " + Math.min(place.candidates(), 3));
        flag(found, who, "pictured", place.pictured());
        flag(found, who, "forwarded on", place.speaker() == Speaker.FORWARDED);
        bags(found, place.automatic() ? "bot" : "person", strong, sent(candidate), text, around);
        if (place.automatic()) {
            CandidateWords.of(place.name()).into(found, "name");
        }
        return found;
    }

    /** What learned segments say. */
    private static void seen(Candidate candidate, String who, WeighedTraits found) {
        Candidate.Seen seen = candidate.seen();
        if (seen == null) {
            put(found, who, "unseen");
            return;
        }
        String begins = "begins " + Math.min(9, (int) (seen.begins() * 10));
        put(found, "", begins);
        put(found, who, begins);
        String how = seen.found() == null
                ? "nowhere"
                : seen.found().text().isBlank()
                        ? "wordless"
                        : "sure " + (int) (seen.found().wordsSure() * 5);
        put(found, "", how);
        put(found, who, how);
        put(
                found,
                who,
                "seen " + Math.min(3, seen.count()) + " of "
                        + Math.min(candidate.place().candidates(), 3));
        Facts facts = candidate.draft().facts;
        boolean rated = facts.stars != null;
        put(found, who, (rated ? "rated " : "unrated ") + (facts.author == null ? "" : "by ") + begins);
        found.add("begins", (float) seen.begins() * 2);
        found.add(who, "begins", (float) seen.begins() * 2);
    }

    /**
     * What is said in the words and around them: by everybody, by people and forwarders apart, and where a rating is known;
     * what is seldom said in one of these places is known from the others.
     *
     * @param sent whether the words are judged only by what else comes so
     */
    private static void bags(
            WeighedTraits found, String who, boolean strong, boolean sent, String text, String around) {
        var inside = CandidateWords.of(text);
        var outside = CandidateWords.of(around);
        inside.into(found, who + (strong ? " rated text" : " unrated text"));
        outside.into(found, who + " around");
        outside.into(found, "around");
        outside.stemsInto(found, who + " around stems");
        if (!sent) {
            inside.into(found, who + " text");
            inside.into(found, "text");
            inside.stemsInto(found, who + " text stems");
        }
        var all = sent ? outside : inside.and(outside);
        all.into(found, "all");
        all.into(found, who + " all");
        all.stemsInto(found, "all stems");
        all.stemsInto(found, who + " all stems");
    }

    /** Whether a forwarder sends it as a rated review, by its site, its announcement or as an object: whatever the words are. */
    private static boolean sent(Candidate candidate) {
        Facts known = candidate.draft().facts;
        boolean listed = known.site != null && known.site != Site.OTHER;
        return candidate.place().automatic()
                && known.stars != null
                && (known.announced || listed || candidate.draft().verbatim);
    }

    private static void put(WeighedTraits found, String who, String trait) {
        found.add(who, trait, 1);
    }

    private static void flag(WeighedTraits found, String who, String trait, boolean there) {
        if (there) {
            put(found, who, trait);
        }
    }

    private void facts(Draft draft, String who, WeighedTraits found) {
        Facts facts = draft.facts;
        put(found, who, "stars " + facts.starsSure);
        put(found, who, "site " + facts.siteSure);
        put(found, who, "author " + (facts.author == null ? "none " : "") + facts.authorSure);
        put(found, who, "weight " + facts.weight());
        flag(found, who, "average", facts.stars != null && !facts.inHalves());
        flag(found, who, "other site", facts.site == Site.OTHER);
        flag(found, who, "date", facts.postedAt != null);
        flag(found, who, "location", facts.location != null || draft.located);
        flag(found, who, "link", facts.link != null);
        flag(found, who, "id", facts.id != null);
        flag(found, who, "announced", facts.announced);
        String sorts = (facts.stars == null ? "" : "s")
                + (facts.site == null ? "" : "p")
                + (facts.author == null ? "" : "a")
                + (facts.announced ? "n" : "")
                + (draft.labelled ? "l" : "")
                + (draft.labels > 1 ? "L" : "");
        put(found, who, "all " + sorts);
        put(found, "", "all " + sorts);
        flag(found, who, "stars and author", facts.stars != null && facts.author != null);
        flag(found, who, "stars and site", facts.stars != null && facts.site != null);
    }

    private void form(Draft draft, String who, WeighedTraits found) {
        put(found, who, "labels " + Math.min(draft.labels, MOST_COUNTED));
        flag(found, who, "labelled", draft.labelled);
        flag(found, who, "verbatim", draft.verbatim);
        flag(found, who, "headed", draft.headed);
        flag(found, who, "closed", draft.closed);
        flag(found, who, "mailed", draft.forwarded);
        flag(found, who, "rated", draft.rated);
        flag(found, who, "itemised", draft.itemised);
        flag(found, who, "itemised " + (draft.facts.stars != null), draft.itemised);
        flag(found, who, "bare", draft.bare);
        flag(found, who, "wordless", draft.wordless);
        flag(found, who, "quoted", draft.quoted());
    }

    private void told(String text, String around, String who, WeighedTraits found) {
        Said words = Said.of(text);
        Said outside = Said.of(around);
        if (!who.startsWith("bot rated")) {
            int judged = people.opinions().count(words);
            int care = people.care().count(words);
            int first = people.first().count(words);
            int past = people.past().count(words);
            put(found, who, "opinions " + Math.min(judged, 3));
            put(found, who, "care " + Math.min(care, 3));
            put(found, who, "first " + Math.min(first, 3));
            put(found, who, "past " + Math.min(past, 3));
            flag(found, who, "reads", opinion.in(words, judged, care, first, past));
        }
        flag(found, who, "asked in text", people.toColleagues(words));
        flag(found, who, "exclaimed in text", people.exclaims().in(words));
        flag(found, who, "refused in text", noise.refuse().in(words));
        flag(found, who, "asked around", people.toColleagues(outside));
        flag(found, who, "exclaimed around", people.exclaims().in(outside));
        flag(found, who, "refused around", noise.refuse().in(outside));
        flag(found, who, "announced around", people.announcements().in(outside));
        flag(found, who, "announced in text", people.announcements().in(words));
        boolean template = noise.placeholders().stream().anyMatch(mark -> text.contains(mark));
        flag(found, who, "template", template);
    }

    private static void shape(String text, String who, WeighedTraits found) {
        int length = text.isBlank() ? 0 : Piece.count(text);
        int unspaced = 0;
        int digits = 0;
        int letter = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            unspaced += Phrases.unspaced(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
            letter = letter < 0 && Character.isLetter(c) ? i : letter;
        }
        length = unspaced > 3 ? unspaced / 2 : length;
        int size = 32 - Integer.numberOfLeadingZeros(length);
        put(found, who, "length " + Math.min(size, 7));
        flag(found, who, "links in text", text.contains("http") || text.contains("www."));
        flag(found, who, "asks at its end", text.endsWith("?") || text.endsWith("？"));
        flag(found, who, "asks", text.indexOf('?') >= 0);
        flag(found, who, "calls", text.contains("<@") || text.contains("@here") || text.contains("@everyone"));
        flag(found, who, "begins small", letter >= 0 && Character.isLowerCase(text.charAt(letter)));
        flag(found, who, "begins with no letter", !text.isEmpty() && !Character.isLetter(text.codePointAt(0)));
        flag(found, who, "many digits", digits * 10 > text.length());
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        put(found, who, "lines " + Math.min(lines.size(), MOST_COUNTED));
        long colons = lines.stream().filter(line -> colon(line)).count();
        flag(found, who, "lines with labels", colons > 0 && colons * 2 >= lines.size());
        char end = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        flag(found, who, "ends as a sentence", ".!?…。！".indexOf(end) >= 0);
    }

    private static boolean colon(String line) {
        int at = line.indexOf(':');
        return at > 0 && at < 30 && (at + 1 == line.length() || line.charAt(at + 1) == ' ');
    }

    private static String beginning(String text) {
        return text.length() > FIRST_PART ? text.substring(0, FIRST_PART) : text;
    }
}
