package dev.bedside.desk;

import dev.bedside.cases.Docket;
import dev.bedside.cases.Rights;
import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Tint;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Control.Menu;
import dev.bedside.chat.Control.Option;
import dev.bedside.chat.Inspection.Need;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.chat.Request;
import dev.bedside.chat.Response;
import dev.bedside.database.Database;
import dev.bedside.outbox.Outbox;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers whoever wants older reviews: how many messages, stop, the whole list, a card for some of them. */
final class ImportDesk {

    static final String ACTIONS = "import/";

    /** How many cards can be asked for at once. */
    static final int AT_ONCE = 5;

    private static final List<Integer> CHOICES = List.of(50, 100, 200, 500, 1000);
    private static final int PARTS = 4;

    private final Database database;
    private final ImportBook book;
    private final Imports imports;
    private final Outbox outbox;
    private final Intake intake;
    private final Docket docket;
    private final Workspaces workspaces;
    private final Wordings wordings;
    private final ChatPlatform chat;
    private final Runnable begun;

    /** @param begun has {@link Imports#goOn} called soon */
    ImportDesk(
            Database database,
            ImportBook book,
            Imports imports,
            Outbox outbox,
            Intake intake,
            Docket docket,
            Workspaces workspaces,
            Wordings wordings,
            ChatPlatform chat,
            Runnable begun) {
        this.database = database;
        this.book = book;
        this.imports = imports;
        this.outbox = outbox;
        this.intake = intake;
        this.docket = docket;
        this.workspaces = workspaces;
        this.wordings = wordings;
        this.chat = chat;
        this.begun = begun;
    }

    static String action(String verb, String about) {
        return ACTIONS + verb + "/" + about;
    }

    static boolean handles(String action) {
        return action.startsWith(ACTIONS);
    }

    /** @param workspace ours, in which it is asked */
    Response asked(Request request, String workspace, Asker asker) {
        return switch (request.ask()) {
            case Request.Press(var action) -> answer(request, action, List.of(), workspace, asker);
            case Request.Chosen(var action, var values) -> answer(request, action, values, workspace, asker);
            default -> new Response.Quietly();
        };
    }

    private Response answer(Request request, String action, List<String> values, String workspace, Asker asker) {
        var parts = action.split("/", PARTS);
        var verb = parts.length > 2 ? parts[1] : "";
        var id = parts.length > 2 ? parts[2] : "";
        return switch (verb) {
            case "ask" ->
                channel(id, workspace, asker)
                        .map(channel -> ask(request, channel, asker))
                        .orElseGet(() -> gone(asker));
            case "begin" ->
                channel(id, workspace, asker)
                        .filter(channel -> !values.isEmpty())
                        .map(channel -> begin(request, channel, values.getFirst(), asker))
                        .orElseGet(() -> gone(asker));
            default ->
                book.find(id)
                        .flatMap(run -> channel(run.channel(), workspace, asker).map(channel -> switch (verb) {
                            case "stop" -> stop(request, run, channel, asker);
                            case "open" -> open(run, channel, values, asker);
                            default -> list(run, channel, parts.length == PARTS ? parts[PARTS - 1] : "0", asker);
                        }))
                        .orElseGet(() -> gone(asker));
        };
    }

    /** Only a channel of the workspace that whoever asks can see: an action may come from anywhere. */
    private Optional<Channel> channel(String id, String workspace, Asker asker) {
        return workspaces.channelsOf(workspace).stream()
                .filter(channel ->
                        channel.id().equals(id) && asker.actor().sight().sees(id))
                .findFirst();
    }

    private Response gone(Asker asker) {
        var language = asker.language();
        var spoken =
                language != null && Wordings.LANGUAGES.contains(language) ? language : Wordings.LANGUAGES.getFirst();
        return privately(wordings.in(spoken).say(Phrase.IMPORT_GONE));
    }

    private Response ask(Request request, Channel channel, Asker asker) {
        var speech = speech(channel, asker);
        var refused = refused(request, channel, speech);
        if (refused.isPresent()) {
            return privately(refused.get());
        }
        var options = CHOICES.stream()
                .map(count ->
                        new Option(String.valueOf(count), speech.say(Phrase.IMPORT_CHOICE, Map.of("count", count))))
                .toList();
        return new Response.Privately(List.of(new Card(
                Tint.ORDINARY,
                speech.say(Phrase.IMPORT_ASK_HEADLINE, place(channel)),
                List.of(new Card.Part.Remark(speech.say(Phrase.IMPORT_ASK))),
                List.of(new Menu(action("begin", channel.id()), speech.say(Phrase.IMPORT_HOW_MANY), options, 1)))));
    }

