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
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.chat.Verbatim;
import dev.bedside.database.Database;
import dev.bedside.guard.Danger;
import dev.bedside.talk.Intent;
import dev.bedside.talk.Meaning;
import dev.bedside.talk.Utterance;
import dev.bedside.talk.Utterance.OpenCase;
import dev.bedside.talk.Utterance.Where;
import dev.bedside.talk.UtteranceReader;
import dev.bedside.text.Tokenizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /** Shorter parts of a name are initials. */
    private static final int SHORTEST_NAME = 3;
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w:/.,-])#?(\\d{1,7})(?![\\w:/%-]|[.,]\\d)");
    /** Behind whatever is answered to the same message. */
    private static final int CAUTION = 9;

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
            Reception reception,
            CompanyFinder companies,
            OpenCases openCases,
            Docket docket,
            UtteranceReader reader,
            Desk.Tools core,
            Recogniser recogniser,
            WishDesk wishes,
            GuardDesk guard,
            Attention attention,
            Colleagues colleagues,
            ShortMemory memory,
            Wordings wordings,
            ChatPlatform chat) {}

    /** What was said, read. */
    private record Said(Heard heard, Talker talker, Utterance utterance, Meaning wish, Optional<Danger> danger) {

        @Override
        public String toString() {
            return "Said[" + heard + "]";
        }
    }

    void hear(Heard heard) {
        var company = tools.companies().find(heard.place(), heard.direct());
        if (company.isEmpty()) {
            notSetUp(heard);
            return;
        }
        if (isAReview(heard, company.get())) {
            return;
        }
        var said = read(heard, company.get());
        boolean answered = said.wish().intent() != Intent.NONE;
        if ((answered || said.danger().isPresent()) && isFirst(heard)) {
            if (answered) {
                answer(said);
            }
            said.danger().ifPresent(danger -> caution(danger, said));
        }
    }

    private boolean isFirst(Heard heard) {
        return tools.presses().isFirst(platform + "/said/" + heard.message().id());
    }

    /** Whoever calls Bedside where it was not set up is told what is missing. */
    private void notSetUp(Heard heard) {
        if ((heard.named() || heard.direct()) && isFirst(heard)) {
            var language = tools.reader().language(heard.said()).orElse(Wordings.LANGUAGES.getFirst());
            send(heard, new Note(tools.wordings().in(language).say(Phrase.NOT_SET_UP)), 1);
        }
    }

    /** What is taken in as a review is answered by its card. */
    private boolean isAReview(Heard heard, Company company) {
        return company.kind() == Company.Kind.TEAM
                && !tools.core()
                        .reader()
                        .read(heard.message(), today(company))
                        .isEmpty();
    }

    private LocalDate today(Company company) {
        return LocalDate.ofInstant(
                tools.database().now(), company.practice().calendar().zone());
    }

    private Said read(Heard heard, Company company) {
        var person = heard.person();
        var actor = tools.reception().receive(person, company.workspace());
        tools.colleagues().met(company.workspace(), person);
        var names = new CalledNames(heard);
        var language = language(names.said(), person.id(), company);
        var talker = Talker.of(company, actor, language, tools.wordings());
        var open = tools.openCases().of(company.kind() == Company.Kind.ELSEWHERE ? actor : talker.asker().actor());
        var utterance = utterance(heard, names.said(), talker, open);
        var wish = numbered(names.back(meant(tools.reader().read(utterance), heard, talker)), utterance, talker);
        var danger = company.isWatched() && !isAboutWords(wish.intent())
                ? tools.guard().look(heard.said(), open, talker)
                : Optional.<Danger>empty();
        return new Said(heard, talker, utterance, wish, danger);
    }

    /** Whoever asks whether something may be said or done is answered, and not cautioned. */
    private static boolean isAboutWords(Intent intent) {
        return intent == Intent.CHECK || intent == Intent.POSTED_TEXT || intent == Intent.POLICY;
    }

    /** Empty where nothing tells: then the practice's own language serves. */
    private @Nullable String language(String said, String person, Company company) {
        var told = Optional.of(tools.core().texts().detector().detect(said).code())
                .filter(Wordings.LANGUAGES::contains)
                .or(() -> tools.reader().language(said));
        told.ifPresent(code -> tools.attention().speaks(company.workspace(), person, code));
        return told.or(() -> tools.attention().language(company.workspace(), person))
                .orElse(null);
    }

    private Utterance utterance(Heard heard, String said, Talker talker, List<OpenCase> open) {
        var company = talker.company();
        var about = about(heard, talker);
        var last = tools.attention()
                .caseOf(heard.place().channel(), talker.id())
                .flatMap(id -> tools.docket().get(talker.self(), id))
                .map(Case::number);
        return new Utterance(
                said,
                where(heard, company),
                about.map(tools.openCases()::name).orElse(null),
                open,
                last.orElse(null),
                talker.asker().language() == null
                        ? company.practice().languages().getFirst()
                        : talker.asker().language());
    }

    private static Where where(Heard heard, Company company) {
        if (heard.named() || heard.direct()) {
            return Where.MENTION;
        }
        if (heard.answers() != null) {
            return Where.REPLY;
        }
        return company.about() == null ? Where.CHANNEL : Where.THREAD;
    }

    private Optional<Case> about(Heard heard, Talker talker) {
        var company = talker.company();
        var answers = heard.answers();
        if (answers == null) {
            return Optional.ofNullable(company.about());
        }
        return tools.openCases()
                .shownBy(company.workspace(), answers)
                .or(() -> tools.attention().caseOfAnswer(heard.place().channel(), answers))
                .flatMap(id -> tools.docket().get(talker.self(), id))
                .or(() -> Optional.ofNullable(company.about()));
    }

    /** "The other one" is the last wish once more, about another case. */
    private Meaning meant(Meaning wish, Heard heard, Talker talker) {
        if (wish.intent() != Intent.OTHER_ONE) {
            return wish;
        }
        var last = tools.attention().wish(heard.place().channel(), talker.id());
        if (last.isEmpty()) {
            return new Meaning(Intent.SHOW, wish.about(), Map.of(), false);
        }
        var wished = last.get().wish();
        return new Meaning(wished.intent(), wish.about(), wished.args(), wished.intent().changes());
    }

    /** A case that is over is none of those that are known by name: its number alone tells it. */
    private Meaning numbered(Meaning wish, Utterance utterance, Talker talker) {
        boolean over = switch (wish.intent()) {
            case REOPEN, UNDO, HISTORY, SHOW, WHO, WHY -> true;
            default -> false;
        };
        var numbers = over
                ? NUMBER.matcher(utterance.said()).results().map(found -> found.group(1)).toList()
                : List.<String>of();
        return numbers.size() == 1
                        && tools.docket()
                                .find(talker.self(), Long.parseLong(numbers.getFirst()))
                                .isPresent()
                ? new Meaning(wish.intent(), Long.valueOf(numbers.getFirst()), wish.args(), wish.ask())
                : wish;
    }

    private void answer(Said said) {
        var heard = said.heard();
        var talker = said.talker();
        if (said.wish().intent() == Intent.UNCLEAR) {
            tell(said, unclear(said), Optional.empty());
            return;
        }
        var answered = tools.wishes().answer(said.wish(), fitting(said), talker);
        answered.about().ifPresent(each -> {
            var done = new Attention.Wished(each.id(), said.wish(), answered.told().done());
            tools.attention().wished(heard.place().channel(), talker.id(), done);
        });
        tell(said, answered.told(), answered.about());
    }

    /** The numbers of the cases that are named by site or author in what was said; empty where none is. */
    private Set<Long> fitting(Said said) {
        var words = " " + plain(said.utterance().said()) + " ";
        return said.utterance().open().stream()
                .filter(each -> Stream.of(each.site(), each.author())
                        .flatMap(Stream::ofNullable)
                        .flatMap(name -> Stream.of(plain(name).split(" ")))
                        .filter(name -> name.length() >= SHORTEST_NAME)
                        .anyMatch(name -> words.contains(" " + name + " ")))
                .map(OpenCase::number)
                .collect(Collectors.toSet());
    }

    private static String plain(String said) {
        return Tokenizer.fold(said).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    /** Not understood; what may be a review after all can be taken in as one. */
    private Told unclear(Said said) {
        var talker = said.talker();
        var words = said.utterance().said();
        boolean maybe = talker.company().kind() == Company.Kind.TEAM
                && tools.core().texts().read(words).size() >= FEWEST_WORDS
                && tools.recogniser().isReview(words, false, today(talker.company()));
        return maybe && tools.chat().capabilities().controls()
                ? Told.undone(new Note(
                        talker.words().say(TalkPhrase.MAYBE_A_REVIEW),
                        List.of(new Button(
                                new TalkAction.TakeIn(said.heard().message().id()).write(),
                                talker.words().say(TalkPhrase.BUTTON_TAKE_IN),
                                Style.MAIN))))
                : Told.undone(talker.words().say(TalkPhrase.UNCLEAR));
    }

    private void tell(Said said, Told told, Optional<Case> about) {
        var answers = new ArrayList<>(told.open());
        if (!told.secret().isEmpty()) {
            if (said.talker().isAlone()) {
                answers.addAll(told.secret());
            } else {
                answers.add(behindAButton(said, told));
            }
        }
        for (int n = 1; n <= answers.size(); n++) {
            var sent = send(said.heard(), fitting(answers.get(n - 1), said.talker()), n);
            if (sent != null && about.isPresent()) {
                tools.attention()
                        .answered(said.heard().place().channel(), sent, about.get().id());
            }
        }
    }

    /** What is for the eyes of one person stands behind a button. */
    private Note behindAButton(Said said, Told told) {
        var token = tools.memory().keep(new ShortMemory.Answers(told.secret()));
        var words = said.talker().words();
        var why = switch (said.wish().intent()) {
            case CHECK -> TalkPhrase.PRIVATELY_CHECK;
            case POSTED_TEXT -> TalkPhrase.PRIVATELY_POSTED;
            default -> TalkPhrase.PRIVATELY;
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
