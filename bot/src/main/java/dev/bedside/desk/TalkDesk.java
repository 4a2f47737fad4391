package dev.bedside.desk;

import dev.bedside.cases.Case;
import dev.bedside.cases.Docket;
import dev.bedside.cases.PressBook;
import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.ChatException;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Control;
import dev.bedside.chat.Control.Button;
import dev.bedside.chat.Control.Style;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Heard;
import dev.bedside.chat.Inspection;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.chat.Verbatim;
import dev.bedside.database.Database;
import dev.bedside.desk.SpeechReader.Said;
import dev.bedside.guard.Danger;
import dev.bedside.talk.Intent;
import dev.bedside.talk.Meaning;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what people say and answers what was said to Bedside; leaves everything else alone, but for a word of caution.
 *
 * <p>Nothing of what was said is kept or logged: an answer that is lost on its way is asked for again.
 */
final class TalkDesk {

    private static final Logger LOG = LoggerFactory.getLogger(TalkDesk.class);
    /** What is no review at first sight, and long enough to be one. */
    private static final int FEWEST_WORDS = 9;
    /** Behind whatever is answered to the same message. */
    private static final int CAUTION = 9;

    private static final int SECOND = 10;

    private final String platform;
    private final Tools tools;

    TalkDesk(String platform, Tools tools) {
        this.platform = platform;
        this.tools = tools;
    }

    /** What the desk of talking works with. */
    record Tools(
            Database database,
            PressBook presses,
            Docket docket,
            Discussions discussions,
            CompanyFinder companies,
            SpeechReader speech,
            Desk.Tools core,
            Recogniser recogniser,
            WishDesk wishes,
            GuardDesk guard,
            Attention attention,
            ShortMemory memory,
            Wordings wordings,
            ChatPlatform chat) {}

    /** @param all the same words, once for each workspace in which Bedside may be meant */
    void hear(List<Heard> all) {
        for (Heard heard : all) {
            var company = tools.companies().find(heard.place(), heard.direct());
            if (company.isPresent()) {
                hear(heard, company.get());
                return;
            }
        }
        notSetUp(all.getFirst());
    }

    private void hear(Heard heard, Company company) {
        if (company.kind() == Company.Kind.ELSEWHERE && !heard.named() && heard.answers() == null) {
            return;
        }
        boolean review = isAReview(heard, company);
        if (review && !(heard.named() && isHidden(heard))) {
            return;
        }
        var said = tools.speech().read(heard, company);
        if (company.kind() == Company.Kind.HELD_THREAD && company.about() != null) {
            tools.discussions()
                    .mayStay(company.about(), heard.place(), said.talker().self());
        }
        if (review) {
            // what Bedside may not read in this channel is not taken in by itself
            if (isFirst(heard)) {
                tell(said, maybeAReview(said), Optional.empty());
            }
            return;
        }
        boolean answered = said.wish().intent() != Intent.NONE;
        if ((answered || said.danger().isPresent()) && isFirst(heard)) {
            if (answered) {
                answer(said);
            }
            said.danger().ifPresent(danger -> caution(danger, said));
        }
        if (!answered || DraftDesk.isAbout(said.wish().intent())) {
            overheard(said, answered);
        }
    }

    /**
     * People who talk to each other below what Bedside said of a case may want a thread, and so does whoever works on a draft.
     *
     * @param draft whether it was wished that the draft be another
     */
    private void overheard(Said said, boolean draft) {
        var about = said.utterance().about();
        var talker = said.talker();
        if (about != null && talker.company().kind() == Company.Kind.TEAM) {
            tools.docket()
                    .find(talker.asker().actor(), about.number())
                    .ifPresent(each -> tools.discussions().overheard(each, talker.id(), draft));
        }
    }

    private boolean isHidden(Heard heard) {
        return tools.chat().inspect(heard.place()).missing().contains(Inspection.Need.READ_CONTENT);
    }

    private boolean isFirst(Heard heard) {
        return tools.presses().isFirst(platform + "/said/" + heard.message().id());
    }

    /** Whoever calls Bedside where it was not set up is told what is missing. */
    private void notSetUp(Heard heard) {
        if ((heard.named() || heard.direct()) && isFirst(heard)) {
            var language = tools.core().talk().language(heard.said()).orElse(Wordings.LANGUAGES.getFirst());
            send(heard, new Note(tools.wordings().in(language).say(Phrase.NOT_SET_UP)), 1);
        }
    }

    /** What is taken in as a review is answered by its card; one that is shown elsewhere is no wish either. */
    private boolean isAReview(Heard heard, Company company) {
        return (company.kind() == Company.Kind.TEAM || company.isWatched() && !heard.named())
                && !tools.core().reader().read(heard.message(), today(company)).isEmpty();
    }

    private LocalDate today(Company company) {
        return LocalDate.ofInstant(
                tools.database().now(), company.practice().calendar().zone());
    }

    private void answer(Said said) {
        var talker = said.talker();
        if (said.wish().intent() == Intent.UNCLEAR) {
            tell(said, unclear(said), Optional.empty());
            return;
        }
        var answered = tools.wishes().answer(said.wish(), said.fitting(), talker);
        remember(said, said.wish(), answered);
        tell(said, answered.told(), answered.about());
        var next = said.wish().next();
        if (next != null) {
            further(next, answered, said);
        }
    }

