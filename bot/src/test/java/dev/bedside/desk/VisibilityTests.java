package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.cases.Actor;
import dev.bedside.cases.Case;
import dev.bedside.cases.Origin;
import dev.bedside.cases.Performed;
import dev.bedside.cases.Step;
import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.chat.Person;
import dev.bedside.workspace.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who does not see a channel knows nothing of its cases; two channels of one workspace, and a second workspace. */
class VisibilityTests {

    private static final Set<String> EVERY_ROLE = Set.of("team");

    private final Workplace work = Workplace.alone(Map.of());
    private final Channel upstairs = work.office
            .workspaces()
            .addChannel(work.channel.workspace(), work.channel.practice(), "upstairs-of-" + work.channel.platformId());
    private final Channel elsewhere = work.office.workspaces().settle("test", "elsewhere", "reviews");
    private final Case below = opened(work.channel, Workplace.COMPLAINT);
    private final Case above = opened(upstairs, Workplace.PRAISE + " Only the stairs are steep, it was awful.");
    private final Case foreign = opened(elsewhere, Workplace.COMPLAINT);

    private Case opened(Channel channel, String words) {
        var author = new Message.Author("hook", "Forwarder", true);
        var message = new Message("", words, List.of(), List.of(), List.of(), author);
        var id = work.chat.say(channel.platformId(), message);
        work.office
                .intake()
                .receive(channel, work.chat.fetch(channel.place(), id).orElseThrow());
        return work.office.docket().newest(channel.id()).orElseThrow();
    }

    private Actor asker(Predicate<String> sees) {
        var person = new Person("dana", "Dana", EVERY_ROLE, true, "en", sees);
        return work.office.reception().receive(person, work.channel.workspace());
    }

    private Actor onTheGroundFloor() {
        return asker(work.channel.platformId()::equals);
    }

    private List<Answer> ask(String words, Actor actor) {
        var command = CaseCommand.read(words, moment -> false).orElseThrow();
        return work.office
                .caseDesk()
                .perform(
                        command,
                        OptionalLong.empty(),
                        work.channel,
                        new Asker(actor, null, new Origin("command", null)));
    }

    private static String said(List<Answer> answers) {
        return answers.stream()
                .map(answer -> answer instanceof Note note ? note.text() : ((Card) answer).headline())
                .reduce("", String::concat);
    }

    @Test
    void listsTheCasesOfSeenChannelsOnly() {
        var docket = work.office.docket();
        assertThat(docket.pending(onTheGroundFloor(), 10)).extracting(Case::id).containsExactly(below.id());
        assertThat(docket.pending(asker(any -> true), 10))
                .extracting(Case::id)
                .containsExactlyInAnyOrder(below.id(), above.id());
        assertThat(docket.pending(asker(any -> false), 10)).isEmpty();
        assertThat(docket.pending(Actor.BEDSIDE, 10)).isEmpty();
    }

    /** Every verb about one case. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"LIST", "RETRY"})
    void answersAboutAnUnseenCaseAsAboutNone(CaseCommand.Verb verb) {
        var name = verb.name().toLowerCase(Locale.ROOT);
        var unseen = said(ask(name + " " + above.number(), onTheGroundFloor()));
        var none = said(ask(name + " 404", onTheGroundFloor()));
        assertThat(unseen.replace("#" + above.number(), "#404")).isEqualTo(none).contains("There is no #404 here");
        assertThat(work.again(above).version()).isEqualTo(above.version());
    }

    @Test
    void opensACaseForWhoeverSeesItsChannel() {
        assertThat(said(ask("show " + above.number(), asker(any -> true)))).startsWith("#" + above.number());
    }

    @Test
    void knowsNoCaseOfAnotherWorkspaceByItsId() {
        var everything = asker(any -> true);
        var docket = work.office.docket();
        assertThat(docket.get(everything, foreign.id())).isEmpty();
        assertThat(docket.get(work.channel.workspace(), foreign.id())).isEmpty();
        assertThat(docket.get(everything, "no-such-id")).isEmpty();
        for (var id : Arrays.asList(foreign.id(), "no-such-id")) {
            assertThat(work.office.cases().perform(id, new Step.Claim(), everything, new Origin("button", null)))
                    .isEqualTo(new Performed.NoSuchCase());
        }
        assertThat(work.again(foreign).version()).isEqualTo(foreign.version());
    }

    @Test
    void takesNoStepInAnUnseenChannelByItsId() {
        var press = new Origin("button", null);
        assertThat(work.office.cases().perform(above.id(), new Step.Claim(), onTheGroundFloor(), press))
                .isEqualTo(new Performed.NoSuchCase());
    }

    @Test
    void readsWorkspacesByTheirOwnChannels() {
        var workspaces = work.office.workspaces();
        assertThat(workspaces.channelsOf(work.channel.workspace()))
                .extracting(Channel::id)
                .containsExactlyInAnyOrder(work.channel.id(), upstairs.id());
        assertThat(workspaces.find("test", "elsewhere")).contains(elsewhere.workspace());
        assertThat(workspaces.find("test", "never heard of")).isEmpty();
    }
}
