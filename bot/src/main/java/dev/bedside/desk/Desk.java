package dev.bedside.desk;

import dev.bedside.cases.Actor;
import dev.bedside.cases.Case;
import dev.bedside.cases.Origin;
import dev.bedside.chat.Answer;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.check.Reply;
import dev.bedside.check.ReplyChecker;
import dev.bedside.config.ConfigFiles;
import dev.bedside.guard.GuardReader;
import dev.bedside.practice.Practice;
import dev.bedside.reply.DraftWording;
import dev.bedside.reply.Drafter;
import dev.bedside.review.Review;
import dev.bedside.review.ReviewReader;
import dev.bedside.talk.Intent;
import dev.bedside.talk.Meaning;
import dev.bedside.talk.Utterance;
import dev.bedside.talk.Utterance.Where;
import dev.bedside.talk.UtteranceReader;
import dev.bedside.text.TextReader;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Triager;
import dev.bedside.workspace.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One channel's conversation: reviews become cases, wishes about the latest one are answered with what was wished.
 *
 * <p>Not safe for use by several threads at once; a channel is one conversation.
 */
public final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    /** Longer than any review site allows, and still read in a moment. */
    private static final int LONGEST_MESSAGE = 50_000;

    /** What a desk works with. */
    public record Tools(
            ReviewReader reader,
            Triager triager,
            Drafter drafter,
            DraftWording drafts,
            ReplyChecker checker,
            UtteranceReader talk,
            GuardReader guard,
            TextReader texts) {}

    /** Longer texts are reviews or chatter, unless words to be judged stand in them. */
    private static final int LONGEST_HELLO = 3;

    private static final int LONGEST_WISH = 14;

    private final Tools tools;
    private final Office office;
    private final Channel channel;
    private final Talk talk;
    private final Recogniser recogniser;
    private @Nullable Focus latest;

    Desk(Tools tools, Office office, Channel channel, Talk talk) {
        this.tools = tools;
        this.office = office;
        this.channel = channel;
        this.talk = talk;
        this.recogniser = new Recogniser(tools);
    }

    /** What the conversation is about. */
    private record Focus(Case about, Handled handled) {}

    /** Reads every sentence of some languages, so that a mistake is found before anybody has to hear it. */
    public static void examineWording(ConfigFiles files, List<String> languages) {
        languages.forEach(language -> Wording.from(files, language));
        Wordings.LANGUAGES.forEach(language -> TalkWords.from(files, language));
        PeriodReader.from(files);
    }

    /**
     * {@link #hear(Message, Actor)} where the platform knows no roles: whoever writes is on the team.
     *
     * @param approver whether they may agree to replies that need it
     */
    public List<Answer> hear(Message message, boolean approver) {
        var by = message.author().id();
        return hear(message, Actor.colleague(by, channel.workspace(), practice().team(), approver));
    }

    /**
     * What Bedside says to a message; a review is answered by the card of its case, which goes its own way to the channel.
     *
     * @param actor whoever wrote it
     */
    public List<Answer> hear(Message message, Actor actor) {
        String said = message.content().strip();
        if (said.isEmpty() && message.embeds().isEmpty() && message.snapshots().isEmpty()) {
            return note(Phrase.EMPTY_MESSAGE);
        }
        if (said.length() > LONGEST_MESSAGE) {
            return List.of(new Note(speech().say(Phrase.TOO_LONG, Map.of("limit", LONGEST_MESSAGE))));
        }
        if (Recogniser.isGarbage(said)) {
            return note(Phrase.NOT_TEXT);
        }
        if (said.startsWith("/")) {
            return command(said, message, actor);
        }
        var reviews = tools.reader().read(message, today());
        var wish = Recogniser.isMarked(reviews) ? Optional.<Meaning>empty() : wish(said, actor);
        if (wish.isPresent()) {
            var answers = new ArrayList<>(fulfil(wish.get(), said, actor));
            if (!SpeechReader.isAboutWords(wish.get().intent())) {
                caution(said, actor).ifPresent(answers::add);
            }
            return answers;
        }
        return reviews.isEmpty() ? unmarked(said, message, actor) : handle(reviews, message);
    }

    /** A greeting for whoever opens the room, with what is waiting for them. */
    public List<Answer> welcome() {
        var waiting = office.docket()
                .pending(channel.workspace(), CaseWriter.LIST + 1)
                .size();
        var greeting = new Note(speech().say(Phrase.GREETING));
        return waiting == 0
                ? List.of(greeting)
                : List.of(greeting, new Note(speech().say(Phrase.WAITING, Map.of("count", waiting))));
    }

    /** What the clock on the practice's wall shows. */
    public String time() {
        return speech().time(office.now());
    }

    /** The answer when something went wrong that is nobody's fault; the log says where, and none of the words. */
    public Answer failed(Throwable failure) {
        var where = failure.getStackTrace();
        LOG.error("a message failed: {} at {}", failure.getClass().getName(), where.length == 0 ? "?" : where[0]);
        return new Note(speech().say(Phrase.FAILED));
    }

    private Practice practice() {
        return office.workspaces().practice(channel.practice());
    }

    private Speech speech() {
        return office.wordings().of(practice());
    }

    private CardWriter cards() {
        return new CardWriter(speech(), practice());
    }

    /** What somebody wishes of Bedside; empty for what is no plain wish. */
    private Optional<Meaning> wish(String said, Actor actor) {
        var focus = focus();
        var about = focus == null ? null : talk.openCases().name(focus.about());
        var utterance = new Utterance(
                said,
                Where.REPLY,
                about,
                talk.openCases().of(actor),
                about == null ? null : about.number(),
                practice().languages().getFirst());
        return Optional.of(tools.talk().read(utterance))
                .filter(wish -> wish.intent() != Intent.NONE && wish.intent() != Intent.UNCLEAR)
                .filter(wish -> wish.intent() == Intent.CHECK
                        || wish.intent() == Intent.POSTED_TEXT
                        || tools.texts().read(said).size() <= LONGEST_WISH && said.indexOf('\n') < 0)
                // without a review there is nothing to wish of it, and what reads like one is one
                .filter(wish -> focus != null
                        || wish.intent() == Intent.CHECK
                        || isHello(wish, said)
                        || tools.talk().fits(said)
                        || !recogniser.isReview(said, false, today()));
    }

    /** "Hello there!" sounds like anything to whoever listens for praise and complaint. */
    private boolean isHello(Meaning wish, String said) {
        return wish.intent() == Intent.GREETING && tools.texts().read(said).size() <= LONGEST_HELLO;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(office.now(), practice().calendar().zone());
    }

    private List<Answer> command(String said, Message message, Actor actor) {
        int space = 0;
        while (space < said.length() && !Character.isWhitespace(said.charAt(space))) {
            space++;
        }
        String name = said.substring(1, space).toLowerCase(Locale.ROOT);
        String rest = said.substring(space).strip();
        return switch (name) {
            case "check" -> check(rest);
            case "review" -> review(rest, message, actor);
            case "draft" -> readable(actor, focus -> cards().draft(focus.handled()));
            case "later" -> later(rest);
            case "help" -> note(Phrase.HELP);
            default -> List.of(new Note(speech().say(Phrase.UNKNOWN_COMMAND, Map.of("command", "/" + name))));
        };
    }

    /** A command about a case, or the words of a review. */
    private List<Answer> review(String rest, Message message, Actor actor) {
        if (rest.isEmpty()) {
            return note(Phrase.USAGE);
        }
        var command = office.caseDesk().read(rest, channel);
        if (command.isEmpty()) {
            return recogniser.isMistyped(rest, today())
                    ? note(Phrase.USAGE)
                    : handle(recogniser.readAsReview(rest, today()), message);
        }
        var focus = focus();
        var number = focus == null
                ? OptionalLong.empty()
                : OptionalLong.of(focus.about().number());
        var origin = new Origin("command", message.id().isEmpty() ? null : message.id());
        return office.caseDesk().perform(command.get(), number, channel, new Asker(actor, null, origin));
    }

    /** Puts the clock forward, where that is possible, to see what happens when nobody answers. */
    private List<Answer> later(String when) {
        var calendar = practice().calendar();
        var until = practice().languages().stream()
                .flatMap(language -> office.moments().read(when, language, office.now(), calendar).stream())
                .findFirst();
        if (until.isEmpty()) {
            return note(Phrase.WHEN_UNCLEAR);
        }
        return office.letPass(until.get())
                ? List.of(new Note(speech().say(Phrase.LATER, Map.of("time", speech().time(until.get())))))
                : note(Phrase.LATER_NOT_HERE);
    }

    private List<Answer> fulfil(Meaning wish, String said, Actor actor) {
        return switch (wish.intent()) {
            case CHECK -> check(wish.arg("text").orElse(""));
            case HELP -> note(Phrase.HELP);
            case THANKS -> note(Phrase.THANKS);
            case GREETING -> note(Phrase.GREETING);
            default -> {
                boolean about = wish.intent().needsACase() || wish.intent() == Intent.WHY;
                yield about && focus() == null && wish.about() == null
                        ? note(Phrase.NO_REVIEW_YET)
                        : wished(wish, said, actor);
            }
        };
    }

    private List<Answer> wished(Meaning wish, String said, Actor actor) {
        var answered = talk.wishes().answer(wish, talker(said, actor));
        answered.about().ifPresent(this::turnTo);
        return answered.told().all();
    }

    private Talker talker(String said, Actor actor) {
        var company =
                new Company(Company.Kind.ALONE, channel.place(), channel.workspace(), practice(), null, null, true);
        return Talker.of(company, actor, tools.talk().language(said).orElse(null), office.wordings());
    }

    /** Whatever was done last is spoken of from now on, as it stands now. */
    private void turnTo(Case each) {
        var now = office.docket().get(each.id());
        office.replyDesk().handled(now).ifPresent(handled -> latest = new Focus(now, handled));
    }

    /** What is spoken of: the review that came last; after a restart as it stands in the record. */
    private @Nullable Focus focus() {
        if (latest == null) {
            latest = office.docket()
                    .newest(channel.id())
                    .flatMap(each -> office.replyDesk().handled(each).map(handled -> new Focus(each, handled)))
                    .orElse(null);
        }
        return latest;
    }

    /** An answer with words of the review that is spoken of, for whoever may read them. */
    private List<Answer> readable(Actor actor, Function<Focus, Answer> answer) {
        var focus = focus();
        if (focus == null) {
            return note(Phrase.NO_REVIEW_YET);
        }
        return office.caseDesk().mayRead(focus.about(), actor)
                ? List.of(answer.apply(focus))
                : List.of(new Note(office.caseDesk()
                        .approversOnly(focus.about(), new Asker(actor, null, new Origin("words", null)))));
    }

    private List<Answer> check(String text) {
        if (text.isBlank()) {
            return note(Phrase.CHECK_EMPTY);
        }
        var focus = focus();
        var handled = focus == null ? null : focus.handled();
        var reply = handled == null
                ? Reply.alone(text)
                : Reply.to(handled.review(), handled.verdict().complaint(), text);
        var report = tools.checker().check(reply, practice());
        var writer = new CheckCardWriter(speech());
        boolean hushed = handled != null && handled.verdict().publicReply() == PublicReply.BETTER_NOT;
        return hushed ? writer.hushed(report, true) : List.of(writer.answer(report, handled != null));
    }

    /** Words that name neither stars nor a site, and are no wish. */
    private List<Answer> unmarked(String said, Message message, Actor actor) {
        var forwarded = recogniser.readAsForwarded(said, today());
        if (Recogniser.isMarked(forwarded)) {
            return handle(forwarded, message);
        }
        if (tools.texts().read(said).size() == 0 || recogniser.isData(said, today())) {
            return note(Phrase.NO_REVIEW_FOUND);
        }
        return recogniser.isReview(said, focus() != null, today())
                ? handle(recogniser.readAsReview(said, today()), message)
                : caution(said, actor).map(List::of).orElseGet(() -> note(Phrase.UNCLEAR));
    }

    /** What had better not be said where others read along; whoever is alone here reads at once why. */
    private Optional<Answer> caution(String said, Actor actor) {
        return tools.guard()
                .read(said)
                .map(warning ->
                        Lore.caution(warning.danger(), talker(said, actor).words()));
    }

    private List<Answer> handle(List<Review> reviews, Message message) {
        if (reviews.isEmpty()) {
            return note(Phrase.NO_REVIEW_FOUND);
        }
        var taken = office.intake().take(channel, message, reviews);
        for (var each : taken) {
            latest = new Focus(each.about(), each.handled());
        }
        return taken.isEmpty()
                ? note(Phrase.TAKEN_IN)
                : taken.stream()
                        .filter(Arrivals.Admitted::known)
                        .<Answer>map(each -> new Note(speech().say(
                                        Phrase.KNOWN_AS,
                                        Map.of("number", each.about().number()))))
                        .toList();
    }

    private List<Answer> note(Phrase phrase) {
        return List.of(new Note(speech().say(phrase)));
    }
}