    /** The second wish of a message is done behind the first, or named as what is left. */
    private void further(Meaning.Next next, WishDesk.Answered before, Said said) {
        var wish = next.wish();
        boolean certain = before.told().done() && !wish.ask();
        var left = Told.undone(said.talker()
                .words()
                .say(TalkPhrase.LEFT, Map.of("words", next.words().strip())));
        var answered = certain
                ? tools.wishes().answer(wish, said.fitting(), said.talker())
                : new WishDesk.Answered(left, before.about());
        remember(said, wish, answered);
        tell(said, answered.told(), answered.about(), SECOND);
    }

    private void remember(Said said, Meaning wish, WishDesk.Answered answered) {
        answered.about().ifPresent(each -> {
            var done = new Attention.Wished(each.id(), wish, answered.told().done());
            tools.attention()
                    .wished(said.heard().place().channel(), said.talker().id(), done);
        });
    }

    /** Not understood; what may be a review after all can be taken in as one. */
    private Told unclear(Said said) {
        var talker = said.talker();
        var words = said.utterance().said();
        boolean maybe = talker.company().kind() == Company.Kind.TEAM
                && tools.core().texts().read(words).size() >= FEWEST_WORDS
                && tools.recogniser().isReview(words, false, today(talker.company()));
        return maybe && tools.chat().capabilities().controls()
                ? maybeAReview(said)
                : Told.undone(talker.words().say(TalkPhrase.UNCLEAR));
    }

    private static Told maybeAReview(Said said) {
        var words = said.talker().words();
        return Told.undone(new Note(
                words.say(TalkPhrase.MAYBE_A_REVIEW),
                List.of(new Button(
                        new TalkAction.TakeIn(said.heard().message().id()).write(),
                        words.say(TalkPhrase.BUTTON_TAKE_IN),
                        Style.MAIN))));
    }

    private void tell(Said said, Told told, Optional<Case> about) {
        tell(said, told, about, 0);
    }

    /** @param before behind so many answers to the same message */
    private void tell(Said said, Told told, Optional<Case> about, int before) {
        var answers = new ArrayList<>(told.open());
        if (!told.secret().isEmpty()) {
            if (said.talker().isAlone()) {
                answers.addAll(told.secret());
            } else {
                answers.add(behindAButton(said, told, about));
            }
        }
        for (int n = 1; n <= answers.size(); n++) {
            var sent = send(said.heard(), fitting(answers.get(n - 1), said.talker()), before + n);
            if (sent != null && about.isPresent()) {
                tools.attention()
                        .answered(
                                said.heard().place().channel(),
                                sent,
                                about.get().id());
            }
        }
    }

    /** What is for the eyes of one person stands behind a button. */
    private Note behindAButton(Said said, Told told, Optional<Case> about) {
        var token = tools.memory().keep(new ShortMemory.Answers(said.talker().id(), told.secret()));
        var words = said.talker().words();
        var why = switch (said.wish().intent()) {
            case CHECK -> TalkPhrase.PRIVATELY_CHECK;
            case POSTED_TEXT -> TalkPhrase.PRIVATELY_POSTED;
            default ->
                about.isPresent() && !about.get().summary().isHeld()
                        ? TalkPhrase.PRIVATELY_DRAFT
                        : TalkPhrase.PRIVATELY;
        };
        return new Note(
                words.say(why),
                List.of(new Button(
                        new TalkAction.Show(said.talker().id(), token).write(),
                        words.say(TalkPhrase.BUTTON_PRIVATELY),
                        Style.MAIN)));
    }

    private void caution(Danger danger, Said said) {
        var heard = said.heard();
        send(heard, tools.guard().sentence(danger, said.talker()), CAUTION);
        if (said.talker().company().practice().team().directMessages()) {
            directly(danger, said);
        }
    }

    private void directly(Danger danger, Said said) {
        var heard = said.heard();
        try {
            var place = tools.chat()
                    .direct(heard.place().workspace(), heard.person().id());
            tools.chat()
                    .say(
                            place,
                            Outgoing.quiet(Lore.caution(danger, said.talker().words())),
                            new EffectKey("caution/" + heard.message().id()));
        } catch (ChatException closed) {
            LOG.debug(
                    "no direct message about {}: {}",
                    heard.message().id(),
                    closed.getClass().getName());
        }
    }

    /** Where nothing can be pressed, there is nothing to press. */
    private static Answer fitting(Answer answer, Talker talker) {
        if (!talker.company().direct()) {
            return answer;
        }
        return switch (answer) {
            case Note note -> new Note(note.text(), links(note.controls()));
            case Card card -> card.with(links(card.controls()));
            case Verbatim verbatim -> verbatim;
        };
    }

    private static List<Control> links(List<Control> controls) {
        return controls.stream().filter(Control.Link.class::isInstance).toList();
    }

    /** @return the platform's id of the answer; null where it could not be sent */
    private @Nullable String send(Heard heard, Answer answer, int n) {
        Place place = heard.place().replyTo(heard.message().id());
        try {
            return tools.chat()
                    .say(
                            place,
                            Outgoing.quiet(answer),
                            new EffectKey("said/" + heard.message().id() + "/" + n));
        } catch (ChatException lost) {
            LOG.warn(
                    "message {} got no answer: {}",
                    heard.message().id(),
                    lost.getClass().getName());
            return null;
        }
    }
}
