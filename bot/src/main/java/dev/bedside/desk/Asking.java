package dev.bedside.desk;

import dev.bedside.cases.Case;
import dev.bedside.cases.Docket;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Control;
import dev.bedside.chat.Control.Button;
import dev.bedside.chat.Control.Option;
import dev.bedside.chat.Control.Style;
import dev.bedside.chat.Note;
import dev.bedside.talk.Intent;
import dev.bedside.talk.Meaning;
import dev.bedside.workspace.Workspaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks back: which case, whether it is meant so, until when, who; what nobody may guess. */
final class Asking {

    private static final int MOST_BUTTONS = 4;
    private static final int MOST = 25;
    private static final int LONGEST_ACTION = 60;

    private final Docket docket;
    private final CaseDesk caseDesk;
    private final Colleagues colleagues;
    private final ChatPlatform chat;
    private final Workspaces workspaces;
    private final ShortMemory memory;

    Asking(
            Docket docket,
            CaseDesk caseDesk,
            Colleagues colleagues,
            ChatPlatform chat,
            Workspaces workspaces,
            ShortMemory memory) {
        this.docket = docket;
        this.caseDesk = caseDesk;
        this.colleagues = colleagues;
        this.chat = chat;
        this.workspaces = workspaces;
        this.memory = memory;
    }

    /**
     * Which case is meant, one button each.
     *
     * @param fitting the numbers of those among which it must be; empty where all may be
     */
    Told which(Meaning wish, Set<Long> fitting, Talker talker) {
        if (talker.company().kind() == Company.Kind.ELSEWHERE) {
            return elsewhere(wish, talker);
        }
        boolean over =
                wish.intent() == Intent.REOPEN || wish.intent() == Intent.UNDO || wish.intent() == Intent.HISTORY;
        var all = over
                ? docket.latest(talker.company().workspace(), MOST).stream()
                        .filter(talker.asker().actor()::sees)
                        .toList()
                : docket.pending(talker.asker().actor(), MOST);
        var named = all.stream().filter(each -> fitting.contains(each.number())).toList();
        var cases = named.isEmpty() ? all : named;
        if (cases.isEmpty()) {
            return Told.undone(talker.speech().say(Phrase.LIST_EMPTY));
        }
        var words = talker.words();
        if (!canPress(talker)) {
            return Told.undone(words.say(TalkPhrase.WHICH_IN_WORDS));
        }
        var writer = new CaseWriter(talker.speech(), talker.company().practice());
        var controls = new ArrayList<Control>();
        if (cases.size() <= MOST_BUTTONS) {
            for (Case each : cases) {
                var label = words.say(
                        TalkPhrase.BUTTON_CASE, Map.of("number", each.number(), "origin", writer.origin(each)));
                controls.add(new Button(action(wish, Long.toString(each.number()), talker), label, Style.PLAIN));
            }
        } else {
            var options = cases.stream()
                    .map(each -> new Option(Long.toString(each.number()), writer.inShort(each)))
                    .toList();
            controls.add(new Control.Menu(action(wish, "", talker), words.say(TalkPhrase.MENU_WHICH), options, 1));
        }
        return Told.undone(new Note(words.say(TalkPhrase.WHICH), controls));
    }

    /** Buttons say what they do by ids; where words belong to it they are kept in memory. */
    private String action(Meaning wish, String about, Talker talker) {
        return plainArg(wish, talker)
                .map(arg -> new TalkAction.Do(talker.id(), wish.intent(), about, arg, talker.isAlone()).write())
                .filter(action -> action.length() <= LONGEST_ACTION)
                .orElseGet(() -> new TalkAction.DoKept(
                                talker.id(), memory.keep(new ShortMemory.Wish(talker.id(), certain(wish))), about)
                        .write());
    }

    /** The argument as an id or a label; empty where it can only be told in words. */
    private Optional<String> plainArg(Meaning wish, Talker talker) {
        return switch (wish.intent()) {
            case DRAFT_MENTION, DRAFT_OMIT, DRAFT_SIGN, POSTED_TEXT, CHECK, SUMMARY, MEANING, SETTING ->
                Optional.empty();
            case SNOOZE ->
                caseDesk.moment(wish.arg("when").orElse(""), talker.company().practice(), talker.asker())
                        .map(moment -> WishDesk.MOMENT + moment.getEpochSecond());
            case ASSIGN -> colleagues.find(talker, wish.arg("person").orElse(""));
            default -> Optional.of(wish.args().values().stream().findFirst().orElse(""));
        };
    }

    private static Meaning certain(Meaning wish) {
        return new Meaning(wish.intent(), wish.about(), wish.args(), false);
    }

    /** What is missing besides the case, asked for; empty where nothing is. */
    Optional<Told> missing(Meaning wish, Case each, Talker talker) {
        return switch (wish.intent()) {
            case ASSIGN ->
                colleagues.find(talker, wish.arg("person").orElse("")).isPresent()
                        ? Optional.empty()
                        : Optional.of(who(each, talker));
            case SNOOZE -> {
                var when = wish.arg("when").orElse("");
                boolean known = when.startsWith(WishDesk.MOMENT)
                        || when.startsWith(WishDesk.TAKING)
                        || caseDesk.moment(when, talker.company().practice(), talker.asker())
                                .isPresent();
                yield known ? Optional.empty() : Optional.of(until(each, talker));
            }
            case CLOSE -> WishDesk.outcome(wish).isPresent() ? Optional.empty() : Optional.of(whyClosed(each, talker));
            case SET ->
                wish.arg("label").isPresent()
                        ? Optional.empty()
                        : Optional.of(Told.undone(talker.words().say(TalkPhrase.WHICH_LABEL, number(each))));
            default -> Optional.empty();
        };
    }

