package dev.bedside.setup;

import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Inspection.Need;
import dev.bedside.chat.Note;
import dev.bedside.chat.Person;
import dev.bedside.chat.Request;
import dev.bedside.chat.Response;
import dev.bedside.setup.GuideAction.Verb;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Leads through setting up, one page after the other; each answer is kept at once, so that it can be left and gone on with
 * at any time, by several people too.
 */
public final class Guide {

    /** What every action of its controls begins with. */
    public static final String ACTIONS = "setup/";

    /** What the action of a button begins with that asks for older reviews; our id of the channel stands behind it. */
    public static final String IMPORT = "import/ask/";

    private final Tools tools;
    private final Workspaces workspaces;
    private final ChatPlatform chat;
    private final Map<String, Words> words;
    private final ValueReader values;
    private final Keeper keeper;
    private final Checkup checkup;
    private final GuideBook book;
    private final GuideForms forms;
    private final GuideChannels channels;
    private final TestCards tests;
    private final Runnable begun;

    /** @param begun is told that a channel is watched from now on */
    public Guide(Tools tools, Runnable begun) {
        this.tools = tools;
        this.begun = begun;
        this.workspaces = tools.workspaces();
        this.chat = tools.chat();
        this.words = Words.all(tools.files());
        this.values = ValueReader.from(tools.files());
        var changer = new Changer(workspaces, values, new Usable(chat));
        this.keeper = new Keeper(workspaces, changer, tools.clock());
        this.checkup = new Checkup(tools);
        this.book = new GuideBook(tools.database());
        this.forms = new GuideForms(workspaces);
        this.channels = new GuideChannels(tools, book);
        this.tests = new TestCards(tools, book);
    }

    /** Whether a press, a choice or a form is answered here. */
    public static boolean handles(String action) {
        return action.startsWith(ACTIONS);
    }

    /** Answers the command without options, and whatever is pressed, chosen or filled in on a page. */
    public Response asked(Request request) {
        var pages = pages(request.person());
        var action = read(request.ask());
        if (action.verb() == Verb.REMOVE) {
            var message = request.place().replyTo();
            return message == null
                    ? new Response.Quietly()
                    : privately(new Note(tests.remove(request.place(), message, pages.voice())));
        }
        if (!request.person().manages()) {
            return privately(new Note(pages.voice().say(Phrase.ONLY_MANAGERS)));
        }
        return switch (request.ask()) {
            case Request.Command command -> privately(begin(request, pages));
            case Request.Press press -> pressed(request, action, pages);
            case Request.Chosen(var same, var chosen) ->
                chosen.isEmpty() ? new Response.Quietly() : chosen(request, action, chosen.getFirst(), pages);
            case Request.Submitted sent -> submitted(request, action, sent, pages);
            case Request.MessageCommand command -> new Response.Quietly();
        };
    }

    private static GuideAction read(Request.Ask ask) {
        var action = switch (ask) {
            case Request.Press(var pressed) -> pressed;
            case Request.Chosen(var chosen, var values) -> chosen;
            case Request.Submitted(var sent, var fields) -> sent;
            case Request.Command command -> "";
            case Request.MessageCommand command -> "";
        };
        return GuideAction.read(action).orElseGet(() -> new GuideAction(Verb.BEGIN, GuideAction.NOBODY, ""));
    }

    /** Goes on where this channel, or the one that was left half-way last, stopped. */
    private Card begin(Request request, GuidePages pages) {
        var place = request.place();
        var watched = channels.watched(request);
        var here = watched.stream()
                .filter(channel -> channel.platformId().equals(place.channel()))
                .findFirst();
        if (here.isPresent()) {
            var progress = book.of(here.get());
            return progress.isEmpty()
                    ? page(request, here.get(), GuideStep.END, List.of(), pages)
                    : resumed(request, progress.get(), pages);
        }
        var unfinished = book.unfinished(watched);
        return unfinished.isPresent()
                ? resumed(request, unfinished.get(), pages)
                : pages.channel(List.of(), GuideAction.NOBODY, watched);
    }

