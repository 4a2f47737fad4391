package dev.bedside.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Attachment;
import dev.bedside.chat.Message.Author;
import dev.bedside.chat.Message.Embed;
import dev.bedside.chat.Message.Field;
import dev.bedside.chat.Message.Snapshot;
import dev.bedside.config.ConfigFiles;
import dev.bedside.text.Language;
import dev.bedside.text.LanguageDetector;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final String WORDS = "The assistant was kind, the wait was not. I left after an hour.";
    private static final ReviewReader READER =
            new ReviewReader(ConfigFiles.packaged(), LanguageDetector.from(ConfigFiles.packaged()));

    @Test
    void readsEverythingALabelledMessageTells() {
        Review review = only(forwarded("""
                Platform: Yelp
                Reviewer: Ina Feld
                Location: Harbor Office
                Date: May 3, 2026
                Rating: 2/5
                Review: %s
                Link: https://www.yelp.com/biz/x?hrid=9""".formatted(WORDS)));

        assertThat(review)
                .isEqualTo(new Review(
                        Site.YELP,
                        2.0,
                        "Ina Feld",
                        WORDS,
                        Language.ENGLISH,
                        false,
                        "https://www.yelp.com/biz/x?hrid=9",
                        LocalDate.of(2026, 5, 3),
                        "Harbor Office",
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "★★☆☆☆ **Went downhill**\n%s\nby Ina Feld · Google Maps",
                "Trustpilot | ★★☆☆☆ | Ina Feld\n__Went downhill__\n%s",
                "Reviewer: Ina Feld\nStars: 2\nTitle: Went downhill\nReview: %s",
                "Neue Bewertung\nBewertung: 2 von 5 Sternen\nÜberschrift: Went downhill\nBewertungstext:\n%s",
                "New 2-star review on Trustpilot\n\n★★☆☆☆\n\nWent downhill\n%s",
            })
    void leavesTheHeadlineOutOfTheWords(String message) {
        assertThat(only(forwarded(message.formatted(WORDS))).text()).isEqualTo(WORDS);
    }

    @Test
    void keepsAFirstLineWhereNoSiteAsksForAHeadline() {
        String words = "Went downhill\n" + WORDS;

        assertThat(only(forwarded("New Google review\n★★☆☆☆ Ina Feld\n" + words))
                        .text())
                .isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[pull.py 07:00] +1 | healthgrades | 2/5 | %s | Ina Feld | 2 days ago",
                "Relay ▪ new recommendation on the page ▪ By: Ina Feld ▪ Stars: 2 ▪ Text: %s ▪ May 3, 2026",
                "k_site=Yelp|k_stars=2|k_name=Ina Feld|k_text=%s|k_when=2026-05-03",
                "[{\"json\":{\"p\":\"Google\",\"a\":\"Ina Feld\",\"s\":2,\"t\":\"%s\"}}]",
            })
    void readsALineWhateverPartsIt(String message) {
        Review review = only(forwarded(message.formatted(WORDS)));

        assertThat(review.text()).isEqualTo(WORDS);
        assertThat(review.stars()).isEqualTo(2.0);
        assertThat(review.author()).isEqualTo("Ina Feld");
    }

    @Test
    void takesAKeyWithoutAValueForAReviewWithoutWords() {
        Review review = only(forwarded("k_site=Yelp|k_stars=5|k_name=Ina F.|k_text=|k_when=2026-05-03"));

        assertThat(review.text()).isEmpty();
        assertThat(review.author()).isEqualTo("Ina F.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Begin forwarded message:\n\nFrom: WebMD Care <p@webmd.example>\nSubject: Someone rated Dr. Lee\n\nOverall rating: 2 stars\nWritten comment: (none)",
                "Fw: Ina left a review for Pell Dental\n\nIna Feld\n★★☆☆☆\nThe user did not write a review and has left just a rating.",
            })
    void readsARatingWithoutWordsThatAColleagueForwards(String message) {
        Review review = only(pasted(message));

        assertThat(review.text()).isEmpty();
        assertThat(review.stars()).isEqualTo(2.0);
    }

    @Test
    void readsARatingThatAToolTellsInSentences() {
        Review review =
                only(forwarded("Subject: New rating on Healthgrades\nText: A patient submitted a 2 star rating on "
                        + "05/03/2026. This patient chose not to leave a comment."));

        assertThat(review.text()).isEmpty();
        assertThat(review.stars()).isEqualTo(2.0);
        assertThat(review.site()).isEqualTo(Site.HEALTHGRADES);
    }

    @Test
    void sumsUpTheScoresOfPartsInOneReview() {
        Review review = only(forwarded("RateMDs.com - a new rating was posted for Dr. Lee\n  Staff ........ 1/5\n"
                + "  Punctuality .. 3/5\n  Helpfulness .. 1/5\n  Knowledge .... 3/5\n  = total 2.0\n\n" + WORDS));

        assertThat(review.stars()).isEqualTo(2.0);
        assertThat(review.text()).isEqualTo(WORDS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Rating: 2 % Comment: Nobody called me back. % Respondent: not disclosed;",
                "feed〔Hill Ortho〕 Ina Feld rated you 2/5 on Google % Nobody called me back.;Ina Feld",
                "G'day Pell Dental! ina_feld has written a review about your business: % Rating: 2 / 5 % Review: Nobody called me back.;ina_feld",
            })
    void namesOnlyWhoWrote(String message, String author) {
        assertThat(only(forwarded(message.replace(" % ", "\n"))).author()).isEqualTo(author);
    }

    @Test
    void leavesOutWhatAToolWritesBelowTheWords() {
        String message = "Rating: 2\nReview: %s\n".formatted(WORDS);

        assertThat(only(forwarded(message + "– nothing new –")).text()).isEqualTo(WORDS);
        assertThat(only(forwarded(message + "Not your profile? Click here.")).text())
                .isEqualTo(WORDS);
        assertThat(only(forwarded("Who: Ina Feld\n" + message + "Profile: Google / Pell Family Medicine"))
                        .text())
                .isEqualTo(WORDS);
    }

    @Test
    void keepsALineThatAMailWrapped() {
        String words = "They were kind and told me what it costs before they began. I took one star off because\n"
                + "parking is hard to find and the text reminder gave me the wrong time.";

        assertThat(only(pasted("From: Google <noreply@google.com>\nSubject: Ina left a review\n\nIna Feld\n★★★★☆\n\n"
                                + words))
                        .text())
                .isEqualTo(words);
    }

    @Test
    void takesPraiseOfARestaurantForNoReview() {
        assertThat(READER.read(
                        forwarded(
                                "Subject: Dinner\nFrom: Nell Hart <nell@pell.example>\n\nFriends, we went to the osteria on "
                                        + "Saturday. Five stars. The dessert was the best I ever had and the waiter was kind."),
                        TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No text or call to say they were closed.",
                "The waiting room was empty and still nobody came.",
                "None of them listened to me.",
                "Postscript: the nurse was lovely too, tell her.",
                "Avoid this place. They reply in three weeks. Three!"
            })
    void keepsWordsThatOnlySoundLikeATools(String words) {
        assertThat(only(forwarded("New Google review\n★☆☆☆☆ Ann Pell\n" + words))
                        .text())
                .isEqualTo(words);
    }

    @Test
    void keepsBothLanguagesOfOneReviewer() {
        String words =
                "The doctor was kind and took her time with us.\n\nDie Rechnung war leider viel zu hoch, das hat mich sehr geärgert.";
        assertThat(only(forwarded("New Google review\n★★★☆☆ Ann Pell\n" + words))
                        .text())
                .isEqualTo(words);
    }

    @Test
    void leavesOutTheGistThatAColleagueAddsInAnotherLanguage() {
        Review review = only(
                pasted(
                        "Ina says this one is Italian:\n\nOrnella Bassi\n★★★★☆ Google\nBravi ma cari. Il dentista è stato delicatissimo, il conto un po' meno.\n\nmeans good but expensive, the dentist was gentle, the bill less so"));

        assertThat(review.text()).isEqualTo("Bravi ma cari. Il dentista è stato delicatissimo, il conto un po' meno.");
    }

    @Test
    void readsLabelsInAnyOrderAndDress() {
        Review review = only(forwarded("**What they wrote:** " + WORDS + "\n**By:** Ina Feld\n**Stars:** ★★☆☆☆"));

        assertThat(review.text()).isEqualTo(WORDS);
        assertThat(review.author()).isEqualTo("Ina Feld");
        assertThat(review.stars()).isEqualTo(2.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "New Google review from Ina Feld: TWO - %s",
                "2-star review on Google by Ina Feld: \"%s\"",
                "Google | 2/5 | Ina Feld | %s",
                "google 2⭐ Ina Feld - %s",
                "\"%s\"\n— Ina Feld, 2 stars, Google, May 3",
                "Ina Feld left a review on Google\n★★☆☆☆\n\n%s\n\nReply to review | See all reviews",
                "★★☆☆☆ Google\nBy: Ina Feld\n%s\n\nResponse from the owner\nThank you, Ina.",
                "🌟 New Google Review!\nFrom: Ina Feld (2 ⭐⭐)\nReview: %s\n\n🤖 AI Proposed Reply:\nDear Ina, sorry.",
                "From: Google <no@google.com>\nSubject: New review from Ina Feld\n\nIna Feld rated you 2 stars:\n\n%s\n\nUnsubscribe"
            })
    void readsTheSameReviewOutOfManyTemplates(String template) {
        Review review = only(forwarded(template.formatted(WORDS)));

        assertThat(review.site()).isEqualTo(Site.GOOGLE);
        assertThat(review.stars()).isEqualTo(2.0);
        assertThat(review.author()).isEqualTo("Ina Feld");
        assertThat(review.text()).isEqualTo(WORDS);
    }

    @Test
    void readsSeveralReviewsOfOneMessageInTheirOrder() {
        List<Review> reviews = READER.read(forwarded("""
                New this week:

                1) Google, 5/5, Ina Feld:
                Quick and friendly.

                2) Yelp, 1 star, Tom Rook:
                They lost my file twice."""), TODAY);

        assertThat(reviews).extracting(Review::author).containsExactly("Ina Feld", "Tom Rook");
        assertThat(reviews).extracting(Review::site).containsExactly(Site.GOOGLE, Site.YELP);
        assertThat(reviews).extracting(Review::text).containsExactly("Quick and friendly.", "They lost my file twice.");
    }

    @Test
    void beginsAnotherReviewWhereItsLabelsComeAgain() {
        var read = READER.read(forwarded("""
                        Reviewer: Ann Pell
                        Rating: 5
                        Great place, kind people.
                        Reviewer: Bob Lund
                        Rating: 1
                        Awful wait and rude desk."""), TODAY);

        assertThat(read).extracting(Review::author).containsExactly("Ann Pell", "Bob Lund");
        assertThat(read).extracting(Review::stars).containsExactly(5.0, 1.0);
        assertThat(read)
                .extracting(Review::text)
                .containsExactly("Great place, kind people.", "Awful wait and rude desk.");
    }

    @Test
    void keepsTheRestOfASentenceThatAMailWrapped() {
        String wrapped = "They were friendly when I came in and the room was clean, but the bill was\n"
                + "not what they had told me and nobody could say why";

        assertThat(only(forwarded("New Google review\nRating: 2\nReviewer: Ina Feld\nComment: " + wrapped))
                        .text())
                .isEqualTo(wrapped);
    }

    @Test
    void leavesOutWhatColleaguesSayAroundAPaste() {
        Review review = only(
                pasted("new one on yelp, 2 stars, from Ina Feld:\n\n" + WORDS + "\n\ncan someone answer this today?"));

        assertThat(review.text()).isEqualTo(WORDS);
        assertThat(review.site()).isEqualTo(Site.YELP);
    }

    @Test
    void readsAPastedPageWithItsCountsAndButtons() {
        Review review = only(pasted(
                "Ina Feld\nLocal Guide · 31 reviews\n★★☆☆☆  2 weeks ago\n" + WORDS + "\n2 photos\nLike   Share"));

        assertThat(review.author()).isEqualTo("Ina Feld");
        assertThat(review.text()).isEqualTo(WORDS);
        assertThat(review.postedAt()).isEqualTo(LocalDate.of(2026, 5, 6));
    }

    @Test
    void readsARecommendationWithoutStars() {
        Review review = only(pasted("Ina Feld doesn't recommend Harbor Dental.\nMarch 4 at 7:16 PM · 🌐\n" + WORDS
                + "\n\nLike · Comment · Share"));

        assertThat(review.site()).isEqualTo(Site.FACEBOOK);
        assertThat(review.stars()).isNull();
        assertThat(review.text()).isEqualTo(WORDS);
    }

    @Test
    void readsABareTextOnlyWhenItReadsLikeAReview() {
        assertThat(READER.read(
                        pasted("I waited two hours for my appointment and the receptionist was rude. "
                                + "The dentist never looked at the x-ray."),
                        TODAY))
                .hasSize(1);
        assertThat(READER.read(pasted("waited two hours for the plumber again, office is a mess"), TODAY))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can you swap shifts on 4/5? I have a doctor's appointment",
                "we have 1,204 reviews, 4.6 average now!!",
                "one star for the coffee machine today",
                "did we ever answer the 2 star from Ina?",
                "what should we say to Tom's google review? he says we lost his file",
                "Draft: Hi Ina, thank you for taking the time. Please call us at 555-0100.",
                "⭐⭐⭐⭐⭐🎉"
            })
    void leavesTalkAmongColleaguesAlone(String talk) {
        assertThat(READER.read(pasted(talk), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Weekly summary\nNew reviews: 6 (5★ ×4, 1★ ×2)\nAverage rating: 4.6\nOpen your dashboard",
                "A 1-star review by Tom Rook is no longer visible on Google.",
                "Your reply to Ina Feld has been published: \"Thank you.\"",
                "New review from {{name}}: {{stars}} - {{comment}}",
                "New booking\nPatient: Ina Feld\nWhen: Tue, May 6, 10:00 AM",
                ""
            })
    void ignoresAForwardersOtherMessages(String text) {
        assertThat(READER.read(forwarded(text), TODAY)).isEmpty();
    }

    @Test
    void ignoresATemplateThatNobodyFilled() {
        var fields = List.of(new Field("Rating", "{{1.rating}}"), new Field("Clinic", "{{1.location}}"));
        var trial = new Embed("TEST, ignore", "", "Lorem ipsum dolor sit amet.", "{{1.author}}", "", fields);

        var message = new Message("1", "", List.of(trial), List.of(), List.of(), new Author("Make", true));

        assertThat(READER.read(message, TODAY)).isEmpty();
    }

    @Test
    void takesTheDoctorThatALabelNamesForNobodysAuthor() {
        Review review = only(forwarded("RateMDs alert\ndoctor=Minh Tran\noverall=1.5\nname=anonymous\ntext=" + WORDS));

        assertThat(review.author()).isNull();
        assertThat(review.text()).isEqualTo(WORDS);
    }

    @Test
    void takesAPreviewBelowAPersonsLinkForNoReview() {
        var preview = new Embed(
                "Clinic fined after a one-star review", "https://news.example", WORDS, "The Paper", "", List.of());

        var message =
                new Message("1", "worth reading", List.of(preview), List.of(), List.of(), new Author("nell", false));

        assertThat(READER.read(message, TODAY)).isEmpty();
    }

    @Test
    void readsABlockBelowAPersonsWordsThatSaysItIsAReview() {
        var block = new Embed("New 1★ Google review from Ina Feld", "", WORDS, "", "", List.of());

        var message =
                new Message("1", "nobody answer it", List.of(block), List.of(), List.of(), new Author("nell", false));

        assertThat(only(message).stars()).isEqualTo(1.0);
        assertThat(only(message).text()).isEqualTo(WORDS);
    }

    @Test
    void readsWhatAPersonForwards() {
        var snapshot = new Snapshot("⭐⭐ from **Ina Feld** on Google\n" + WORDS, List.of(), List.of());

        var message = new Message("1", "fyi", List.of(), List.of(snapshot), List.of(), new Author("nell", false));

        assertThat(only(message).author()).isEqualTo("Ina Feld");
        assertThat(only(message).text()).isEqualTo(WORDS);
    }

    @Test
    void readsATextThatHangsBelowAMessage() {
        var file = new Attachment("r.csv", "text/csv", "site,stars,name,comment\nyelp,2,Ina Feld,\"" + WORDS + "\"");

        var message = new Message("1", "export", List.of(), List.of(), List.of(file), new Author("nell", false));

        assertThat(only(message).text()).isEqualTo(WORDS);
    }

    @Test
    void marksAReviewWhoseWordsAreOnlyInAPicture() {
        var picture = new Attachment("s.png", "image/png", null);
        var message = new Message(
                "1",
                "new 1 star on google from Tom Rook, see pic",
                List.of(),
                List.of(),
                List.of(picture),
                new Author("nell", false));

        assertThat(only(message).text()).isEmpty();
        assertThat(only(message).truncated()).isTrue();
    }

    @Test
    void readsABareRating() {
        var embed = new Embed(
                "New rating ★★★★☆",
                "",
                "The user didn't write a review, and has left just a rating.",
                "Ina Feld",
                "Google",
                List.of());

        Review review = only(new Message("1", "", List.of(embed), List.of(), List.of(), new Author("feed", true)));

        assertThat(review.text()).isEmpty();
        assertThat(review.stars()).isEqualTo(4.0);
        assertThat(review.truncated()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"★★★★★", "5/5", "5 stars", "**⭐⭐⭐⭐⭐**", "Rating: 5", "five out of five", "Stars: FIVE"})
    void readsARatingAloneOnlyFromAForwarderOrWhereAReviewIsExpected(String rating) {
        assertThat(only(forwarded(rating)).stars()).isEqualTo(5.0);
        assertThat(only(forwarded(rating)).text()).isEmpty();
        assertThat(READER.read(pasted(rating), TODAY)).isEmpty();
        assertThat(READER.readAsReview(pasted(rating), TODAY))
                .extracting(Review::text)
                .containsExactly("");
        assertThat(READER.readAsReview(pasted(rating), TODAY))
                .extracting(Review::stars)
                .containsExactly(5.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "★★☆☆☆ %s",
                "%s ★★☆☆☆",
                "★★☆☆☆\n%s",
                "%s\n2 stars",
                "2/5 %s",
                "2/5\n%s",
                "**2/5** - %s",
                "2⭐ %s",
                "2 stars. %s",
                "%s 2/5",
                "%s (2 stars)",
                "Rating: 2/5 %s",
                "Overall rating: 4/10 - %s",
                "Stars: 2 %s",
                "Rating:\n2 out of 5. %s",
                "★★☆☆☆ \"%s\""
            })
    void takesTheRatingOffTheWordsBesideIt(String template) {
        Review review = only(forwarded(template.formatted("They were rude, and nobody looked up.")));

        assertThat(review.stars()).isEqualTo(2.0);
        assertThat(review.text()).isEqualTo("They were rude, and nobody looked up.");
    }

    @Test
    void keepsTheListBelowAReviewersOwnHeading() {
        assertThat(only(forwarded("Name: Ann Pell\nRating: 1\nReview: What went wrong:\n- I waited two hours\n"
                                + "- They gave me the wrong pills\n- Nobody said sorry"))
                        .text())
                .contains("I waited two hours", "the wrong pills", "Nobody said sorry");
    }

    @Test
    void keepsALineOfTheWordsThatLooksLikeALabel() {
        Review review = only(forwarded("New Google review\nReviewer: Skip Lund\nRating: FOUR\nComment: Hard to find.\n"
                + "Rating: honestly five for the nurse, two for the parking.\nWould go back.\nLocation: Wells"));

        assertThat(review.stars()).isEqualTo(4.0);
        assertThat(review.text())
                .isEqualTo("Hard to find.\nRating: honestly five for the nurse, two for the parking.\nWould go back.");
    }

    @Test
    void keepsALineWhoseLabelTheToolWroteAboveAlready() {
        Review review = only(forwarded("New feedback\nReviewer: Skip Lund\nRating: 4\nDate: 2026-05-02\n"
                + "The filling held, the bill did not.\nDate: they promised Monday, I got it in June"));

        assertThat(review.stars()).isEqualTo(4.0);
        assertThat(review.text())
                .isEqualTo("The filling held, the bill did not.\nDate: they promised Monday, I got it in June");
    }

    @Test
    void readsNothingOutOfALineThroughNothing() {
        assertThat(READER.read(forwarded("\u0336"), TODAY)).isEmpty();
    }

    @Test
    void findsNoWordsWhereAProgramSaysThatThereAreNone() {
        for (String nothing : List.of("Nessun testo", "(no words)", "null", "n/a")) {
            assertThat(only(forwarded("New Google review\nReviewer: Skip Lund\nRating: 4\nComment: " + nothing))
                            .text())
                    .isEmpty();
        }
    }

    @Test
    void keepsTheFirstOfSeveralLinesBehindTheStars() {
        assertThat(only(forwarded("★★☆☆☆ Nobody picks up the phone\nI gave up."))
                        .text())
                .isEqualTo("Nobody picks up the phone\nI gave up.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4/5 Staff meeting at noon",
                "5/5 lockers are free again",
                "4.7/5",
                "Average rating: 4.5",
                "Page 4/5",
                "Your average: ★★★★☆",
                "⭐ Star of the week: Nell!",
                "Rating: 5/5 Based on 20 reviews",
                "I'd give five stars to the person who fixed the printer"
            })
    void takesNoOtherNumberOfAForwarderForARating(String text) {
        assertThat(READER.read(forwarded(text), TODAY)).isEmpty();
    }

    @Test
    void believesAPersonsWordsNoLessForTheRatingBehindThem() {
        String words = "I waited two hours for my appointment and the receptionist was rude. "
                + "The dentist never looked at the x-ray.";

        assertThat(only(pasted(words + " 1/5")).stars()).isEqualTo(1.0);
        assertThat(only(pasted(words + " 1/5")).text()).isEqualTo(words);
    }

    @Test
    void doubtsNothingThatSomebodyCallsAReview() {
        assertThat(READER.readAsReview(pasted("slow and loud"), TODAY))
                .extracting(Review::text)
                .containsExactly("slow and loud");
        assertThat(READER.readAsReview(pasted("  "), TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ina Feld updated her review on Google\n\nIna Feld changed the rating from 1 star to 4 stars.\n\n%s",
                "<p><b>Google</b>: Ina Feld updated her review</p><p>Previously: 1 star &nbsp;|&nbsp; Now: 4 stars</p><p>%s</p>"
            })
    void takesTheRatingThatReplacedAnother(String template) {
        assertThat(only(forwarded(template.formatted(WORDS))).stars()).isEqualTo(4.0);
    }

    @Test
    void takesNoPartOfTheVisitForTheWhole() {
        Review review =
                only(forwarded("RateMDs alert: new rating for Dr. Lee\nStaff: 4 | Punctuality: 1 | Helpfulness: 3"
                        + " | Knowledge: 5\nComment: " + WORDS + "\nSubmitted May 4, 2026"));

        assertThat(review.stars()).isNull();
        assertThat(review.text()).isEqualTo(WORDS);
    }

    @Test
    void takesWhereTheReviewedPracticeIsForNoSite() {
        Review review =
                only(forwarded("**Review posted** (Google)\nWho: Ina Feld\nScore: 2/5\nWhere: Elm Harbor\nWhat: "
                        + WORDS + "\nWhen: 2026-05-03"));

        assertThat(review.site()).isEqualTo(Site.GOOGLE);
        assertThat(review.location()).isEqualTo("Elm Harbor");
    }

    @Test
    void believesTheSenderOfAMailWhoseSubjectSpeaksOfASurvey() {
        Review review =
                only(forwarded("From: Healthgrades <updates@healthgrades.example>\nSubject: New patient survey for "
                        + "Dr. Lee\n\nOverall rating: 2 out of 5\n\nWhat the patient said:\n" + WORDS));

        assertThat(review.site()).isEqualTo(Site.HEALTHGRADES);
    }

    @Test
    void takesTheWriterOfARatingWithoutWordsForNobodyElse() {
        var first = new Embed("New Google review ⭐⭐⭐⭐⭐", "", "", "Ina Feld", "", List.of(new Field("Rating", "FIVE")));
        var second = new Embed("New Google review ⭐⭐", "", WORDS, "Cora Beck", "", List.of(new Field("Rating", "TWO")));

        var both = new Message("1", "", List.of(first, second), List.of(), List.of(), new Author("feed", true));

        assertThat(READER.read(both, TODAY)).extracting(Review::author).containsExactly("Ina Feld", "Cora Beck");
    }

    @Test
    void takesTheWordsBelowAHeadlineAndItsWriter() {
        Review review =
                only(forwarded("Trustpilot\nNew review of pell.example\n\nRated 2 out of 5 stars ★★☆☆☆\nWent downhill\n"
                        + "by Ina Feld · May 3, 2026\n\n" + WORDS
                        + "\n\nReply to this review → https://www.trustpilot.com/reviews/9"));

        assertThat(review.text()).isEqualTo(WORDS);
        assertThat(review.headline()).isEqualTo("Went downhill");
        assertThat(review.author()).isEqualTo("Ina Feld");
    }

    @Test
    void findsNoWordsBehindAnEmptyComment() {
        Review review =
                only(forwarded("Google ⭐ Ina Feld just left TWO stars\nComment: \nSee it: https://g.example/r/9"));

        assertThat(review.text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@nell draft for yelp, be honest:\nDear Chad, thank you for your feedback. I would be happy to talk it over in person.\nok or too stiff",
                "Voici ce que je propose :\n\n« Bonjour Réjean, deux heures, c'est trop. Nous avons changé l'horaire. »\n\nTrop familier?"
            })
    void takesTheAnswerThatAColleagueProposesForNoReview(String message) {
        assertThat(READER.read(pasted(message), TODAY)).isEmpty();
    }

    @Test
    void showsNoWordsInItsName() {
        assertThat(only(forwarded("Google | 2/5 | Ina Feld | " + WORDS)).toString())
                .doesNotContain("Ina")
                .doesNotContain("kind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Tilda Brook just wrote a review of Harbor Family Dental and Braces on Yelp % ★★☆☆☆ % Cold chairs.;Tilda Brook",
                "★★★★★ % “They found the leak in my heart in ten minutes.” % Tilda Brook – 2 days ago – Google;Tilda Brook",
                "source=google % rating=1 % name=Tilda Brook % location=Salem % text=Nobody called me back.;Tilda Brook",
                "Feedback form % First name: Tilda % Last name: Brook % Rating: 2 % Message: Nobody called me back.;Tilda Brook",
                "GatherUp, Harbor Dental %  % SALEM %   1★ Google, Tilda Brook (5/20/2026): Never got a call back.;Tilda Brook",
                "Review · Salem · Google % 1★ tilda_brook77: Nobody called me back.;tilda_brook77"
            })
    void namesWhoWroteWhereverThatStands(String message, String author) {
        assertThat(only(forwarded(message.replace(" % ", "\n"))).author()).isEqualTo(author);
    }

    @Test
    void namesNobodyWhereOnlyAPlaceIsNamed() {
        assertThat(only(forwarded("Comment card, Salem\n2 of 5\nNobody called me back."))
                        .author())
                .isNull();
    }

    private static Message forwarded(String text) {
        return Message.typed(text, new Author("feed", true));
    }

    private static Message pasted(String text) {
        return Message.typed(text, new Author("nell", false));
    }

    private static Review only(Message message) {
        List<Review> reviews = READER.read(message, TODAY);
        assertThat(reviews).hasSize(1);
        return reviews.getFirst();
    }

    @Test
    void readsWordsThatOnlySpeakOfHavingNone() {
        assertThat(READER.read(
                                pasted(
                                        "5 stars on Yelp from Ann Pell: \"There are no words for how kind Dr. Lee was.\""),
                                TODAY)
                        .getFirst()
                        .text())
                .isEqualTo("There are no words for how kind Dr. Lee was.");
    }
}
