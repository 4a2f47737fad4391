package dev.bedside.desk;

import dev.bedside.chat.Answer;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.check.Reply;
import dev.bedside.check.ReplyChecker;
import dev.bedside.config.ConfigFiles;
import dev.bedside.practice.Practice;
import dev.bedside.reply.Draft;
import dev.bedside.reply.DraftOrder;
import dev.bedside.reply.DraftWording;
import dev.bedside.reply.Drafter;
import dev.bedside.reply.Style;
import dev.bedside.review.Review;
import dev.bedside.review.ReviewReader;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.Language;
import dev.bedside.text.TextReader;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Triager;
import dev.bedside.triage.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One channel's conversation: reviews are answered with their card, wishes about the latest one with what was wished.
 *
 * <p>Not safe for use by several threads at once; a channel is one conversation.
 */
public final class Desk {

    /** Longer than any review site allows, and still read in a moment. */
    private static final int LONGEST_MESSAGE = 50_000;

    private static final int FEWEST_WORDS = 4;
    /** While a review is open, a single line up to this many words is rather said to Bedside than a new review. */
    private static final int LONGEST_REMARK = 15;
    /** One unprintable character in so many is no text. */
    private static final int MOST_STRANGE = 10;

    private static final int FEW_STRANGE = 3;
    private static final Message.Author FORWARDER = new Message.Author("", true);

    /** What a desk works with. */
    public record Tools(
            ReviewReader reader,
            Triager triager,
            Drafter drafter,
            DraftWording drafts,
            ReplyChecker checker,
            RuleBook phrases,
            TextReader texts) {}

    private final Tools tools;
    private final Practice practice;
    private final Clock clock;
    private final Wording wording;
    private final CardWriter cards;
    private final CheckCardWriter checks;
    private final IntentReader intents;
    private final SaidLately lately = new SaidLately();
    private @Nullable Handled latest;

    public Desk(Tools tools, ConfigFiles files, Practice practice, Clock clock) {
        this.tools = tools;
        this.practice = practice;
        this.clock = clock;
        String language = practice.languages().getFirst();
        this.wording = Wording.from(files, language);
        this.cards = new CardWriter(wording, Locale.forLanguageTag(language), practice, clock);
        this.checks = new CheckCardWriter(wording);
        this.intents = new IntentReader(tools.phrases(), tools.texts());
    }

    /** Reads every sentence of some languages, so that a mistake is found before anybody has to hear it. */
    public static void examineWording(ConfigFiles files, List<String> languages) {
        languages.forEach(language -> Wording.from(files, language));
    }

    /** What Bedside says to a message; never empty, since in this channel everything is said to it. */
    public List<Answer> hear(Message message) {
        String said = message.content().strip();
        if (said.isEmpty() && message.embeds().isEmpty() && message.snapshots().isEmpty()) {
            return note(Phrase.EMPTY_MESSAGE);
        }
        if (said.length() > LONGEST_MESSAGE) {
            return List.of(new Note(wording.say(Phrase.TOO_LONG, Map.of("limit", LONGEST_MESSAGE))));
        }
        if (isGarbage(said)) {
            return note(Phrase.NOT_TEXT);
        }
        if (said.startsWith("/")) {
            return command(said);
        }
        var reviews = tools.reader().read(message, today());
        var wish = isMarked(reviews) ? Optional.<IntentReader.Wish>empty() : intents.read(said);
        if (wish.isPresent()) {
            return fulfil(wish.get());
        }
        return reviews.isEmpty() ? unmarked(said) : handle(reviews);
    }

    /** A greeting for whoever opens the room. */
    public Answer welcome() {
        return new Note(wording.say(Phrase.GREETING));
    }

