package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.battery.Fault;
import dev.bedside.chat.Card;
import dev.bedside.chat.ChatListener;
import dev.bedside.chat.Control;
import dev.bedside.chat.Inspection.Need;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.chat.Person;
import dev.bedside.chat.Place;
import dev.bedside.chat.Request;
import dev.bedside.chat.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ImportsTests {

    private final Workplace work = Workplace.alone(Map.of("bedside.practice.holidays", "none"));
    private final ChatListener desk = work.office.frontDesk("test", Runnable::run, Runnable::run, () -> {});
    private final String old = "old-reviews";
    private int requests;

    private Response ask(String person, boolean manages, Request.Ask ask) {
        var who = new Person(person, person, Set.of("team"), manages, "en", channel -> true);
        return desk.asked(new Request("i" + requests++, new Place(work.channel.platformWorkspace(), old), who, ask));
    }

    private String write(String words) {
        return work.chat.say(
                old,
                new Message("", words, List.of(), List.of(), List.of(), new Message.Author("hook", "Forwarder", true)));
    }

    /** A channel with a past, set up now. */
    private String setUp() {
        write(Workplace.PRAISE);
        write("Lunch at twelve?");
        write(Workplace.HARSH);
        write(Workplace.COMPLAINT);
        work.clock.move(Duration.ofHours(1));
        ask("olga", true, new Request.Command("setup", Map.of("channel", old)));
        work.clock.move(Duration.ofHours(1));
        return work.office
                .workspaces()
                .find("test", work.channel.platformWorkspace(), old)
                .orElseThrow()
                .id();
    }

    private String said(Response response) {
        return switch (response) {
            case Response.Privately(var answers) -> text(answers.getFirst());
            case Response.Instead(var answer) -> text(answer);
            default -> "";
        };
    }

    private static String text(dev.bedside.chat.Answer answer) {
        if (answer instanceof Note note) {
            return note.text();
        }
        var card = (Card) answer;
        var lines = new ArrayList<String>(List.of(card.headline()));
        card.parts()
                .forEach(part -> lines.add(
                        part instanceof Card.Part.Fact fact ? fact.value() : ((Card.Part.Remark) part).text()));
        return String.join("\n", lines);
    }

    /** The one message about older reviews. */
    private Card shown() {
        var cards = work.chat.standing(old).stream()
                .filter(entry -> entry.key().startsWith("import/"))
                .map(entry -> (Card) entry.outgoing().orElseThrow().answer())
                .toList();
        assertThat(cards).isNotEmpty();
        return cards.getLast();
    }

    private void begin(String channel) {
        assertThat(said(ask("olga", true, new Request.Press("import/ask/" + channel))))
                .contains("Earlier reviews in", "Nobody is called");
        assertThat(said(ask("olga", true, new Request.Chosen("import/begin/" + channel, List.of("50")))))
                .contains("I am reading");
    }

    private void read() {
        assertThat(work.office.imports().goOn()).isTrue();
    }

    private int cases() {
        return work.office.docket().pending(work.channel.workspace(), 50).size();
    }

    private static Control.Menu menu(Card card) {
        return (Control.Menu) card.controls().stream()
                .filter(Control.Menu.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void readsAChannelInOneRunHoweverManyProcessesBeginOne() {
        begin(setUp());
        assertThat(said(ask("olga", true, new Request.Chosen("import/begin/" + channel(), List.of("50")))))
                .contains("already");
        var second = work.database.jdbc().sql("""
                insert into import_run (id, workspace_id, channel_id, asked_by, state, wanted, before_id, created_at)
                select 'second', workspace_id, channel_id, asked_by, state, wanted, before_id, created_at from import_run where true
                on conflict do nothing""");
        assertThat(second.update()).isZero();
    }

    private String channel() {
        return work.office
                .workspaces()
                .find("test", work.channel.platformWorkspace(), old)
                .orElseThrow()
                .id();
    }

    @Test
    void makesOneListAndNoCaseOfWhatCameBeforeTheSetUp() {
        begin(setUp());
        assertThat(text(shown())).contains("Looking for earlier reviews", "0 of 50");
        read();
        assertThat(text(shown()))
                .contains("Earlier reviews: 3 in 4 messages", "1 praise")
                .doesNotContain("dentist", "Mallory");
        assertThat(menu(shown()).options()).hasSize(2);
        assertThat(cases()).isZero();
        work.live(Duration.ofHours(30));
        assertThat(work.reminders()).isEmpty();
        assertThat(work.chat.shown(old)).hasSize(1);
    }

    @Test
    void opensACardForWhatSomebodyChooses() {
        begin(setUp());
        read();
        var menu = menu(shown());
        var answer = ask(
                "ben",
                false,
                new Request.Chosen(
                        menu.action(), List.of(menu.options().getFirst().value())));
        assertThat(said(answer)).contains("It is #1 now");
        assertThat(cases()).isEqualTo(1);
        assertThat(text(shown())).contains("has a card");
        assertThat(menu(shown()).options()).hasSize(1);
        assertThat(said(ask(
                        "ben",
                        false,
                        new Request.Chosen(
                                menu.action(), List.of(menu.options().getFirst().value())))))
                .contains("It is #1 now");
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void listsNothingTwice() {
        var channel = setUp();
        begin(channel);
        read();
        begin(channel);
        read();
        assertThat(text(shown())).contains("Earlier reviews: 0 in 4 messages", "3 more were listed here before");
    }

    @Test
    void saysThatItIsAtItAlready() {
        var channel = setUp();
        begin(channel);
        assertThat(said(ask("olga", true, new Request.Chosen("import/begin/" + channel, List.of("50")))))
                .contains("at it in <#old-reviews> already");
    }

    @Test
    void stopsWhereSomebodyWantsIt() {
        begin(setUp());
        var stop = (Control.Button) shown().controls().getFirst();
        assertThat(said(ask("ben", false, new Request.Press(stop.action())))).contains("Only people who may manage");
        ask("olga", true, new Request.Press(stop.action()));
        read();
        assertThat(text(shown())).contains("0 in 0 messages", "Somebody stopped me");
        assertThat(said(ask("olga", true, new Request.Press(stop.action())))).contains("over already");
    }

    @Test
    void goesOnAfterARestart() {
        for (int message = 0; message < 150; message++) {
            write(message % 10 == 0 ? Workplace.PRAISE.replace("Ines", "Ines " + message) : "Nothing " + message);
        }
        var channel = setUp();
        ask("olga", true, new Request.Chosen("import/begin/" + channel, List.of("200")));
        work.chat.whenApplied(call -> {
            if (call.what() == dev.bedside.battery.Call.What.HISTORY
                    && shownSoFar().contains("100 of 200")) {
                work.chat.down(true);
                throw new dev.bedside.chat.Unreachable("the process ends here");
            }
        });
        assertThat(work.office.imports().goOn()).isFalse();
        work.chat.whenApplied(call -> {});
        work.chat.down(false);
        var again = work.open(work.chat);
        again.start();
        assertThat(again.imports().goOn()).isTrue();
        again.beat();
        assertThat(text(shown())).contains("Earlier reviews: 18 in 154 messages");
    }

    private String shownSoFar() {
        return text(shown());
    }

    @Test
    void triesAgainWhereNobodyAnswers() {
        begin(setUp());
        work.chat.fail(Fault.UNREACHABLE);
        assertThat(work.office.imports().goOn()).isFalse();
        read();
        assertThat(text(shown())).contains("Earlier reviews: 3");
    }

    @Test
    void saysThatItIsNotAllowedToRead() {
        var channel = setUp();
        work.chat.miss(Need.READ_HISTORY);
        assertThat(said(ask("olga", true, new Request.Press("import/ask/" + channel))))
                .contains("I may not read or write");
        work.chat.miss();
        begin(channel);
        work.chat.fail(Fault.REFUSED);
        read();
        assertThat(text(shown())).contains("I was not allowed to read on");
    }

    @Test
    void isStartedOnlyByThoseWhoManageAndHearsNothingOfOtherServers() {
        var channel = setUp();
        assertThat(said(ask("ben", false, new Request.Press("import/ask/" + channel))))
                .contains("Only people who may manage");
        var foreign = work.office.workspaces().settle("test", "another", "reviews");
        assertThat(said(ask("olga", true, new Request.Press("import/ask/" + foreign.id()))))
                .contains("out of date");
    }
}
