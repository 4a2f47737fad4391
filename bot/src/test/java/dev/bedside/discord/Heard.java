package dev.bedside.discord;

import dev.bedside.chat.Answer;
import dev.bedside.chat.ChatListener;
import dev.bedside.chat.CommandBook;
import dev.bedside.chat.CommandSpec;
import dev.bedside.chat.CommandSpec.Kind;
import dev.bedside.chat.CommandSpec.Option;
import dev.bedside.chat.Control;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.chat.Place;
import dev.bedside.chat.Request;
import dev.bedside.chat.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;

/** Remembers what it heard, and answers as a test says. */
final class Heard implements ChatListener {

    static final CommandBook BOOK = new CommandBook(
            List.of(
                    new CommandSpec(
                            "check",
                            Map.of("en", "Check a reply", "es", "Revisar una respuesta"),
                            false,
                            List.of(
                                    new Option("text", Map.of("en", "The reply"), Kind.WORDS, false, List.of()),
                                    new Option("review", Map.of("en", "A case"), Kind.COMPLETED, false, List.of())),
                            List.of()),
                    new CommandSpec(
                            "review",
                            Map.of("en", "Reviews"),
                            false,
                            List.of(),
                            List.of(new CommandSpec("list", Map.of("en", "List them"), false, List.of(), List.of())))),
            List.of(new CommandBook.OnMessage("triage", Map.of("en", "Triage this review"))));

    final List<String> events = new CopyOnWriteArrayList<>();
    final List<Message> messages = new CopyOnWriteArrayList<>();
    final List<dev.bedside.chat.Heard> said = new CopyOnWriteArrayList<>();
    final List<Request> requests = new CopyOnWriteArrayList<>();
    volatile Consumer<Message> onPosted = message -> {};
    volatile Function<Request, Response> onAsked = request -> new Response.Quietly();
    volatile Function<String, List<Control.Option>> onComplete = typed -> List.of();

    @Override
    public CommandBook commands() {
        return BOOK;
    }

    @Override
    public void posted(Place place, Message message) {
        messages.add(message);
        events.add("posted " + message.content());
        onPosted.accept(message);
    }

    @Override
    public void said(List<dev.bedside.chat.Heard> heard) {
        said.addAll(heard);
        events.add("said " + heard.getFirst().said().strip());
    }

    @Override
    public void edited(Place place, Message message) {
        messages.add(message);
        events.add("edited " + message.content());
    }

    @Override
    public void deleted(Place place, String messageId) {
        events.add("deleted " + messageId);
    }

    @Override
    public void listening() {
        events.add("listening");
    }

    @Override
    public void joined(String workspace, Instant since) {
        events.add("joined " + workspace);
    }

    @Override
    public Response asked(Request request) {
        requests.add(request);
        return onAsked.apply(request);
    }

    @Override
    public Answer pressAgain(Request request) {
        return new Note("Please press again");
    }

    @Override
    public Answer failed(Request request) {
        return new Note("That went wrong");
    }

    @Override
    public List<Control.Option> complete(Request request, String option, String typed) {
        requests.add(request);
        return onComplete.apply(option + " " + typed);
    }

    long count(String event) {
        return events.stream().filter(event::equals).count();
    }
}
