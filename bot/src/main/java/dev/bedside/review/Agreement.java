package dev.bedside.review;

import dev.bedside.review.AuthorChooser.Naming;
import dev.bedside.review.Candidate.Place;
import dev.bedside.review.Candidate.Seen;
import dev.bedside.review.Facts.Sure;
import dev.bedside.review.RatedWords.Rated;
import dev.bedside.review.ScriptReading.Found;
import dev.bedside.review.SegmentReader.Learned;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes one reading of two: of what rules read in a message and what learned segments read in it.
 *
 * <p>Where words end and who wrote them is learned better than told by rules; ratings and sites are told better by rules.
 * What counts where they differ was chosen on messages of writers that neither had learned from (docs/decisions/023).
 */
final class Agreement {

    /** From here on segments are believed to have told apart more reviews than rules did. */
    private static final double SURE = 0.4;

    /** A line of more letters may have been wrapped by whatever sent it. */
    private static final int EDGE = 10;

    private static final int WRAPPED = 60;

    private static final double MOSTLY = 0.5;

    /** A message that holds more is no message that was learned from. */
    private static final int MOST = 40;

    private final RatedWords rated;
    private final Labels labels;
    private final People people;
    private final AuthorChooser authors;
    private final StarChooser stars;

    Agreement(ReadingWords words, AuthorChooser authors, StarChooser stars) {
        rated = words.rated();
        labels = words.labels();
        people = words.people();
        this.authors = authors;
        this.stars = stars;
    }

    /** @param place of the message, for what the rules did not see */
    List<Candidate> of(List<Candidate> ruled, Learned learned, Place place) {
        List<Found> found = ruled.size() == 1 ? one(learned.found(), ruled.getFirst()) : learned.found();
        if (ruled.size() > MOST) {
            return ruled;
        }
        if (ruled.stream().anyMatch(one -> one.draft().insisted)) {
            // a label says where the words are, and only rules know that a line of them looks like one
            return ruled.stream()
                    .map(one -> seen(one, learned, ruled.size() == 1))
                    .toList();
        }
        double sure = found.stream().mapToDouble(Found::wordsSure).min().orElse(0);
        var agreed = new ArrayList<Candidate>();
        if (found.size() == ruled.size()) {
            for (int i = 0; i < found.size(); i++) {
                agreed.add(both(ruled.get(i), found.get(i), learned));
            }
        } else if (found.size() > ruled.size() && sure >= SURE) {
            for (Found one : found) {
                Candidate same = only(ruled, one, found);
                agreed.add(
                        same == null
                                ? alone(one, learned, place(place, found.size()), ruled)
                                : both(same, one, learned));
            }
        } else {
            for (Candidate one : ruled) {
                Found same = found.stream()
                        .filter(each -> alike(each.text(), one.words().text()))
                        .filter(each -> only(ruled, each, found) == one && !tellsOfAnother(each, one, ruled))
                        .findFirst()
                        .orElse(null);
                agreed.add(same == null ? seen(one, learned, ruled.size() == 1) : both(one, same, learned));
            }
        }
        return agreed;
    }

    /** Of two pieces of text with the facts of one review, a headline or a translation and the words, the words. */
    private static List<Found> one(List<Found> all, Candidate ruled) {
        List<Found> found = all.size() == 2 ? withoutHeadline(all, ruled.draft()) : all;
        if (found.size() != 2 || tells(found.get(0)) == tells(found.get(1))) {
            return found;
        }
        Found told = tells(found.get(0)) ? found.get(0) : found.get(1);
        Found longer = found.get(0).text().length() > found.get(1).text().length() ? found.get(0) : found.get(1);
        String words = flat(ruled.words().text());
        Found same = found.stream()
                .filter(each -> flat(each.text()).equals(words))
                .findFirst()
                .orElse(longer);
        return List.of(told.with(same));
    }

    /** A headline that rules know is no review of its own; what only it tells goes with the words. */
    private static List<Found> withoutHeadline(List<Found> found, Draft draft) {
        String headline = Noise.letters(draft.headline).strip();
        for (int i = 0; i < found.size() && !headline.isEmpty(); i++) {
            Found other = found.get(1 - i);
            if (Noise.letters(found.get(i).text()).strip().equals(headline)) {
                return List.of(tells(other) ? other : found.get(i).with(other));
            }
        }
        return found;
    }