    private Optional<String> refused(Request request, Channel channel, Speech speech) {
        var missing = chat.inspect(channel.place()).missing();
        if (!request.person().manages()) {
            return Optional.of(speech.say(Phrase.IMPORT_MANAGERS));
        }
        return Stream.of(Need.READ_CONTENT, Need.SEE_CHANNEL, Need.READ_HISTORY, Need.SEND)
                        .anyMatch(missing::contains)
                ? Optional.of(speech.say(Phrase.IMPORT_CANNOT, place(channel)))
                : Optional.empty();
    }

    private Map<String, String> place(Channel channel) {
        return Map.of("channel", chat.mentionChannel(channel.platformId()));
    }

    private Response begin(Request request, Channel channel, String count, Asker asker) {
        var speech = speech(channel, asker);
        var refused = refused(request, channel, speech);
        if (refused.isPresent()) {
            return privately(refused.get());
        }
        var wanted = CHOICES.stream()
                .filter(each -> count.equals(String.valueOf(each)))
                .findFirst();
        if (wanted.isEmpty()) {
            return gone(asker);
        }
        // whatever came since the set-up was read as it came
        var before = chat.idBefore(channel.since().plusMillis(1));
        var run = database.inTransaction(() -> {
            var fresh =
                    book.begin(channel, wanted.get(), before, request.person().id());
            fresh.ifPresent(each -> outbox.queue(each.effect()));
            return fresh;
        });
        begun.run();
        return new Response.Instead(
                new Note(speech.say(run.isPresent() ? Phrase.IMPORT_BEGUN : Phrase.IMPORT_BUSY, place(channel))));
    }

    private Response stop(Request request, ImportRun run, Channel channel, Asker asker) {
        var speech = speech(channel, asker);
        if (!request.person().manages()) {
            return privately(speech.say(Phrase.IMPORT_MANAGERS));
        }
        return imports.end(run, ImportRun.State.STOPPED)
                ? new Response.Quietly()
                : privately(speech.say(Phrase.IMPORT_OVER));
    }

    private Response list(ImportRun run, Channel channel, String from, Asker asker) {
        int begin = from.matches("\\d{1,6}") ? Integer.parseInt(from) : 0;
        return new Response.Instead(
                new ImportWriter(speech(channel, asker), channel.place()).page(run, book.found(run), begin));
    }

    /** Each message that somebody chose becomes a case like any that arrives now. */
    private Response open(ImportRun run, Channel channel, List<String> values, Asker asker) {
        var speech = speech(channel, asker);
        var team = workspaces.practice(channel.practice()).team();
        if (!Rights.of(asker.actor(), channel.workspace(), team).team()) {
            return privately(speech.say(Phrase.TEAM_ONLY));
        }
        var messages = values.stream()
                .map(value -> value.split("/", 2)[0])
                .distinct()
                .limit(AT_ONCE)
                .toList();
        var said = new ArrayList<String>();
        messages.forEach(message -> said.add(open(run, channel, message, speech)));
        database.inTransaction(() -> outbox.refresh(run.key()));
        return privately(
                said.stream().filter(line -> !line.isEmpty()).distinct().collect(Collectors.joining("\n")));
    }

    private String open(ImportRun run, Channel channel, String platformId, Speech speech) {
        boolean ours =
                book.found(run).stream().anyMatch(each -> each.platformId().equals(platformId));
        var message = ours ? chat.fetch(channel.place(), platformId) : Optional.<Message>empty();
        var reviews = message.map(each -> imports.read(channel, each)).orElse(List.of());
        if (reviews.isEmpty()) {
            return speech.say(Phrase.IMPORT_MESSAGE_GONE);
        }
        var opened = intake.take(channel, Objects.requireNonNull(message.orElseThrow()), reviews).stream()
                .map(Arrivals.Admitted::about)
                .toList();
        book.opened(run, platformId);
        return (opened.isEmpty() ? docket.ofMessage(channel.id(), platformId) : opened)
                .stream()
                        .map(each -> speech.say(Phrase.TAKEN_AS, Map.of("number", each.number())))
                        .collect(Collectors.joining("\n"));
    }

    private Speech speech(Channel channel, Asker asker) {
        return wordings.of(workspaces.practice(channel.practice()), asker);
    }

    private static Response privately(String text) {
        return new Response.Privately(List.<Answer>of(new Note(text)));
    }
}
