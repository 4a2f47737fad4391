package dev.bedside.review;

import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Attachment;
import dev.bedside.chat.Message.Embed;
import dev.bedside.config.ConfigFiles;
import dev.bedside.layout.LayoutBook;
import dev.bedside.review.Candidate.Place;
import dev.bedside.review.Candidate.Speaker;
import dev.bedside.review.Facts.Sure;
import dev.bedside.text.Language;
import dev.bedside.text.LanguageDetector;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the reviews out of a message, whatever forwarded it, and nothing out of talk among colleagues. */
public final class ReviewReader {

    private final LanguageDetector languages;
    private final OtherTongue tongue;
    private final ReadingWords reading;
    private final KnownLayouts layouts;
    private final DocumentReader documents;
    private final EmbedReader embeds;
    private final SiteFinder sites;
    private final OwnWords words;
    private final Belief belief;
    private final LooseEnds ends;
    private final @Nullable SegmentReader segments;
    private final Agreement agreement;
    private final ItemReader items;
    private final Branch branch;
    private final AfterWords after;
    private final ToldReview told;

    /** Reads the words it needs from {@code config/reading/} and the layouts from {@code config/formats/}. */
    public ReviewReader(ConfigFiles files, LanguageDetector languages) {
        this(
                files,
                languages,
                KnownLayouts.book(files),
                SegmentReader::packed,
                AuthorChooser::packed,
                StarChooser::packed);
    }

    private ReviewReader(
            ConfigFiles files,
            LanguageDetector languages,
            LayoutBook known,
            Function<ReadingWords, @Nullable SegmentReader> learned,
            Function<ReadingWords, AuthorChooser> authors,
            Function<ReadingWords, StarChooser> stars) {
        this.languages = languages;
        tongue = new OtherTongue(languages);
        reading = ReadingWords.from(files);
        layouts = new KnownLayouts(known, reading);
        documents = new DocumentReader(reading);
        embeds = new EmbedReader(reading, documents);
        sites = reading.sites();
        words = new OwnWords(reading);
        belief = Belief.packed(reading, MessageEncoder.none());
        ends = new LooseEnds(reading);
        segments = learned.apply(reading);
        agreement = new Agreement(reading, authors.apply(reading), stars.apply(reading));
        items = new ItemReader(reading);
        branch = new Branch(reading.people());
        after = new AfterWords(reading);
        told = new ToldReview(reading.noise(), reading.stars(), reading.sites());
    }

    private ReviewReader(ReviewReader other, Belief belief) {
        languages = other.languages;
        tongue = other.tongue;
        reading = other.reading;
        layouts = other.layouts;
        documents = other.documents;
        embeds = other.embeds;
        sites = other.sites;
        words = other.words;
        this.belief = belief;
        ends = other.ends;
        segments = other.segments;
        agreement = other.agreement;
        items = other.items;
        branch = other.branch;
        after = other.after;
        told = other.told;
    }

    /** The same reader, which asks what a message means where the rest leaves a doubt. */
    public ReviewReader hearing(MessageEncoder encoder) {
        return new ReviewReader(this, Belief.packed(reading, encoder));
    }

    /** A reader that knows no layout, for measuring what the layouts add. */
    public static ReviewReader withoutLayouts(ConfigFiles files, LanguageDetector languages) {
        return new ReviewReader(
                files,
                languages,
                LayoutBook.empty(),
                SegmentReader::packed,
                AuthorChooser::packed,
                StarChooser::packed);
    }

    /** A reader that knows neither layouts nor what was learned of segments, for teaching them and for measuring what they add. */
    public static ReviewReader ofRulesAlone(ConfigFiles files, LanguageDetector languages) {
        return new ReviewReader(
                files, languages, LayoutBook.empty(), reading -> null, AuthorChooser::packed, StarChooser::packed);
    }

    /** A reader that knows no layout but what is given was learned, for learning what to believe of it. */
    static ReviewReader taught(
            ConfigFiles files,
            LanguageDetector languages,
            SegmentReader segments,
            AuthorChooser authors,
            StarChooser stars) {
        return new ReviewReader(
                files, languages, LayoutBook.empty(), reading -> segments, reading -> authors, reading -> stars);
    }

    /**
     * The reviews of a message in the order in which they stand in it; none where there is none.
     *
     * @param today what relative dates (`2 weeks ago`) count from
     */
    public List<Review> read(Message message, LocalDate today) {
        return remembering(() -> read(message, false, today));
    }

    /**
     * Reads a message that somebody says is a review: nothing is doubted, and where no review stands out all its words
     * are one.
     *
     * @param today what relative dates count from
     * @return empty only for a message without words
     */
    public List<Review> readAsReview(Message message, LocalDate today) {
        List<Review> reviews = remembering(() -> read(message, true, today));
        if (!reviews.isEmpty() || message.content().isBlank()) {
            return reviews;
        }
        var all = new Draft();
        all.text(CleanText.of(message.content()).strip());
        return List.of(review(all, new CutOff.Words(tongue.before(all.joined()), false), false));
    }

