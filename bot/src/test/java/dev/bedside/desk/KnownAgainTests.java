package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.battery.MovedClock;
import dev.bedside.battery.RecordingChat;
import dev.bedside.cases.Case;
import dev.bedside.cases.CaseState;
import dev.bedside.cases.HistoryEntry;
import dev.bedside.cases.Step;
import dev.bedside.chat.Card;
import dev.bedside.chat.Message;
import dev.bedside.database.Database;
import dev.bedside.database.Databases;
import dev.bedside.review.Review;
import dev.bedside.vault.KeySource;
import dev.bedside.vault.Vault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which messages bring a review that is known, and what becomes of its case. */
class KnownAgainTests {

    private static final String WORDS =
            "The hygienist was rough and nobody explained why the crown had to be done over."
                    + " We waited forty minutes past our time and the desk just shrugged.";
    private static final String ZAP = "New Google review from Perla Quintero: TWO - " + WORDS;

    private final Workplace work = Workplace.alone(Map.of());

    private List<Case> cases() {
        return work.office.docket().latest(work.channel.workspace(), 500);
    }

    private Review review() {
        return work.office.docket().words(work.only()).orElseThrow().review();
    }

    private String card() {
        return work.chat.standing(work.channel.platformId()).stream()
                .flatMap(entry -> entry.outgoing().stream())
                .filter(outgoing -> outgoing.answer() instanceof Card)
                .flatMap(outgoing -> ((Card) outgoing.answer()).parts().stream())
                .map(part -> part instanceof Card.Part.Remark(var text) ? text : "")
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    private void paste(String words) {
        var id = work.write(words, false);
        work.office
                .intake()
                .receive(work.channel, work.chat.fetch(work.channel.place(), id).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "New Google review from Perla Quintero: TWO - " + WORDS,
                "Google review, 2 stars, by Perla Quintero\n\n" + WORDS,
                "**New Google Review**\n**Name:** Perla Quintero\n**Rating:** 2/5\n**Feedback:**\n" + WORDS,
                "Google review, 2 stars, by Perla Quintero\n\n\"The hygienist was rough and nobody explained… Read more\"",
                "Google review, 2 stars, by perla quintero\n\n😡 The hygienist was ROUGH and nobody explained why the crown"
                        + " had to be done over!!  We waited forty minutes past our time, and the desk just shrugged.",
                "{\"reviewId\":\"ChZDSUhNMG9n\",\"reviewer\":{\"displayName\":\"Perla Quintero\"},\"starRating\":\"TWO\","
                        + "\"comment\":\"" + WORDS + "\",\"createTime\":\"2026-11-10T10:00:00Z\"}",
                "New 2-star review on Google\n\n" + WORDS
            })
    void makesOneCaseOfTwoCopies(String copy) {
        work.forward(ZAP);
        work.forward(copy);
        assertThat(cases()).hasSize(1);
        assertThat(work.posted()).hasSize(1);
        assertThat(card()).contains("It came in again: ");
        assertThat(work.office.docket().history(work.only()))
                .extracting(HistoryEntry::step)
                .contains("came-again");
    }

    @Test
    void makesOneCaseOfFourCopies() {
        work.forward(ZAP);
        work.forward(ZAP);
        paste("just saw this on google:\n\nPerla Quintero\n★★☆☆☆\n" + WORDS);
        work.forward("Google review, 2 stars, by Perla Quintero\n\n" + WORDS);
        assertThat(cases()).hasSize(1);
        assertThat(work.posted()).hasSize(1);
    }

    @Test
    void putsTheWholeTextInThePlaceOfTheOneThatWasCutOff() {
        work.forward(
                "New Google review from Perla Quintero: TWO - The hygienist was rough and nobody explained… Read more");
        assertThat(review().truncated()).isTrue();
        work.forward(ZAP);
        assertThat(cases()).hasSize(1);
        assertThat(review().text()).isEqualTo(WORDS);
        assertThat(review().truncated()).isFalse();
    }

    @Test
    void learnsTheNameFromTheSecondCopy() {
        work.forward("New 2-star review on Google\n\n" + WORDS);
        work.forward(ZAP);
        assertThat(cases()).hasSize(1);
        assertThat(review().author()).isEqualTo("Perla Quintero");
    }

    @Test
    void bringsAnEditedReviewUpToDate() {
        work.forward(ZAP);
        var each = work.only();
        work.step(each, new Step.Claim(), "ana");
        work.forward("New Google review from Perla Quintero: FOUR - " + WORDS
                + " EDIT: the manager called me the same evening and made it right.");
        assertThat(cases()).hasSize(1);
        assertThat(review().text()).endsWith("made it right.");
        assertThat(review().stars()).isEqualTo(4.0);
        assertThat(work.again(each).state()).isEqualTo(CaseState.CLAIMED);
    }

    @Test
    void opensAnAnsweredCaseAgainWhenTheStarsChange() {
        work.forward(ZAP);
        var each = work.only();
        work.step(each, new Step.Post("Thank you for telling us.", null), "ana");
        work.forward(ZAP);
        assertThat(work.again(each).state()).isEqualTo(CaseState.ANSWERED);
        work.forward(ZAP.replace("TWO", "ONE"));
        assertThat(cases()).hasSize(1);
        assertThat(work.again(each).state()).isEqualTo(CaseState.OPEN);
        assertThat(work.again(each).round()).isEqualTo(2);
    }

    @Test
    void knowsAReviewByItsIdHoweverItReadsNow() {
        work.forward("{\"reviewId\":\"ChZDSUhNMG9n\",\"reviewer\":{\"displayName\":\"Sam\"},\"starRating\":\"ONE\","
                + "\"comment\":\"They lost my forms twice.\",\"createTime\":\"2026-11-10T10:00:00Z\"}");
        work.forward("{\"reviewId\":\"ChZDSUhNMG9n\",\"reviewer\":{\"displayName\":\"Sam\"},\"starRating\":\"FIVE\","
                + "\"comment\":\"All sorted, lovely people.\",\"createTime\":\"2026-11-10T10:00:00Z\"}");
        assertThat(cases()).hasSize(1);
        assertThat(review().text()).isEqualTo("All sorted, lovely people.");
    }

    @Test
    void takesTwoShortAlikeOnesByTwoPeopleForTwo() {
        work.forward("Google review, 5 stars, by Ines Albrecht\n\nGreat dentist, very kind!");
        work.forward("Google review, 5 stars, by Tomas Okafor\n\nGreat dentist, very kind!");
        assertThat(cases()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "New 2-star review on Google\n\n" + WORDS + " The bill was 455 dollars.",
                "New 4-star review on Google\n\n" + WORDS + " The bil was 380 dollars."
            })
    void takesAlikeOnesWithoutANameForTwoWhereTheirFiguresOrStarsDiffer(String other) {
        work.forward("New 2-star review on Google\n\n" + WORDS + " The bill was 380 dollars.");
        work.forward(other);
        assertThat(cases()).hasSize(2);
    }

    @Test
    void knowsOneWithoutANameAgainThatWasCopiedWithAMistake() {
        var copied = WORDS.replace("shrugged", "shruged");
        work.forward("New 2-star review on Google\n\n" + WORDS);
        work.forward("New 2-star review on Google\n\n" + copied);
        assertThat(cases()).hasSize(1);
    }

    @Test
    void takesTheSameWordsAboutAnotherPlaceForTwo() {
        work.forward("Location: Harbour Street\nReviewer: Perla Quintero\nRating: 2/5\nReview: " + WORDS);
        work.forward("Location: Mill Lane\nReviewer: Perla Quintero\nRating: 2/5\nReview: " + WORDS);
        assertThat(cases()).hasSize(2);
    }

    @Test
    void takesTheSameWordsOnAnotherSiteForTwo() {
        work.forward("Google review, 2 stars, by Perla Quintero\n\n" + WORDS);
        work.forward("Yelp review, 2 stars, by Perla Quintero\n\n" + WORDS);
        assertThat(cases()).hasSize(2);
    }

    @Test
    void takesOtherWordsByTheSameNameForAnotherReview() {
        work.forward("Google review, 2 stars, by Perla\n\nThe receptionist was rude and the room was filthy.");
        work.forward("Google review, 5 stars, by Perla\n\nEverybody was kind and gentle with my daughter. Thank you!");
        assertThat(cases()).hasSize(2);
    }

    @Test
    void takesARatingWithoutWordsByTheSameNameForOneForAWhile() {
        var rating = "New Google review\nReviewer: Perla Quintero\nRating: 3/5";
        work.forward(rating);
        work.pass(Duration.ofDays(2));
        work.forward(rating);
        assertThat(cases()).hasSize(1);
        work.pass(Duration.ofDays(60));
        work.forward(rating);
        assertThat(cases()).hasSize(2);
    }

    @Test
    void knowsItInAnotherChannelOfThePracticeAndInNoOtherWorkspace() {
        work.forward(ZAP);
        var elsewhere = work.office.workspaces().settle("test", "another-workspace", "their-reviews");
        work.office.readBack().catchUp(elsewhere);
        var id = work.chat.say(
                "their-reviews",
                new Message("", ZAP, List.of(), List.of(), List.of(), new Message.Author("hook", "Forwarder", true)));
        work.office
                .intake()
                .receive(elsewhere, work.chat.fetch(elsewhere.place(), id).orElseThrow());
        assertThat(cases()).hasSize(1);
        assertThat(work.office.docket().latest(elsewhere.workspace(), 10)).hasSize(1);
    }

    @Test
    void findsNothingOnceTheWordsAreDeleted() {
        work.forward(ZAP);
        var each = work.only();
        work.office
                .cases()
                .perform(
                        each.id(),
                        new Step.Forget(),
                        work.person("ana", true),
                        new dev.bedside.cases.Origin("b", null));
        assertThat(work.database
                        .jdbc()
                        .sql("select count(*) from review_mark")
                        .query(Integer.class)
                        .single())
                .isZero();
        work.forward(ZAP);
        assertThat(cases()).hasSize(2);
    }

    @Test
    void keepsNothingOfTheWordsInAMark() {
        work.forward(ZAP);
        var marks = work.database
                .jdbc()
                .sql("select mark from review_mark")
                .query(String.class)
                .list();
        assertThat(marks).hasSizeGreaterThan(10).allMatch(mark -> mark.length() == 16);
        assertThat(String.join(" ", marks).toLowerCase(java.util.Locale.ROOT)).doesNotContain("hygienist", "perla");
    }

    @Test
    void knowsReviewsOfTheTimeBeforeThereWereMarks() {
        work.forward(ZAP);
        work.database.jdbc().sql("delete from review_mark").update();
        work.database.jdbc().sql("update review_case set marked = 0").update();
        work.office.beat();
        work.forward(ZAP);
        assertThat(cases()).hasSize(1);
    }

    @Test
    void bringsTheCaseUpToDateWhenTheSecondCopyIsEdited() {
        work.forward(ZAP);
        var second = work.forward(ZAP);
        work.chat.change(work.channel.platformId(), second, ZAP.replace("TWO", "ONE"));
        work.office
                .intake()
                .edited(
                        work.channel,
                        work.chat.fetch(work.channel.place(), second).orElseThrow());
        assertThat(cases()).hasSize(1);
        assertThat(review().stars()).isEqualTo(1.0);
    }

    @Test
    void leavesAReviewThatStandsInAnotherMessageStillWhereItIs() {
        var first = work.forward(ZAP);
        var second = work.forward(ZAP);
        work.office.intake().deleted(work.channel, first);
        assertThat(work.only().source().goneAt()).isNull();
        work.office.intake().deleted(work.channel, second);
        assertThat(work.only().source().goneAt()).isNotNull();
        work.forward(ZAP);
        assertThat(work.only().source().goneAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void makesOneCaseOfManyCopiesAtOnce(Databases kind, @TempDir Path folder) throws Exception {
        var clock = new MovedClock(Workplace.WEDNESDAY);
        try (Database database = kind.open(folder, clock)) {
            var key = Base64.getEncoder().encodeToString(new byte[32]);
            var vault = Vault.open(database, KeySource.said(key, "a test"));
            var place = new Workplace(database, vault, clock, RecordingChat.discordLike(clock), Map.of());
            var offices = List.of(place.office, place.open(place.chat));
            var start = new CountDownLatch(1);
            var copies = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 8; i++) {
                var id = place.write(i % 2 == 0 ? ZAP : ZAP.replace("TWO", "ONE"), true);
                var message = place.chat.fetch(place.channel.place(), id).orElseThrow();
                var office = offices.get(i % 2);
                copies.add(() -> {
                    start.await();
                    return office.intake().receive(place.channel, message).orElse(0);
                });
            }
            try (var threads = Executors.newFixedThreadPool(8)) {
                var coming = copies.stream().map(threads::submit).toList();
                start.countDown();
                for (var each : coming) {
                    each.get();
                }
            }
            clock.move(Duration.ofMinutes(1));
            offices.forEach(Office::beat);
            assertThat(place.office.docket().latest(place.channel.workspace(), 50))
                    .hasSize(1);
            assertThat(place.posted()).hasSize(1);
        }
    }
}
