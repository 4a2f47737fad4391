package dev.bedside.desk;

import dev.bedside.cases.Actor;
import dev.bedside.cases.Case;
import dev.bedside.cases.Cases;
import dev.bedside.cases.Origin;
import dev.bedside.cases.ReviewMemory;
import dev.bedside.cases.ReviewMemory.Arrival;
import dev.bedside.cases.ReviewMemory.Known;
import dev.bedside.cases.ReviewMemory.Search;
import dev.bedside.cases.Step;
import dev.bedside.database.Database;
import dev.bedside.desk.DoubtReader.Suspicion;
import dev.bedside.workspace.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Lets reviews in: one that is new becomes a case, one that has a case is noted on it and brings it up to date.
 *
 * <p>Whatever is done before the transaction may be done twice; inside it each review is looked up once more, so that two
 * processes at once make one case of two copies.
 */
final class Arrivals {

    private static final Origin MESSAGE = new Origin("message", null);
    private static final int TRIES = 20;

    private final Database database;
    private final Cases cases;
    private final CaseOpener opener;
    private final ReviewMemory memory;
    private final Reviser reviser;

    Arrivals(Database database, Cases cases, CaseOpener opener, ReviewMemory memory, Reviser reviser) {
        this.database = database;
        this.cases = cases;
        this.opener = opener;
        this.memory = memory;
        this.reviser = reviser;
    }

    /**
     * What was read in a message.
     *
     * @param files the names of those beside it that were not opened
     * @param suspicion what is in doubt where there is no review
     */
    record Reading(List<Handled> reviews, List<String> files, Suspicion suspicion) {

        Reading(List<Handled> reviews, List<String> files) {
            this(reviews, files, Suspicion.NONE);
        }

        static final Reading NOTHING = new Reading(List.of(), List.of());

        /** Sizes only: names of files may be people's. */
        @Override
        public String toString() {
            return "Reading[" + reviews.size() + " reviews]";
        }
    }

    /**
     * What became of a review.
     *
     * @param known whether it had a case already
     */
    record Admitted(Case about, Handled handled, boolean known) {}

    /** Another process let a copy in meanwhile that reads otherwise. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("a copy of the same review was let in meanwhile", null, false, false);
        }
    }

    /**
     * Lets the reviews of a message in.
     *
     * @param message our id
     * @param typed whether a person wrote it
     * @param firstPart the number of the first review in its message
     * @param begins notes in the transaction that the message was read; nothing happens where it says no
     */
    List<Admitted> admit(
            Channel channel, String message, boolean typed, int firstPart, Reading reading, BooleanSupplier begins) {
        var handled = reading.reviews();
        var from = new Arrival(channel.workspace(), channel.practice(), message, typed);
        var reviews = handled.stream().map(Handled::review).toList();
        var search = memory.search(from, reviews);
        for (int tried = 1; ; tried++) {
            try {
                bringUpToDate(search);
                return database.inTransaction(
                        () -> begins.getAsBoolean() ? let(channel, from, firstPart, reading, search) : List.of());
            } catch (Overtaken faster) {
                if (tried == TRIES) {
                    throw faster;
                }
            }
        }
    }

    private void bringUpToDate(Search search) {
        for (var found : search.recognise()) {
            found.ifPresent(known -> {
                if (known.revised()) {
                    reviser.revise(known.each().id(), known.review(), MESSAGE);
                } else if (known.each().source().goneAt() != null) {
                    cases.perform(known.each().id(), new Step.FindSource(), Actor.BEDSIDE, MESSAGE);
                }
            });
        }
    }

    private List<Admitted> let(Channel channel, Arrival from, int firstPart, Reading reading, Search search) {
        var handled = reading.reviews();
        if (!handled.isEmpty()) {
            memory.await(from.practice());
        }
        var admitted = new ArrayList<Admitted>();
        var found = search.recognise();
        for (int i = 0; i < handled.size(); i++) {
            int part = firstPart + i;
            var each = handled.get(i);
            admitted.add(found.get(i)
                    .map(known -> noted(known, from, part, each))
                    .orElseGet(() -> new Admitted(
                            opener.open(channel, from.message(), part, each, reading.files()), each, false)));
        }
        return admitted;
    }

    private Admitted noted(Known known, Arrival from, int part, Handled handled) {
        if (known.revised()) {
            throw new Overtaken();
        }
        memory.sight(known.each(), from.message(), part);
        return new Admitted(known.each(), handled, true);
    }

    /** The reviews that made a case. */
    static List<Admitted> fresh(List<Admitted> admitted) {
        return admitted.stream().filter(each -> !each.known()).toList();
    }
}
