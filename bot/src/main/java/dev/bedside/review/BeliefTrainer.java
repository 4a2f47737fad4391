package dev.bedside.review;

import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Author;
import dev.bedside.config.ConfigFiles;
import dev.bedside.learn.Later;
import dev.bedside.learn.Sample;
import dev.bedside.learn.Scales;
import dev.bedside.learn.ScalesTeacher;
import dev.bedside.learn.ScalesTeacher.Case;
import dev.bedside.learn.SequenceReader;
import dev.bedside.learn.SequenceTeacher.Row;
import dev.bedside.review.MessageEncoder.Told;
import dev.bedside.review.ReadingTeacher.Lesson;
import dev.bedside.text.LanguageDetector;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Learns from labelled messages, and from what colleagues say elsewhere, which candidates are reviews. */
public final class BeliefTrainer {

    /** What one writer wrote, read by what the others taught of segments, and what is to learn from it. */
    private record Group(List<Lesson> lessons, ReviewReader reader, List<Case> cases) {}

    /** How the others taught to read segments, and what one writer's messages teach of choosing authors and stars. */
    private record Half(SegmentReader segments, List<Case> authors, List<Case> stars) {}

    private static final LocalDate ANY_DAY = LocalDate.EPOCH;
    private static final float OVERLAP = 0.5f;
    private static final float TALK_COUNTS = 0.15f;
    private static final float BARE_COUNTS = 0.4f;
    private static final int BARE_WORDS = 12;
    private static final Author COLLEAGUE = new Author("colleague", false);

    /** What people wrote counts so often beside what a program composed. */
    private static final int WORTH = 2;

    private final CandidateTraits traits;
    private final ReadingWords words;
    private final List<Half> halves = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();
    private final List<Case> typical = new ArrayList<>();
    private final List<Lesson> worded;

    /**
     * Reads what each writer wrote by what the others taught of segments: what a message taught itself would be believed
     * too much.
     *
     * @param writers of each his messages
     * @param worded messages of which only the words of reviews are labelled, not the facts
     * @param composed messages that teach segments only
     */
    public BeliefTrainer(
            ConfigFiles files,
            LanguageDetector languages,
            List<List<Lesson>> writers,
            List<Lesson> worded,
            List<Lesson> composed) {
        this.worded = worded;
        words = ReadingWords.from(files);
        traits = new CandidateTraits(words.people(), words.noise());
        var teacher = new ReadingTeacher(files, languages);
        var more = new ArrayList<Row>();
        teacher.rows(composed, ANY_DAY, more);
        teacher.rows(worded.stream().filter(each -> each.reviews().isEmpty()).toList(), ANY_DAY, more);
        var rows = new ArrayList<List<Row>>();
        for (List<Lesson> writer : writers) {
            var own = new ArrayList<Row>();
            teacher.rows(writer, ANY_DAY, own);
            rows.add(own);
        }
        // each writer costs a minute or more and none knows of the others
        halves.addAll(IntStream.range(0, writers.size())
                .parallel()
                .mapToObj(i -> half(files, languages, writers.get(i), without(i, rows, more)))
                .toList());
        groups.addAll(IntStream.range(0, writers.size())
                .parallel()
                .mapToObj(i -> {
                    Scales names = choices(i, Half::authors);
                    Scales ratings = choices(i, Half::stars);
                    var authors = new AuthorChooser(words, new Later<>(() -> names));
                    var stars = new StarChooser(words, new Later<>(() -> ratings));
                    SegmentReader segments = halves.get(i).segments();
                    var reader = ReviewReader.taught(files, languages, segments, authors, stars);
                    return new Group(writers.get(i), reader, cases(writers.get(i), reader));
                })
                .toList());
        typical.addAll(cases(worded, groups.getLast().reader()));
        for (String folder : List.of("talk/examples", "guard/examples")) {
            Sample.below(files, folder, any -> true)
                    .forEach(sample ->
                            typed(groups.getLast().reader(), sample.text().text(), false, TALK_COUNTS, typical));
        }
    }

    private Half half(ConfigFiles files, LanguageDetector languages, List<Lesson> writer, List<Row> others) {
        SequenceReader taught = ReadingTeacher.learned(others);
        var segments = new SegmentReader(words, new Later<>(() -> taught));
        Scales nothing = ScalesTeacher.teach(List.of());
        var anybody = new AuthorChooser(words, new Later<>(() -> nothing));
        var anything = new StarChooser(words, new Later<>(() -> nothing));
        var reader = ReviewReader.taught(files, languages, segments, anybody, anything);
        var lessons = new ChoiceLessons(anybody, anything);
        var authors = new ArrayList<Case>();
        var stars = new ArrayList<Case>();
        for (Lesson lesson : writer) {
            for (List<Candidate> part : reader.candidates(lesson.message(), ANY_DAY)) {
                authors.addAll(lessons.authors(part, lesson.reviews()));
                stars.addAll(lessons.stars(part, lesson.reviews()));
            }
        }
        return new Half(segments, authors, stars);
    }

    /** Learned from all writers but one; from all where there is none such. */
    private Scales choices(int without, Function<Half, List<Case>> of) {
        var cases = new ArrayList<Case>();
        for (int i = 0; i < halves.size(); i++) {
            cases.addAll(i == without ? List.of() : of.apply(halves.get(i)));
        }
        return ScalesTeacher.teach(cases);
    }

