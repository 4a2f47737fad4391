package dev.bedside.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.talk.Utterance.OpenCase;
import dev.bedside.talk.Utterance.Where;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UtteranceReaderTest {

    private static final OpenCase DANA = new OpenCase(142, "google", "Dana W");
    private static final OpenCase LENA = new OpenCase(143, "yelp", "Lena");
    private static final OpenCase ROB = new OpenCase(150, "yelp", "Rob T.");
    private static final UtteranceReader READER = House.TOOLS.talk();

    private static Meaning said(String words, Where where, @Nullable OpenCase about) {
        return READER.read(new Utterance(words, where, about, List.of(DANA, LENA, ROB), null, "en"));
    }

    private static Meaning mentioned(String words) {
        return said("@Bedside " + words, Where.MENTION, null);
    }

    private static Meaning replied(String words) {
        return said(words, Where.REPLY, DANA);
    }

    private static Meaning inThread(String words) {
        return said(words, Where.THREAD, DANA);
    }

    @ParameterizedTest
    @CsvSource({
        "shorter pls, draft-shorter",
        "SNOZE it till tomorrow 9, snooze",
        "reoepn, reopen",
        "nice one!, thanks",
        "did carol post this yet?, history",
        "quita el teléfono, draft-omit",
        "i'll take it 🙋, claim",
        "me la quedo, claim",
        "¿podés acortarlo?, draft-shorter",
        "oops undo that, undo",
        "¿quién la tiene?, who"
    })
    void understandsHastyAndMixedWriting(String words, String intent) {
        assertThat(replied(words).intent().id()).isEqualTo(intent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asdf ;;; {\"stars\": \"banana\", \"text\":",
                "{\"stars\": 2, \"close\": \"check this",
            })
    void takesNoWishOutOfWhatAProgramWrote(String words) {
        assertThat(replied(words).intent()).isEqualTo(Intent.NONE);
        assertThat(mentioned(words).intent()).isEqualTo(Intent.UNCLEAR);
    }

    @Test
    void namesTheCaseByNumberSiteOrAuthor() {
        assertThat(mentioned("show 150").about()).isEqualTo(150);
        assertThat(mentioned("who has the google one?").about()).isEqualTo(142);
        assertThat(mentioned("I'll take Lena's").about()).isEqualTo(143);
        assertThat(mentioned("muéstrame la de Lena").about()).isEqualTo(143);
    }

    @Test
    void prefersTheNamedCaseToTheOneThatIsAnswered() {
        assertThat(replied("friendlier answer for Lena please").about()).isEqualTo(143);
    }

    @Test
    void asksWhichCaseWhereTwoFit() {
        var meaning = mentioned("close the yelp one, duplicate");
        assertThat(meaning.about()).isNull();
        assertThat(meaning.ask()).isTrue();
    }

    @Test
    void takesTheCaseOfThisPersonWhereNoneIsNamed() {
        var utterance = new Utterance("@Bedside release it", Where.MENTION, null, List.of(DANA, LENA), 143L, "en");
        assertThat(READER.read(utterance)).isEqualTo(new Meaning(Intent.RELEASE, 143L, Map.of(), false));
    }

    @Test
    void meansTheOtherOfTwo() {
        var utterance = new Utterance("no, the other one", Where.REPLY, DANA, List.of(DANA, LENA), null, "en");
        assertThat(READER.read(utterance)).isEqualTo(new Meaning(Intent.OTHER_ONE, 143L, Map.of(), false));
    }

    @Test
    void closesTheCaseThatRepeatsAnother() {
        assertThat(replied("dupe of 143, close").about()).isEqualTo(142);
    }

    @Test
    void givesArgumentsInTheWordsAsTheyWereSaid() {
        assertThat(replied("pls add a line about Our New Elevator").args()).containsEntry("text", "Our New Elevator");
        assertThat(replied("snooze it until tomorow 9").args()).containsEntry("when", "tomorow 9");
        assertThat(replied("can Ana do this").args()).containsEntry("person", "Ana");
        assertThat(replied("I posted this: \"Thank you, all of you.\"").args())
                .containsEntry("text", "Thank you, all of you.");
        assertThat(replied("this isn't discrimination").args()).containsEntry("label", "-discrimination");
    }

    @ParameterizedTest
    @CsvSource({
        "'this drags on a bit, could it be more compact', draft-shorter",
        "'I would be obliged for a somewhat kinder wording', draft-warmer",
        "'whatcha got for a reply here', draft-show",
        "'¿esto cómo se queda de largo? más cortito anda', draft-shorter",
        "'could this one be pulled off google somehow', policy"
    })
    void guessesFromExamplesWhatNoPhraseForesaw(String words, String intent) {
        assertThat(mentioned(words).intent().id()).isEqualTo(intent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'll take two sugars",
                "remind me tomorrow of the cake, Ben",
                "close the blinds in room 4 please",
                "pásale la sal a Rosa",
                "show me the new chairs later",
                "Greta, open it again, the drawer sticks"
            })
    void leavesAloneWhatOnlySoundsLikeAWish(String words) {
        assertThat(inThread(words)).isEqualTo(Meaning.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana said she'll take it",
                "don't post it yet",
                "should I close it?",
                "did Ana post it?",
                "no la cierres todavía",
                "if she changes it, close it",
                "I'd take it but I'm off"
            })
    void changesNothingForWishesThatAreReportedNegatedAskedOrConditional(String words) {
        for (Meaning meaning : List.of(inThread(words), replied(words), mentioned(words))) {
            assertThat(!meaning.intent().changes() || meaning.ask()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine was two stars once", "give it a day, people calm down", "thanks for catching that!"})
    void leavesAloneWhatPeopleTellEachOtherInAThread(String words) {
        assertThat(inThread(words)).isEqualTo(Meaning.NONE);
    }

    @Test
    void hearsNothingInTheChannelUnlessItIsNamed() {
        assertThat(said("close it", Where.CHANNEL, null)).isEqualTo(Meaning.NONE);
    }

    @Test
    void asksBackWhatItDoesNotUnderstand() {
        assertThat(mentioned("blorp the fnord")).isEqualTo(Meaning.UNCLEAR);
    }

    @Test
    void asksForTheReasonOfClosing() {
        assertThat(replied("close it").ask()).isTrue();
        assertThat(replied("close it, not ours").args()).containsEntry("reason", "not-a-review");
    }

    @ParameterizedTest
    @CsvSource({
        "is that too short?, question",
        "isn't it a bit stiff?, question",
        "¿no está muy largo?, question",
        "would shorter be better?, question",
        "post it for me on google, posting",
        "can you post it for us?, posting",
        "publícala tú en google, posting",
        "make it longer, longer",
        "that's too short, longer"
    })
    void showsTheDraftWhereItIsAskedOfAndNotToBeChanged(String words, String purpose) {
        assertThat(replied(words)).isEqualTo(new Meaning(Intent.DRAFT_SHOW, 142L, Map.of("purpose", purpose), false));
    }

    @ParameterizedTest
    @CsvSource({
        "ill take it and make it shorter, claim, draft-shorter",
        "'make it shorter and warmer', draft-shorter, draft-warmer",
        "'me la quedo y hazla más corta', claim, draft-shorter",
        "'taking it, snooze till tomorrow 9', claim, snooze",
        "'posted, and take the yelp one', posted, claim",
        "'mention the new phone line and make it shorter', draft-mention, draft-shorter"
    })
    void hearsTheSecondWishOfAMessage(String words, String first, String second) {
        var meaning = replied(words);
        assertThat(meaning.intent().id()).isEqualTo(first);
        var next = meaning.next();
        assertThat(next).isNotNull();
        assertThat(next.wish().intent().id()).isEqualTo(second);
    }

    @Test
    void keepsWhatIsMentionedApartFromTheSecondWish() {
        assertThat(replied("mention the new phone line and make it shorter").args())
                .containsEntry("text", "the new phone line");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"i cant, give it to bob", "I can't do this one, give it to bob", "no puedo, pásasela a bob"})
    void givesToSomebodyWhatOneCannotTake(String words) {
        assertThat(replied(words)).isEqualTo(new Meaning(Intent.ASSIGN, 142L, Map.of("person", "bob"), false));
    }

    @Test
    void givesNothingToWhomItCannotBeGiven() {
        var meaning = replied("I can't give it to bob");
        assertThat(meaning.intent().changes() && !meaning.ask()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shall we call her?", "should one of us phone him first?", "do we call her back?"})
    void leavesAloneWhatColleaguesAskEachOther(String words) {
        assertThat(replied(words)).isEqualTo(Meaning.NONE);
        assertThat(inThread(words)).isEqualTo(Meaning.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete everything", "wipe everything", "borra todo"})
    void asksBackWhatWouldBeDeleted(String words) {
        assertThat(replied(words)).isEqualTo(Meaning.UNCLEAR);
    }

    @Test
    void namesACaseByItsStars() {
        var bad = new OpenCase(142, "google", "Dana W", 1.0);
        var good = new OpenCase(144, "google", "Ida", 5.0);
        var open = List.of(bad, good, new OpenCase(143, "yelp", "Lena", 1.0));
        for (String words : List.of("who has the google one star", "who has the one-star google review?")) {
            assertThat(READER.read(new Utterance("@Bedside " + words, Where.MENTION, null, open, null, "en"))
                            .about())
                    .isEqualTo(142);
        }
        assertThat(READER.read(new Utterance(
                                "@Bedside muéstrame la de cinco estrellas", Where.MENTION, null, open, null, "es"))
                        .about())
                .isEqualTo(144);
    }

    @Test
    void takesANumberThatIsShownForThatOfACase() {
        assertThat(replied("show me 99")).isEqualTo(new Meaning(Intent.SHOW, 99L, Map.of(), false));
        assertThat(replied("show me three").intent()).isEqualTo(Intent.DRAFT_VARIANTS);
    }

    @Test
    void asksBackWhatAMistypedWordWouldChangeUnlessItIsCertain() {
        assertThat(replied("psoted").intent()).isEqualTo(Intent.POSTED);
        assertThat(replied("atke it").ask()).isTrue();
    }

    @Test
    void showsNoWordsOfPeople() {
        var utterance = new Utterance("canary words", Where.REPLY, DANA, List.of(DANA), null, "en");
        assertThat(utterance.toString() + DANA + replied("add that canary words"))
                .doesNotContain("canary", "Dana");
    }
}
