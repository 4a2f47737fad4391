package dev.bedside.desk;

import dev.bedside.cases.Actor;
import dev.bedside.cases.Case;
import dev.bedside.cases.Cases;
import dev.bedside.cases.Origin;
import dev.bedside.cases.Parts;
import dev.bedside.cases.Sightings;
import dev.bedside.cases.Step;
import dev.bedside.chat.Message;
import dev.bedside.database.Database;
import dev.bedside.review.Review;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the cases of a message that was read up to what it says now, or notes that it is gone.
 *
 * <p>Each of its steps may be done twice; the message is noted as read last, so that whatever was interrupted is done again
 * by the next reading back.
 */
final class Rereader {

    private static final Origin MESSAGE = new Origin("message", null);

    private final Database database;
    private final Inbox inbox;
    private final Parts parts;
    private final Cases cases;
    private final Reviser reviser;
    private final Arrivals arrivals;
    private final Sightings sightings;
    private final Drafting drafting;
    private final Workspaces workspaces;
    private final Desk.Tools tools;
    private final FileOpener files;

    Rereader(
            Database database,
            Inbox inbox,
            Parts parts,
            Cases cases,
            Reviser reviser,
            Arrivals arrivals,
            Drafting drafting,
            Workspaces workspaces,
            Desk.Tools tools,
            FileOpener files) {
        this.files = files;
        this.database = database;
        this.inbox = inbox;
        this.parts = parts;
        this.cases = cases;
        this.reviser = reviser;
        this.arrivals = arrivals;
        this.sightings = new Sightings(database);
        this.drafting = drafting;
        this.workspaces = workspaces;
        this.tools = tools;
    }

    /** @return how many reviews it holds that were not known */
    int read(Recorded recorded, Channel channel, Message changed) {
        // a file that is out of reach for a moment must not look like one that was taken away
        var message = files.open(changed, true);
        boolean forgotten =
                parts.of(recorded.id()).stream().anyMatch(each -> each.keeping().forgottenAt() != null);
        if (forgotten || sightings.isForgotten(recorded.id())) {
            // what was deleted for good is not brought back by an edit
            inbox.readAgain(recorded, inbox.digest(channel, changed));
            return 0;
        }
        var practice = workspaces.practice(channel.practice());
        var today = LocalDate.ofInstant(database.now(), practice.calendar().zone());
        var matching = parts.match(channel.workspace(), recorded.id(), reviews(message, today, recorded.taken()));
        for (var known : matching.known()) {
            if (known.changed()) {
                reviser.revise(known.each().id(), known.review(), MESSAGE);
            } else if (known.each().source().goneAt() != null) {
                cases.perform(known.each().id(), new Step.FindSource(), Actor.BEDSIDE, MESSAGE);
            }
        }
        matching.vanished().forEach(each -> lose(each, false));
        var added = new ArrayList<Handled>();
        for (var review : matching.added()) {
            added.add(drafting.first(review, tools.triager().triage(review), channel.practice(), practice));
        }
        var digest = inbox.digest(channel, changed);
        var admitted = arrivals.admit(
                channel,
                recorded.id(),
                !message.author().automatic(),
                matching.nextPart(),
                new Arrivals.Reading(added, FileOpener.unopened(message)),
                () -> inbox.readAgain(recorded, digest));
        return Arrivals.fresh(admitted).size();
    }

    /** What somebody took for a review is still taken for one, whatever it looks like now. */
    private List<Review> reviews(Message message, LocalDate today, boolean taken) {
        var reviews = tools.reader().read(message, today);
        return reviews.isEmpty() && taken ? tools.reader().readAsReview(message, today) : reviews;
    }

    /** Notes on its cases that a message is gone. */
    void lose(Recorded recorded) {
        parts.of(recorded.id()).forEach(each -> lose(each, true));
        sightings
                .lastIn(recorded.id())
                .forEach(each -> cases.perform(each.id(), new Step.LoseSource(true), Actor.BEDSIDE, MESSAGE));
    }

    /** One that came in again stands there still. */
    private void lose(Case each, boolean deleted) {
        if (sightings.stands(each)) {
            return;
        }
        cases.perform(each.id(), new Step.LoseSource(deleted), Actor.BEDSIDE, MESSAGE);
    }
}
