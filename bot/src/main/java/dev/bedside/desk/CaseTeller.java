package dev.bedside.desk;

import dev.bedside.cases.Case;
import dev.bedside.cases.CaseState;
import dev.bedside.cases.Cases;
import dev.bedside.cases.Docket;
import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Card.Tint;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Control;
import dev.bedside.chat.Control.Button;
import dev.bedside.chat.Control.Style;
import dev.bedside.chat.Note;
import dev.bedside.database.Database;
import dev.bedside.outbox.SentMessages;
import dev.bedside.practice.Urgency;
import dev.bedside.triage.Concern;
import dev.bedside.triage.Tone;
import dev.bedside.workspace.Workspaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tells how cases stand, in a sentence or a list, and no word of what was written in a review. */
final class CaseTeller {

    private static final int MOST = 200;
    private static final int GRAVE = 5;

    private final Database database;
    private final Docket docket;
    private final CaseDesk caseDesk;
    private final SentMessages sent;
    private final Workspaces workspaces;
    private final PeriodReader periods;
    private final ChatPlatform chat;

    CaseTeller(
            Database database,
            Docket docket,
            CaseDesk caseDesk,
            SentMessages sent,
            Workspaces workspaces,
            PeriodReader periods,
            ChatPlatform chat) {
        this.database = database;
        this.docket = docket;
        this.caseDesk = caseDesk;
        this.sent = sent;
        this.workspaces = workspaces;
        this.periods = periods;
        this.chat = chat;
    }

    /** A case in a sentence, with the way to its card; a second card beside the first would soon be out of date. */
    Told show(Case each, Talker talker) {
        if (!chat.capabilities().controls()) {
            return Told.openly(caseDesk.show(each, talker.asker()));
        }
        var controls = new ArrayList<Control>();
        sent.idOf(Cases.cardKey(each.id()))
                .flatMap(message -> chat.link(workspaces.place(each.channel()), message))
                .ifPresent(address ->
                        controls.add(new Control.Link(address, talker.words().say(TalkPhrase.BUTTON_CARD))));
        if (!talker.company().direct()) {
            controls.add(new Button(
                    Deed.SHOW.to(each),
                    talker.speech().say(Phrase.BUTTON_SHOW, Map.of("number", each.number())),
                    Style.PLAIN));
        }
        return Told.openly(new Note(sentence(each, talker), controls));
    }

    private String sentence(Case each, Talker talker) {
        var words = talker.words();
        var sentences = new ArrayList<String>();
        sentences.add(words.say(TalkPhrase.SHOW, Map.of("case", writer(talker).inShort(each))));
        var owner = each.progress().ownerId();
        if (each.state().isPending()) {
            sentences.add(
                    owner == null
                            ? words.say(TalkPhrase.SHOW_NOBODY)
                            : words.say(
                                    TalkPhrase.SHOW_OWNER,
                                    Map.of("who", talker.speech().name(owner))));
            var next = CaseWriter.next(each);
            if (next != null) {
                boolean late = database.now().isAfter(next);
                sentences.add(words.say(
                        late ? TalkPhrase.SHOW_LATE : TalkPhrase.SHOW_BY,
                        Map.of("time", talker.speech().time(next))));
            }
        }
        return String.join(" ", sentences);
    }

    /** What a review is held back for, without a word of it. */
    String whyHeld(Case each, Talker talker) {
        var concerns = each.summary().concerns().stream()
                .map(Concern::id)
                .sorted()
                .map(talker.speech()::label)
                .collect(Collectors.joining(", "));
        return talker.words()
                .say(
                        TalkPhrase.WHY_HELD,
                        Map.of("number", each.number(), "concerns", concerns.isEmpty() ? "–" : concerns));
    }

    Told who(Case each, Talker talker) {
        var words = talker.words();
        var owner = each.progress().ownerId();
        var ending = each.progress().ending();
        if (!each.state().isPending()) {
            var by = ending == null || ending.by() == null
                    ? talker.speech().say(Phrase.HISTORY_BEDSIDE)
                    : talker.speech().name(ending.by());
            return Told.openly(words.say(
                    each.state() == CaseState.ANSWERED ? TalkPhrase.WHO_ANSWERED : TalkPhrase.WHO_CLOSED,
                    Map.of("number", each.number(), "who", by)));
        }
        return Told.openly(
                owner == null
                        ? words.say(TalkPhrase.WHO_NOBODY, Map.of("number", each.number()))
                        : words.say(
                                TalkPhrase.WHO_OWNER,
                                Map.of(
                                        "number",
                                        each.number(),
                                        "who",
                                        talker.speech().name(owner))));
    }

    Told open(Talker talker) {
        return Told.openly(caseDesk.list(talker.company().practice(), talker.asker()));
    }

