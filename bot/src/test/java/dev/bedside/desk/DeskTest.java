package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.House;
import dev.bedside.battery.RecordingChat;
import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.chat.Verbatim;
import dev.bedside.text.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTest {

    private static final Message.Author COLLEAGUE = new Message.Author("ines", "Ines", false);
    private static final String COMPLAINT = """
            Google review, 2 stars, by Odalys W.

            The receptionist was rude and the waiting room was filthy. I waited two hours and nobody apologized.""";

    private final RecordingChat chat = RecordingChat.roomLike(House.CLOCK);
    private final Desk desk = House.desk(chat, Map.of());
    private int seen;
    private final Wording wording = Wording.from(House.FILES, "en");

    /** What was posted because of it, and what was answered. */
    private List<Answer> hear(String said) {
        return hear(desk, said);
    }

    private List<Answer> hear(Desk room, String said) {
        var id = UlidCreator.getMonotonicUlid().toString();
        var answers = room.hear(new Message(id, said, List.of(), List.of(), List.of(), COLLEAGUE), true);
        var posted = chat.posted().stream()
                .map(entry -> entry.outgoing().orElseThrow().answer())
                .toList();
        var all = new ArrayList<>(posted.subList(seen, posted.size()));
        seen = posted.size();
        all.addAll(answers);
        return all;
    }

    private Card card(String said) {
        var answers = hear(said);
        assertThat(answers).as(said).singleElement().isInstanceOf(Card.class);
        return (Card) answers.getFirst();
    }

    private String note(String said) {
        var answers = hear(said);
        assertThat(answers).as(said).singleElement().isInstanceOf(Note.class);
        return ((Note) answers.getFirst()).text();
    }

    private static Map<String, String> facts(Card card) {
        return card.parts().stream()
                .filter(Part.Fact.class::isInstance)
                .map(Part.Fact.class::cast)
                .collect(Collectors.toMap(Part.Fact::name, Part.Fact::value));
    }

    private static String draft(Card card) {
        return card.parts().stream()
                .filter(Part.Copyable.class::isInstance)
                .map(Part.Copyable.class::cast)
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static int words(String text) {
        return text.split("\\s+").length;
    }

    @Test
    void answersAPastedReviewWithItsCard() {
        var card = card(COMPLAINT);
        assertThat(card.headline()).isEqualTo("#1 Normal: Reply and invite to talk");
        assertThat(facts(card))
                .containsEntry("", "Google · 2 of 5 stars · Odalys W.")
                .doesNotContainKeys("Concerns", "About");
        // one and two business days from a Wednesday, with Thanksgiving in between
        assertThat(facts(card).get("Take it")).startsWith("Fri 27 Nov").contains("reply: Mon 30 Nov");
        assertThat(draft(card)).contains(House.PRACTICE.phone());
        assertThat(card.parts())
                .anyMatch(part -> part instanceof Part.Quote quote && COMPLAINT.contains(quote.quote()));
    }

    @Test
    void changesTheDraftAsItIsWished() {
        var first = draft(card(COMPLAINT));
        assertThat(words(draft(card("shorter please")))).isLessThanOrEqualTo((int) (0.6 * words(first)));
        var warm = draft(card("Warmer, please!"));
        assertThat(words(warm)).isGreaterThan((int) (0.6 * words(first)));
        var spanish = draft(card("in Spanish"));
        assertThat(House.TEXTS.detector().detect(spanish)).isEqualTo(Language.SPANISH);
        var again = draft(card("another one"));
        assertThat(House.TEXTS.detector().detect(again))
                .as("a wish stands until another")
                .isEqualTo(Language.SPANISH);
        assertThat(again).isNotEqualTo(spanish);
        assertThat(House.TEXTS.detector().detect(draft(card("start over")))).isEqualTo(Language.ENGLISH);
    }

    @Test
    void understandsWishesInSpanish() {
        var first = draft(card(COMPLAINT));
        assertThat(words(draft(card("más corto")))).isLessThan(words(first));
        assertThat(House.TEXTS.detector().detect(draft(card("en español")))).isEqualTo(Language.SPANISH);
    }

    @Test
    void showsHowAHarshReviewLooksFromTheOtherSideBeforeItsDraft() {
        var card = card("""
                Google review, 1 star, by Mallory

                Warning to everyone: the receptionist humiliated me in front of everybody and nobody ever called back.""");
        var parts = card.parts();
        int view = remark(parts, "From their side of the counter: ");
        int draft = parts.indexOf(parts.stream()
                .filter(Part.Copyable.class::isInstance)
                .findFirst()
                .orElseThrow());
        assertThat(view).as(card.headline()).isNotNegative().isLessThan(draft);
        assertThat(remark(card(COMPLAINT).parts(), "From their side of the counter: "))
                .isNegative();
    }

    @Test
    void saysWhatADraftSaysInALanguageThatThePracticeDoesNotRead() {
        var english = House.desk(chat, Map.of("languages", "en"));
        var answers =
                hear(english, "Google, 2 estrellas, Inés\n\nNadie contesta el teléfono y la recepcionista es grosera.");
        var card = (Card) answers.getFirst();
        assertThat(House.TEXTS.detector().detect(draft(card))).isEqualTo(Language.SPANISH);
        assertThat(remark(card.parts(), "What it says: ")).isNotNegative();
        assertThat(remark(
                        card("Google, 2 estrellas, Eva\n\nNadie contesta el teléfono nunca.")
                                .parts(),
                        "What it says: "))
                .isNegative();
    }

    /** Where a remark stands on a card; negative where none begins so. */
    private static int remark(List<Part> parts, String begin) {
        return IntStream.range(0, parts.size())
                .filter(at -> begins(parts.get(at), begin))
                .findFirst()
                .orElse(-1);
    }

    private static boolean begins(Part part, String begin) {
        return part instanceof Part.Remark remark && remark.text().startsWith(begin);
    }

    @Test
    void givesAnotherOneEachTime() {
        var drafts = new HashSet<String>();
        drafts.add(draft(card(COMPLAINT)));
        for (int i = 0; i < 5; i++) {
            drafts.add(draft(card("another one")));
        }
        assertThat(drafts).hasSize(6);
    }

    @Test
    void neverOpensTwoDraftsAlike() {
        var openings = new HashSet<String>();
        for (int i = 0; i < 5; i++) {
            openings.add(draft(card(COMPLAINT.replace("Odalys", "Odalys" + i))).split("(?<=[.!?]) ")[0]);
        }
        assertThat(openings).hasSize(5);
    }

    @Test
    void saysWhyInTheReviewsOwnWords() {
        card(COMPLAINT);
        var why = card("why?");
        assertThat(why.headline()).startsWith("Why ");
        assertThat(why.parts().stream().filter(Part.Quote.class::isInstance).map(Part.Quote.class::cast))
                .isNotEmpty()
                .allSatisfy(quote -> assertThat(COMPLAINT).contains(quote.quote()));
    }

    @Test
    void saysThatOnlyTheStarsSpoke() {
        card("Google review, 1 star, by Odalys W.");
        assertThat(card("why?").parts())
                .anyMatch(part -> part instanceof Part.Remark(String text) && text.contains("1 of 5 stars"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shorter",
                "warmer",
                "another one",
                "in Spanish",
                "why?",
                "/draft",
                "start over",
                "show me the draft"
            })
    void asksForAReviewBeforeAnyWish(String wish) {
        assertThat(note(wish)).isEqualTo(wording.say(Phrase.NO_REVIEW_YET));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /help        | HELP
            /HELP        | HELP
            help         | HELP
            thanks!      | THANKS
            hello        | GREETING
            /check       | CHECK_EMPTY
            qwertz       | UNCLEAR
            ???          | NO_REVIEW_FOUND
            """)
    void answersSmallTalkAndHelp(String said, Phrase phrase) {
        assertThat(note(said)).isEqualTo(wording.say(phrase));
    }

    @ParameterizedTest
    @CsvSource({"/nosuch thing, /nosuch", "/, /", "/Nö\u0000ö x, /nö\u0000ö"})
    void namesACommandItDoesNotKnow(String said, String command) {
        assertThat(note(said)).isEqualTo(wording.say(Phrase.UNKNOWN_COMMAND, Map.of("command", command)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n\t\n"})
    void saysThatNothingWasSaid(String said) {
        assertThat(note(said)).isEqualTo(wording.say(Phrase.EMPTY_MESSAGE));
    }

    @Test
    void refusesWhatNobodyReads() {
        assertThat(note("word ".repeat(20_000))).isEqualTo(wording.say(Phrase.TOO_LONG, Map.of("limit", 50_000)));
        assertThat(card("The receptionist was so rude. ".repeat(400)).headline())
                .isNotBlank();
    }

    @Test
    void checksAReply() {
        var card = card(
                "/check Thank you for choosing us for your root canal. Please call " + House.PRACTICE.phone() + ".");
        assertThat(card.headline()).isEqualTo(wording.say(Phrase.CHECK_BLOCKED));
        assertThat(card.parts()).anyMatch(part -> part instanceof Part.Quote);
        assertThat(draft(card)).doesNotContain("root canal").contains(House.PRACTICE.phone());
        assertThat(note("/check Thank you for writing. We are glad to read it."))
                .isEqualTo(wording.say(Phrase.CHECK_CLEAN));
        assertThat(note("/check Vielen Dank, dass Sie sich die Zeit genommen haben, uns zu schreiben."))
                .isEqualTo(wording.say(Phrase.CHECK_UNCHECKED));
    }

    @Test
    void checksAgainstTheReviewAtHand() {
        card("Yelp, 1 star by Ossian K.\n\nMy elbow was swollen for a week and nobody called me back.");
        assertThat(card("/check Thank you. We are sorry about the elbow. Please call.")
                        .headline())
                .contains(wording.say(Phrase.CHECK_AGAINST_REVIEW));
    }

    @Test
    void showsTheDraftOnceMore() {
        var first = draft(card(COMPLAINT));
        assertThat(draft(card("/draft"))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Google review, 2 stars by Odalys W.\n\nThe wait could have been shorter.",
                "The wait could have been a lot shorter, and the staff at the front desk a good deal warmer and more helpful to my mother.",
                "Yelp ★★★★★ by Bo\nThanks! Hello to the team, why would anybody go elsewhere? Another one for the books."
            })
    void takesAReviewThatHoldsTheWordsOfAWishForAReview(String said) {
        assertThat(card(said).headline()).startsWith("#");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The wait could have been shorter.",
                "Shorter lines would help.",
                "The nurse was warmer than the doctor."
            })
    void takesAShortComplaintForAReview(String said) {
        assertThat(card(said).headline()).startsWith("#");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Google review, 1 star, by Odalys W.",
                "Google\nOdalys W.\n1 star",
                "Google review by Odalys W.\n★☆☆☆☆"
            })
    void takesABareRatingForAReview(String said) {
        var card = card(said);
        assertThat(facts(card)).containsEntry("", "Google · 1 of 5 stars · Odalys W.");
        assertThat(card.headline()).isEqualTo("#1 Normal: Reply and invite to talk");
    }

    @Test
    void writesNoDraftWhereNothingBelongsInPublic() {
        var card = card("Google, 1 star by Nimrod\n\nI will come back with a gun and shoot every one of you.");
        assertThat(card.tint()).isEqualTo(Card.Tint.GRAVE);
        assertThat(card.parts()).noneMatch(part -> part instanceof Part.Copyable);
        assertThat(card.parts()).contains(new Part.Remark(wording.say(Phrase.CARD_NO_DRAFT)));
    }

    @Test
    void asksAPersonToReadAnotherLanguage() {
        var card = card(
                "Google, 1 Stern von Uwe\n\nDas Wartezimmer war voll und niemand hat uns gesagt, wie lange es noch dauert.");
        assertThat(card.parts()).contains(new Part.Remark(wording.say(Phrase.CARD_NEEDS_PERSON)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD800",
                "\u0000\u0001\u0002",
                "{phone} {{x}}",
                "%s %d $1",
                "<@123> @everyone **x**",
                "🙂",
                "\u202E"
            })
    void answersAnything(String said) {
        assertThat(hear(said)).isNotEmpty();
        assertThat(hear("/check " + said)).isNotEmpty();
    }

    @Test
    void welcomesAndOwnsItsFailures() {
        assertThat(desk.welcome()).containsExactly(new Note(wording.say(Phrase.GREETING)));
        assertThat(desk.failed(new IllegalStateException())).isEqualTo(new Note(wording.say(Phrase.FAILED)));
    }

    @Test
    void knowsAnAuthorAgain() {
        hear(COMPLAINT);
        hear("Google review, 5 stars, by Petra\n\nEverybody was kind.");
        var card = card("Google review, 1 star, by Odalys W.\n\nStill rude, and the room was filthy again.");
        assertThat(facts(card)).containsEntry("The same name before", "#1");
    }

    @Test
    void saysWhenWhatWasPostedSaysTooMuch() {
        hear(COMPLAINT);
        var answers = hear("/review posted: Thank you for choosing us, we will see you in six months!");
        assertThat(((Card) answers.getFirst()).headline()).isEqualTo(wording.say(Phrase.POSTED_SAYS_TOO_MUCH));
    }

    @Test
    void putsStaffsOwnWordsInThePlaceOfTheDraft() {
        hear(COMPLAINT);
        hear("/review edit: Thank you for telling us. Please call us at 01632 960142.");
        assertThat(draft((Card) hear("/review show").getFirst()))
                .isEqualTo("Thank you for telling us. Please call us at 01632 960142.");
        hear("/review claim");
        hear("/review post");
        assertThat(hear("/review post").getLast())
                .isInstanceOfSatisfying(
                        Verbatim.class,
                        reply -> assertThat(reply.text())
                                .isEqualTo("Thank you for telling us. Please call us at 01632 960142."));
    }

    @Test
    void remindsOfPlaceholdersBeforePosting() {
        var unset = House.desk(chat, Map.of("name", "[your practice]", "phone", "[your phone number]"));
        var card = (Card) hear(unset, COMPLAINT).getFirst();
        assertThat(card.parts())
                .anyMatch(part -> part instanceof Part.Remark(String text) && text.contains("name, phone"));
    }

    @Test
    void saysWhyARemarkHadBetterNotBeMade() {
        hear("Google review, 1 star, by Hank P.\n\nWaited two hours and the nurse rolled her eyes at me.");

        assertThat(card("that's Mr Pruitt, root canal in May, I looked him up").parts())
                .anyMatch(part -> part instanceof Part.Fact(var name, var text) && text.contains("45 CFR 164"));
        assertThat(hear("who ate my yoghurt")).noneMatch(Card.class::isInstance);
    }

    @Test
    void takesNoTwoWordsOfNonsenseForAReview() {
        hear("Google review, 1 star, by Hank P.\n\nWaited two hours and the nurse rolled her eyes at me.");

        assertThat(hear("asdf qwer")).singleElement().isInstanceOf(Note.class);
    }
}
