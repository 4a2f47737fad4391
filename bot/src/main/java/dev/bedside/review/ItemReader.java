package dev.bedside.review;

import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Embed;
import dev.bedside.review.Candidate.Place;
import dev.bedside.review.Facts.Sure;
import dev.bedside.review.ItemFinder.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a message that falls into items item by item: what is hard to tell apart in one piece is easily read alone. */
final class ItemReader {

    /** From here on segments are sure that the words of a review begin in an item without a rating. */
    private static final double BEGINS = 0.5;

    private final ItemFinder items;
    private final SiteFinder sites;
    private final StarReader stars;
    private final People people;

    ItemReader(ReadingWords words) {
        items = new ItemFinder(words);
        sites = words.sites();
        stars = words.stars();
        people = words.people();
    }

    /**
     * What may be a review in each item; none where the message has no items or they do not read well.
     *
     * @param whole what was read of the message in one piece
     * @param alone reads an item as a message of its own
     */
    List<Candidate> read(Message message, List<Candidate> whole, Function<Message, List<Candidate>> alone) {
        boolean automatic = message.author().automatic();
        Embed only =
                automatic && message.embeds().size() == 1 ? message.embeds().getFirst() : null;
        boolean described =
                only != null && message.content().isBlank() && only.fields().isEmpty();
        if (whole.stream().anyMatch(one -> told(one.draft()))
                || !message.attachments().isEmpty()
                || (only != null && !described)) {
            return List.of();
        }
        Items found = items.find(CleanText.of(only != null ? only.description() : message.content()));
        if (found == null || (!found.marked() && found.each().size() < whole.size())) {
            return List.of();
        }
        int size = found.each().size();
        if (!found.rated()
                && (!told(found, whole) || (size == whole.size() && ungrouped(found) && told(whole) >= size))) {
            // whatever its items say
            return List.of();
        }
        var read = new ArrayList<Candidate>();
        int silent = 0;
        for (String item : found.each()) {
            var itself = new Message("", item, List.of(), List.of(), List.of(), message.author());
            List<Candidate> one = alone.apply(itself);
            if (one.size() != 1 || !Belief.possible(one.getFirst())) {
                return List.of();
            }
            read.add(among(found, one.getFirst()));
            silent += begins(one.getFirst()) ? 0 : 1;
            if (found.rated() ? read.size() == 2 && !headed(read) : !mostly(size - silent, size)) {
                return List.of();
            }
        }
        boolean same = size == whole.size();
        boolean better = !same || told(read) > told(whole) || (mixed(found, whole, read) && !loses(whole, read));
        boolean fits = !found.rated() || rated(read);
        if (!better || !fits) {
            return List.of();
        }
        if (same) {
            named(found, whole, read);
        }
        share(found, only != null ? only.title() + "\n" + only.footer() : "", whole, read);
        return read;
    }

    /** Whether what was read in one piece gives a review the name or the rating of another item, or may have missed its heading. */
    private static boolean mixed(Items found, List<Candidate> whole, List<Candidate> read) {
        if (!ungrouped(found)) {
            return true;
        }
        if (!found.rated()) {
            return false;
        }
        for (int i = 0; i < read.size(); i++) {
            Facts own = read.get(i).draft().facts;
            Facts told = whole.get(i).draft().facts;
            boolean name = own.author != null
                    && told.author != null
                    && !found.each().get(i).contains(told.author);
            boolean rating = own.stars != null && told.stars != null && !own.stars.equals(told.stars);
            if (name || rating) {
                return true;
            }
        }
        return false;
    }

    private static boolean ungrouped(Items found) {
        return found.groups().stream().allMatch(String::isEmpty);
    }

