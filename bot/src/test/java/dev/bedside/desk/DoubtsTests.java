package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.cases.Case;
import dev.bedside.chat.Note;
import dev.bedside.chat.Person;
import dev.bedside.chat.Request;
import dev.bedside.chat.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a colleague's message that may be a review and is read as none. */
class DoubtsTests {

    private static final String SIGN = "🩺";
    private static final String DOUBTFUL = DoubtfulWords.any();
    private static final String GRAVE = "after what they did to me there I just want to kill myself";

    private final Map<String, String> settings = new HashMap<>();
    private Workplace work = Workplace.alone(settings);

    private void reopen(String name, String value) {
        settings.put(name, value);
        work = Workplace.alone(settings);
    }

    private String say(String words) {
        var id = work.write(words, false);
        work.office
                .intake()
                .receive(work.channel, work.chat.fetch(work.channel.place(), id).orElseThrow());
        return id;
    }

    private List<Case> cases() {
        return work.office.docket().latest(work.channel.workspace(), 50);
    }

    private List<String> questions(String channel) {
        return work.chat.standing(channel).stream()
                .filter(entry -> entry.key().startsWith("doubt/"))
                .flatMap(entry -> entry.outgoing().stream())
                .map(outgoing -> ((Note) outgoing.answer()).text())
                .toList();
    }

    private Person person(Set<String> roles) {
        return new Person("ana", "Ana", roles, false, "en", channel -> true);
    }

    private void sign(String message, String sign, Set<String> roles) {
        work.office
                .frontDesk("test", Runnable::run, Runnable::run, () -> {})
                .signed(work.channel.place(), message, person(roles), sign);
    }

    @Test
    void putsOneSignBelowWhatMayBeAReviewAndSaysNothing() {
        var message = say(DOUBTFUL);
        assertThat(cases()).isEmpty();
        assertThat(work.chat.signs(message)).containsExactly(SIGN);
        assertThat(work.posted()).isEmpty();
        work.office.beat();
        work.office.readBack().catchUp(work.channel);
        assertThat(work.chat.signs(message)).containsExactly(SIGN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who has the key to the supply closet?",
                "Morning all!",
                "lunch at noon, who's in?",
                "can you draft something for the google one",
                "ok"
            })
    void leavesTalkAlone(String words) {
        assertThat(work.chat.signs(say(words))).isEmpty();
        assertThat(work.posted()).isEmpty();
    }

    @Test
    void keepsNoWordOfWhatIsInDoubt() {
        say(DOUBTFUL);
        assertThat(work.database
                        .jdbc()
                        .sql("select count(*) from texts")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void opensTheCaseOnceHoweverOftenTheSignIsPressed() {
        var message = say(DOUBTFUL);
        sign(message, SIGN, Set.of("team"));
        sign(message, SIGN, Set.of("team"));
        assertThat(cases()).hasSize(1);
        assertThat(work.posted()).hasSize(1);
    }

    @Test
    void opensTheCaseAfterARestartToo() {
        var message = say(DOUBTFUL);
        work.office = work.open(work.chat);
        work.office.start();
        sign(message, SIGN, Set.of("team"));
        assertThat(cases()).hasSize(1);
    }

    @Test
    void heedsNoOtherSignNorOneBelowAnotherMessageNorOneOfAStranger() {
        var message = say(DOUBTFUL);
        var other = say("Who has the key to the supply closet?");
        sign(message, "👍", Set.of("team"));
        sign(other, SIGN, Set.of("team"));
        sign(message, SIGN, Set.of());
        assertThat(cases()).isEmpty();
    }

    @Test
    void saysNothingWhereItMayPutNoSign() {
        var message = work.write(DOUBTFUL, false);
        var heard = work.chat.fetch(work.channel.place(), message).orElseThrow();
        work.chat.deny(work.channel.platformId(), "50013");
        work.office.intake().receive(work.channel, heard);
        work.pass(Duration.ofMinutes(5));
        assertThat(work.chat.signs(message)).isEmpty();
        work.chat.allow(work.channel.platformId());
        work.pass(Duration.ofMinutes(5));
        assertThat(work.chat.signs(message)).isEmpty();
        assertThat(work.posted()).isEmpty();
    }

    @Test
    void putsTheSignThereLaterWhereTheChatWasAway() {
        var id = work.write(DOUBTFUL, false);
        var message = work.chat.fetch(work.channel.place(), id).orElseThrow();
        work.chat.down(true);
        work.office.intake().receive(work.channel, message);
        assertThat(work.chat.signs(id)).isEmpty();
        work.chat.down(false);
        work.pass(Duration.ofSeconds(5));
        assertThat(work.chat.signs(id)).containsExactly(SIGN);
    }

    @Test
    void asksThePersonOnCallOnceAndRepeatsNoWord() {
        var message = say(GRAVE);
        assertThat(cases()).isEmpty();
        assertThat(work.chat.signs(message)).containsExactly(SIGN);
        assertThat(questions(work.channel.platformId()))
                .singleElement()
                .asString()
                .contains("<@onCall>")
                .doesNotContain("kill", "safety", "life");
        work.pass(Duration.ofMinutes(5));
        assertThat(questions(work.channel.platformId())).hasSize(1);
    }

    @Test
    void asksInPrivateWhereDirectMessagesAreOn() {
        reopen("bedside.practice.direct-messages", "true");
        say(GRAVE);
        assertThat(questions(work.channel.platformId())).isEmpty();
        var apart = work.chat.direct(work.channel.workspace(), "onCall").channel();
        assertThat(questions(apart))
                .singleElement()
                .asString()
                .contains("life or safety")
                .doesNotContain("kill");
    }

    @Test
    void asksAnApproverWhereNobodyIsOnCallAndElseNobody() {
        reopen("bedside.practice.on-call", "");
        say(GRAVE);
        assertThat(questions(work.channel.platformId())).isEmpty();
        reopen("bedside.practice.approvers", "boss");
        say(GRAVE);
        assertThat(questions(work.channel.platformId()))
                .singleElement()
                .asString()
                .contains("<@&boss>");
    }

    @Test
    void opensTheCaseByTheButtonBelowTheQuestion() {
        var message = say(GRAVE);
        var action = "doubt/"
                + work.database
                        .jdbc()
                        .sql("select message_id from doubt")
                        .query(String.class)
                        .single();
        var desk = work.office.frontDesk("test", Runnable::run, Runnable::run, () -> {});
        var request = new Request("press-1", work.channel.place(), person(Set.of("team")), new Request.Press(action));
        assertThat(desk.asked(request)).isInstanceOf(Response.Privately.class);
        assertThat(cases()).singleElement().matches(each -> each.summary().isHeld());
        sign(message, SIGN, Set.of("team"));
        assertThat(cases()).hasSize(1);
    }

    @Test
    void asksNobodyAboutPlainTalk() {
        say("can you tell the florist we'd kill for those lilies again");
        say("reminder: the suicide prevention poster goes up in the break room tomorrow");
        assertThat(questions(work.channel.platformId())).isEmpty();
    }
}