    Told who(Case each, Talker talker) {
        var picker = new Control.Picker(
                Deed.ASSIGN.to(each),
                Control.Picker.Kind.PERSON,
                talker.speech().say(Phrase.PICK_ASSIGN));
        return Told.undone(ask(talker.words().say(TalkPhrase.WHO_SHALL, number(each)), List.of(picker), talker));
    }

    Told until(Case each, Talker talker) {
        var button = new Button(Deed.SNOOZE.to(each), talker.speech().say(Phrase.BUTTON_SNOOZE), Style.PLAIN);
        return Told.undone(ask(talker.words().say(TalkPhrase.WHEN_SHALL, number(each)), List.of(button), talker));
    }

    /** Nobody has it: whoever wants to put it off takes it as well. */
    Told takeFirst(Case each, Instant until, Talker talker) {
        var action = new TalkAction.Do(
                talker.id(),
                Intent.SNOOZE,
                Long.toString(each.number()),
                WishDesk.TAKING + WishDesk.MOMENT + until.getEpochSecond(),
                talker.isAlone());
        var button = new Button(action.write(), talker.words().say(TalkPhrase.BUTTON_TAKE_FIRST), Style.MAIN);
        return Told.undone(ask(talker.words().say(TalkPhrase.TAKE_FIRST, number(each)), List.of(button), talker));
    }

    Told whyClosed(Case each, Talker talker) {
        var menu = new CaseControls(talker.speech(), workspaces.practice(each.practice())).whyClosed(each);
        return Told.undone(ask(talker.words().say(TalkPhrase.WHY_CLOSE, number(each)), List.of(menu), talker));
    }

    /** Whether it is meant so. */
    Told sure(Meaning wish, Case each, Talker talker) {
        var words = talker.words();
        var question = question(wish, each, talker);
        if (!canPress(talker)) {
            return Told.undone(question + " " + words.say(TalkPhrase.SURE_IN_WORDS));
        }
        var yes = new Button(
                action(wish, Long.toString(each.number()), talker), words.say(TalkPhrase.BUTTON_YES), Style.MAIN);
        var no = new Button(new TalkAction.Leave(talker.id()).write(), words.say(TalkPhrase.BUTTON_NO), Style.PLAIN);
        return Told.undone(new Note(question, List.of(yes, no)));
    }

    private String question(Meaning wish, Case each, Talker talker) {
        var speech = talker.speech();
        var values = new HashMap<String, Object>(number(each));
        var phrase = switch (wish.intent()) {
            case CLAIM -> TalkPhrase.SURE_CLAIM;
            case RELEASE -> TalkPhrase.SURE_RELEASE;
            case ASSIGN -> {
                values.put(
                        "who",
                        colleagues
                                .find(talker, wish.arg("person").orElse(""))
                                .map(speech::name)
                                .orElse("?"));
                yield TalkPhrase.SURE_ASSIGN;
            }
            case SNOOZE -> {
                var when = caseDesk.moment(
                        wish.arg("when").orElse(""), talker.company().practice(), talker.asker());
                values.put("time", when.map(speech::time).orElse("?"));
                yield TalkPhrase.SURE_SNOOZE;
            }
            case POSTED -> TalkPhrase.SURE_POSTED;
            case POSTED_TEXT -> TalkPhrase.SURE_POSTED_TEXT;
            case CLOSE -> {
                values.put(
                        "why",
                        WishDesk.outcome(wish)
                                .map(why -> speech.label(why.id()))
                                .orElse("?"));
                yield TalkPhrase.SURE_CLOSE;
            }
            case REPORT -> TalkPhrase.SURE_REPORT;
            case REOPEN -> TalkPhrase.SURE_REOPEN;
            case UNDO -> TalkPhrase.SURE_UNDO;
            default -> {
                var label = wish.arg("label").orElse("");
                boolean away = label.startsWith("-");
                values.put("label", speech.label(away ? label.substring(1) : label));
                yield away ? TalkPhrase.SURE_UNSET : TalkPhrase.SURE_SET;
            }
        };
        return talker.words().say(phrase, values);
    }

    /** What not everybody here may see: a button tells it to the one who asked. */
    Told elsewhere(Meaning wish, Talker talker) {
        var about = wish.about() == null ? "" : Long.toString(wish.about());
        var words = talker.words();
        if (!canPress(talker)) {
            return Told.undone(words.say(TalkPhrase.ELSEWHERE));
        }
        boolean changes = wish.intent().changes();
        var sentence = words.say(changes ? TalkPhrase.ELSEWHERE_CHANGE : TalkPhrase.ELSEWHERE);
        var label = words.say(changes ? TalkPhrase.BUTTON_CHANGE : TalkPhrase.BUTTON_PRIVATELY);
        return plainArg(wish, talker)
                .or(() -> wish.intent() == Intent.SUMMARY ? Optional.of("") : Optional.empty())
                .map(arg -> new TalkAction.Do(talker.id(), wish.intent(), about, arg, true).write())
                .filter(action -> action.length() <= LONGEST_ACTION)
                .map(action -> Told.undone(new Note(sentence, List.of(new Button(action, label, Style.PLAIN)))))
                .orElseGet(() -> Told.undone(words.say(TalkPhrase.IN_PLACE_ONLY)));
    }

    /** A question with what answers it, where things can be pressed. */
    private Note ask(String question, List<Control> controls, Talker talker) {
        return new Note(question, canPress(talker) ? controls : List.of());
    }

    /** Nobody presses in a terminal, nor where no workspace is around the message. */
    boolean canPress(Talker talker) {
        return chat.capabilities().controls() && !talker.company().direct();
    }

    private static Map<String, Object> number(Case each) {
        return Map.of("number", each.number());
    }
}
