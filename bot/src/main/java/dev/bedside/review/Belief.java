package dev.bedside.review;

import dev.bedside.learn.Later;
import dev.bedside.learn.Scales;
import dev.bedside.review.Facts.Sure;
import java.util.ArrayList;
import java.util.List;

/** Decides whether what was read is a review, by what {@link BeliefTrainer} learned from labelled messages. */
final class Belief {

    static final String FILE = "belief.weights";

    private static final double LIKELY = 0.5;
    /** Less of it where {@link #MUCH} is named. */
    private static final double LIKELY_TOLD = 0.3;

    /** Of stars, a site, a name and an announcement: nobody chats like that. */
    private static final int MUCH = 3;

    /** Colleagues chat more than they paste, and where one is in doubt there is a reaction to press. */
    private static final double LIKELY_PASTED = 0.9;
    /** What stands beside a review is one from here on; chosen, as all of these were, by leaving writers out. */
    private static final double BESIDE = 0.15;

    /** Among items that are built alike it takes more to be none. */
    private static final double LISTED = 0.05;

    /** From here on a message that is not taken is in doubt, if it does not plainly speak to the team. */
    private static final double DOUBTFUL = 0.22;
    /** From here on it is in doubt though it does. */
    private static final double DOUBTFUL_TALK = 0.4;

    private static final int LONGEST_GREETING = 40;
    private static final int FIRST_PART = 2000;

    private final CandidateTraits traits;
    private final Later<Scales> learned;
    private final People people;
    private final Opinion opinion;
    private final Noise noise;
    private final MessageEncoder encoder;

    Belief(ReadingWords words, Later<Scales> learned, MessageEncoder encoder) {
        this.encoder = encoder;
        traits = new CandidateTraits(words.people(), words.noise());
        noise = words.noise();
        this.learned = learned;
        people = words.people();
        opinion = new Opinion(people);
    }

    /** The belief that came with the program. */
    static Belief packed(ReadingWords words, MessageEncoder encoder) {
        return new Belief(words, new Later<>(() -> Scales.packaged(Belief.class, FILE)), encoder);
    }

    /**
     * Those of a message's candidates that are reviews; what is built like a list of reviews is one but for items that are
     * plainly none, and beside a review another is likely.
     *
     * @param message the beginning of all that stands in it
     */
    List<Candidate> reviews(List<Candidate> part, String message) {
        double[] chances =
                part.stream().mapToDouble(each -> chance(each, message)).toArray();
        var believed = new ArrayList<Candidate>();
        var beside = new ArrayList<Candidate>();
        var listed = new ArrayList<Candidate>();
        for (int i = 0; i < chances.length; i++) {
            Candidate each = part.get(i);
            if (chances[i] >= enough(each)) {
                believed.add(each);
            }
            if (chances[i] >= LISTED) {
                listed.add(each);
            }
            if (chances[i] >= BESIDE) {
                beside.add(each);
            }
        }
        boolean list = part.stream().allMatch(each -> each.draft().itemised);
        if (list && believed.size() * 2 >= part.size()) {
            return listed;
        }
        return believed.isEmpty() || part.size() == 1 ? believed : beside;
    }

    private static double enough(Candidate candidate) {
        int weight = candidate.draft().facts.weight();
        if (candidate.place().automatic()) {
            return weight >= MUCH ? LIKELY_TOLD : LIKELY;
        }
        return weight >= MUCH ? LIKELY_TOLD : LIKELY_PASTED;
    }

    /** How much a message that {@link #reviews} does not believe looks like a review all the same. */
    Doubt doubt(Candidate candidate, String message) {
        String text = candidate.words().text();
        if (text.isBlank()) {
            return Doubt.NONE;
        }
        String beginning = text.length() > FIRST_PART ? text.substring(0, FIRST_PART) : text;
        boolean automatic = candidate.place().automatic();
        boolean talk = !automatic && people.toColleagues(beginning);
        double least = talk ? DOUBTFUL_TALK : DOUBTFUL;
        double known = chance(candidate);
        // whoever sees only one of two witnesses say so is in doubt; the dear one is asked where the other did not
        if (known >= least || heard(known, candidate, message) >= least) {
            return Doubt.LIKELY;
        }
        return !automatic && !talk && opinion.tells(beginning) ? Doubt.FAINT : Doubt.NONE;
    }