    private Card resumed(Request request, GuideBook.Progress progress, GuidePages pages) {
        var voice = pages.voice();
        boolean through = progress.step() == GuideStep.END;
        var who = progress.by().equals(request.person().id()) ? Phrase.GUIDE_GOES_ON : Phrase.GUIDE_GOES_ON_AFTER;
        var said = voice.say(
                who,
                Map.of(
                        "channel",
                        chat.mentionChannel(progress.channel().platformId()),
                        "person",
                        chat.mention(progress.by())));
        return page(request, progress.channel(), progress.step(), through ? List.of() : List.of(said), pages);
    }

    private Response pressed(Request request, GuideAction action, GuidePages pages) {
        return switch (action.verb()) {
            case BEGIN -> instead(begin(request, pages));
            case HERE ->
                chosen(
                        request,
                        channels.choose(
                                request, action.subject(), request.place().channel(), pages),
                        pages);
            case NEW -> new Response.Open(forms.practice(action.subject(), pages.voice()));
            default ->
                about(request, action, pages, channel -> switch (action.verb()) {
                    case GO -> instead(go(request, channel, action.about(), pages));
                    case FORM -> new Response.Open(forms.form(channel, action.about(), pages.voice()));
                    case ON -> kept(request, channel, action.about(), "yes", pages);
                    case OFF -> kept(request, channel, action.about(), "no", pages);
                    case TEST -> instead(end(request, channel, new ArrayList<>(), true, pages));
                    default -> new Response.Quietly();
                });
        };
    }

    private Response chosen(Request request, GuideAction action, String value, GuidePages pages) {
        return switch (action.verb()) {
            case CHANNEL -> chosen(request, channels.choose(request, action.subject(), value, pages), pages);
            case RESUME ->
                about(
                        request,
                        new GuideAction(Verb.RESUME, value, ""),
                        pages,
                        channel -> instead(resumed(
                                request,
                                book.of(channel)
                                        .orElseGet(() -> new GuideBook.Progress(
                                                channel,
                                                GuideStep.END,
                                                request.person().id(),
                                                0)),
                                pages)));
            case WHOSE -> chosen(request, channels.ofPractice(request, action.subject(), value), pages);
            default ->
                about(request, action, pages, channel -> switch (action.verb()) {
                    case GO -> instead(go(request, channel, value, pages));
                    case PICK -> kept(request, channel, setting(action.about()), value, pages);
                    default -> new Response.Quietly();
                });
        };
    }

    private Response submitted(Request request, GuideAction action, Request.Submitted sent, GuidePages pages) {
        if (action.verb() == Verb.NAMED) {
            return chosen(request, channels.settle(request, action.subject(), sent.words("name"), pages), pages);
        }
        return about(request, action, pages, channel -> {
            var said = forms.changes(channel, action.about(), sent).entrySet().stream()
                    .map(each -> keep(request, channel, each.getKey(), each.getValue(), pages.voice()))
                    .toList();
            return instead(page(request, channel, forms.step(action.about()), said, pages));
        });
    }

    /** Only a channel of the workspace in which it is asked, and that is still watched: an action may come from anywhere. */
    private Response about(Request request, GuideAction action, GuidePages pages, Function<Channel, Response> answer) {
        return channels.watched(request).stream()
                .filter(channel -> channel.id().equals(action.subject()))
                .findFirst()
                .map(answer)
                .orElseGet(() -> stale(pages));
    }

    private Card go(Request request, Channel channel, String to, GuidePages pages) {
        var step = GuideStep.of(to).orElse(GuideStep.NAME);
        if (step == GuideStep.CHANNEL) {
            var others = channels.watched(request).stream()
                    .filter(other -> !other.id().equals(channel.id()))
                    .toList();
            return pages.channel(List.of(watching(channel, pages.voice())), channel.id(), others);
        }
        return page(request, channel, step, List.of(), pages);
    }

