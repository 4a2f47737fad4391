package dev.bedside.review;

import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Attachment;
import dev.bedside.chat.Message.Embed;
import dev.bedside.layout.LayoutBook;
import dev.bedside.review.Candidate.Place;
import dev.bedside.review.Candidate.Speaker;
import dev.bedside.review.Facts.Sure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what may be a review out of a message, with everything known of it; whether it is one, {@link Belief} says. */
final class CandidateReader {

    private final KnownLayouts layouts;
    private final DocumentReader documents;
    private final EmbedReader embeds;
    private final SiteFinder sites;
    private final OwnWords words;
    private final @Nullable SegmentReader segments;
    private final Agreement agreement;
    private final ItemReader items;
    private final ToldReview told;

    /** @param segments null to read by rules alone */
    CandidateReader(
            ReadingWords reading,
            LayoutBook known,
            @Nullable SegmentReader segments,
            AuthorChooser authors,
            StarChooser stars) {
        this.segments = segments;
        layouts = new KnownLayouts(known, reading);
        documents = new DocumentReader(reading);
        embeds = new EmbedReader(reading, documents);
        sites = reading.sites();
        words = new OwnWords(reading);
        agreement = new Agreement(reading, authors, stars);
        items = new ItemReader(reading);
        told = new ToldReview(reading);
    }

    /**
     * What may be a review: first in the messages that this one forwards, then in its own words, then in what hangs below them.
     *
     * @param encoder asked what a message means where a segment of it is in doubt
     */
    List<List<Candidate>> read(Message message, LocalDate today, SegmentEncoder encoder) {
        List<List<Candidate>> whole = said(message, today, encoder);
        List<Candidate> shown = message.author().automatic() ? List.of() : shown(message.embeds(), today);
        if (shown.isEmpty()) {
            return whole;
        }
        var both = new ArrayList<>(whole);
        both.add(shown);
        return both;
    }

    private List<List<Candidate>> said(Message message, LocalDate today, SegmentEncoder encoder) {
        List<List<Candidate>> whole = inOne(message, today, encoder);
        List<Candidate> own = whole.getLast();
        List<Candidate> each = whole.size() == 1 && segments != null
                ? items.read(message, own, item -> inOne(item, today, encoder).getLast())
                : List.of();
        return each.isEmpty() ? whole : List.of(each);
    }

    /** What rules and learned segments together read; the rules alone where a layout, an object or a table told. */
    private List<Candidate> agreed(
            List<Candidate> ruled, Message message, Place place, LocalDate today, SegmentEncoder encoder) {
        Script script = segments == null ? null : script(ruled, message, segments, today);
        return script == null || segments == null
                ? ruled
                : agreement.of(ruled, segments.read(script, ruled, today, encoder), place);
    }

    /** The segments of what was read; null where they tell nothing: a layout, an object, a table or a file told. */
    static @Nullable Script script(List<Candidate> part, Message message, SegmentReader learned, LocalDate today) {
        boolean told = part.stream().anyMatch(one -> one.draft().known || one.draft().structured);
        boolean forwarded = !message.snapshots().isEmpty()
                && !part.isEmpty()
                && part.getFirst().place().speaker() == Speaker.FORWARDED;
        List<Attachment> files = forwarded ? message.snapshots().getFirst().attachments() : message.attachments();
        boolean filed = files.stream().anyMatch(file -> file.text() != null);
        if (told || filed || (forwarded && message.snapshots().size() > 1)) {
            return null;
        }
        if (forwarded) {
            Message.Snapshot inner = message.snapshots().getFirst();
            return learned.script(true, inner.content(), inner.embeds(), today);
        }
        boolean automatic = message.author().automatic();
        return learned.script(automatic, message.content(), automatic ? message.embeds() : List.of(), today);
    }

    private List<List<Candidate>> inOne(Message message, LocalDate today, SegmentEncoder encoder) {
        boolean automatic = message.author().automatic();
        var parts = new ArrayList<List<Candidate>>();
        var forwarded = new ArrayList<Candidate>();
        for (Message.Snapshot snapshot : message.snapshots()) {
            List<Draft> drafts = drafts("", snapshot.content(), snapshot.embeds(), snapshot.attachments(), today);
            var place = new Place(Speaker.FORWARDED, "", pictured(snapshot.attachments()), drafts.size());
            forwarded.addAll(candidates(drafts, place, today));
        }
        if (!forwarded.isEmpty()) {
            parts.add(agreed(forwarded, message, forwarded.getFirst().place(), today, encoder));
        }
        List<Embed> own = automatic ? message.embeds() : List.of();
        String forwarder = automatic ? message.author().name() : "";
        List<Draft> drafts = new ArrayList<>(drafts(forwarder, message.content(), own, message.attachments(), today));
        boolean pictured = pictured(message.attachments());
        if (drafts.isEmpty() && automatic && pictured) {
            drafts.add(new Draft());
        }
        Site sender = automatic ? sites.first(message.author().name()) : null;
        drafts.forEach(draft -> draft.facts.site(sender, Sure.GUESSED));
        Speaker speaker = automatic ? Speaker.FORWARDER : Speaker.PERSON;
        var place = new Place(speaker, forwarder, pictured, drafts.size());
        List<Candidate> ruled = candidates(drafts, place, today);
        parts.add(parts.isEmpty() ? agreed(ruled, message, place, today, encoder) : ruled);
        return parts;
    }