    private static boolean tells(Found found) {
        return found.stars() != null || found.author() != null;
    }

    private static Place place(Place place, int candidates) {
        return new Place(place.speaker(), place.name(), place.pictured(), candidates);
    }

    /** The one that is like it, if none other is and it is like none other. */
    private static @Nullable Candidate only(List<Candidate> ruled, Found found, List<Found> all) {
        List<Candidate> like = ruled.stream()
                .filter(each -> alike(found.text(), each.words().text()))
                .toList();
        if (like.size() != 1) {
            return null;
        }
        String text = like.getFirst().words().text();
        boolean several = all.stream().anyMatch(other -> other != found && alike(other.text(), text));
        return several ? null : like.getFirst();
    }

    /** Where segments overlook a review without words, they take its writer for that of the one below. */
    private static boolean tellsOfAnother(Found found, Candidate one, List<Candidate> ruled) {
        String author = found.author();
        return author != null
                && !author.equals(one.draft().facts.author)
                && ruled.subList(0, ruled.indexOf(one)).stream()
                        .anyMatch(above -> author.equals(above.draft().facts.author));
    }

    private static boolean alike(String one, String other) {
        Set<String> words = Piece.distinct(one);
        Set<String> others = Piece.distinct(other);
        var both = new HashSet<>(words);
        both.retainAll(others);
        return !both.isEmpty() && both.size() >= MOSTLY * Math.min(words.size(), others.size());
    }

    /** What segments do not tell; where it is all that the message may hold, they may still know who wrote it. */
    private Candidate seen(Candidate ruled, Learned learned, boolean alone) {
        Naming naming =
                alone ? Naming.of(ruled.draft(), learned.named(), ruled.place().automatic()) : null;
        if (naming != null) {
            ruled.draft().facts.wrote(authors.choose(naming));
        }
        var seen = new Seen(null, learned.found().size(), learned.begins(), naming, null);
        return new Candidate(ruled.draft(), ruled.words(), ruled.place(), seen);
    }

    private Candidate both(Candidate ruled, Found found, Learned learned) {
        boolean automatic = ruled.place().automatic();
        var naming = Naming.of(ruled.draft(), found, automatic);
        var rating = StarChooser.Known.of(ruled.draft().facts, found, automatic);
        var seen = new Seen(found, learned.found().size(), learned.begins(), naming, rating);
        // what stands below an owner's name and thanks somebody is the owner's answer
        boolean over = ruled.draft().wordless
                || ruled.draft().closed && people.answers().start(found.text());
        boolean silent = over && ruled.words().text().isBlank();
        boolean worded = !silent && prefers(found, ruled.words().text(), ruled.draft().labelled);
        var words = worded ? new CutOff.Words(ruled.draft().unheaded(found.text()), found.truncated()) : ruled.words();
        Facts facts = ruled.draft().facts;
        facts.rated(stars.choose(rating));
        facts.site(facts.site == null ? found.site() : null, Sure.GUESSED);
        facts.wrote(authors.choose(naming));
        facts.link(found.link());
        facts.postedAt = found.postedAt() == null ? facts.postedAt : found.postedAt();
        ruled.draft().located = facts.location != null;
        facts.location = found.location() == null && facts.located ? facts.location : found.location();
        return new Candidate(ruled.draft(), words, ruled.place(), seen);
    }

    /** What only segments tell; its site may be that of all the rules read. */
    private Candidate alone(Found found, Learned learned, Place place, List<Candidate> ruled) {
        var draft = new Draft();
        draft.text(found.text());
        draft.facts.site(found.site(), Sure.PLACED);
        var naming = Naming.of(draft, found, place.automatic());
        var rating = StarChooser.Known.of(draft.facts, found, place.automatic());
        draft.facts.wrote(authors.choose(naming));
        draft.facts.rated(stars.choose(rating));
        draft.facts.link(found.link());
        draft.facts.postedAt(found.postedAt());
        draft.facts.location(found.location());
        draft.headed = found.stars() != null;
        for (Candidate each : ruled) {
            draft.facts.site(each.draft().facts.site, Sure.GUESSED);
            draft.facts.announced |= each.draft().facts.announced;
        }
        var seen = new Seen(found, learned.found().size(), learned.begins(), naming, rating);
        return new Candidate(draft, new CutOff.Words(found.text(), found.truncated()), place, seen);
    }

