package dev.bedside.desk;

import dev.bedside.cases.Actor;
import dev.bedside.cases.Case;
import dev.bedside.cases.Docket;
import dev.bedside.cases.PressBook;
import dev.bedside.chat.Answer;
import dev.bedside.chat.ChatException;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Request;
import dev.bedside.chat.Response;
import dev.bedside.talk.Intent;
import dev.bedside.talk.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what is pressed below an answer in a talk: for the one who said it, and once. */
final class TalkPressDesk {

    private static final Logger LOG = LoggerFactory.getLogger(TalkPressDesk.class);

    private final String platform;
    private final PressBook presses;
    private final CompanyFinder companies;
    private final Docket docket;
    private final WishDesk wishes;
    private final DraftDesk drafts;
    private final CommandDesk commands;
    private final Attention attention;
    private final ShortMemory memory;
    private final Wordings wordings;
    private final ChatPlatform chat;

    TalkPressDesk(
            String platform,
            PressBook presses,
            CompanyFinder companies,
            Docket docket,
            WishDesk wishes,
            DraftDesk drafts,
            CommandDesk commands,
            Attention attention,
            ShortMemory memory,
            Wordings wordings,
            ChatPlatform chat) {
        this.platform = platform;
        this.presses = presses;
        this.companies = companies;
        this.docket = docket;
        this.wishes = wishes;
        this.drafts = drafts;
        this.commands = commands;
        this.attention = attention;
        this.memory = memory;
        this.wordings = wordings;
        this.chat = chat;
    }

    /** @param values what was chosen; empty for a button */
    Response pressed(TalkAction action, List<String> values, Request request, Actor actor, CommandDesk.Spot spot) {
        var company = companies.find(request.place(), false);
        if (company.isEmpty()) {
            return privately(List.of());
        }
        var talker = Talker.of(company.get(), actor, request.person().language(), wordings);
        return switch (action) {
            case TalkAction.Do(var who, var intent, var about, var arg, var privately) ->
                mine(who, talker, () -> {
                    var number = about.isEmpty() && !values.isEmpty() ? values.getFirst() : about;
                    return act(wish(intent, number, arg), privately ? talker.alone() : talker, request);
                });
            case TalkAction.DoKept(var who, var token, var about) ->
                mine(
                        who,
                        talker,
                        () -> memory.find(token, ShortMemory.Wish.class)
                                .filter(kept -> kept.who().equals(talker.id()))
                                .map(kept -> {
                                    var number = about.isEmpty() && !values.isEmpty() ? values.getFirst() : about;
                                    var wish = kept.wish();
                                    return act(
                                            new Meaning(wish.intent(), number(number), wish.args(), false),
                                            talker,
                                            request);
                                })
                                .orElseGet(() -> forgotten(talker)));
            case TalkAction.Show(var who, var token) ->
                mine(
                        who,
                        talker,
                        () -> memory.find(token, ShortMemory.Answers.class)
                                .filter(kept -> kept.who().equals(talker.id()))
                                .map(kept -> privately(kept.answers()))
                                .orElseGet(() -> forgotten(talker)));
            case TalkAction.Use(var token, var choice) ->
                memory.find(token, ShortMemory.Variants.class)
                        .map(kept -> use(kept, choice, talker, request))
                        .orElseGet(() -> forgotten(talker));
            case TalkAction.Leave(var who) ->
                mine(
                        who,
                        talker,
                        () -> once(
                                question(request),
                                talker,
                                () -> restated(Told.openly(talker.words().say(TalkPhrase.NOTHING_DONE)), request)));
            case TalkAction.Caution(var danger) -> privately(List.of(Lore.caution(danger, talker.words())));
            case TalkAction.TakeIn(var message) -> takeIn(message, request, spot, talker);
        };
    }

    private interface Deed {
        Response done();
    }

    /** What somebody said is done for nobody else. */
    private Response mine(String who, Talker talker, Deed deed) {
        return who.equals(talker.id())
                ? deed.done()
                : privately(List.of(new Note(talker.words()
                        .say(
                                TalkPhrase.NOT_FOR_YOU,
                                Map.of("who", talker.speech().name(who))))));
    }

