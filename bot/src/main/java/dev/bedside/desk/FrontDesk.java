package dev.bedside.desk;

import dev.bedside.cases.Actor;
import dev.bedside.cases.Origin;
import dev.bedside.cases.PressBook;
import dev.bedside.cases.Rights;
import dev.bedside.chat.Answer;
import dev.bedside.chat.ChatListener;
import dev.bedside.chat.CommandBook;
import dev.bedside.chat.Control;
import dev.bedside.chat.Heard;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.chat.Person;
import dev.bedside.chat.Place;
import dev.bedside.chat.Request;
import dev.bedside.chat.Response;
import dev.bedside.chat.Verbatim;
import dev.bedside.setup.Help;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Hears what happens in a team's chat: has messages of watched channels taken in, and everything that is asked answered. */
final class FrontDesk implements ChatListener {

    private static final Logger LOG = LoggerFactory.getLogger(FrontDesk.class);
    private static final Origin COMMAND = new Origin("command", null);
    private static final Origin BUTTON = new Origin("button", null);

    private final String platform;
    private final Tools tools;

    /** @param platform the chat's name in the record: {@code discord} */
    FrontDesk(String platform, Tools tools) {
        this.platform = platform;
        this.tools = tools;
    }

    /**
     * What a front desk works with.
     *
     * @param reading takes in what comes in, one after the other
     * @param talking answers what is said, one after the other
     * @param listening is told when events may have been lost
     */
    record Tools(
            PressBook presses,
            Reception reception,
            PressDesk pressDesk,
            CommandDesk commandDesk,
            DoubtDesk doubtDesk,
            CommandMenu menu,
            Completions completions,
            Talk talk,
            SetupDesk setupDesk,
            ImportDesk importDesk,
            Intake intake,
            Discussions discussions,
            Workspaces workspaces,
            Wordings wordings,
            Executor reading,
            Executor talking,
            Runnable listening) {}

    @Override
    public CommandBook commands() {
        return tools.menu().book(tools.setupDesk().commands());
    }

    @Override
    public void posted(Place place, Message message) {
        inTurn(place, channel -> tools.intake().posted(channel, message), () -> inThread(place, message));
    }

    /** What is said in a case's thread is no review, whoever says it; that somebody did is noted. */
    private void inThread(Place place, Message message) {
        tools.workspaces()
                .find(platform, place.workspace())
                .ifPresent(workspace -> tools.discussions().heard(workspace, place, message.author()));
    }

    /** What fails here is not answered: whoever said it says it again. */
    @Override
    public void said(List<Heard> heard) {
        tools.talking().execute(() -> {
            try {
                tools.talk().desk().hear(heard);
            } catch (RuntimeException | StackOverflowError failure) {
                var where = failure.getStackTrace();
                LOG.warn(
                        "message {} got no answer: {} at {}",
                        heard.getFirst().message().id(),
                        failure.getClass().getName(),
                        where.length == 0 ? "?" : where[0]);
            }
        });
    }

    @Override
    public void edited(Place place, Message message) {
        inTurn(place, channel -> tools.intake().edited(channel, message));
    }

    @Override
    public void deleted(Place place, String messageId) {
        inTurn(place, channel -> tools.intake().deleted(channel, messageId));
    }

    /** What fails here is found again when the channel is read back. */
    private void inTurn(Place place, Consumer<Channel> work) {
        inTurn(place, work, () -> {});
    }

    /** @param elsewhere is done where the channel is not watched */
    private void inTurn(Place place, Consumer<Channel> work, Runnable elsewhere) {
        tools.reading().execute(() -> {
            try {
                tools.workspaces()
                        .watched(platform, place.workspace(), place.channel())
                        .ifPresentOrElse(work, elsewhere);
            } catch (RuntimeException | StackOverflowError failure) {
                LOG.warn(
                        "a message of channel {} waits to be read back: {}",
                        place.channel(),
                        failure.getClass().getName());
            }
        });
    }

