package dev.bedside.desk;

import dev.bedside.cases.Case;
import dev.bedside.cases.Docket;
import dev.bedside.cases.Performed;
import dev.bedside.cases.Rights;
import dev.bedside.cases.Step;
import dev.bedside.chat.Answer;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.chat.Request;
import dev.bedside.database.Database;
import dev.bedside.practice.Practice;
import dev.bedside.reply.DraftOrder;
import dev.bedside.review.Review;
import dev.bedside.review.Site;
import dev.bedside.text.Language;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.SetByPerson;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Answers the commands that staff type, or choose in the menu of a message. */
final class CommandDesk {

    private static final int LONGEST = 50_000;
    private static final double MOST_STARS = 5;

    private final Database database;
    private final Docket docket;
    private final CaseDesk caseDesk;
    private final ReplyDesk replies;
    private final Discussions discussions;
    private final Reviser reviser;
    private final Intake intake;
    private final Recogniser recogniser;
    private final FileOpener files;
    private final Workspaces workspaces;
    private final Wordings wordings;

    CommandDesk(
            Database database,
            Docket docket,
            CaseDesk caseDesk,
            ReplyDesk replies,
            Discussions discussions,
            Reviser reviser,
            Intake intake,
            Recogniser recogniser,
            FileOpener files,
            Workspaces workspaces,
            Wordings wordings) {
        this.database = database;
        this.docket = docket;
        this.caseDesk = caseDesk;
        this.replies = replies;
        this.discussions = discussions;
        this.reviser = reviser;
        this.intake = intake;
        this.recogniser = recogniser;
        this.files = files;
        this.workspaces = workspaces;
        this.wordings = wordings;
    }

    /**
     * Where a command was typed.
     *
     * @param channel null where it is none that is watched
     * @param practice of the channel, else of the workspace
     */
    record Spot(@Nullable Channel channel, Practice practice) {}

    /** Answers a command that was typed. */
    List<Answer> typed(Request.Command command, String id, Spot spot, Asker asker) {
        var options = command.options();
        return switch (command.command()) {
            case "check" -> check(options.getOrDefault("text", ""), options.get("review"), spot, asker);
            case "thread" -> about("thread", options, spot, asker);
            case "review list" -> List.of(caseDesk.list(spot.practice(), asker));
            case "review add" -> add(options, id, spot, asker);
            default -> about(command.command().substring("review ".length()), options, spot, asker);
        };
    }

    /** Takes a message for a review, whatever it looks like. */
    List<Answer> takeIn(Message message, Spot spot, Asker asker) {
        var opened = files.open(message);
        return take(opened, recogniser.readWhole(opened, today(spot)), spot, asker);
    }

    /** Whether a message holds a review that has a case. */
    boolean isKnown(Channel channel, String platformId) {
        return docket.isKnown(channel.id(), platformId);
    }

    /** Answers a command out of the menu of a message. */
    List<Answer> chosen(Request.MessageCommand command, Spot spot, Asker asker) {
        var message = command.message();
        return command.command().equals(CommandMenu.CHECK)
                ? check(words(message), null, spot, asker)
                : takeIn(message, spot, asker);
    }

    private static String words(Message message) {
        if (!message.content().isBlank() || message.snapshots().isEmpty()) {
            return message.content();
        }
        return message.snapshots().getFirst().content();
    }

    /** What a command does that is done by a button as well, with a form or a question before; empty for the others. */
    Optional<Deed> deed(Request.Command command) {
        return switch (command.command()) {
            case "review edit" -> Optional.of(Deed.EDIT);
            case "review forget" -> Optional.of(Deed.FORGET);
            default -> Optional.empty();
        };
    }

    /** The case that a command names; empty where whoever asks sees none with this number. */
    Optional<Case> about(Request.Command command, Asker asker) {
        var number = number(command.options().getOrDefault("case", ""));
        return number.isEmpty() ? Optional.empty() : docket.find(asker.actor(), number.getAsLong());
    }

    /** A case by the number that was typed or completed. */
    private List<Answer> about(String verb, Map<String, String> options, Spot spot, Asker asker) {
        var number = number(options.getOrDefault("case", ""));
        if (number.isEmpty()) {
            return note(speech(spot, asker).say(Phrase.WHICH_CASE));
        }
        return docket.find(asker.actor(), number.getAsLong())
                .map(each -> about(verb, options, each, asker))
                .orElseGet(() ->
                        note(speech(spot, asker).say(Phrase.NO_SUCH_CASE, Map.of("number", number.getAsLong()))));
    }