    private Response once(String question, Talker talker, Deed deed) {
        return presses.isFirst(platform + "/answered/" + question)
                ? deed.done()
                : privately(List.of(new Note(talker.words().say(TalkPhrase.ANSWERED_ALREADY))));
    }

    private static String question(Request request) {
        return String.valueOf(request.place().replyTo());
    }

    /** What stands where another question was answered: whether a case is to be taken that is to be put off. */
    private static String further(Meaning wish) {
        return wish.arg("when").filter(when -> when.startsWith(WishDesk.TAKING)).isPresent() ? "/taking" : "";
    }

    private static Meaning wish(Intent intent, String about, String arg) {
        Map<String, String> args = arg.isEmpty() ? Map.of() : Map.of(argument(intent), arg);
        return new Meaning(intent, number(about), args, false);
    }

    private static String argument(Intent intent) {
        return switch (intent) {
            case DRAFT_LANGUAGE -> "language";
            case ASSIGN -> "person";
            case SNOOZE -> "when";
            case CLOSE -> "reason";
            case SET, WHY -> "label";
            case SUMMARY -> "period";
            default -> "text";
        };
    }

    private static @Nullable Long number(String about) {
        return about.matches("\\d{1,12}") ? Long.valueOf(about) : null;
    }

    /** What was asked in company is answered there, in the place of the question; what was asked alone is told alone. */
    private Response act(Meaning wish, Talker talker, Request request) {
        return talker.isAlone()
                ? privately(acted(wish, talker, request).all())
                : once(question(request) + further(wish), talker, () -> {
                    var told = acted(wish, talker, request);
                    return told.open().isEmpty() ? privately(told.secret()) : restated(told, request);
                });
    }

    private Told acted(Meaning wish, Talker talker, Request request) {
        var answered = wishes.answer(wish, talker);
        answered.about().ifPresent(each -> {
            var place = request.place();
            attention.wished(
                    place.channel(),
                    talker.id(),
                    new Attention.Wished(each.id(), wish, answered.told().done()));
            if (place.replyTo() != null) {
                attention.answered(place.channel(), place.replyTo(), each.id());
            }
        });
        return answered.told();
    }

    private Response use(ShortMemory.Variants kept, int choice, Talker talker, Request request) {
        Optional<Case> each = docket.get(talker.asker().actor(), kept.caseId());
        return each.map(about -> {
                    attention.dealt(request.place().channel(), talker.id(), about.id());
                    return privately(drafts.use(about, kept, choice, talker).all());
                })
                .orElseGet(() -> privately(List.of(new Note(talker.speech().say(Phrase.CASE_GONE)))));
    }

    /** The message is fetched anew: nothing of it was kept. */
    private Response takeIn(String message, Request request, CommandDesk.Spot spot, Talker talker) {
        var there = chat.fetch(request.place(), message);
        return there.map(each -> once(
                        question(request),
                        talker,
                        () -> restated(Told.openly(commands.takeIn(each, spot, talker.asker())), request)))
                .orElseGet(() -> forgotten(talker));
    }

    private Response forgotten(Talker talker) {
        return privately(List.of(new Note(talker.words().say(TalkPhrase.FORGOTTEN))));
    }

    /** What came of it stands where the question stood; where that cannot be changed, whoever pressed is told. */
    private Response restated(Told told, Request request) {
        var question = request.place().replyTo();
        if (question == null || told.open().isEmpty()) {
            return privately(told.all());
        }
        try {
            chat.restate(
                    request.place().replyTo(null),
                    question,
                    Outgoing.quiet(told.open().getFirst()),
                    new EffectKey("said/" + question));
        } catch (ChatException impossible) {
            LOG.debug(
                    "answer {} was not changed: {}",
                    question,
                    impossible.getClass().getName());
            return privately(told.all());
        }
        var rest = new ArrayList<Answer>(told.open().subList(1, told.open().size()));
        rest.addAll(told.secret());
        return privately(rest);
    }

    private static Response privately(List<Answer> answers) {
        return answers.isEmpty() ? new Response.Quietly() : new Response.Privately(answers);
    }
}