    /** How much a message that {@link #read} finds no review in looks like one. */
    public Doubt doubt(Message message, LocalDate today) {
        if (!message.snapshots().isEmpty()) {
            return Doubt.NONE;
        }
        return remembering(() -> candidates(message, today).stream()
                .flatMap(List::stream)
                .map(each -> belief.doubt(each, MessageEncoder.beginning(message)))
                .max(Comparator.naturalOrder())
                .orElse(Doubt.NONE));
    }

    /** Reads one message; whether that ends well or not, nothing of it stays. */
    private <T> T remembering(Supplier<T> message) {
        try {
            return message.get();
        } finally {
            reading.forget();
        }
    }

    private List<Review> read(Message message, boolean told, LocalDate today) {
        String beginning = MessageEncoder.beginning(message);
        for (List<Candidate> part : candidates(message, today)) {
            List<Candidate> reviews =
                    told ? part.stream().filter(each -> !each.isEmpty()).toList() : belief.reviews(part, beginning);
            if (!reviews.isEmpty()) {
                ends.tie(message, reviews, today);
                return reviews.stream().map(this::review).toList();
            }
        }
        return List.of();
    }

    /** What rules and learned segments together read; the rules alone where a layout, an object or a table told. */
    private List<Candidate> agreed(List<Candidate> ruled, Message message, Place place, LocalDate today) {
        Script script = segments == null ? null : script(ruled, message, segments, today);
        return script == null || segments == null
                ? ruled
                : agreement.of(ruled, segments.read(script, ruled, today), place);
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

    /** What may be a review: first in the messages that this one forwards, then in its own words. */
    List<List<Candidate>> candidates(Message message, LocalDate today) {
        List<List<Candidate>> whole = inOne(message, today);
        List<Candidate> own = whole.getLast();
        List<Candidate> each = whole.size() == 1 && segments != null
                ? items.read(message, own, item -> inOne(item, today).getLast())
                : List.of();
        return each.isEmpty() ? whole : List.of(each);
    }

    private List<List<Candidate>> inOne(Message message, LocalDate today) {
        boolean automatic = message.author().automatic();
        var parts = new ArrayList<List<Candidate>>();
        var forwarded = new ArrayList<Candidate>();
        for (Message.Snapshot snapshot : message.snapshots()) {
            List<Draft> drafts = drafts("", snapshot.content(), snapshot.embeds(), snapshot.attachments(), today);
            var place = new Place(Speaker.FORWARDED, "", pictured(snapshot.attachments()), drafts.size());
            forwarded.addAll(candidates(drafts, place, today));
        }
        if (!forwarded.isEmpty()) {
            parts.add(agreed(forwarded, message, forwarded.getFirst().place(), today));
        }
        // what hangs below a person's own words is the preview of a link
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
        parts.add(parts.isEmpty() ? agreed(ruled, message, place, today) : ruled);
        return parts;
    }

    private List<Candidate> candidates(List<Draft> drafts, Place place, LocalDate today) {
        return drafts.stream()
                .map(draft -> new Candidate(draft, headed(draft, words.of(draft, !place.automatic(), today)), place))
                .toList();
    }

    private static CutOff.Words headed(Draft draft, CutOff.Words own) {
        return new CutOff.Words(draft.headed(own.text()), own.truncated());
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

    Review review(Candidate candidate) {
        var own = candidate.words();
        Draft draft = candidate.draft();
        String text = own.text();
        if (candidate.place().automatic()) {
            text = draft.known || draft.verbatim ? text : after.untailed(text);
        } else {
            text = draft.known || draft.structured ? text : tongue.before(text);
        }
        return review(
                draft,
                new CutOff.Words(text, own.truncated()),
                candidate.place().pictured());
    }

    private Review review(Draft draft, CutOff.Words own, boolean picture) {
        Facts facts = draft.facts;
        String text = draft.known || draft.structured ? own.text() : after.unsigned(own.text(), draft);
        boolean wordless = text.isBlank();
        Language language = wordless ? Language.UNKNOWN : languages.detect(text);
        return new Review(
                facts.site,
                facts.stars,
                facts.author,
                text,
                language,
                own.truncated() || draft.cut || (wordless && picture),
                facts.link,
                posted(draft, language),
                draft.known ? facts.location : branch.of(facts.location),
                facts.id);
    }

    /** Only English writers put the month before the day. */
    private static @Nullable LocalDate posted(Draft draft, Language language) {
        LocalDate date = draft.facts.postedAt;
        if (date == null
                || !draft.monthFirst
                || Set.of(Language.UNKNOWN, Language.ENGLISH).contains(language)) {
            return date;
        }
        return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
    }
}
