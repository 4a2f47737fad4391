package dev.bedside.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.judgement.Judgement;
import dev.bedside.judgement.Labels;
import dev.bedside.review.Review;
import dev.bedside.rule.Example;
import dev.bedside.rule.Rule;
import dev.bedside.rule.RuleBook;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {

    private static final List<String> REVIEWS = List.of(
            "Both hygienists were lovely and the new chairs are comfortable. Sadly the office charged my card twice and"
                    + " nobody will refund it.",
            "They gave my grandmother the wrong dose and she spent three nights in the hospital.",
            "He put the brace on the wrong leg and only noticed when my son screamed.",
            "Best clinic in town, everybody smiles, in and out within minutes.");

    private static final String HARMLESS =
            "My physio beat me again in our race up the stairs, and my back is splendid.";
    private static final String BANTER_IN_COMPLAINT =
            "My physio beat me again in our race up the stairs, because I waited"
                    + " two hours for him. Then the desk billed me twice and was rude about it.";
    private static final String ROUGH = "The aide yanked my mother out of the chair by her wrist and slapped her.";
    private static final String SPANISH =
            "Le avisé tres veces a la enfermera que mi mamá no respiraba bien. Me dijo que esperara. Mi mamá ya no está.";

    private static RuleBook rules;
    private static Triager full;
    private static Triager lighter;

    @BeforeAll
    static void load() {
        rules = TriageRules.load(House.FILES, House.TEXTS);
        full = new Triager(rules, House.TEXTS, Judgement.packaged(true, problem -> {}));
        lighter = new Triager(rules, House.TEXTS, Judgement.packaged(false, problem -> {}));
    }

    private static Review review(String text, Double stars) {
        return new Review(null, stars, null, text, House.TEXTS.detector().detect(text), false, null, null, null, null);
    }

    @Test
    void asksAboutTheLabelsOfTheVocabulary() {
        assertThat(Labels.TONES).containsExactlyInAnyOrderElementsOf(Ids.all(Tone.class));
        assertThat(Labels.TOPICS).containsExactlyInAnyOrderElementsOf(Ids.all(Topic.class));
        assertThat(Labels.CONCERNS).containsExactlyInAnyOrderElementsOf(Ids.all(Concern.class));
    }

    @Test
    void neverClearsAConcernThatACertainRuleFound() {
        var certain = rules.rules().stream()
                .filter(rule -> rule.kind() == TriageRules.CONCERN
                        && !rule.label().equals("not-a-patient")
                        && !TriageRules.isOnlyLikely(rule))
                .toList();
        for (Rule rule : certain) {
            var concern = Ids.parse(Concern.class, rule.label());
            for (Example example : rule.examples().flags()) {
                String text = example.line().text();
                // its language may be guessed otherwise than its rule says
                if (rules.match(House.TEXTS.read(text)).stream().anyMatch(match -> match.rule() == rule)) {
                    assertThat(lighter.triage(review(text, 1.0)).concerns()).contains(concern);
                    assertThat(full.triage(review(text, 1.0)).concerns()).contains(concern);
                }
            }
        }
    }

    @Test
    void believesARuleThatIsOnlyLikelyWhereWhatWasLearnedIsNotAgainstIt() {
        var praise = review(HARMLESS, 5.0);
        assertThat(new Triager(rules, House.TEXTS).triage(praise).concerns()).contains(Concern.ABUSE);
        assertThat(full.triage(praise).concerns()).doesNotContain(Concern.ABUSE);
        assertThat(full.triage(review(ROUGH, 1.0)).concerns()).contains(Concern.ABUSE);
    }

    @Test
    void asksAPersonToLookWhereAFindingOfAbuseIsNotBelievedUnlessAllIsPraise() {
        var complaint = full.triage(review(BANTER_IN_COMPLAINT, 1.0));
        assertThat(complaint.concerns()).doesNotContain(Concern.ABUSE);
        assertThat(complaint.needsPerson()).isTrue();
        assertThat(complaint.action()).isEqualTo(Action.HOLD);
        assertThat(full.triage(review(HARMLESS, 5.0)).needsPerson()).isFalse();
    }

    @Test
    void asksNobodyToLookAtWhatAPersonJudged() {
        var set = new SetByPerson(null, null, Set.of(), null);
        assertThat(full.triage(review(BANTER_IN_COMPLAINT, 1.0), set).needsPerson())
                .isFalse();
    }

    @Test
    void asksAPersonToLookAtSpanishThatNoRuleNamesWhereNoEncoderReads() {
        var verdict = lighter.triage(review(SPANISH, 1.0));
        assertThat(verdict.action()).isEqualTo(Action.HOLD);
        assertThat(verdict.needsPerson()).isTrue();
    }

    @Test
    void hearsInSpanishWhatNoRuleNames() {
        String words =
                "La hermana de mi vecina dice que ya no piensa celebrar otro cumpleaños y guardó todas las pastillas"
                        + " del mes.";
        var verdict = full.triage(review(words, 4.0));

        assertThat(lighter.triage(review(words, 4.0)).concerns()).isEmpty();
        assertThat(verdict.concerns()).contains(Concern.SELF_HARM);
        assertThat(verdict.why())
                .filteredOn(reason -> reason.label().equals(Concern.SELF_HARM.id()))
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(words).contains(reason.quote()));
    }

    @Test
    void asksAPersonToReadWhatAHeadlineAloneSays() {
        var plain = review("We waited an hour, and the staff was polite.", 2.0);
        var headed = new Review(
                null,
                2.0,
                null,
                plain.text(),
                plain.language(),
                false,
                null,
                null,
                null,
                null,
                "He touched my daughter");

        assertThat(full.triage(plain).needsPerson()).isFalse();
        assertThat(full.triage(headed).needsPerson()).isTrue();
        assertThat(full.triage(headed).action()).isEqualTo(Action.HOLD);
    }

    @Test
    void doubtsNothingThatAPersonSet() {
        String words =
                "I can sit in a cold truck for hours, watching one door, until that dentist comes out of it alone.";
        var set = new SetByPerson(null, null, Set.of(Concern.VIOLENCE), null);

        assertThat(full.triage(review(words, 1.0)).supposed()).containsExactly(Concern.VIOLENCE);
        assertThat(full.triage(review(words, 1.0), set).supposed()).isEmpty();
    }

    @Test
    void givesEveryLabelWithWordsOfTheReview() {
        for (Triager triager : List.of(full, lighter)) {
            for (String text : REVIEWS) {
                var verdict = triager.triage(review(text, 2.0));
                var labels = Stream.concat(
                                verdict.topics().stream().map(Topic::id),
                                verdict.concerns().stream().map(Concern::id))
                        .toList();
                assertThat(verdict.why()).extracting(Reason::label).containsAll(labels);
                assertThat(verdict.why()).allSatisfy(reason -> assertThat(text).contains(reason.quote()));
            }
        }
    }

    @Test
    void saysHowSureATopicIs() {
        var verdict = full.triage(review(REVIEWS.getFirst(), 2.0));
        assertThat(verdict.topics()).contains(Topic.BILLING).doesNotContain(Topic.WAIT);
        assertThat(verdict.sureness(Topic.BILLING)).isBetween(0.5, 1.0);
        assertThat(verdict.sureness(Topic.WAIT)).isZero();
        var set = new SetByPerson(null, Set.of(Topic.WAIT), null, null);
        assertThat(full.triage(review(REVIEWS.getFirst(), 2.0), set).sureness(Topic.WAIT))
                .isEqualTo(1);
    }

    @Test
    void readsPraiseBesideComplaintAsMixed() {
        assertThat(full.triage(review(REVIEWS.getFirst(), 3.0)).tone()).isEqualTo(Tone.MIXED);
    }

    @Test
    void judgesTheSameInAnyOrderAndOnAnyThread() {
        var alone =
                REVIEWS.stream().map(text -> full.triage(review(text, null))).toList();
        var together = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> full.triage(review(REVIEWS.get((41 * i + 3) % 4), null)))
                .toList();
        IntStream.range(0, 40).forEach(i -> assertThat(together.get(i)).isEqualTo(alone.get((41 * i + 3) % 4)));
    }
}