    /** Whether words that were read in one piece are missing where an item is read alone. */
    private static boolean loses(List<Candidate> whole, List<Candidate> read) {
        for (int i = 0; i < read.size(); i++) {
            boolean lost = read.get(i).words().text().isBlank() && !read.get(i).draft().wordless;
            if (lost && !whole.get(i).words().text().isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** A name that only what is above lets be known: short ones, and the rest of those that were cut. */
    private static void named(Items found, List<Candidate> whole, List<Candidate> read) {
        for (int i = 0; i < read.size(); i++) {
            Facts own = read.get(i).draft().facts;
            String told = whole.get(i).draft().facts.author;
            if (told != null
                    && found.each().get(i).contains(told)
                    && (own.author == null || told.contains(own.author))) {
                own.author = told;
                own.authorSure = own.authorSure == Sure.NOT ? Sure.PLACED : own.authorSure;
            }
        }
    }

    /** Whether a layout, an object or a table said what is what. */
    private static boolean told(Draft draft) {
        return draft.known || (draft.structured && draft.labels > 0);
    }

    private static Candidate among(Items found, Candidate one) {
        one.draft().itemised = true;
        one.draft().around.addAll(found.above().lines().toList());
        Place place = one.place();
        var among = new Place(
                place.speaker(), place.name(), place.pictured(), found.each().size());
        return new Candidate(one.draft(), one.words(), among, one.seen());
    }

    /** In how many of them segments tell a review. */
    private static long told(List<Candidate> read) {
        return read.stream()
                .filter(one -> one.seen() != null && one.seen().found() != null)
                .count();
    }

    /** A rating without words above one with words is the head of that one, unless it is said that nothing was written. */
    private static boolean headed(List<Candidate> read) {
        Draft first = read.getFirst().draft();
        Facts next = read.get(1).draft().facts;
        boolean whole = first.facts.stars != null
                && first.facts.author != null
                && first.facts.site != null
                && next.weight() >= first.facts.weight();
        return !read.getFirst().words().text().isBlank() || first.wordless || whole;
    }

    private static boolean rated(List<Candidate> read) {
        long worded = read.stream().filter(one -> !one.words().text().isBlank()).count();
        long silent = read.stream()
                .filter(one -> one.words().text().isBlank() && one.draft().wordless)
                .count();
        return worded > 0 && worded + silent >= 2 && (worded + silent) * 2 >= read.size();
    }

    /** Items without ratings are reviews at most where the message does not read as one, and words begin in nearly each. */
    private boolean told(Items found, List<Candidate> whole) {
        boolean one = whole.size() == 1 && whole.getFirst().draft().facts.stars != null;
        return switch (found.how()) {
            case QUOTED, RATED -> true;
            case MARKED -> !one || people.announcements().in(found.above());
            case SAID -> found.counted() || (found.each().size() > 2 && !one);
        };
    }

    private static boolean begins(Candidate one) {
        return one.seen() != null && one.seen().begins() >= BEGINS;
    }

    private static boolean mostly(int some, int all) {
        return some * 3 >= all * 2;
    }

    /** What stands above or below all items goes for each: the site, the place, and the one rating where no item has its own. */
    private void share(Items found, String about, List<Candidate> whole, List<Candidate> read) {
        String outside = found.above() + "\n" + about + "\n" + found.below();
        String place = whole.stream()
                .map(one -> one.draft().facts.location)
                .filter(named -> named != null && outside.contains(named))
                .findFirst()
                .orElse(null);
        Site site = sites.first(found.above() + "\n" + about);
        Site named = site == null ? sites.first(found.below()) : site;
        Double all = found.rated() ? null : rating(found);
        for (int i = 0; i < read.size(); i++) {
            Facts facts = read.get(i).draft().facts;
            String group = found.groups().get(i);
            facts.site(group.isEmpty() ? null : sites.first(group), Sure.GUESSED);
            facts.location(group.isEmpty() || sites.first(group) != null ? null : group);
            facts.site(named, Sure.GUESSED);
            facts.stars(all, Sure.GUESSED);
            facts.location(place);
        }
    }

    private @Nullable Double rating(Items found) {
        StarReader.Rating above = stars.find(found.above());
        StarReader.Rating below = stars.find(found.below());
        if ((above == null) == (below == null)) {
            return null;
        }
        return above == null ? (Double) below.value() : (Double) above.value();
    }
}