    /**
     * Whether words that segments tell are taken for those that rules tell.
     *
     * @param labelled whether a label announced those
     */
    private boolean prefers(Found found, String ruled, boolean labelled) {
        String text = found.text();
        if (text.isBlank() || ruled.isBlank()) {
            return !text.isBlank();
        }
        if (withoutRating(text, ruled)) {
            return found.stars() != null;
        }
        if (text.length() > ruled.length() && Noise.letters(text).equals(Noise.letters(ruled))) {
            // nothing but signs of formatting that the rules took off
            return false;
        }
        boolean more = text.contains(ruled) || flat(text).contains(flat(ruled));
        return !more
                && !ownLabel(text, ruled)
                && !breaksOffBeforeOwn(text, ruled)
                && !breaksOff(text, ruled)
                && !beginsLate(text, ruled)
                && !(labelled && oneOfSeveral(text, ruled));
    }

    /** Whether nothing but a label is left out that a reviewer writes: {@code Update: …}. */
    private boolean ownLabel(String text, String whole) {
        String label = whole.endsWith(text)
                ? whole.substring(0, whole.length() - text.length()).strip()
                : "";
        return label.endsWith(":") && labels.own(label.substring(0, label.length() - 1));
    }

    /** Whether all that is left out behind the words begins with a label that a reviewer writes: {@code EDIT: …}. */
    private boolean breaksOffBeforeOwn(String text, String whole) {
        String all = flat(whole);
        String behind =
                all.startsWith(flat(text)) ? all.substring(flat(text).length()).strip() : "";
        return labels.goesOn(behind);
    }

    /** Whether the first begins with quotation marks that stand around a few words in a line of the other. */
    private static boolean beginsLate(String text, String whole) {
        int at = whole.indexOf(text);
        int close = at > 0 && text.charAt(0) == '"' ? text.indexOf('"', 1) : -1;
        boolean goesOn = close > 0
                && close + 2 < text.length()
                && text.charAt(close + 1) == ' '
                && Character.isLowerCase(text.charAt(close + 2));
        return goesOn
                && whole.charAt(at - 1) == ' '
                && Character.isLetterOrDigit(whole.charAt(at - 2 < 0 ? 0 : at - 2));
    }

    /** Whether the first ends in the middle of a sentence that the other tells to its end, in its line or in one that a mail wrapped. */
    private static boolean breaksOff(String text, String whole) {
        // signs of formatting may stand in one of them only: both ends tell enough
        String head = text.substring(0, Math.min(text.length(), EDGE));
        String tail = text.substring(Math.max(0, text.length() - EDGE));
        int at = whole.startsWith(head) ? whole.indexOf(tail) : -1;
        int end = at + tail.length();
        if (at < 0 || end + 1 >= whole.length()) {
            return false;
        }
        boolean wrapped = whole.charAt(end) == '\n' && end - whole.lastIndexOf('\n', end - 1) > WRAPPED;
        return Character.isLetter(text.charAt(text.length() - 1))
                && (wrapped || whole.charAt(end) == ' ')
                && Character.isLowerCase(whole.charAt(end + 1));
    }

    /** Whether the first is one line of words in several, or breaks off in a list: below a heading of the reviewer's own, the rest goes on. */
    private static boolean oneOfSeveral(String text, String whole) {
        List<String> lines = whole.lines().filter(line -> !line.isBlank()).toList();
        boolean heads = lines.size() > 2 && lines.getFirst().stripTrailing().endsWith(":");
        boolean one = text.indexOf('\n') < 0 && whole.contains(text);
        boolean goesOn = whole.startsWith(text)
                && whole.substring(text.length()).lines().allMatch(line -> line.isBlank() || listed(line));
        return heads && (one || goesOn);
    }

    private static boolean listed(String line) {
        return "-•*".indexOf(line.strip().charAt(0)) >= 0;
    }

    private static String flat(String text) {
        var flat = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || (c >= '\t' && c <= '\r');
            if (!space) {
                flat.append(c);
            } else if (!flat.isEmpty() && flat.charAt(flat.length() - 1) != ' ') {
                flat.append(' ');
            }
        }
        return flat.toString().strip();
    }

    /** Whether the rules only took a rating off the words; where another one stands beside them it is no fact. */
    private boolean withoutRating(String learned, String ruled) {
        Rated cut = rated.cut(learned);
        return cut != null && cut.words().equals(ruled);
    }
}
