package dev.bedside.review;

import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Author;
import dev.bedside.config.ConfigFiles;
import dev.bedside.learn.Sample;
import dev.bedside.learn.WeightLearner;
import dev.bedside.learn.WeightLearner.Case;
import dev.bedside.learn.Weights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Learns from labelled messages, and from what colleagues say elsewhere, which candidates are reviews. */
public final class BeliefTrainer {

    /**
     * A message and the words of the reviews in it.
     *
     * @param texts of each review, empty for a rating alone
     */
    public record Example(Message message, List<String> texts) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Example[" + texts.size() + " reviews]";
        }
    }

    private static final LocalDate ANY_DAY = LocalDate.EPOCH;
    private static final float OVERLAP = 0.5f;
    private static final float TALK_COUNTS = 0.15f;
    private static final float BARE_COUNTS = 0.4f;
    private static final int BARE_WORDS = 12;
    private static final Author COLLEAGUE = new Author("colleague", false);

    private final ReviewReader reader;
    private final CandidateTraits traits;
    private final ReadingWords words;
    private final List<String> talk;

    public BeliefTrainer(ConfigFiles files, ReviewReader reader) {
        this.reader = reader;
        words = ReadingWords.from(files);
        traits = new CandidateTraits(words.people(), words.noise());
        var said = new ArrayList<String>();
        for (String folder : List.of("talk/examples", "guard/examples")) {
            Sample.below(files, folder, any -> true)
                    .forEach(sample -> said.add(sample.text().text()));
        }
        talk = List.copyOf(said);
    }

    /** The weights learned from the examples, as they are kept in {@code belief.weights}. */
    public String train(List<Example> examples) {
        return learn(examples).written();
    }

    /**
     * Which messages of the second list are not found or left alone as labelled, when only the first are learned from.
     *
     * @return their places in the second list
     */
    public List<Integer> wrong(List<Example> learned, List<Example> asked) {
        var belief = new Belief(words, learn(learned));
        var wrong = new ArrayList<Integer>();
        for (int i = 0; i < asked.size(); i++) {
            Example example = asked.get(i);
            long believed = reader.candidates(example.message(), ANY_DAY).stream()
                    .mapToLong(part -> part.stream().filter(belief::review).count())
                    .filter(count -> count > 0)
                    .findFirst()
                    .orElse(0);
            if (believed != example.texts().size()) {
                wrong.add(i);
            }
        }
        return wrong;
    }

    /** Whether a perfect belief would get a message right: its reviews were told apart from each other and the rest. */
    public boolean readable(Example example) {
        return reader.candidates(example.message(), ANY_DAY).stream()
                        .mapToLong(part -> part.stream()
                                .filter(candidate -> Belief.possible(candidate) && isReview(candidate, example.texts()))
                                .count())
                        .filter(count -> count > 0)
                        .findFirst()
                        .orElse(0)
                == example.texts().size();
    }

    private Weights learn(List<Example> examples) {
        var cases = new ArrayList<Case>();
        for (Example example : examples) {
            for (List<Candidate> part : reader.candidates(example.message(), ANY_DAY)) {
                for (Candidate candidate : part) {
                    add(candidate, isReview(candidate, example.texts()), 1, cases);
                }
            }
            for (String text : example.texts()) {
                if (text.split("\\s+").length >= BARE_WORDS) {
                    typed(text, true, BARE_COUNTS, cases);
                }
            }
        }
        talk.forEach(said -> typed(said, false, TALK_COUNTS, cases));
        return WeightLearner.learn(cases);
    }

    /** What a person typed, and nothing around it. */
    private void typed(String text, boolean right, float counts, List<Case> cases) {
        for (List<Candidate> part : reader.candidates(Message.typed(text, COLLEAGUE), ANY_DAY)) {
            part.forEach(candidate -> add(candidate, right, counts, cases));
        }
    }

    private void add(Candidate candidate, boolean right, float counts, List<Case> cases) {
        if (Belief.possible(candidate)) {
            cases.add(new Case(traits.of(candidate), right, counts));
        }
    }

    private static boolean isReview(Candidate candidate, List<String> texts) {
        Set<String> words = words(candidate.words().text());
        for (String text : texts) {
            Set<String> wanted = words(text);
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

    private static Set<String> words(String text) {
        var words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }
}