    Told late(Talker talker) {
        var now = database.now();
        var late = pending(talker).stream().filter(each -> isLate(each, now)).toList();
        return listed(late, TalkPhrase.LATE_NONE, TalkPhrase.LATE_HEADLINE, talker);
    }

    Told mine(Talker talker) {
        var mine = pending(talker).stream()
                .filter(each -> Objects.equals(each.progress().ownerId(), talker.id()))
                .toList();
        return listed(mine, TalkPhrase.MINE_NONE, TalkPhrase.MINE_HEADLINE, talker);
    }

    private static boolean isLate(Case each, Instant now) {
        var next = CaseWriter.next(each);
        return next != null && now.isAfter(next);
    }

    private List<Case> pending(Talker talker) {
        return docket.pending(talker.asker().actor(), MOST);
    }

    private Told listed(List<Case> cases, TalkPhrase none, TalkPhrase headline, Talker talker) {
        if (cases.isEmpty()) {
            return Told.openly(talker.words().say(none));
        }
        var writer = writer(talker);
        var now = database.now();
        var parts = cases.stream()
                .limit(CaseWriter.LIST)
                .<Part>map(each -> new Part.Remark(writer.line(each, now)))
                .toList();
        return Told.openly(new Card(
                Tint.ORDINARY,
                talker.words().say(headline, Map.of("count", cases.size())),
                parts,
                oneOf(cases, talker)));
    }

    private List<Control> oneOf(List<Case> cases, Talker talker) {
        return chat.capabilities().controls() && !talker.company().direct()
                ? List.of(new CaseControls(talker.speech(), talker.company().practice()).oneOf(cases))
                : List.of();
    }

    /** What came in during a stretch of time, and what became of it. */
    Told summary(String said, Talker talker) {
        var words = talker.words();
        var calendar = talker.company().practice().calendar();
        var read = periods.read(said, database.now(), calendar.zone());
        if (read.isEmpty()) {
            return Told.undone(words.say(TalkPhrase.PERIOD_UNCLEAR));
        }
        var period = read.get();
        var name = talker.speech().wording().day(period.from(), calendar.zone()) + " – "
                + talker.speech().wording().day(period.until().minusMillis(1), calendar.zone());
        var cases = docket.arrived(talker.asker().actor(), period.from(), period.until(), MOST);
        if (cases.isEmpty()) {
            return Told.openly(words.say(TalkPhrase.SUMMARY_NONE, Map.of("period", name)));
        }
        var now = database.now();
        var tones = Arrays.stream(Tone.values())
                .map(tone -> Map.entry(
                        tone,
                        cases.stream()
                                .filter(each -> each.summary().tone() == tone)
                                .count()))
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " "
                        + talker.speech().label(count.getKey().id()))
                .collect(Collectors.joining(", "));
        var open = cases.stream().filter(each -> each.state().isPending()).toList();
        var parts = new ArrayList<Part>();
        parts.add(new Part.Remark(words.say(TalkPhrase.SUMMARY_TONES, Map.of("tones", tones))));
        parts.add(new Part.Remark(words.say(
                TalkPhrase.SUMMARY_STATES,
                Map.of(
                        "answered", cases.size() - open.size(),
                        "open", open.size(),
                        "late", open.stream().filter(each -> isLate(each, now)).count()))));
        var grave = cases.stream()
                .filter(each -> each.summary().urgency() == Urgency.CRITICAL
                        || each.summary().urgency() == Urgency.HIGH)
                .toList();
        parts.add(new Part.Remark(words.say(grave.isEmpty() ? TalkPhrase.SUMMARY_CALM : TalkPhrase.SUMMARY_GRAVE)));
        grave.stream()
                .limit(GRAVE)
                .forEach(each -> parts.add(new Part.Remark(writer(talker).inShort(each))));
        return Told.openly(new Card(
                Tint.ORDINARY,
                words.say(
                        TalkPhrase.SUMMARY_HEADLINE,
                        Map.of("count", cases.size() < MOST ? cases.size() : MOST + "+", "period", name)),
                parts,
                grave.isEmpty() ? List.of() : oneOf(grave, talker)));
    }

    /** With how much waits, where that may be told. */
    Told greeting(Talker talker) {
        if (talker.company().kind() == Company.Kind.ELSEWHERE) {
            return Told.openly(talker.words().say(TalkPhrase.HELP));
        }
        int waiting = pending(talker).size();
        return Told.openly(
                waiting == 0
                        ? talker.words().say(TalkPhrase.GREETING)
                        : talker.words().say(TalkPhrase.GREETING_WAITING, Map.of("count", waiting)));
    }

    private static CaseWriter writer(Talker talker) {
        return new CaseWriter(talker.speech(), talker.company().practice());
    }
}