    /** What hangs below a person's own words where it says itself that it is a review; mostly it is the preview of a link. */
    private List<Candidate> shown(List<Embed> below, LocalDate today) {
        List<Draft> drafts = guessed("", below, today).stream()
                .filter(draft -> draft.hasText() && draft.facts.announced)
                .filter(draft -> draft.facts.site != null && draft.facts.site != Site.OTHER)
                .toList();
        return candidates(drafts, new Place(Speaker.FORWARDED, "", false, drafts.size()), today);
    }

    private List<Candidate> candidates(List<Draft> drafts, Place place, LocalDate today) {
        return drafts.stream()
                .map(draft -> new Candidate(draft, unheaded(draft, words.of(draft, !place.automatic(), today)), place))
                .toList();
    }

    private static CutOff.Words unheaded(Draft draft, CutOff.Words own) {
        return new CutOff.Words(draft.unheaded(own.text()), own.truncated());
    }

    private List<Draft> drafts(
            String forwarder, String content, List<Embed> embedded, List<Attachment> attachments, LocalDate today) {
        List<Draft> known = layouts.read(content, embedded, forwarder, today);
        complete(known, content, embedded, today);
        var drafts = new ArrayList<>(known.isEmpty() ? guessed(content, embedded, today) : known);
        for (Attachment attachment : attachments) {
            if (attachment.text() != null) {
                List<Draft> inside = layouts.read(attachment.text(), List.of(), forwarder, today);
                drafts.addAll(inside.isEmpty() ? documents.read(attachment.text(), today) : inside);
            }
        }
        return drafts;
    }

    /** A layout tells some facts; what else the message says is read as if no layout knew it. */
    private void complete(List<Draft> known, String content, List<Embed> embedded, LocalDate today) {
        if (known.stream().allMatch(draft -> draft.facts.names())) {
            return;
        }
        List<Draft> guessed = guessed(content, embedded, today);
        if (guessed.size() == known.size()) {
            for (int i = 0; i < known.size(); i++) {
                known.get(i).facts.fill(guessed.get(i).facts);
            }
        }
    }

    /** What is read where no layout knows the message. */
    private List<Draft> guessed(String content, List<Embed> embedded, LocalDate today) {
        List<Draft> typed = documents.read(content, today);
        var drafts = new ArrayList<Draft>();
        for (Embed embed : embedded) {
            drafts.addAll(embeds.read(embed, today));
        }
        if (embedded.size() > 1 && drafts.size() == embedded.size() && counts(embedded)) {
            drafts.removeFirst();
        }
        if (drafts.stream().noneMatch(Draft::hasText) && typed.stream().anyMatch(Draft::hasText)) {
            drafts.forEach(block -> typed.forEach(draft -> draft.facts.add(block.facts)));
            drafts.clear();
        }
        if (drafts.isEmpty()) {
            drafts.addAll(typed);
        } else if (typed.size() == 1) {
            frame(drafts, typed.getFirst());
        }
        Draft alone = embedded.isEmpty() ? told.in(content, drafts) : null;
        return alone == null ? drafts : List.of(alone);
    }

    /** Whether the first of several blocks only says how many reviews the others hold. */
    private static boolean counts(List<Embed> embedded) {
        String others = "(" + (embedded.size() - 1) + ")";
        return embedded.getFirst().title().strip().endsWith(others);
    }

    /** What was typed above blocks tells of all of them: the site of several, everything of one. */
    private static void frame(List<Draft> drafts, Draft typed) {
        for (Draft draft : drafts) {
            draft.around.addAll(typed.around);
            if (drafts.size() == 1) {
                draft.facts.add(typed.facts);
            } else {
                draft.facts.site(typed.facts.site, Sure.GUESSED);
            }
        }
    }

    private static boolean pictured(List<Attachment> attachments) {
        return attachments.stream().anyMatch(file -> file.contentType().startsWith("image/"));
    }
}
