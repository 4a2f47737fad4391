package dev.bedside.review;

import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Attachment;
import dev.bedside.chat.Message.Embed;
import dev.bedside.config.ConfigFiles;
import dev.bedside.review.Facts.Sure;
import dev.bedside.text.Language;
import dev.bedside.text.LanguageDetector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the reviews out of a message, whatever forwarded it, and nothing out of talk among colleagues. */
public final class ReviewReader {

    private final LanguageDetector languages;
    private final DocumentReader documents;
    private final EmbedReader embeds;
    private final SiteFinder sites;
    private final OwnWords words;
    private final Belief belief;

    /** Reads the words it needs from {@code config/reading/}. */
    public ReviewReader(ConfigFiles files, LanguageDetector languages) {
        this.languages = languages;
        var reading = ReadingWords.from(files);
        documents = new DocumentReader(new JsonReader(reading), new TableReader(reading), new LineReader(reading));
        embeds = new EmbedReader(reading, documents);
        sites = reading.sites();
        words = new OwnWords(reading);
        belief = new Belief(reading.people(), reading.noise());
    }

    /**
     * The reviews of a message in the order in which they stand in it; none where there is none.
     *
     * @param today what relative dates (`2 weeks ago`) count from
     */
    public List<Review> read(Message message, LocalDate today) {
        boolean automatic = message.author().automatic();
        var reviews = new ArrayList<Review>();
        for (Message.Snapshot snapshot : message.snapshots()) {
            reviews.addAll(reviews(snapshot.content(), snapshot.embeds(), snapshot.attachments(), true, "", today));
        }
        if (reviews.isEmpty()) {
            // what hangs below a person's own words is the preview of a link
            List<Embed> own = automatic ? message.embeds() : List.of();
            reviews.addAll(reviews(message.content(), own, message.attachments(), automatic, message.author().name(), today));
        }
        return List.copyOf(reviews);
    }

    private List<Review> reviews(
            String content, List<Embed> embedded, List<Attachment> attachments, boolean automatic, String from, LocalDate today) {
        List<Draft> typed = documents.read(content, today);
        var drafts = new ArrayList<Draft>();
        for (Embed embed : embedded) {
            drafts.addAll(embeds.read(embed, today));
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
        for (Attachment attachment : attachments) {
            if (attachment.text() != null) {
                drafts.addAll(documents.read(attachment.text(), today));
            }
        }
        boolean picture = attachments.stream().anyMatch(file -> file.contentType().startsWith("image/"));
        var reviews = new ArrayList<Review>();
        for (Draft draft : drafts) {
            if (automatic) {
                draft.facts.site(sites.first(from), Sure.GUESSED);
            }
            OwnWords.Words own = words.of(draft, !automatic, today);
            boolean believed = automatic ? belief.forwarder(draft, own.text()) : belief.person(draft, own.text(), picture);
            if (believed) {
                reviews.add(review(draft, own, picture));
            }
        }
        return reviews;
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

    private Review review(Draft draft, OwnWords.Words own, boolean picture) {
        Facts facts = draft.facts;
        boolean missing = own.text().isBlank() && picture;
        return new Review(
                facts.site,
                facts.stars,
                facts.author,
                own.text(),
                own.text().isBlank() ? Language.UNKNOWN : languages.detect(own.text()),
                own.truncated() || missing,
                facts.link,
                facts.postedAt,
                facts.location,
                facts.id);
    }
}