    /** The answer when something went wrong that is nobody's fault. */
    public Answer failed() {
        return new Note(wording.say(Phrase.FAILED));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), practice.calendar().zone());
    }

    private List<Answer> command(String said) {
        int space = 0;
        while (space < said.length() && !Character.isWhitespace(said.charAt(space))) {
            space++;
        }
        String name = said.substring(1, space).toLowerCase(Locale.ROOT);
        String rest = said.substring(space).strip();
        return switch (name) {
            case "check" -> check(rest);
            case "review" -> rest.isEmpty() ? note(Phrase.EMPTY_MESSAGE) : review(rest);
            case "draft" -> latest == null ? note(Phrase.NO_REVIEW_YET) : List.of(cards.draft(latest));
            case "help" -> note(Phrase.HELP);
            default -> List.of(new Note(wording.say(Phrase.UNKNOWN_COMMAND, Map.of("command", "/" + name))));
        };
    }

    private List<Answer> fulfil(IntentReader.Wish wish) {
        return switch (wish.intent()) {
            case DRAFT_SHORTER -> changed(order -> order.in(Style.BRIEF));
            case DRAFT_WARMER -> changed(order -> order.in(Style.WARM));
            case DRAFT_FORMAL -> changed(order -> order.in(Style.FORMAL));
            case DRAFT_APOLOGISE -> changed(order -> order.in(Style.SORRY));
            case DRAFT_LANGUAGE -> inLanguage(wish.argument());
            case DRAFT_AGAIN -> changed(order -> order.attempt(order.attempt() + 1));
            case DRAFT_RESET -> changed(order -> DraftOrder.first(order.review(), order.verdict(), practice, lately));
            case DRAFT_SHOW -> latest == null ? note(Phrase.NO_REVIEW_YET) : List.of(cards.draft(latest));
            case CHECK -> check(wish.argument() == null ? "" : wish.argument());
            case WHY -> latest == null ? note(Phrase.NO_REVIEW_YET) : List.of(cards.why(latest));
            case HELP -> note(Phrase.HELP);
            case THANKS -> note(Phrase.THANKS);
            case GREETING -> note(Phrase.GREETING);
        };
    }

    private List<Answer> inLanguage(@Nullable String code) {
        var language = new Language(code == null ? "" : code);
        return tools.drafts().speaks(language)
                ? changed(order -> order.in(language))
                : note(Phrase.DRAFT_LANGUAGE_UNKNOWN);
    }

    private List<Answer> changed(UnaryOperator<DraftOrder> change) {
        if (latest == null) {
            return note(Phrase.NO_REVIEW_YET);
        }
        latest = drafted(latest.review(), latest.verdict(), change.apply(latest.order()));
        return List.of(cards.draft(latest));
    }

    private List<Answer> check(String text) {
        if (text.isBlank()) {
            return note(Phrase.CHECK_EMPTY);
        }
        var review = latest == null ? null : latest.review();
        var complaint = latest == null ? null : latest.verdict().answersComplaint();
        var reply = review == null ? Reply.alone(text) : new Reply(text, review.text(), review.author(), complaint);
        var report = tools.checker().check(reply, practice);
        var answer = checks.answer(report, review != null);
        boolean hushed = latest != null && latest.verdict().publicReply() == PublicReply.BETTER_NOT;
        return hushed ? List.of(new Note(wording.say(Phrase.CHECK_NOT_IN_PUBLIC)), answer) : List.of(answer);
    }

    /**
     * Words without a mark of a review. They are one when it is plain that they are no wish: when no review is open, when
     * they were pasted in several lines, or when they are long.
     */
    private List<Answer> unmarked(String said) {
        var forwarded = tools.reader().read(Message.typed(said, FORWARDER), today());
        if (isMarked(forwarded)) {
            return handle(forwarded);
        }
        int words = tools.texts().read(said).size();
        if (words == 0) {
            return note(Phrase.NO_REVIEW_FOUND);
        }
        boolean wish = latest != null && words <= LONGEST_REMARK && said.indexOf('\n') < 0;
        return !wish && (words >= FEWEST_WORDS || readAsReview(said).stream().anyMatch(this::saysSomething))
                ? review(said)
                : note(Phrase.UNCLEAR);
    }

    private List<Answer> review(String words) {
        return handle(readAsReview(words));
    }

    private List<Review> readAsReview(String words) {
        return tools.reader().readAsReview(Message.typed(words, FORWARDER), today());
    }

    private static boolean isGarbage(String said) {
        long strange = said.chars()
                .filter(c -> c == 0xFFFD || (Character.isISOControl(c) && !Character.isWhitespace(c)))
                .count();
        return strange > FEW_STRANGE && strange * MOST_STRANGE > said.length();
    }

    private boolean saysSomething(Review review) {
        var verdict = tools.triager().triage(review);
        return verdict.tone() != Tone.NEUTRAL || !verdict.why().isEmpty();
    }

    private static boolean isMarked(List<Review> reviews) {
        return reviews.stream().anyMatch(review -> review.stars() != null || review.site() != null);
    }

    private List<Answer> handle(List<Review> reviews) {
        var answers = new ArrayList<Answer>();
        for (Review review : reviews) {
            var verdict = tools.triager().triage(review);
            latest = drafted(review, verdict, DraftOrder.first(review, verdict, practice, lately));
            answers.add(cards.card(latest));
        }
        return answers;
    }

    private Handled drafted(Review review, Verdict verdict, DraftOrder order) {
        Optional<Draft> draft = tools.drafter().draft(order);
        draft.ifPresent(lately::add);
        return new Handled(
                review,
                verdict,
                draft.map(each -> order.attempt(each.attempt())).orElse(order),
                draft);
    }

    private List<Answer> note(Phrase phrase) {
        return List.of(new Note(wording.say(phrase)));
    }
}
