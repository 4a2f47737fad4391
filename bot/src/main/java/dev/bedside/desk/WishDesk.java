package dev.bedside.desk;

import dev.bedside.cases.Case;
import dev.bedside.cases.Docket;
import dev.bedside.cases.Outcome;
import dev.bedside.cases.Performed;
import dev.bedside.cases.Rights;
import dev.bedside.cases.Step;
import dev.bedside.chat.Answer;
import dev.bedside.chat.Note;
import dev.bedside.setup.Help;
import dev.bedside.talk.Intent;
import dev.bedside.talk.Meaning;
import dev.bedside.triage.Action;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Does what somebody wishes in words, by the ways that buttons and commands take, or asks back. */
final class WishDesk {

    /** Stands in front of a moment that was reckoned already, in seconds. */
    static final String MOMENT = "@";

    /** Stands in front of that where the case is taken as well. */
    static final String TAKING = "+";

    private final Docket docket;
    private final CaseDesk caseDesk;
    private final ReplyDesk replies;
    private final CommandDesk commands;
    private final DraftDesk drafts;
    private final LabelDesk labels;
    private final CaseTeller teller;
    private final Lore lore;
    private final Asking asking;
    private final Colleagues colleagues;
    private final Help help;

    WishDesk(
            Docket docket,
            CaseDesk caseDesk,
            ReplyDesk replies,
            CommandDesk commands,
            DraftDesk drafts,
            LabelDesk labels,
            CaseTeller teller,
            Lore lore,
            Asking asking,
            Colleagues colleagues,
            Help help) {
        this.docket = docket;
        this.caseDesk = caseDesk;
        this.replies = replies;
        this.commands = commands;
        this.drafts = drafts;
        this.labels = labels;
        this.teller = teller;
        this.lore = lore;
        this.asking = asking;
        this.colleagues = colleagues;
        this.help = help;
    }

    /**
     * What came of a wish.
     *
     * @param about the case that it was about; empty where it was about none, or it is not known which
     */
    record Answered(Told told, Optional<Case> about) {

        static Answered of(Told told) {
            return new Answered(told, Optional.empty());
        }
    }

    Answered answer(Meaning wish, Talker talker) {
        return answer(wish, Set.of(), talker);
    }

    /** @param fitting the numbers of those cases among which the right one must be; empty where all may be */
    Answered answer(Meaning wish, Set<Long> fitting, Talker talker) {
        var number = wish.about();
        if (!isAboutACase(wish)) {
            return Answered.of(withoutACase(wish, talker));
        }
        if (number == null) {
            return Answered.of(asking.which(wish, fitting, talker));
        }
        var seen = docket.find(talker.asker().actor(), number);
        if (seen.isEmpty()) {
            // what not everybody here sees is told to the one who asks
            return docket.find(talker.self(), number).isPresent()
                    ? Answered.of(asking.elsewhere(wish, talker))
                    : Answered.of(Told.undone(talker.speech().say(Phrase.NO_SUCH_CASE, Map.of("number", number))));
        }
        return new Answered(about(wish, seen.get(), talker), seen);
    }

    private static boolean isAboutACase(Meaning wish) {
        return wish.intent().needsACase() || wish.intent() == Intent.WHY;
    }

    private Told withoutACase(Meaning wish, Talker talker) {
        return switch (wish.intent()) {
            case LIST_OPEN -> placed(wish, talker, teller::open);
            case LIST_LATE -> placed(wish, talker, teller::late);
            case LIST_MINE -> placed(wish, talker, teller::mine);
            case SUMMARY ->
                placed(wish, talker, who -> teller.summary(wish.arg("period").orElse(""), who));
            case MEANING -> lore.meaning(wish.arg("term").orElse(""), talker);
            case POLICY -> lore.policy(wish.arg("topic").orElse("other"), talker);
            case CHECK -> check(wish, talker);
            case SETTING -> Told.openly(talker.words().say(TalkPhrase.SETTING));
            case HELP -> help(talker);
            case THANKS -> Told.openly(talker.words().say(TalkPhrase.THANKS));
            case GREETING -> teller.greeting(talker);
            default -> Told.undone(talker.words().say(TalkPhrase.UNCLEAR));
        };
    }

    /** In a sentence how to speak to Bedside, and what whoever asks can do here. */
    private Told help(Talker talker) {
        var company = talker.company();
        var rights =
                Rights.of(talker.self(), company.workspace(), company.practice().team());
        var language = talker.asker().language();
        var card = help.card(
                language == null ? company.practice().languages().getFirst() : language,
                talker.self().manages(),
                new Help.Standing(true, rights.team(), rights.approver()));
        return Told.openly(List.of(new Note(talker.words().say(TalkPhrase.HELP)), card));
    }

    private interface Telling {
        Told to(Talker talker);
    }

    /** Where nobody but the one who speaks may see cases, a button tells it to them. */
    private Told placed(Meaning wish, Talker talker, Telling telling) {
        return talker.company().kind() == Company.Kind.ELSEWHERE ? asking.elsewhere(wish, talker) : telling.to(talker);
    }

