package dev.bedside.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.check.Reply;
import dev.bedside.practice.Practice;
import dev.bedside.practice.Urgency;
import dev.bedside.review.Review;
import dev.bedside.text.Language;
import dev.bedside.triage.Action;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.SetByPerson;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrafterTest {

    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.SPANISH);

    static Stream<Arguments> situationsAndLanguages() {
        return Stream.of(Situation.values())
                .flatMap(situation -> LANGUAGES.stream().map(language -> Arguments.of(situation, language)));
    }

    private static Verdict verdict(Tone tone, PublicReply publicReply, Topic... topics) {
        var complaints = tone == Tone.NEGATIVE ? Set.of(topics) : Set.<Topic>of();
        return new Verdict(
                tone,
                Set.of(topics),
                complaints,
                Set.of(),
                false,
                Action.REPLY,
                Urgency.LOW,
                publicReply,
                false,
                List.of());
    }

    /** A review and a verdict that ask for a situation. */
    private static DraftOrder order(Situation situation) {
        return order(situation, House.PRACTICE, RecentReplies.NONE, Topic.STAFF);
    }

    private static DraftOrder order(Situation situation, Practice practice, RecentReplies recent, Topic... topics) {
        boolean wordless = situation == Situation.RATING_PRAISE || situation == Situation.RATING_COMPLAINT;
        var tone = switch (situation) {
            case PRAISE, HOLD_PRAISE, RATING_PRAISE -> Tone.POSITIVE;
            case AT_ODDS -> Tone.POSITIVE;
            case REMARK, QUESTION, PLEA -> Tone.NEUTRAL;
            case MIXED -> Tone.MIXED;
            case COMPLAINT, SMALL, VENTING, HOLD, RATING_COMPLAINT -> Tone.NEGATIVE;
        };
        var reply = Set.of(Situation.HOLD, Situation.HOLD_PRAISE).contains(situation)
                ? PublicReply.NEUTRAL_ONLY
                : PublicReply.YES;
        String text = switch (situation) {
            case RATING_PRAISE, RATING_COMPLAINT -> "";
            case QUESTION -> "What time do you open in the morning?";
            case SMALL -> "The chairs are uncomfortable and the coffee was cold.";
            case PLEA -> "My knee is bad. Please help me, I need an appointment with somebody who knows about it.";
            default -> "The people at the front desk were mentioned here.";
        };
        var review = House.review(text, situation == Situation.AT_ODDS ? 1.0 : 3.0);
        return DraftOrder.first(
                        review, wordless ? verdict(tone, reply) : verdict(tone, reply, topics), practice, recent)
                .answered(situation == Situation.VENTING);
    }

    private static Draft draft(DraftOrder order) {
        return House.DRAFTER.draft(order).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("situationsAndLanguages")
    void givesFiveDifferentDraftsOneAfterTheOther(Situation situation, Language language) {
        for (Style style : Style.values()) {
            var texts = new HashSet<String>();
            var order = order(situation).in(language).in(style);
            for (int i = 0; i < 5; i++) {
                var draft = draft(order);
                texts.add(draft.text());
                order = order.attempt(draft.attempt() + 1);
            }
            assertThat(texts).as("%s %s", situation, style).hasSize(5);
        }
    }

    @Test
    void givesTheSameDraftForTheSameOrder() {
        assertThat(draft(order(Situation.COMPLAINT))).isEqualTo(draft(order(Situation.COMPLAINT)));
    }

    @ParameterizedTest
    @MethodSource("situationsAndLanguages")
    void offersOnlyWhatPassesTheCheck(Situation situation, Language language) {
        for (Style style : Style.values()) {
            for (Topic topic : Topic.values()) {
                var order = order(situation, House.PRACTICE, RecentReplies.NONE, topic)
                        .in(language)
                        .in(style);
                var draft = draft(order);
                var reply = new Reply(draft.text(), order.review().text(), null, situation.answersComplaint());
                assertThat(House.CHECKER.check(reply, language, House.PRACTICE).postable())
                        .isTrue();
                assertThat(draft.language()).isEqualTo(language);
                assertThat(draft.style()).isEqualTo(style);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("situationsAndLanguages")
    void writesTheLanguageItWasAskedFor(Situation situation, Language language) {
        for (Style style : Style.values()) {
            for (int attempt = 0; attempt < 10; attempt++) {
                var text = draft(order(situation).in(language).in(style).attempt(attempt))
                        .text();
                assertThat(House.TEXTS.detector().detect(text)).as(text).isEqualTo(language);
            }
        }
    }

    @Test
    void answersInTheLanguageOfTheReviewWhereThePracticeSpeaksIt() {
        var verdict = verdict(Tone.POSITIVE, PublicReply.YES);
        var spanish = House.review("Muy buena atención y todo el personal es muy amable.", 5.0);
        var german =
                House.review("Das Wartezimmer war voll und niemand hat uns gesagt, wie lange es noch dauert.", 5.0);
        assertThat(DraftOrder.first(spanish, verdict, House.PRACTICE, RecentReplies.NONE)
                        .language())
                .isEqualTo(Language.SPANISH);
        assertThat(DraftOrder.first(german, verdict, House.PRACTICE, RecentReplies.NONE)
                        .language())
                .isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @EnumSource(Tone.class)
    void writesNothingWhereNothingBelongsInPublic(Tone tone) {
        var order = DraftOrder.first(
                House.review("Some words.", 1.0),
                verdict(tone, PublicReply.BETTER_NOT),
                House.PRACTICE,
                RecentReplies.NONE);
        assertThat(House.DRAFTER.draft(order)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Situation.class)
    void doesNotRepeatWhatWasSaidLately(Situation situation) {
        var first = draft(order(situation));
        RecentReplies recent = first.sentences()::contains;
        var second = draft(order(situation, House.PRACTICE, recent, Topic.STAFF));
        // the hours are the same whoever asks
        var others = first.sentences().stream()
                .filter(sentence -> !sentence.contains("{hours}"))
                .toList();
        assertThat(second.sentences()).doesNotContainAnyElementsOf(others);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "They text you when the doctor runs late. Why doesn't everyone do this?",
                "The door was held for me in the rain. Who does that?"
            })
    void takesNoWonderingForAQuestion(String text) {
        var order = DraftOrder.first(
                House.review(text, 5.0),
                verdict(Tone.POSITIVE, PublicReply.YES, Topic.STAFF),
                House.PRACTICE,
                RecentReplies.NONE);
        assertThat(draft(order).text()).doesNotContain("question").doesNotContain("01632 960142");
    }

    @Test
    void repeatsItselfRatherThanSayingNothing() {
        assertThat(House.DRAFTER.draft(order(Situation.COMPLAINT, House.PRACTICE, sentence -> true, Topic.WAIT)))
                .isPresent();
    }

    @Test
    void answersWhatTheReviewIsAbout() {
        var drafts = Stream.of(Topic.values())
                .map(topic -> draft(order(Situation.COMPLAINT, House.PRACTICE, RecentReplies.NONE, topic))
                        .text())
                .toList();
        assertThat(drafts).doesNotHaveDuplicates();
    }

    @Test
    void takesNoWordOfTheReviewersOwn() {
        var review = new Review(
                null,
                1.0,
                "Zebulon Quark",
                "Zorptastic flurbles, Dr. Vexley said on March 3.",
                Language.ENGLISH,
                false,
                null,
                null,
                null,
                null);
        for (int attempt = 0; attempt < 20; attempt++) {
            var order = DraftOrder.first(
                    review, verdict(Tone.NEGATIVE, PublicReply.YES), House.PRACTICE, RecentReplies.NONE);
            assertThat(draft(order.attempt(attempt)).text())
                    .doesNotContainIgnoringCase("zorp", "flurble", "vexley", "march", "zebulon", "quark");
        }
    }

    @ParameterizedTest
    @EnumSource(Situation.class)
    void endsWithTheSignature(Situation situation) {
        var signed = House.practice(Map.of("signature", "The team at Larkfield"));
        var order = order(situation, signed, RecentReplies.NONE, Topic.CARE);
        assertThat(draft(order).text()).endsWith("\nThe team at Larkfield");
        assertThat(draft(order.in(Style.WARM)).text()).endsWith("\nThe team at Larkfield");
        assertThat(draft(order.in(Style.BRIEF)).text())
                .doesNotContain("Larkfield\n")
                .doesNotEndWith("The team at Larkfield");
    }

    @Test
    void fillsInThePracticesOwnContact() {
        var texts = IntStream.range(0, 15)
                .mapToObj(attempt ->
                        draft(order(Situation.COMPLAINT).attempt(attempt)).text())
                .toList();
        assertThat(texts)
                .allSatisfy(text ->
                        assertThat(text).contains(House.PRACTICE.phone()).doesNotContain("{", "}"));
    }

    @Test
    void offersAWayToTalkAndAnApologyToEveryComplaint() {
        for (Situation situation :
                List.of(Situation.COMPLAINT, Situation.MIXED, Situation.VENTING, Situation.RATING_COMPLAINT)) {
            for (Style style : Style.values()) {
                var text = draft(order(situation).in(style)).text();
                assertThat(text).contains(House.PRACTICE.phone()).containsPattern("(?i)sorry|apolog|regret");
            }
        }
    }

    private static Draft asked(String question, @Nullable Double stars, Practice practice) {
        var verdict = verdict(Tone.NEUTRAL, PublicReply.YES);
        return draft(DraftOrder.first(House.review(question, stars), verdict, practice, RecentReplies.NONE));
    }

    @Test
    void answersAQuestionAboutTheHoursWithThem() {
        assertThat(asked("What time do you close on weekdays?", null, House.PRACTICE)
                        .text())
                .contains("Monday to Friday, 8 am to 5 pm")
                .contains(House.PRACTICE.phone())
                .doesNotContain("sorry");
        assertThat(asked("¿A qué hora abren por las mañanas?", null, House.PRACTICE)
                        .text())
                .contains("lunes a viernes")
                .doesNotContain("sentimos");
    }

    @Test
    void offersToFindOutWhatTheSettingsDoNotState() {
        var round = House.practice(Map.of("hours", "always"));
        assertThat(asked("What time do you close on weekdays?", null, round).text())
                .doesNotContain("{", "Monday")
                .contains(round.phone());
        assertThat(asked("Is there parking for a big van?", null, House.PRACTICE)
                        .text())
                .containsIgnoringCase("parking")
                .doesNotContain("Monday");
    }

    @Test
    void takesARhetoricalQuestionForAComplaint() {
        var review = House.review("Do you even open the phone lines? Is there nobody there?", 1.0);
        var order = DraftOrder.first(
                review, verdict(Tone.NEGATIVE, PublicReply.YES, Topic.ACCESS), House.PRACTICE, RecentReplies.NONE);
        assertThat(draft(order).text()).containsPattern("(?i)sorry|apolog");
    }

    @Test
    void praisesOnlyWhatAMixedReviewPraises() {
        var verdict = House.TRIAGER.triage(House.review(
                "The hygienist was gentle and kind. But I waited ninety minutes and nobody said why.", 3.0));
        assertThat(verdict.tone()).isEqualTo(Tone.MIXED);
        var review = House.review(
                "The hygienist was gentle and kind. But I waited ninety minutes and nobody said why.", 3.0);
        var text = draft(DraftOrder.first(review, verdict, House.PRACTICE, RecentReplies.NONE))
                .text();
        assertThat(text).containsPattern("wait|late|delay|time").doesNotContain("short waits", "on time");
    }

    private static String answer(String text, double stars) {
        var review = House.review(text, stars);
        return draft(DraftOrder.first(review, House.TRIAGER.triage(review), House.PRACTICE, RecentReplies.NONE))
                .text();
    }

    /** A draft for words that were judged by their stars alone. */
    private static String judged(String text, double stars, Tone tone, Topic... topics) {
        return draft(DraftOrder.first(
                        House.review(text, stars),
                        verdict(tone, PublicReply.YES, topics),
                        House.PRACTICE,
                        RecentReplies.NONE))
                .text();
    }

    @Test
    void answersAComplaintUnderFourStarsAsOne() {
        assertThat(judged(
                        "The doctor spent three minutes with me and never examined my knee at all.",
                        4.0,
                        Tone.POSITIVE,
                        Topic.CARE))
                .containsPattern("(?i)sorry")
                .contains(House.PRACTICE.phone());
    }

    @Test
    void asksAboutKindWordsUnderASingleStar() {
        assertThat(judged(
                        "Dr. Lane is kind and thorough. The staff is wonderful and explains everything.",
                        1.0,
                        Tone.NEGATIVE))
                .containsPattern("stars|rating")
                .doesNotContain("sorry")
                .contains(House.PRACTICE.phone());
    }

    @Test
    void leavesATonePeopleSetAlone() {
        var set = new SetByPerson(Tone.NEGATIVE, null, null, null);
        var given = verdict(Tone.NEGATIVE, PublicReply.YES);
        var verdict = new Verdict(
                given.tone(),
                given.topics(),
                given.complaints(),
                given.concerns(),
                given.harsh(),
                given.action(),
                given.urgency(),
                given.publicReply(),
                given.needsPerson(),
                given.why(),
                set,
                Map.of(),
                List.of(),
                List.of());
        var review =
                House.review("Dr. Lane is kind and thorough. The staff is wonderful and explains everything.", 1.0);
        assertThat(draft(DraftOrder.first(review, verdict, House.PRACTICE, RecentReplies.NONE))
                        .text())
                .containsPattern("(?i)sorry");
    }

    @Test
    void tellsWhoeverAsksForHelpWhomToCall() {
        assertThat(judged("Please help me, I need an appointment for my brother this month.", 5.0, Tone.POSITIVE))
                .contains(House.PRACTICE.phone())
                .doesNotContain("lovely", "made our day", "sorry");
    }

    @Test
    void saysNothingSmallToSomebodyWhoTellsOfALoss() {
        assertThat(judged(
                        "We lost our baby that night, and then the wait for the papers was two hours long.",
                        1.0,
                        Tone.NEGATIVE,
                        Topic.WAIT))
                .doesNotContain("annoyed", "run late", "drags on", "natural to be upset")
                .doesNotContainPattern("(?i)wait|set time|schedule|clock|plan their|arrange");
    }

    @Test
    void tellsSomebodyPleasedThatWhatTheyMindWasHeardToo() {
        assertThat(judged(
                        "The hygienist is gentle and kind, but I always wait an hour in the lobby.",
                        4.0,
                        Tone.POSITIVE,
                        Topic.MANNER,
                        Topic.WAIT))
                .containsPattern("wait|late|time")
                .contains(House.PRACTICE.phone())
                .doesNotContain("sorry");
    }

    @Test
    void answersTheGraverComplaintToo() {
        assertThat(judged(
                        "I waited an hour in the lobby. They turned me away at the desk. The wait was long last time too.",
                        1.0,
                        Tone.NEGATIVE,
                        Topic.WAIT,
                        Topic.ACCESS))
                .containsPattern("turned away|within reach|look for help|asks for help|needs help|hears no|next step");
    }

    @Test
    void thanksForNothingThatIsDenied() {
        assertThat(judged("She knows her trade but is anything but warm.", 3.0, Tone.MIXED, Topic.CARE, Topic.MANNER))
                .containsPattern("(?i)sorry")
                .doesNotContainPattern("so kind|being met with kindness|caring manner|kindness is what");
    }

    @Test
    void tellsNobodyWhoMindsNothingThatItWasHeard() {
        assertThat(judged(
                        "However you look at it, a wonderful dentist. It was hard to find a word that is kind enough.",
                        5.0,
                        Tone.POSITIVE,
                        Topic.CARE))
                .doesNotContain(House.PRACTICE.phone());
    }

    @Test
    void answersAShrugLightly() {
        var shrug = DraftOrder.first(
                House.review("It was okay I suppose.", 3.0),
                verdict(Tone.NEGATIVE, PublicReply.YES),
                House.PRACTICE,
                RecentReplies.NONE);
        assertThat(draft(shrug).text())
                .doesNotContain("upset", "frustrat", "hard to read")
                .contains("sorry to read");
    }

    @Test
    void namesTwoComplaintsAsThingsThatHappen() {
        assertThat(answer("Nobody ever calls back, and I waited two hours in the lobby.", 1.0))
                .containsPattern("call|phone")
                .containsPattern("wait|late|time");
    }

    @Test
    void writesACapitalWhereAClauseOpensASentence() {
        for (int attempt = 0; attempt < 40; attempt++) {
            var order = order(Situation.COMPLAINT, House.PRACTICE, RecentReplies.NONE, Topic.WAIT);
            assertThat(draft(order.attempt(attempt)).text()).doesNotContainPattern("[.!?] when ");
        }
    }

    @Test
    void setsASecondCommaBehindAContactWithAnApposition() {
        var practice = House.practice(Map.of("contact.en", "Dana, our practice manager"));
        for (int attempt = 0; attempt < 20; attempt++) {
            var order = order(Situation.COMPLAINT, practice, RecentReplies.NONE, Topic.WAIT);
            assertThat(draft(order.attempt(attempt)).text()).doesNotContainPattern("our practice manager [a-z]");
        }
    }

    static final List<@Nullable String> EVIL =
            java.util.Arrays.asList("\uD800", "{phone}", "x".repeat(100_000), "\u0000", "%s $1 \\");

    @ParameterizedTest
    @FieldSource("EVIL")
    void isNotMisledByWhatAReviewHolds(String text) {
        var review = new Review(null, 1.0, text, text, Language.ENGLISH, false, null, null, null, null);
        var order =
                DraftOrder.first(review, verdict(Tone.NEGATIVE, PublicReply.YES), House.PRACTICE, RecentReplies.NONE);
        assertThat(draft(order).text()).doesNotContain("\uD800", "{", "xxxx", "\u0000", "%s");
    }
}
