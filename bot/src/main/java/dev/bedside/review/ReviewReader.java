package dev.bedside.review;

import dev.bedside.chat.Message;
import dev.bedside.config.ConfigFiles;
import dev.bedside.layout.LayoutBook;
import dev.bedside.text.Language;
import dev.bedside.text.LanguageDetector;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the reviews out of a message, whatever forwarded it, and nothing out of talk among colleagues. */
public final class ReviewReader {

    private final LanguageDetector languages;
    private final OtherTongue tongue;
    private final ReadingWords reading;
    private final CandidateReader candidates;
    private final MessageEncoder encoder;
    private final Belief belief;
    private final LooseEnds ends;
    private final Branch branch;
    private final AfterWords after;

    /** Reads the words it needs from {@code config/reading/} and the layouts from {@code config/formats/}. */
    public ReviewReader(ConfigFiles files, LanguageDetector languages) {
        this(ReadingWords.from(files), KnownLayouts.book(files), languages);
    }

    private ReviewReader(ReadingWords reading, LayoutBook known, LanguageDetector languages) {
        this(
                reading,
                languages,
                new CandidateReader(
                        reading,
                        known,
                        SegmentReader.packed(reading),
                        AuthorChooser.packed(reading),
                        StarChooser.packed(reading)),
                MessageEncoder.none());
    }

    private ReviewReader(
            ReadingWords reading, LanguageDetector languages, CandidateReader candidates, MessageEncoder encoder) {
        this.languages = languages;
        this.reading = reading;
        this.candidates = candidates;
        this.encoder = encoder;
        tongue = new OtherTongue(languages);
        belief = Belief.packed(reading, encoder);
        ends = new LooseEnds(reading);
        branch = new Branch(reading.people());
        after = new AfterWords(reading);
    }

    /** The same reader, which asks what a message means where the rest leaves a doubt. */
    public ReviewReader hearing(MessageEncoder encoder) {
        return new ReviewReader(reading, languages, candidates, encoder);
    }

    /** A reader that knows no layout, for measuring what the layouts add. */
    public static ReviewReader withoutLayouts(ConfigFiles files, LanguageDetector languages) {
        return new ReviewReader(ReadingWords.from(files), LayoutBook.empty(), languages);
    }

    /** A reader that knows neither layouts nor what was learned of segments, for teaching them and for measuring what they add. */
    public static ReviewReader ofRulesAlone(ConfigFiles files, LanguageDetector languages) {
        var reading = ReadingWords.from(files);
        return taught(reading, languages, null, AuthorChooser.packed(reading), StarChooser.packed(reading));
    }

    /** A reader that knows no layout but what is given was learned, for learning what to believe of it. */
    static ReviewReader taught(
            ConfigFiles files,
            LanguageDetector languages,
            SegmentReader segments,
            AuthorChooser authors,
            StarChooser stars) {
        return taught(ReadingWords.from(files), languages, segments, authors, stars);
    }

    private static ReviewReader taught(
            ReadingWords reading,
            LanguageDetector languages,
            @Nullable SegmentReader segments,
            AuthorChooser authors,
            StarChooser stars) {
        var candidates = new CandidateReader(reading, LayoutBook.empty(), segments, authors, stars);
        return new ReviewReader(reading, languages, candidates, MessageEncoder.none());
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
        String beginning = MessageEncoder.beginning(message);
        return remembering(() -> {
            Doubt most = Doubt.NONE;
            for (List<Candidate> part : candidates(message, today)) {
                for (Candidate each : part) {
                    Doubt doubt = most == Doubt.LIKELY ? most : belief.doubt(each, beginning);
                    most = doubt.compareTo(most) > 0 ? doubt : most;
                }
            }
            return most;
        });
    }

    /** Reads one message; whether that ends well or not, nothing of it stays. */
    private <T> T remembering(Supplier<T> message) {
        try {
            return message.get();
        } finally {
            reading.forget();
        }
    }

    /** What may be a review, first in the messages that this one forwards; what was looked at is remembered until forgotten. */
    List<List<Candidate>> candidates(Message message, LocalDate today) {
        return candidates.read(message, today, encoder.segments());
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
        // who wrote nothing but a headline wrote that
        text = text.isBlank() ? draft.headline : text;
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
                facts.id,
                draft.headline.isBlank() || text.contains(draft.headline) ? null : draft.headline);
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