    private Told check(Meaning wish, Talker talker) {
        var text = wish.arg("text").orElse("");
        if (text.isBlank()) {
            return Told.undone(talker.speech().say(Phrase.NOTHING_TO_CHECK));
        }
        var number = wish.about();
        var each = number == null ? Optional.<Case>empty() : docket.find(talker.self(), number);
        var alone = talker.alone();
        return Told.secretly(commands.check(text, each, talker.company().practice(), alone.asker()));
    }

    private Told about(Meaning wish, Case each, Talker talker) {
        if (DraftDesk.isAbout(wish.intent())) {
            return drafts.perform(wish, each, talker);
        }
        if (wish.intent().changes()) {
            var missing = asking.missing(wish, each, talker);
            if (missing.isPresent()) {
                return missing.get();
            }
            if (wish.ask()) {
                return asking.sure(wish, each, talker);
            }
        }
        return perform(wish, each, talker);
    }

    private Told perform(Meaning wish, Case each, Talker talker) {
        var asker = talker.asker();
        return switch (wish.intent()) {
            case CLAIM -> step(each, new Step.Claim(), talker);
            case RELEASE -> step(each, new Step.Release(), talker);
            case REOPEN -> step(each, new Step.Reopen(), talker);
            case UNDO -> step(each, new Step.Undo(), talker);
            case ASSIGN ->
                colleagues
                        .find(talker, wish.arg("person").orElse(""))
                        .map(person -> step(each, new Step.Assign(person), talker))
                        .orElseGet(() -> asking.who(each, talker));
            case SNOOZE -> snooze(wish, each, talker);
            case CLOSE ->
                outcome(wish)
                        .map(why -> step(each, new Step.Close(why), talker))
                        .orElseGet(() -> asking.whyClosed(each, talker));
            case POSTED -> posted(each, "", talker);
            case POSTED_TEXT -> posted(each, wish.arg("text").orElse(""), talker);
            case REPORT ->
                each.summary().action() == Action.REPORT
                        ? Told.openly(caseDesk.report(each, asker))
                        : Told.openly(caseDesk.howToReport(each, asker));
            case SET -> labels.set(wish.arg("label").orElse(""), each, talker);
            case SHOW -> teller.show(each, talker);
            case WHO -> teller.who(each, talker);
            case HISTORY ->
                readable(each, talker, caseDesk.history(each, talker.alone().asker()));
            case WHY -> why(each, talker);
            default -> Told.undone(talker.words().say(TalkPhrase.UNCLEAR));
        };
    }

    /** Whoever may not read what is held back is told what it is held back for. */
    private Told why(Case each, Talker talker) {
        var words = readable(each, talker, caseDesk.why(each, talker.alone().asker()));
        return each.summary().isHeld() && !caseDesk.mayRead(each, talker.self())
                ? Told.openly(teller.whyHeld(each, talker))
                : words;
    }

    /** What may hold words of the review: openly, unless it is held back and others read along. */
    private Told readable(Case each, Talker talker, List<Answer> answers) {
        boolean readable = caseDesk.mayRead(each, talker.self());
        return each.summary().isHeld() && readable && !talker.company().isApartFor(each)
                ? Told.secretly(answers)
                : Told.openly(answers);
    }

    private Told step(Case each, Step step, Talker talker) {
        var performed = caseDesk.perform(each, step, talker.asker());
        var said = caseDesk.said(performed, each, step, talker.asker()).stream()
                .<Answer>map(Note::new)
                .toList();
        return new Told(said, List.of(), performed instanceof Performed.Done);
    }

    private Told snooze(Meaning wish, Case each, Talker talker) {
        var when = wish.arg("when").orElse("");
        boolean taking = when.startsWith(TAKING);
        var moment = moment(taking ? when.substring(TAKING.length()) : when, talker);
        if (moment.isEmpty()) {
            return asking.until(each, talker);
        }
        if (each.progress().claim() == null && !taking) {
            return asking.takeFirst(each, moment.get(), talker);
        }
        if (taking) {
            var taken = step(each, new Step.Claim(), talker);
            if (!taken.done()) {
                return taken;
            }
        }
        return step(each, new Step.Snooze(moment.get()), talker);
    }

    private Told posted(Case each, String text, Talker talker) {
        var recorded = replies.recorded(each, text, talker.asker());
        return new Told(recorded.said(), recorded.warning(), recorded.done());
    }

    /** The moment that is meant; empty where none is understood. */
    private Optional<Instant> moment(String when, Talker talker) {
        return when.startsWith(MOMENT) && when.substring(1).matches("\\d{1,12}")
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(when.substring(1))))
                : caseDesk.moment(when, talker.company().practice(), talker.asker());
    }

    static Optional<Outcome> outcome(Meaning wish) {
        return switch (wish.arg("reason").orElse("")) {
            case "private" -> Optional.of(Outcome.ANSWERED_IN_PRIVATE);
            case "none-needed" -> Optional.of(Outcome.NO_REPLY_NEEDED);
            case "duplicate" -> Optional.of(Outcome.DUPLICATE);
            case "not-a-review" -> Optional.of(Outcome.NOT_A_REVIEW);
            default -> Optional.empty();
        };
    }
}