    private Response chosen(Request request, GuideChannels.Chosen chosen, GuidePages pages) {
        return switch (chosen) {
            case GuideChannels.Chosen.Asked(Card page) -> instead(page);
            case GuideChannels.Chosen.Gone gone -> stale(pages);
            case GuideChannels.Chosen.Watched(Channel channel, String name, List<String> said) -> {
                var all = new ArrayList<>(said);
                if (!name.isEmpty()) {
                    all.add(keep(request, channel, "name", name, pages.voice()));
                }
                yield instead(first(request, channel, all, pages));
            }
        };
    }

    private static Response stale(GuidePages pages) {
        return privately(new Note(pages.voice().say(Phrase.GUIDE_STALE)));
    }

    /** The first page about a channel. */
    private Card first(Request request, Channel channel, List<String> saidBefore, GuidePages pages) {
        var said = new ArrayList<String>();
        if (!chat.inspect(channel.place()).missing().contains(Need.SEE_CHANNEL)) {
            said.add(watching(channel, pages.voice()));
        }
        said.addAll(saidBefore);
        begun.run();
        var owned = keeper.own(channel, request.person().id(), pages.voice());
        if (!owned.isEmpty()) {
            said.add(owned);
        }
        return page(request, channel, GuideStep.NAME, said, pages);
    }

    private String watching(Channel channel, Voice voice) {
        return voice.say(
                Phrase.GUIDE_WATCHING,
                Map.of("works", voice.sign(Level.WORKS), "channel", chat.mentionChannel(channel.platformId())));
    }

    private Card page(Request request, Channel channel, GuideStep step, List<String> said, GuidePages pages) {
        if (step == GuideStep.END) {
            return end(request, channel, new ArrayList<>(said), false, pages);
        }
        book.note(channel, step, request.person().id());
        var all = new ArrayList<>(said);
        if (step == GuideStep.NAME) {
            checkup.hindrances(channel, pages.voice().words().locale().getLanguage()).stream()
                    .map(Checkup.Finding::text)
                    .forEach(all::add);
        }
        return pages.page(channel, step, all);
    }

    private Card end(Request request, Channel channel, List<String> said, boolean another, GuidePages pages) {
        book.note(channel, GuideStep.END, request.person().id());
        tests.post(channel, another, pages.voice()).ifPresent(said::add);
        return pages.end(
                channel,
                said,
                checkup.of(channel, pages.voice().words().locale().getLanguage()));
    }

    private Response kept(Request request, Channel channel, String setting, String value, GuidePages pages) {
        var practice = workspaces.practice(channel.practice());
        var typed = setting.equals("languages") ? Setup.first(value, practice) : value;
        var said = new ArrayList<>(List.of(keep(request, channel, setting, typed, pages.voice())));
        if (setting.equals("team") && value.equals(request.place().workspace())) {
            said.add(pages.voice().say(Phrase.TEAM_IS_EVERYBODY));
        }
        return instead(page(request, channel, forms.step(setting), said, pages));
    }

    private String keep(Request request, Channel channel, String setting, String typed, Voice voice) {
        if (setting.equals("name") && channels.isTaken(request, channel, typed)) {
            return voice.refused(setting, typed, Phrase.REFUSED_NAME_TAKEN, Map.of());
        }
        return keeper.keep(channel, setting, typed, request.person().id(), voice);
    }

    /** {@code holidays} in {@code holidays/1}. */
    private static String setting(String about) {
        return about.split("/", 2)[0];
    }

    private GuidePages pages(Person person) {
        var known = words.get(person.language());
        var voice = new Voice(known == null ? words.values().iterator().next() : known, chat);
        return new GuidePages(voice, workspaces, values, tools.clock().instant(), person.id());
    }

    private static Response instead(Answer page) {
        return new Response.Instead(page);
    }

    private static Response privately(Answer answer) {
        return new Response.Privately(List.of(answer));
    }
}
