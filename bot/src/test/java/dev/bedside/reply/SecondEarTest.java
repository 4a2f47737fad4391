package dev.bedside.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.practice.Urgency;
import dev.bedside.review.Review;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.triage.Action;
import dev.bedside.triage.FeltClause;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.SetByPerson;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the judgement hears in a clause takes words back that mean the opposite, and tells what no phrase knows. */
class SecondEarTest {

    private static final PointReader POINTS = PointReader.from(House.FILES, House.TEXTS);

    private static final Topic[] NOTHING = {};

    private static FeltClause clause(String review, String words, double praise, Topic... topics) {
        int start = review.indexOf(words);
        var about = new EnumMap<Topic, Double>(Topic.class);
        for (Topic topic : Topic.values()) {
            about.put(topic, Set.of(topics).contains(topic) ? 4.0 : -3.0);
        }
        return new FeltClause(new Span(start, start + words.length()), praise, about);
    }

    private static Verdict verdict(Tone tone, Set<Topic> topics, List<FeltClause> clauses) {
        return new Verdict(
                tone,
                topics,
                Set.of(),
                Set.of(),
                false,
                Action.REPLY,
                Urgency.LOW,
                PublicReply.YES,
                false,
                List.of(),
                SetByPerson.NOTHING,
                Map.of(),
                clauses,
                List.of());
    }

    private static Text text(String review) {
        return House.TEXTS.read(review, Language.ENGLISH);
    }

    private static SecondEar ear(Review review, Verdict verdict) {
        return SecondEar.of(verdict, review);
    }

    @Test
    void believesNoPraiseInAClauseThatSurelyComplains() {
        var words = "They are so kind as to charge for the mask.";
        var clauses = List.of(clause(words, words, -3, NOTHING));
        var ear = ear(House.review(words, 3.0), verdict(Tone.NEGATIVE, Set.of(), clauses));

        assertThat(POINTS.read(text(words))).isNotEmpty().allMatch(point -> ear.contradicts(text(words), point));
    }

    @Test
    void believesWordsWhereNothingWasLearned() {
        var words = "They are so kind as to charge for the mask.";
        var ear = ear(House.review(words, 3.0), verdict(Tone.NEGATIVE, Set.of(), List.of()));

        assertThat(POINTS.read(text(words))).noneMatch(point -> ear.contradicts(text(words), point));
    }

    @Test
    void namesTheTopicOfAComplaintThatNoPhraseKnows() {
        var words = "She is kind. The flute music has to go.";
        var clauses = List.of(
                clause(words, "She is kind", 3, Topic.MANNER),
                clause(words, "The flute music has to go", -3, Topic.FACILITY));
        var verdict = verdict(Tone.MIXED, Set.of(Topic.FACILITY, Topic.MANNER), clauses);
        var ear = ear(House.review(words, 3.0), verdict);

        assertThat(ear.unheard(text(words), POINTS.read(text(words)), verdict)).containsExactly(Topic.FACILITY);
        assertThat(ear.hearsComplaint()).isTrue();
        assertThat(ear.hearsPraise()).isTrue();
    }

    @Test
    void namesNoTopicThatTheReviewIsNotAbout() {
        var words = "She is kind. The flute music has to go.";
        var clauses = List.of(clause(words, "The flute music has to go", -3, Topic.FACILITY));
        var verdict = verdict(Tone.MIXED, Set.of(Topic.MANNER), clauses);

        assertThat(ear(House.review(words, 3.0), verdict).unheard(text(words), List.of(), verdict))
                .isEmpty();
    }

    @Test
    void takesTheClauseThatPraisesLeastForTheOtherHalfOfAMixedReview() {
        var words = "She is kind. Stools from another century.";
        var clauses = new ArrayList<FeltClause>();
        clauses.add(clause(words, "She is kind", 3, Topic.MANNER));
        clauses.add(clause(words, "Stools from another century", -0.5, Topic.FACILITY));
        var ear = ear(House.review(words, 3.0), verdict(Tone.MIXED, Set.of(), clauses));

        assertThat(ear.otherHalf(text(words), POINTS.read(text(words)))).contains(Topic.FACILITY);
    }

    @Test
    void missesATopicThatNoClauseIsAbout() {
        var words = "Stools from another century.";
        var clauses = List.of(clause(words, words, -2, Topic.FACILITY));
        var verdict = verdict(Tone.NEGATIVE, Set.of(Topic.FACILITY, Topic.WAIT), clauses);

        assertThat(ear(House.review(words, 3.0), verdict).missed(verdict, List.of()))
                .containsExactly(Topic.WAIT);
        assertThat(verdict.without(Set.of(Topic.WAIT)).topics()).containsExactly(Topic.FACILITY);
    }

    @Test
    void takesTheStarsIntoAccount() {
        var words = "Kind of a circus.";
        var clauses = List.of(clause(words, words, -1.5, NOTHING));
        var verdict = verdict(Tone.POSITIVE, Set.of(), clauses);

        assertThat(ear(House.review(words, 3.0), verdict).hearsComplaint()).isTrue();
        assertThat(ear(House.review(words, 5.0), verdict).hearsNoComplaint()).isTrue();
    }
}
