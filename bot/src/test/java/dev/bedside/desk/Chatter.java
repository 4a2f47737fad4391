package dev.bedside.desk;

import dev.bedside.battery.Entry;
import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.ChatListener;
import dev.bedside.chat.Control;
import dev.bedside.chat.Heard;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.chat.Person;
import dev.bedside.chat.Place;
import dev.bedside.chat.Request;
import dev.bedside.chat.Response;
import dev.bedside.chat.Verbatim;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People at a workplace who talk, and what Bedside says to it. */
final class Chatter {

    private static final Pattern CALLED = Pattern.compile("<@(\\w+)>");

    final Workplace work;
    final ChatListener desk;
    private static int requests;

    Chatter(Workplace work) {
        this.work = work;
        this.desk = work.office.frontDesk("test", Runnable::run, Runnable::run, Runnable::run, () -> {});
    }

    static Person person(String id, String... roles) {
        return new Person(id, id, Set.of(roles), false, "", channel -> true);
    }

    static Person ana() {
        return person("ana", "team");
    }

    /** Says something to Bedside by its name in the channel of the reviews. */
    List<Answer> mention(Person who, String said) {
        return say(who, work.channel.place(), said, true, null, false);
    }

    /** Answers one of Bedside's messages there. */
    List<Answer> reply(Person who, String to, String said) {
        return say(who, work.channel.place(), said, false, to, false);
    }

    /** Says something there to nobody in particular. */
    List<Answer> say(Person who, String said) {
        return say(who, work.channel.place(), said, false, null, false);
    }

    /** Says something in another channel. */
    List<Answer> say(Person who, String channel, String said, boolean named) {
        return say(who, new Place(work.channel.platformWorkspace(), channel), said, named, null, false);
    }

    List<Answer> directly(Person who, String said) {
        return say(who, new Place(work.channel.platformWorkspace(), "direct-" + who.id()), said, false, null, true);
    }

    private List<Answer> say(
            Person who, Place place, String said, boolean named, @Nullable String answers, boolean direct) {
        var author = new Message.Author(who.id(), who.name(), false);
        var content = (named ? "<@bedside> " : "") + said;
        var id = work.chat.say(place.channel(), new Message("", content, List.of(), List.of(), List.of(), author));
        var message = new Message(id, content, List.of(), List.of(), List.of(), author);
        var people = CALLED.matcher(said)
                .results()
                .map(found -> new Heard.Called(found.group(), found.group(1)))
                .toList();
        if (!direct) {
            desk.posted(place, message);
        }
        desk.said(List.of(new Heard(place, direct, message, said, people, who, named, answers)));
        return answers(place, id);
    }

    /** What was said in answer to a message, by its id. */
    List<Answer> answers(Place place, String message) {
        return entries(place, message).stream()
                .flatMap(entry -> entry.outgoing().stream())
                .map(outgoing -> outgoing.answer())
                .toList();
    }

    private List<Entry> entries(Place place, String message) {
        return work.chat.standing(place.channel()).stream()
                .filter(entry -> entry.replyTo().equals(message) && entry.key().startsWith("said/"))
                .toList();
    }

    /** The message that Bedside said last in a channel. */
    Entry last(String channel) {
        return work.chat.standing(channel).stream()
                .filter(entry -> entry.outgoing().isPresent())
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    /** Presses what is called so below Bedside's last message in the channel of the reviews. */
    Response press(Person who, String label) {
        return press(who, last(work.channel.platformId()), label);
    }

    Response press(Person who, Entry message, String label) {
        var action = controls(message.outgoing().orElseThrow().answer()).stream()
                .filter(Control.Button.class::isInstance)
                .map(Control.Button.class::cast)
                .filter(button -> button.label().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + label))
                .action();
        return press(who, message.channel(), message.id(), action);
    }

    Response press(Person who, String channel, String message, String action) {
        var place = new Place(work.channel.platformWorkspace(), channel, message);
        return desk.asked(new Request("press" + requests++, place, who, new Request.Press(action)));
    }

    /** What one message of Bedside's reads now. */
    Answer now(Entry message) {
        return work.chat.standing(message.channel()).stream()
                .filter(entry -> entry.id().equals(message.id()))
                .findFirst()
                .orElseThrow()
                .outgoing()
                .orElseThrow()
                .answer();
    }

    /** The id of the card of the only case that waits. */
    String card() {
        return work.chat.standing(work.channel.platformId()).stream()
                .filter(entry -> entry.key().startsWith("card/"))
                .reduce((first, last) -> last)
                .orElseThrow()
                .id();
    }

    static List<Control> controls(Answer answer) {
        return switch (answer) {
            case Note note -> note.controls();
            case Card card -> card.controls();
            case Verbatim verbatim -> List.of();
        };
    }

    static List<String> labels(Answer answer) {
        return controls(answer).stream()
                .flatMap(control -> switch (control) {
                    case Control.Button button -> Stream.of(button.label());
                    case Control.Menu menu -> Stream.of(menu.placeholder());
                    case Control.Picker picker -> Stream.of(picker.placeholder());
                    case Control.Link link -> Stream.of(link.label());
                })
                .toList();
    }

    static String text(Answer answer) {
        return switch (answer) {
            case Note note -> note.text();
            case Verbatim verbatim -> verbatim.text();
            case Card card ->
                card.headline() + "\n"
                        + String.join(
                                "\n", card.parts().stream().map(Chatter::text).toList());
        };
    }

    private static String text(Card.Part part) {
        return switch (part) {
            case Card.Part.Fact(var name, var value) -> name + ": " + value;
            case Card.Part.Quote(var name, var quote, var comment) -> name + ": " + quote + " – " + comment;
            case Card.Part.Copyable(var title, var text) -> title + ": " + text;
            case Card.Part.Remark(var text) -> text;
        };
    }

    static String text(List<Answer> answers) {
        return String.join("\n", answers.stream().map(Chatter::text).toList());
    }

    static String text(Response response) {
        var answers = new ArrayList<Answer>();
        switch (response) {
            case Response.Privately(var all) -> answers.addAll(all);
            case Response.Instead(var one) -> answers.add(one);
            case Response.Open open -> {}
            case Response.Quietly quietly -> {}
            case Response.Silent silent -> {}
        }
        return text(answers);
    }
}