    private static List<Row> without(int writer, List<List<Row>> rows, List<Row> more) {
        var others = new ArrayList<>(more);
        for (int other = 0; other < rows.size(); other++) {
            for (int time = 0; other != writer && time < WORTH; time++) {
                others.addAll(rows.get(other));
            }
        }
        return others;
    }

    /**
     * Writes the weights learned from all, as they are kept in {@code belief.weights}.
     *
     * @throws IOException where they cannot be written
     */
    public void train(OutputStream file) throws IOException {
        learn(-1).write(file);
    }

    /**
     * Writes the weights learned from all, as they are kept in {@code authors.weights}.
     *
     * @throws IOException where they cannot be written
     */
    public void trainAuthors(OutputStream file) throws IOException {
        choices(-1, Half::authors).write(file);
    }

    /**
     * Writes the weights learned from all, as they are kept in {@code stars.weights}.
     *
     * @throws IOException where they cannot be written
     */
    public void trainStars(OutputStream file) throws IOException {
        choices(-1, Half::stars).write(file);
    }

    /**
     * Writes the encoder that learned from all, as it is kept in {@code messages.encoder}; takes a quarter of an hour.
     *
     * @throws IOException where it cannot be written
     */
    public void trainEncoder(OutputStream file) throws IOException {
        var told = new ArrayList<Told>();
        groups.forEach(group -> told.addAll(told(group.lessons(), group.reader())));
        told.addAll(told(worded, groups.getLast().reader()));
        file.write(MessageEncoder.learn(told));
    }

    private static List<Told> told(List<Lesson> lessons, ReviewReader reader) {
        var told = new ArrayList<Told>();
        for (Lesson lesson : lessons) {
            String beginning = MessageEncoder.beginning(lesson.message());
            for (List<Candidate> part : reader.candidates(lesson.message(), ANY_DAY)) {
                part.stream()
                        .filter(Belief::possible)
                        .forEach(each -> told.add(
                                new Told(MessageEncoder.heard(each, beginning), isReview(each, lesson.reviews()))));
            }
        }
        return told;
    }

    /**
     * Which messages of a writer are not found or left alone as labelled, when only the others are learned from; without the
     * encoder, which takes too long to learn from all but one.
     *
     * @return their places
     */
    public List<Integer> wrong(int writer) {
        Scales learned = learn(writer);
        var belief = new Belief(words, new Later<>(() -> learned), MessageEncoder.none());
        Group group = groups.get(writer);
        var wrong = new ArrayList<Integer>();
        for (int i = 0; i < group.lessons().size(); i++) {
            Lesson lesson = group.lessons().get(i);
            long believed = count(
                    lesson, group.reader(), part -> belief.reviews(part, "").size());
            if (believed != lesson.reviews().size()) {
                wrong.add(i);
            }
        }
        return wrong;
    }

    /** Whether a perfect belief would get a message right: its reviews were told apart from each other and the rest. */
    public boolean readable(int writer, int at) {
        Lesson lesson = groups.get(writer).lessons().get(at);
        long right = count(
                lesson,
                groups.get(writer).reader(),
                part -> part.stream()
                        .filter(each -> Belief.possible(each) && isReview(each, lesson.reviews()))
                        .count());
        return right == lesson.reviews().size();
    }

    private static long count(Lesson lesson, ReviewReader reader, ToLongFunction<List<Candidate>> reviews) {
        return reader.candidates(lesson.message(), ANY_DAY).stream()
                .mapToLong(reviews)
                .filter(count -> count > 0)
                .findFirst()
                .orElse(0);
    }

    private Scales learn(int without) {
        var cases = new ArrayList<>(typical);
        for (int i = 0; i < groups.size(); i++) {
            cases.addAll(i == without ? List.of() : groups.get(i).cases());
        }
        return ScalesTeacher.teach(cases);
    }

    private List<Case> cases(List<Lesson> lessons, ReviewReader reader) {
        var cases = new ArrayList<Case>();
        for (Lesson lesson : lessons) {
            for (List<Candidate> part : reader.candidates(lesson.message(), ANY_DAY)) {
                for (Candidate candidate : part) {
                    add(candidate, isReview(candidate, lesson.reviews()), 1, cases);
                }
            }
            for (Review review : lesson.reviews()) {
                if (review.text().split("\\s+").length >= BARE_WORDS) {
                    typed(reader, review.text(), true, BARE_COUNTS, cases);
                }
            }
        }
        return cases;
    }

    /** What a person typed, and nothing around it. */
    private void typed(ReviewReader reader, String text, boolean right, float counts, List<Case> cases) {
        for (List<Candidate> part : reader.candidates(Message.typed(text, COLLEAGUE), ANY_DAY)) {
            part.forEach(candidate -> add(candidate, right, counts, cases));
        }
    }

    private void add(Candidate candidate, boolean right, float counts, List<Case> cases) {
        if (Belief.possible(candidate)) {
            cases.add(new Case(traits.of(candidate), right, counts));
        }
    }

    private static boolean isReview(Candidate candidate, List<Review> reviews) {
        List<String> texts = reviews.stream().map(Review::text).toList();
        Set<String> words = Piece.distinct(candidate.words().text());
        for (String text : texts) {
            Set<String> wanted = Piece.distinct(text);
            var both = new HashSet<>(wanted);
            both.retainAll(words);
            boolean same = wanted.isEmpty() ? words.isEmpty() : both.size() >= OVERLAP * wanted.size();
            if (same) {
                return true;
            }
        }
        // a rating whose words were written elsewhere in the message
        return !texts.isEmpty() && texts.stream().allMatch(String::isBlank) && words.size() < 3;
    }
}
