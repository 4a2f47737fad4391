package dev.bedside.desk;

import dev.bedside.cases.Case;
import dev.bedside.cases.Cases;
import dev.bedside.cases.Drafts;
import dev.bedside.cases.Performed;
import dev.bedside.cases.Step;
import dev.bedside.chat.Answer;
import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Card.Tint;
import dev.bedside.chat.Control;
import dev.bedside.chat.Control.Button;
import dev.bedside.chat.Control.Style;
import dev.bedside.chat.Note;
import dev.bedside.practice.Practice;
import dev.bedside.reply.DraftOrder;
import dev.bedside.reply.DraftWording;
import dev.bedside.talk.Intent;
import dev.bedside.talk.Meaning;
import dev.bedside.text.Language;
import dev.bedside.triage.PublicReply;
import dev.bedside.workspace.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Changes the draft of a reply as somebody wishes in words. */
final class DraftDesk {

    private static final int VARIANTS = 3;

    private final Cases cases;
    private final CaseDesk caseDesk;
    private final ReplyDesk replies;
    private final Drafting drafting;
    private final DraftWording wording;
    private final DraftEditor editor;
    private final Workspaces workspaces;
    private final Wordings wordings;
    private final ShortMemory memory;

    DraftDesk(
            Cases cases,
            CaseDesk caseDesk,
            ReplyDesk replies,
            Drafting drafting,
            DraftWording wording,
            DraftEditor editor,
            Workspaces workspaces,
            Wordings wordings,
            ShortMemory memory) {
        this.cases = cases;
        this.caseDesk = caseDesk;
        this.replies = replies;
        this.drafting = drafting;
        this.wording = wording;
        this.editor = editor;
        this.workspaces = workspaces;
        this.wordings = wordings;
        this.memory = memory;
    }

    /** Whether a wish is about a draft. */
    static boolean isAbout(Intent intent) {
        return switch (intent) {
            case DRAFT_SHORTER,
                    DRAFT_WARMER,
                    DRAFT_FORMAL,
                    DRAFT_APOLOGISE,
                    DRAFT_LANGUAGE,
                    DRAFT_MENTION,
                    DRAFT_OMIT,
                    DRAFT_SIGN,
                    DRAFT_VARIANTS,
                    DRAFT_AGAIN,
                    DRAFT_RESET,
                    DRAFT_SHOW -> true;
            default -> false;
        };
    }

    /** What is held back is told where nobody else reads along only. */
    Told perform(Meaning wish, Case each, Talker talker) {
        if (!caseDesk.mayRead(each, talker.self())) {
            return Told.undone(caseDesk.approversOnly(each, talker.asker()));
        }
        if (each.summary().publicReply() == PublicReply.BETTER_NOT) {
            return Told.undone(talker.speech().say(Phrase.CHECK_NOT_IN_PUBLIC));
        }
        var told = draft(wish, each, talker);
        return each.summary().isHeld() && !talker.company().isApartFor(each)
                ? new Told(List.of(), told.all(), told.done())
                : told;
    }

    private Told draft(Meaning wish, Case each, Talker talker) {
        boolean worded = Set.of(Intent.DRAFT_MENTION, Intent.DRAFT_OMIT, Intent.DRAFT_SIGN)
                .contains(wish.intent());
        if (worded && said(wish).isBlank()) {
            return Told.undone(talker.words().say(TalkPhrase.UNCLEAR));
        }
        return switch (wish.intent()) {
            case DRAFT_SHORTER -> redraft(each, DraftWish.SHORTER::change, talker);
            case DRAFT_WARMER -> redraft(each, DraftWish.WARMER::change, talker);
            case DRAFT_FORMAL -> redraft(each, DraftWish.FORMAL::change, talker);
            case DRAFT_APOLOGISE -> redraft(each, DraftWish.APOLOGISE::change, talker);
            case DRAFT_AGAIN -> redraft(each, DraftWish.ANOTHER::change, talker);
            case DRAFT_RESET -> redraft(each, DraftWish.START_OVER::change, talker);
            case DRAFT_LANGUAGE -> inLanguage(each, wish.arg("language").orElse(""), talker);
            case DRAFT_VARIANTS -> variants(each, talker);
            case DRAFT_MENTION -> edit(each, talker, (text, words) -> editor.mention(text, said(wish), words));
            case DRAFT_OMIT -> omit(each, said(wish), talker);
            case DRAFT_SIGN ->
                edit(each, talker, (text, words) -> editor.sign(text, said(wish), practice(each), words));
            default -> shown(wish.arg("purpose").orElse(""), each, talker);
        };
    }

