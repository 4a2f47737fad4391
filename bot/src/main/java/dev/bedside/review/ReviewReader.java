package dev.bedside.review;

import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Attachment;
import dev.bedside.chat.Message.Embed;
import dev.bedside.config.ConfigFiles;
import dev.bedside.layout.LayoutBook;
import dev.bedside.review.Facts.Sure;
import dev.bedside.text.Language;
import dev.bedside.text.LanguageDetector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the reviews out of a message, whatever forwarded it, and nothing out of talk among colleagues. */
public final class ReviewReader {

    private final LanguageDetector languages;
    private final KnownLayouts layouts;
    private final DocumentReader documents;
    private final EmbedReader embeds;
    private final SiteFinder sites;
    private final OwnWords words;
    private final Belief belief;
    private final @Nullable SegmentReader segments;
    private final Agreement agreement;

    /** Reads the words it needs from {@code config/reading/} and the layouts from {@code config/formats/}. */
    public ReviewReader(ConfigFiles files, LanguageDetector languages) {
        this(files, languages, KnownLayouts.book(files), true);
    }

    private ReviewReader(ConfigFiles files, LanguageDetector languages, LayoutBook known, boolean learned) {
        this.languages = languages;
        var reading = ReadingWords.from(files);
        layouts = new KnownLayouts(known, reading);
        documents = new DocumentReader(new JsonReader(reading), new TableReader(reading), new LineReader(reading));
        embeds = new EmbedReader(reading, documents);
        sites = reading.sites();
        words = new OwnWords(reading);
        belief = new Belief(reading.people(), reading.noise());
        segments = learned ? new SegmentReader(reading) : null;
        agreement = new Agreement(reading.rated(), languages);
    }

    /** A reader that knows no layout, for measuring what the layouts add. */
    public static ReviewReader withoutLayouts(ConfigFiles files, LanguageDetector languages) {
        return new ReviewReader(files, languages, LayoutBook.empty(), true);
    }

    /** A reader that knows neither layouts nor what was learned of segments, for measuring what these add. */
    public static ReviewReader ofRulesAlone(ConfigFiles files, LanguageDetector languages) {
        return new ReviewReader(files, languages, LayoutBook.empty(), false);
    }

    /**
     * The reviews of a message in the order in which they stand in it; none where there is none.
     *
     * @param today what relative dates (`2 weeks ago`) count from
     */
    public List<Review> read(Message message, LocalDate today) {
        return read(message, false, today);
    }

    /**
     * Reads a message that somebody says is a review: nothing is doubted, and where no review stands out all its words
     * are one.
     *
     * @param today what relative dates count from
     * @return empty only for a message without words
     */
    public List<Review> readAsReview(Message message, LocalDate today) {
        List<Review> reviews = read(message, true, today);
        if (!reviews.isEmpty() || message.content().isBlank()) {
            return reviews;
        }
        var all = new Draft();
        all.text(CleanText.of(message.content()).strip());
        return List.of(review(all, new CutOff.Words(all.joined(), false), false));
    }

    private List<Review> read(Message message, boolean told, LocalDate today) {
        boolean automatic = message.author().automatic();
        var reviews = new ArrayList<Review>();
        for (Message.Snapshot forwarded : message.snapshots()) {
            List<Draft> drafts = drafts("", forwarded.content(), forwarded.embeds(), forwarded.attachments(), today);
            List<Review> ruled = believed(drafts, true, told, pictured(forwarded.attachments()), today);
            boolean open = open(drafts, forwarded.attachments()) && !told;
            reviews.addAll(open ? agreed(ruled, true, forwarded.content(), forwarded.embeds(), null, today) : ruled);
        }
        if (reviews.isEmpty()) {
            // what hangs below a person's own words is the preview of a link
            List<Embed> own = automatic ? message.embeds() : List.of();
            String forwarder = automatic ? message.author().name() : "";
            List<Draft> drafts = drafts(forwarder, message.content(), own, message.attachments(), today);
            Site sender = automatic ? sites.first(message.author().name()) : null;
            drafts.forEach(draft -> draft.facts.site(sender, Sure.GUESSED));
            List<Review> ruled = believed(drafts, automatic, told, pictured(message.attachments()), today);
            boolean open = open(drafts, message.attachments()) && !told;
            reviews.addAll(open ? agreed(ruled, automatic, message.content(), own, sender, today) : ruled);
        }
        return List.copyOf(reviews);
    }

    /** Whether nothing told what is what: no layout, no object, no table, no file. */
    private static boolean open(List<Draft> drafts, List<Attachment> attachments) {
        return drafts.stream().noneMatch(draft -> draft.known || draft.structured)
                && attachments.stream().allMatch(file -> file.text() == null);
    }

    private List<Review> agreed(
            List<Review> ruled,
            boolean automatic,
            String content,
            List<Embed> embedded,
            @Nullable Site sender,
            LocalDate today) {
        return segments == null
                ? ruled
                : agreement.of(ruled, segments.read(automatic, content, embedded, today), sender);
    }

    private List<Draft> drafts(
            String forwarder, String content, List<Embed> embedded, List<Attachment> attachments, LocalDate today) {
        List<Draft> known = layouts.read(content, embedded, forwarder, today);
        var drafts = new ArrayList<>(known.isEmpty() ? guessed(content, embedded, today) : known);
        for (Attachment attachment : attachments) {
            if (attachment.text() != null) {
                List<Draft> inside = layouts.read(attachment.text(), List.of(), forwarder, today);
                drafts.addAll(inside.isEmpty() ? documents.read(attachment.text(), today) : inside);
            }
        }
        return drafts;
    }

    /** What is read where no layout knows the message. */
    private List<Draft> guessed(String content, List<Embed> embedded, LocalDate today) {
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
        return drafts;
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

    private List<Review> believed(
            List<Draft> drafts, boolean automatic, boolean told, boolean picture, LocalDate today) {
        var reviews = new ArrayList<Review>();
        for (Draft draft : drafts) {
            CutOff.Words own = words.of(draft, !automatic, today);
            boolean believed = told || draft.known
                    ? !own.text().isBlank() || draft.bare || draft.known && draft.facts.stars != null
                    : automatic ? belief.forwarder(draft, own.text()) : belief.person(draft, own.text(), picture);
            if (believed) {
                reviews.add(review(draft, own, picture));
            }
        }
        return reviews;
    }

    private static boolean pictured(List<Attachment> attachments) {
        return attachments.stream().anyMatch(file -> file.contentType().startsWith("image/"));
    }

    private Review review(Draft draft, CutOff.Words own, boolean picture) {
        Facts facts = draft.facts;
        boolean wordless = own.text().isBlank();
        return new Review(
                facts.site,
                facts.stars,
                facts.author,
                own.text(),
                wordless ? Language.UNKNOWN : languages.detect(own.text()),
                own.truncated() || (wordless && picture),
                facts.link,
                facts.postedAt,
                facts.location,
                facts.id);
    }
}