    private List<Answer> about(String verb, Map<String, String> options, Case each, Asker asker) {
        return switch (verb) {
            case "draft" -> draft(each, options, asker);
            case "set" -> set(each, options, asker);
            case "thread" -> note(discussions.want(each, asker));
            case "assign" -> caseDesk.step(each, new Step.Assign(options.getOrDefault("person", "")), asker);
            default -> {
                var rest = Arrays.stream(new String[] {"until", "text", "why"})
                        .map(options::get)
                        .filter(value -> value != null)
                        .findFirst()
                        .orElse("");
                yield caseDesk.perform(CaseCommand.Verb.of(verb), each, rest, asker);
            }
        };
    }

    private static OptionalLong number(String typed) {
        var digits = typed.strip().replaceFirst("^#", "");
        return digits.matches("\\d{1,12}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    private List<Answer> draft(Case each, Map<String, String> options, Asker asker) {
        var speech = speech(each, asker);
        if (!caseDesk.mayRead(each, asker.actor())) {
            return note(caseDesk.approversOnly(each, asker));
        }
        if (each.summary().publicReply() == PublicReply.BETTER_NOT) {
            return note(speech.say(Phrase.CHECK_NOT_IN_PUBLIC));
        }
        var wish = DraftWish.of(options.getOrDefault("style", ""));
        var language = options.get("language");
        var redrafted =
                replies.redraft(each, order -> ordered(order, wish.or(() -> another(language)), language), asker);
        if (redrafted.isEmpty()) {
            return note(speech.say(Phrase.CARD_FORGOTTEN));
        }
        var kept = redrafted.get().kept();
        if (kept.isPresent() && !(kept.get() instanceof Performed.Done)) {
            return caseDesk.said(kept.get(), each, new Step.CallForReply(), asker).stream()
                    .<Answer>map(Note::new)
                    .toList();
        }
        return List.of(
                new Note(speech.say(Phrase.DONE_REDRAFT, Map.of("number", each.number()))),
                new CardWriter(speech, practice(each)).draft(redrafted.get().handled()));
    }

    /** Whoever names neither a style nor a language wants another one. */
    private static Optional<DraftWish> another(@Nullable String language) {
        return language == null ? Optional.of(DraftWish.ANOTHER) : Optional.empty();
    }

    private static DraftOrder ordered(DraftOrder order, Optional<DraftWish> wish, @Nullable String language) {
        var changed = wish.map(each -> each.change(order)).orElse(order);
        return language == null ? changed : changed.in(new Language(language));
    }

    private List<Answer> set(Case each, Map<String, String> options, Asker asker) {
        var speech = speech(each, asker);
        var labels = new LabelReader(speech.wording());
        try {
            var set = new SetByPerson(
                    labels.tone(options.get("tone")),
                    labels.topics(options.get("topics")),
                    labels.concerns(options.get("concerns")),
                    labels.action(options.get("action")));
            return set.isNothing() ? note(speech.say(Phrase.NOTHING_TO_CORRECT)) : correct(each, set, asker);
        } catch (LabelReader.Unknown unknown) {
            return note(
                    speech.say(Phrase.LABEL_UNKNOWN, Map.of("label", unknown.label(), "labels", unknown.possible())));
        }
    }

    /** Sets labels where somebody knows better, and says what follows from it. */
    List<Answer> correct(Case each, SetByPerson set, Asker asker) {
        var performed = reviser.correct(each.id(), set, asker.actor(), asker.origin());
        if (performed instanceof Performed.Done(var corrected)) {
            var speech = speech(each, asker);
            return note(speech.say(
                    Phrase.CORRECTED_VERDICT,
                    Map.of(
                            "number", corrected.number(),
                            "action", speech.label(corrected.summary().action().id()),
                            "urgency",
                                    speech.label(corrected.summary().urgency().id()))));
        }
        return caseDesk.said(performed, each, new Step.CallForReply(), asker).stream()
                .<Answer>map(Note::new)
                .toList();
    }

    private List<Answer> check(String text, @Nullable String number, Spot spot, Asker asker) {
        var speech = speech(spot, asker);
        if (text.isBlank()) {
            return note(speech.say(Phrase.NOTHING_TO_CHECK));
        }
        var each = number == null || number(number).isEmpty()
                ? Optional.<Case>empty()
                : docket.find(asker.actor(), number(number).getAsLong());
        if (number != null && each.isEmpty()) {
            return note(speech.say(Phrase.WHICH_CASE));
        }
        return check(text, each, spot.practice(), asker);
    }

    /** What the check says of a reply, for whoever wrote it and nobody else. */
    List<Answer> check(String text, Optional<Case> each, Practice practice, Asker asker) {
        var speech = wordings.of(practice, asker);
        // what is held back is not told by what the check finds of it
        var words = each.filter(about -> caseDesk.mayRead(about, asker.actor())).flatMap(docket::words);
        var report = replies.check(words, text, practice);
        var writer = new CheckCardWriter(speech);
        boolean hushed = each.filter(about -> about.summary().publicReply() == PublicReply.BETTER_NOT)
                .isPresent();
        return hushed ? writer.hushed(report, words.isPresent()) : writer.answers(report, words.isPresent());
    }

    /** A review that somebody brings along; what they say of it wins over what is read in it. */
    private List<Answer> add(Map<String, String> options, String id, Spot spot, Asker asker) {
        var words = options.getOrDefault("text", "").strip();
        var speech = speech(spot, asker);
        if (words.isEmpty()) {
            return note(speech.say(Phrase.NO_WORDS_ADD));
        }
        var stars = options.get("stars");
        if (stars != null && stars(stars).isEmpty()) {
            return note(speech.say(Phrase.STARS_UNCLEAR));
        }
        if (words.length() > LONGEST) {
            return note(speech.say(Phrase.TOO_LONG, Map.of("limit", LONGEST)));
        }
        var author = new Message.Author(Optional.ofNullable(asker.actor().id()).orElse(""), "", false);
        var message = new Message(id, words, List.of(), List.of(), List.of(), author);
        var reviews = recogniser.readAsReview(words, today(spot)).stream()
                .map(review -> told(review, options))
                .toList();
        return refused(reviews, spot, asker)
                .orElseGet(() -> taken(intake.bring(Objects.requireNonNull(spot.channel()), message, reviews), speech));
    }

    private static Review told(Review review, Map<String, String> options) {
        var site = Arrays.stream(Site.values())
                .filter(each -> each.id().equals(options.get("site")))
                .findFirst()
                .orElse(review.site());
        var author = options.getOrDefault("author", review.author());
        return new Review(
                site,
                stars(options.get("stars")).orElse(review.stars()),
                author,
                review.text(),
                review.language(),
                review.truncated(),
                review.link(),
                review.postedAt(),
                review.location(),
                review.siteReviewId());
    }

    private static Optional<Double> stars(@Nullable String typed) {
        return typed != null && typed.strip().matches("[1-5]([.,]5)?|0[.,]5")
                ? Optional.of(
                        Math.min(MOST_STARS, Double.parseDouble(typed.strip().replace(',', '.'))))
                : Optional.empty();
    }

    /** Why nothing is taken in; empty where it is. */
    private Optional<List<Answer>> refused(List<Review> reviews, Spot spot, Asker asker) {
        var speech = speech(spot, asker);
        var channel = spot.channel();
        if (channel == null) {
            return Optional.of(note(speech.say(Phrase.NOT_WATCHED)));
        }
        if (!Rights.of(asker.actor(), channel.workspace(), spot.practice().team())
                .team()) {
            return Optional.of(note(speech.say(Phrase.TEAM_ONLY)));
        }
        return reviews.isEmpty() ? Optional.of(note(speech.say(Phrase.NO_REVIEW_FOUND))) : Optional.empty();
    }

    private List<Answer> take(Message message, List<Review> reviews, Spot spot, Asker asker) {
        var speech = speech(spot, asker);
        var refused = refused(reviews, spot, asker);
        if (refused.isPresent()) {
            return refused.get();
        }
        var channel = Objects.requireNonNull(spot.channel());
        var known = known(channel, message, speech);
        if (!known.isEmpty()) {
            return known;
        }
        var taken = intake.take(channel, message, reviews);
        // it may have become a case in between
        var since = taken.isEmpty() ? known(channel, message, speech) : List.<Answer>of();
        return since.isEmpty() ? taken(taken, speech) : since;
    }

    private List<Answer> known(Channel channel, Message message, Speech speech) {
        return docket.ofMessage(channel.id(), message.id()).stream()
                .<Answer>map(each -> new Note(speech.say(Phrase.KNOWN_AS, Map.of("number", each.number()))))
                .toList();
    }

    private static List<Answer> taken(List<Arrivals.Admitted> opened, Speech speech) {
        return opened.isEmpty()
                ? note(speech.say(Phrase.TAKEN_IN))
                : opened.stream()
                        .<Answer>map(each -> new Note(speech.say(
                                each.known() ? Phrase.KNOWN_AS : Phrase.TAKEN_AS,
                                Map.of("number", each.about().number()))))
                        .toList();
    }

    private LocalDate today(Spot spot) {
        return LocalDate.ofInstant(database.now(), spot.practice().calendar().zone());
    }

    private Speech speech(Spot spot, Asker asker) {
        return wordings.of(spot.practice(), asker);
    }

    private Speech speech(Case each, Asker asker) {
        return wordings.of(practice(each), asker);
    }

    private Practice practice(Case each) {
        return workspaces.practice(each.practice());
    }

    private static List<Answer> note(String text) {
        return List.of(new Note(text));
    }
}