    private static String said(Meaning wish) {
        return wish.arg("text").orElse("");
    }

    private Told inLanguage(Case each, String code, Talker talker) {
        var language = new Language(code);
        return wording.speaks(language)
                ? redraft(each, order -> order.in(language), talker)
                : Told.undone(talker.speech().say(Phrase.DRAFT_LANGUAGE_UNKNOWN));
    }

    private Told redraft(Case each, UnaryOperator<DraftOrder> change, Talker talker) {
        var redrafted = replies.redraft(each, change, talker.asker());
        if (redrafted.isEmpty()) {
            return Told.undone(talker.speech().say(Phrase.CARD_FORGOTTEN));
        }
        return redrafted
                .get()
                .kept()
                .map(kept -> kept(kept, each, talker))
                .orElseGet(() -> Told.undone(talker.speech().say(Phrase.CARD_NO_SAFE_DRAFT)));
    }

    private Told kept(Performed performed, Case each, Talker talker) {
        return performed instanceof Performed.Done(var now)
                ? Told.openly(card(now, talker, true))
                : refused(performed, each, talker);
    }

    private Told refused(Performed performed, Case each, Talker talker) {
        return caseDesk.said(performed, each, new Step.CallForReply(), talker.asker())
                .map(Told::undone)
                .orElse(Told.NOTHING);
    }

    /** In front of the draft stands what was asked of it. */
    private Told shown(String purpose, Case each, Talker talker) {
        var told = show(each, talker);
        var text = replies.draft(each);
        var words = talker.words();
        var first = switch (purpose) {
            case "posting" -> words.say(TalkPhrase.DRAFT_POST_YOURSELF, number(each));
            case "longer" -> words.say(TalkPhrase.DRAFT_LONGER, number(each));
            case "question" ->
                text.map(draft -> words.say(TalkPhrase.DRAFT_LENGTH, editor.length(draft)))
                        .orElse("");
            default -> "";
        };
        if (first.isEmpty() || !told.done()) {
            return told;
        }
        var open = new ArrayList<Answer>(List.of(new Note(first)));
        open.addAll(told.open());
        return new Told(open, told.secret(), true);
    }

    private Told show(Case each, Talker talker) {
        var latest = replies.latest(each);
        if (latest.isEmpty()) {
            return Told.undone(talker.words().say(TalkPhrase.DRAFT_NONE, number(each)));
        }
        // what says too much is for whoever may mend it
        return latest.get().postable()
                ? Told.openly(card(each, talker, false))
                : new Told(
                        List.of(new Note(talker.speech().say(Phrase.CARD_DRAFT_BLOCKED))),
                        List.of(card(each, talker, false)),
                        true);
    }

    private Card card(Case each, Talker talker, boolean changed) {
        var parts = new ArrayList<Part>();
        replies.draft(each)
                .ifPresent(text -> parts.add(new Part.Copyable(talker.speech().say(Phrase.CARD_DRAFT), text)));
        if (changed && !talker.company().direct()) {
            parts.add(new Part.Remark(talker.words().say(TalkPhrase.DRAFT_ON_CARD)));
        }
        return new Card(Tint.ORDINARY, talker.words().say(TalkPhrase.DRAFT_OF, number(each)), parts);
    }

    // ---- one of several

    private Told variants(Case each, Talker talker) {
        var handled = replies.handled(each);
        if (handled.isEmpty()) {
            return Told.undone(talker.speech().say(Phrase.CARD_FORGOTTEN));
        }
        var order = handled.get().order();
        var drafts = new ArrayList<Handled>();
        for (int n = 1; n <= VARIANTS; n++) {
            var last = drafts.isEmpty() ? order : drafts.getLast().order();
            var next = drafting.draft(last.attempt(last.attempt() + 1), each.practice());
            next.draft().ifPresent(draft -> drafts.add(next));
        }
        if (drafts.isEmpty()) {
            return Told.undone(talker.speech().say(Phrase.CARD_NO_SAFE_DRAFT));
        }
        var words = talker.words();
        var parts = new ArrayList<Part>();
        var controls = new ArrayList<Control>();
        var token = memory.keep(new ShortMemory.Variants(each.id(), List.copyOf(drafts)));
        IntStream.rangeClosed(1, drafts.size()).forEach(n -> {
            var text = drafts.get(n - 1).draft().orElseThrow().text();
            parts.add(new Part.Copyable(words.say(TalkPhrase.DRAFT_VARIANT, Map.of("n", n)), text));
            controls.add(new Button(
                    new TalkAction.Use(token, n).write(),
                    words.say(TalkPhrase.BUTTON_USE, Map.of("n", n)),
                    Style.PLAIN));
        });
        return Told.openly(
                new Card(Tint.ORDINARY, words.say(TalkPhrase.DRAFT_VARIANTS, number(each)), parts, controls));
    }

