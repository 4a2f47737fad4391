package dev.bedside.cases;

import dev.bedside.cases.Likeness.Kind;
import dev.bedside.cases.ReviewMarks.Candidate;
import dev.bedside.database.Database;
import dev.bedside.outbox.Outbox;
import dev.bedside.review.Review;
import dev.bedside.vault.Vault;
import dev.bedside.vault.VaultException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows a review again that came in before, in another message of the same practice. */
public final class ReviewMemory {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewMemory.class);
    private static final int MARKED_AT_ONCE = 20;

    private final Database database;
    private final Papers papers;
    private final ReviewMarks marks;
    private final Sightings sightings;
    private final Outbox outbox;
    private final Function<String, Instant> sentAt;

    /** @param sentAt when the message with a platform's id was sent */
    public ReviewMemory(Database database, Vault vault, Outbox outbox, Function<String, Instant> sentAt) {
        this.sentAt = sentAt;
        this.database = database;
        this.papers = new Papers(vault);
        this.marks = new ReviewMarks(database, vault);
        this.sightings = new Sightings(database);
        this.outbox = outbox;
    }

    /**
     * Where reviews come from.
     *
     * @param workspace ours, as are the other ids
     * @param typed whether a person wrote the message
     */
    public record Arrival(String workspace, String practice, String message, boolean typed) {

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Arrival[" + practice + "]";
        }
    }

    /**
     * A review that is known.
     *
     * @param review what is known of it now, all messages taken together
     * @param revised whether that is more than the case knows, or something else
     */
    public record Known(Case each, Review review, boolean revised) {

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Known[" + each + "]";
        }
    }

    /** Has others wait who let reviews of this practice in, until the end of the transaction that is going on. */
    public void await(String practice) {
        database.jdbc()
                .sql("update practice set created_at = created_at where id = ?")
                .param(practice)
                .update();
    }

    /** Begins to look the reviews of a message up; what turned out as another review is not opened again on the second look. */
    public Search search(Arrival from, List<Review> reviews) {
        return new Search(from, reviews);
    }

    /** The reviews of one message, looked up before and within the transaction that lets them in. */
    public final class Search {

        private final Arrival from;
        private final List<Review> reviews;
        private final List<ReviewMarks.Marks> sought;
        /** For each review the cases that are about another one, as long as they stay as they are. */
        private final List<Set<Candidate>> others;

        private Search(Arrival from, List<Review> reviews) {
            this.from = from;
            this.reviews = reviews;
            this.sought = reviews.stream()
                    .map(review -> marks.of(from.workspace(), review))
                    .toList();
            this.others = reviews.stream()
                    .map(review -> (Set<Candidate>) new HashSet<Candidate>())
                    .toList();
        }

        /**
         * Looks each review up as the cases stand now; no case is found twice.
         *
         * @return one answer for each review, empty for one that is not known
         */
        public List<Optional<Known>> recognise() {
            var found = new ArrayList<Optional<Known>>();
            var taken = new HashSet<String>();
            var here = reviews.isEmpty() ? List.<Case>of() : sightings.in(from.message());
            for (int i = 0; i < reviews.size(); i++) {
                var known = recognise(reviews.get(i), here, candidates(i), others.get(i), taken);
                known.ifPresent(one -> taken.add(one.each().id()));
                found.add(known);
            }
            return found;
        }

        private List<Case> candidates(int review) {
            var found = marks.candidates(from.practice(), sought.get(review));
            return marks.cases(found.stream()
                    .filter(each -> !others.get(review).contains(each))
                    .toList());
        }

        private Optional<Known> recognise(
                Review review, List<Case> here, List<Case> found, Set<Candidate> others, Set<String> taken) {
            Optional<Known> edited = Optional.empty();
            var candidates = Stream.concat(here.stream(), found.stream())
                    .filter(each -> !each.messageId().equals(from.message()) && !taken.contains(each.id()))
                    .distinct()
                    // what somebody closed as a duplicate stands for itself only where nothing else does
                    .sorted(Comparator.comparing(each -> each.progress().outcome() == Outcome.DUPLICATE))
                    .toList();
            for (var each : candidates) {
                var kept = open(each);
                if (kept.isEmpty()) {
                    continue;
                }
                var before = kept.get();
                var apart = Duration.between(each.plan().arrivedAt(), database.now());
                var likeness = new Likeness(before, review, from.typed(), apart);
                switch (likeness.kind()) {
                    case Kind.SAME -> {
                        return Optional.of(same(each, before, review));
                    }
                    case Kind.EDITED ->
                        edited = edited.or(() -> Optional.of(
                                isOlder(from.message(), each)
                                        ? new Known(each, before, false)
                                        : edited(each, before, review)));
                    case Kind.OTHER -> {
                        // a message that alone holds this review, and nothing but it, still does when it was changed
                        boolean changedHere = here.size() == 1
                                && each.equals(here.getFirst())
                                && each.source().goneAt() != null;
                        if (changedHere && !likeness.isByAnother()) {
                            edited = edited.or(() -> Optional.of(edited(each, before, review)));
                        } else {
                            others.add(new Candidate(each.id(), each.version()));
                        }
                    }
                }
            }
            return edited;
        }
    }

    /** Whether a message was sent before the one that the words of a case came in with: its words are no news. */
    private boolean isOlder(String message, Case each) {
        var sent = sentAt(message);
        var known = sentAt(each.messageId());
        return sent.isPresent() && known.isPresent() && sent.get().isBefore(known.get());
    }

    private Optional<Instant> sentAt(String message) {
        return database.jdbc()
                .sql("select platform_id from message where id = ?")
                .param(message)
                .query(String.class)
                .optional()
                .map(sentAt);
    }

    private static Known edited(Case each, Review before, Review review) {
        var now = Union.edited(before, review);
        return new Known(each, now, !now.equals(before));
    }

    /** What was called for, answered or closed is not opened again by a second copy that tells more. */
    private static Known same(Case each, Review before, Review review) {
        var now = Union.completed(before, review);
        boolean begun = each.state() == CaseState.OPEN || each.state() == CaseState.CLAIMED;
        return new Known(each, begun ? now : before, begun && !now.equals(before));
    }

    private Optional<Review> open(Case each) {
        try {
            return papers.review(each);
        } catch (VaultException damaged) {
            LOG.warn("the words of case {} cannot be opened", each.id());
            return Optional.empty();
        }
    }

    /** Notes in the transaction that is going on that the review of a case came in again; its card tells where. */
    public void sight(Case each, String message, int part) {
        if (sightings.add(message, part, each)) {
            outbox.refresh(Cases.cardKey(each.id()));
            outbox.refresh(ApproversCard.key(each.id()));
        }
    }

    /** Makes the marks of cases that have none yet, a few at a time. */
    public void markOld() {
        for (var each : marks.unmarked(MARKED_AT_ONCE)) {
            database.inTransaction(() -> {
                // not those of words that were deleted meanwhile
                if (marks.claim(each)) {
                    open(each).ifPresentOrElse(review -> marks.put(each, review), () -> marks.remove(each));
                }
                return each;
            });
        }
    }
}