    /** How likely a candidate is a review, between 0 and 1. */
    private double chance(Candidate candidate, String message) {
        return heard(chance(candidate), candidate, message);
    }

    private double heard(double known, Candidate candidate, String message) {
        return known <= 0 || known >= 1 ? known : encoder.chance(known, candidate, message);
    }

    /** The same by its traits alone. */
    private double chance(Candidate candidate) {
        if (candidate.draft().known) {
            return candidate.isEmpty() ? 0 : 1;
        }
        if (pictureAlone(candidate) || ratingAlone(candidate) || ratedLine(candidate) || saidToBeAlone(candidate)) {
            return 1;
        }
        String text = candidate.words().text();
        if (noise.unfilled(text) || outing(candidate, text) || answer(candidate, text)) {
            return 0;
        }
        return possible(candidate) ? learned.get().chance(traits.of(candidate)) : 0;
    }

    /** Whether a forwarder sent nothing but a rating. */
    private static boolean ratingAlone(Candidate candidate) {
        Draft draft = candidate.draft();
        boolean silent = candidate.words().text().isBlank() && draft.around.size() <= 1;
        boolean labelled = draft.facts.starsSure == Sure.LABELLED && draft.labels == 1;
        boolean nothing = draft.labels == 0 && candidate.place().candidates() == 1;
        boolean whole = draft.facts.inHalves();
        return candidate.place().automatic() && silent && whole && (labelled || nothing) && draft.bare;
    }

    /** Whether a forwarder that names the site, or a mail that a colleague forwards, says of a rating that nothing was written. */
    private boolean saidToBeAlone(Candidate candidate) {
        Facts facts = candidate.draft().facts;
        boolean automatic = candidate.place().automatic();
        boolean mailed =
                candidate.draft().wordless && (candidate.draft().forwarded || facts.announced && facts.author != null);
        return (automatic ? facts.site != null : mailed)
                && facts.inHalves()
                && candidate.words().text().isBlank()
                && (candidate.draft().wordless
                        || candidate.draft().around.stream().anyMatch(noise::mentionsNothing));
    }

    /** Whether a forwarder sent nothing but a labelled rating and, in the same line, words. */
    private static boolean ratedLine(Candidate candidate) {
        Draft draft = candidate.draft();
        String text = candidate.words().text();
        boolean labelled = draft.facts.starsSure == Sure.LABELLED && draft.labels == 1;
        boolean whole = draft.facts.inHalves();
        return candidate.place().automatic()
                && labelled
                && whole
                && !text.isBlank()
                && !draft.around.isEmpty()
                && draft.around.size() <= 2
                && draft.around.getLast().endsWith(text);
    }

    /** Whether somebody praises a restaurant or a trip in a mail: no tool announces that, and nobody was treated. */
    private boolean outing(Candidate candidate, String text) {
        Draft draft = candidate.draft();
        boolean told = draft.facts.announced || draft.labels > 0 || draft.structured;
        boolean mailed = draft.forwarded || !candidate.place().automatic();
        int outings = people.outings().count(text);
        return mailed && !told && outings > 2 && people.care().count(text) == 0;
    }

    /** Whether a colleague shows what the practice may answer: {@code Dear Chad, thank you for your feedback.} */
    private boolean answer(Candidate candidate, String text) {
        Facts facts = candidate.draft().facts;
        int comma = text.indexOf(',');
        boolean greets =
                comma > 0 && comma < LONGEST_GREETING && people.greetings().start(text);
        return greets
                && !candidate.place().automatic()
                && facts.stars == null
                && facts.author == null
                && people.practiceSays().in(text);
    }

    /** Whether a forwarder sent nothing but a picture, with at most a line that announces it. */
    private static boolean pictureAlone(Candidate candidate) {
        boolean automatic = candidate.place().automatic();
        boolean silent = candidate.words().text().isBlank() && candidate.place().candidates() == 1;
        Draft draft = candidate.draft();
        return automatic && candidate.place().pictured() && silent && (draft.facts.weight() > 0 || draft.untouched());
    }

    /** Whether there is anything that could be shown: words, a rating, or a forwarder's picture of both. */
    static boolean possible(Candidate candidate) {
        Draft draft = candidate.draft();
        if (!candidate.words().text().isBlank()) {
            return true;
        }
        boolean automatic = candidate.place().automatic();
        boolean rated = draft.facts.stars != null || draft.wordless || draft.facts.announced;
        return rated || (automatic && candidate.place().pictured());
    }
}