    /** @param n from 1 */
    Told use(Case each, ShortMemory.Variants variants, int n, Talker talker) {
        if (n < 1 || n > variants.drafts().size()) {
            return Told.undone(talker.words().say(TalkPhrase.FORGOTTEN));
        }
        var asker = talker.asker();
        var draft = drafting.entry(variants.drafts().get(n - 1), talker.id()).orElseThrow();
        var performed = cases.perform(each.id(), new Step.Rewrite(draft), asker.actor(), asker.origin());
        return performed instanceof Performed.Done
                ? Told.openly(talker.words().say(TalkPhrase.DRAFT_TAKEN, Map.of("number", each.number(), "n", n)))
                : refused(performed, each, talker);
    }

    // ---- other words

    /** What becomes of a draft; its second parameter are the words of its language. */
    private interface Edit {
        String apply(String text, TalkWords words);
    }

    private Told edit(Case each, Talker talker, Edit edit) {
        var latest = replies.latest(each);
        var text = replies.draft(each);
        if (latest.isEmpty() || text.isEmpty()) {
            return Told.undone(talker.words().say(TalkPhrase.DRAFT_NONE, number(each)));
        }
        var language = latest.get().language();
        return rewrite(each, edit.apply(text.get(), words(language, each)), language, talker);
    }

    private Told omit(Case each, String what, Talker talker) {
        var latest = replies.latest(each);
        var text = replies.draft(each);
        if (latest.isEmpty() || text.isEmpty()) {
            return Told.undone(talker.words().say(TalkPhrase.DRAFT_NONE, number(each)));
        }
        var language = latest.get().language();
        var left = editor.omit(text.get(), what, practice(each), words(language, each), talker.words());
        if (left.equals(text.get())) {
            return Told.undone(
                    new Note(talker.words().say(TalkPhrase.DRAFT_NOT_THERE, number(each)), editing(each, talker)));
        }
        return left.isBlank()
                ? Told.undone(new Note(
                        talker.words().say(TalkPhrase.DRAFT_NOTHING_LEFT, number(each)), editing(each, talker)))
                : rewrite(each, left, language, talker);
    }

    private static List<Control> editing(Case each, Talker talker) {
        return List.of(new Button(Deed.EDIT.to(each), talker.speech().say(Phrase.BUTTON_EDIT), Style.PLAIN));
    }

    /** Words that would make a good draft say too much are not put in: why is said, and what may stand there instead. */
    private Told rewrite(Case each, String text, String language, Talker talker) {
        boolean good = replies.latest(each).filter(Drafts.Entry::postable).isPresent();
        var wished = replies.check(each, text, talker.asker());
        if (good && wished.checked() && !wished.postable()) {
            var why = new CheckCardWriter(talker.speech()).answer(wished, false);
            return new Told(List.of(new Note(talker.speech().say(Phrase.DRAFT_REFUSED))), List.of(why), false);
        }
        var rewritten = replies.rewrite(each, text, language, talker.asker());
        if (!(rewritten.performed() instanceof Performed.Done(var now))) {
            return refused(rewritten.performed(), each, talker);
        }
        var report = rewritten.report();
        if (report.postable() || !report.checked()) {
            return Told.openly(card(now, talker, true));
        }
        var found = new CheckCardWriter(talker.speech()).answer(report, false);
        return new Told(
                List.of(new Note(talker.speech().say(Phrase.CARD_DRAFT_BLOCKED))), List.<Answer>of(found), true);
    }

    /** What is said in the language of a draft. */
    private TalkWords words(String language, Case each) {
        return wordings.talk(language, practice(each));
    }

    private Practice practice(Case each) {
        return workspaces.practice(each.practice());
    }

    private static Map<String, Object> number(Case each) {
        return Map.of("number", each.number());
    }
}