    /** What somebody says by a sign is done without a word: the card shows it. */
    @Override
    public void signed(Place place, String messageId, Person person, String sign) {
        inTurn(
                place,
                channel -> tools.doubtDesk().signed(channel, messageId, sign).ifPresent(doubt -> {
                    var actor = tools.reception().receive(person, channel.workspace());
                    tools.doubtDesk().take(doubt, new Asker(actor, null, new Origin("sign", null)));
                }));
    }

    @Override
    public void listening() {
        tools.listening().run();
    }

    @Override
    public void joined(String workspace, Instant since) {
        LOG.info("at home in workspace {}", workspace);
        try {
            tools.setupDesk().joined(workspace, since);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "workspace {} is greeted when it is there again: {}",
                    workspace,
                    failure.getClass().getName());
        }
    }

    @Override
    public Response asked(Request request) {
        try {
            return tools.presses().isFirst(platform + "/" + request.id()) ? answer(request) : new Response.Silent();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn(
                    "request {} met no record: {}",
                    request.id(),
                    away.getClass().getName());
            return failed(request, Phrase.DATABASE_AWAY);
        } catch (RuntimeException | StackOverflowError failure) {
            var where = failure.getStackTrace();
            LOG.error(
                    "request {} failed: {} at {}",
                    request.id(),
                    failure.getClass().getName(),
                    where.length == 0 ? "?" : where[0]);
            return failed(request, Phrase.FAILED);
        }
    }

    /** What somebody typed into a form is given back to them. */
    private Response failed(Request request, Phrase why) {
        var wording = tools.wordings().in(language(request));
        var answers = new ArrayList<Answer>(List.of(new Note(wording.say(why))));
        if (request.ask() instanceof Request.Submitted(var action, var fields)) {
            fields.values().stream()
                    .flatMap(List::stream)
                    .filter(text -> !text.isBlank())
                    .forEach(text -> answers.add(new Verbatim(text, wording.say(Phrase.POST_FILE))));
        }
        return new Response.Privately(answers);
    }

    private Response answer(Request request) {
        var setUp = tools.setupDesk().answer(request);
        if (setUp.isPresent()) {
            return setUp.get();
        }
        var workspace = tools.workspaces().find(platform, request.place().workspace());
        return workspace
                .flatMap(id -> spot(request.place(), id).map(spot -> answer(request, id, spot)))
                .orElseGet(() -> notSetUp(request));
    }

    private Response notSetUp(Request request) {
        return SetupDesk.isForHelp(request.ask())
                ? tools.setupDesk().help(request, new Help.Standing(false, false, false))
                : new Response.Privately(
                        List.of(new Note(tools.wordings().in(language(request)).say(Phrase.NOT_SET_UP))));
    }

    private Response answer(Request request, String workspace, CommandDesk.Spot spot) {
        var actor = tools.reception().receive(request.person(), workspace);
        tools.talk().colleagues().met(workspace, request.person());
        var setupDesk = tools.setupDesk();
        if (SetupDesk.isForHelp(request.ask())) {
            var rights = Rights.of(actor, workspace, spot.practice().team());
            return setupDesk.help(request, new Help.Standing(true, rights.team(), rights.approver()));
        }
        if (SetupDesk.asksForForm(request.ask())) {
            return setupDesk.form(request);
        }
        if (ImportDesk.handles(SetupDesk.action(request.ask()))) {
            return tools.importDesk().asked(request, workspace, asker(actor, request, BUTTON));
        }
        return switch (setupDesk
                .meant(request.ask())
                .<Request.Ask>map(meant -> meant)
                .orElse(request.ask())) {
            case Request.Command command
            when tools.commandDesk().deed(command).isPresent() ->
                tools.commandDesk()
                        .about(command, asker(actor, request, COMMAND))
                        .map(each -> tools.pressDesk()
                                .pressed(
                                        new Deed.Done(
                                                tools.commandDesk()
                                                        .deed(command)
                                                        .orElseThrow(),
                                                each.id(),
                                                ""),
                                        List.of(),
                                        spot.practice(),
                                        asker(actor, request, COMMAND)))
                        .orElseGet(() -> unknown(request));
            case Request.Command command -> {
                tools.commandDesk()
                        .about(command, asker(actor, request, COMMAND))
                        .ifPresent(each -> dealt(request, each.id()));
                yield privately(tools.commandDesk().typed(command, request.id(), spot, asker(actor, request, COMMAND)));
            }
            case Request.MessageCommand command ->
                privately(tools.commandDesk().chosen(command, spot, asker(actor, request, COMMAND)));
            case Request.Press(var action) -> pressed(action, List.of(), request, actor, spot);
            case Request.Chosen(var action, var values) -> pressed(action, values, request, actor, spot);
            case Request.Submitted(var action, var fields) ->
                Deed.read(action)
                        .map(done ->
                                tools.pressDesk().sent(done, fields, spot.practice(), asker(actor, request, BUTTON)))
                        .orElseGet(() -> unknown(request));
        };
    }

    private Response pressed(String action, List<String> values, Request request, Actor actor, CommandDesk.Spot spot) {
        var talk = TalkAction.read(action);
        if (talk.isPresent()) {
            return tools.talk().presses().pressed(talk.get(), values, request, actor, spot);
        }
        var doubt = tools.doubtDesk().pressed(action, actor.workspace());
        if (doubt.isPresent()) {
            return privately(tools.doubtDesk().take(doubt.get(), asker(actor, request, BUTTON)));
        }
        return Deed.read(action)
                .map(done -> {
                    boolean chosen = done.deed() == Deed.SHOW && !values.isEmpty();
                    dealt(request, chosen ? values.getFirst() : done.caseId());
                    return tools.pressDesk().pressed(done, values, spot.practice(), asker(actor, request, BUTTON));
                })
                .orElseGet(() -> unknown(request));
    }

    /** What somebody presses or names in a command they may call "it" afterwards. */
    private void dealt(Request request, String caseId) {
        tools.talk()
                .attention()
                .dealt(request.place().channel(), request.person().id(), caseId);
    }

    private Response unknown(Request request) {
        return new Response.Privately(
                List.of(new Note(tools.wordings().in(language(request)).say(Phrase.CASE_GONE))));
    }

    private static Response privately(List<Answer> answers) {
        return answers.isEmpty() ? new Response.Quietly() : new Response.Privately(answers);
    }

    private static Asker asker(Actor actor, Request request, Origin origin) {
        return new Asker(actor, request.person().language(), origin);
    }

    /**
     * The channel where something was asked, that of the case where it was asked in its thread, and a practice of the workspace;
     * empty where it has none.
     */
    private Optional<CommandDesk.Spot> spot(Place place, String workspace) {
        var workspaces = tools.workspaces();
        return workspaces
                .find(platform, place.workspace(), place.channel())
                .or(() -> tools.discussions().caseOf(workspace, place).map(each -> workspaces.channel(each.channel())))
                .map(channel -> new CommandDesk.Spot(channel, workspaces.practice(channel.practice())))
                .or(() -> workspaces.everyChannelOf(workspace).stream()
                        .findFirst()
                        .map(first -> new CommandDesk.Spot(null, workspaces.practice(first.practice()))));
    }

    private static String language(Request request) {
        var language = request.person().language();
        return Wordings.LANGUAGES.contains(language) ? language : Wordings.LANGUAGES.getFirst();
    }

    @Override
    public Answer pressAgain(Request request) {
        return new Note(tools.wordings().in(language(request)).say(Phrase.PRESS_AGAIN));
    }

    @Override
    public Answer failed(Request request) {
        return new Note(tools.wordings().in(language(request)).say(Phrase.FAILED));
    }

    @Override
    public List<Control.Option> complete(Request request, String option, String typed) {
        if (SetupDesk.isAboutSettings(request.ask())) {
            return tools.setupDesk().complete(request, option, typed);
        }
        return switch (option) {
            case "topics" -> tools.completions().topics(typed);
            case "concerns" -> tools.completions().concerns(typed);
            default -> cases(request, typed);
        };
    }

    private List<Control.Option> cases(Request request, String typed) {
        return tools.workspaces()
                .find(platform, request.place().workspace())
                .flatMap(id -> spot(request.place(), id).map(spot -> {
                    var actor = tools.reception().receive(request.person(), id);
                    return tools.completions().cases(typed, spot.practice(), asker(actor, request, COMMAND));
                }))
                .orElse(List.of());
    }
}
