package dev.bedside.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;

/** The team works with the buttons below the cards. */
final class CardRound {

    private static final String TELLING = "We saw you on Monday, and your blood test was perfectly fine.";
    private static final int LONGEST = 4_000;
    private static final String FINE =
            "Thank you for telling us. We are sorry to read this. Please call our practice manager at 555 0142.";

    private final Scene scene;

    CardRound(Scene scene) {
        this.scene = scene;
    }

    void play() {
        takeAndGiveBack();
        write();
        answerPraise();
        sayItIsPosted();
        putOffAndHandOver();
        reportToTheSite();
        closeAndForget();
        holdBack();
        keepOthersOut();
        writeAtOnce();
        writeAtLength();
    }

    private void takeAndGiveBack() {
        assertThat(scene.press("ann", scene.card("dirty"), "I'll take it").ack())
                .isEqualTo(Answered.NOTHING);
        var taken = scene.card("dirty", "Taken by", Scene.mention(scene.who("ann")));
        assertThat(taken.buttons()).contains("Give it back").doesNotContain("I'll take it");
        assertThat(taken.pinged()).isEmpty();
        assertThat(scene.press("ann", taken, "Give it back").ack()).isEqualTo(Answered.NOTHING);
        scene.card("dirty", card -> card.buttons().contains("I'll take it"));
    }

    /** From the first draft to a reply that says too much. */
    private void write() {
        var first = Scene.draft(scene.card("rude"));
        take("rude");
        assertThat(scene.press("ann", scene.card("rude"), "New draft").ack()).isEqualTo(Answered.NOTHING);
        var second = scene.card("rude", card -> !Scene.draft(card).equals(first));

        var form = scene.press("ann", second, "Edit draft");
        assertThat(Scene.prefilled(form)).isEqualTo(Scene.draft(second));
        var kept = scene.fill("ann", form, TELLING);
        scene.says(kept, "Kept as the reply to #");
        var found = kept.next(0);
        assertThat(Scene.plain(found)).contains("Please do not post this yet", "your blood test");
        assertThat(scene.card("rude", "says too much to be posted").text()).doesNotContain("blood test");
        var blocked = scene.press("ann", scene.card("rude"), "Post it");
        scene.says(blocked, "says too much to be posted");
        assertThat(Scene.plain(blocked.next(0))).contains("Please do not post this yet");

        var again = scene.press("ann", found, "Edit again");
        assertThat(Scene.prefilled(again)).isEqualTo(TELLING);
        var still = scene.fill("ann", again, TELLING + " " + FINE);
        still.answer();
        var offered = still.next(0);
        var better = scene.press("ann", offered, "Use the better version");
        scene.says(better, "Kept as the reply to #");
        better.next(0);
        scene.card("rude", card -> Scene.draft(card).contains("555 0142"));
        var last = scene.fill("ann", scene.press("ann", scene.card("rude"), "Edit draft"), FINE);
        scene.says(last, "Kept as the reply to #");
        assertThat(Scene.plain(last.next(0))).contains("I found nothing that speaks against posting this");
        scene.card("rude", FINE);
        handOut();
    }

    /** Not in the first heat; then alone, to be copied. */
    private void handOut() {
        scene.says(scene.press("ann", scene.card("rude"), "Post it"), "Step back for a moment?");
        var copied = scene.press("ann", scene.card("rude"), "Post it");
        var how = scene.says(copied, "Copy the reply to #" + scene.number("rude"), "Google");
        assertThat(copied.next(0).content()).isEqualTo(FINE);
        assertThat(copied.next(0).buttons()).isEmpty();
        var waiting = scene.press("ann", how, "Not posted");
        assertThat(waiting.ack()).isEqualTo(Answered.EDIT);
        scene.says(waiting, "keeps waiting");
        var ready = scene.card("rude", card -> card.buttons().contains("Posted"));
        var once = scene.press("ann", ready, "Post it");
        var menu = once.answer();
        once.next(0);
        var posted = scene.fill("ann", scene.press("ann", menu, "I changed it"), TELLING);
        scene.says(posted, "says too much. Please change it on the site at once");
        assertThat(Scene.plain(posted.next(0))).contains("is answered. Thank you.");
        var over = scene.card("rude", "Answered");
        assertThat(over.buttons()).containsExactly("More…");
        assertThat(over.text()).doesNotContain("```").doesNotContain(FINE);
        scene.says(scene.press("ann", menu, "Posted as is"), "was answered by");
    }

    private void answerPraise() {
        var praise = scene.card("praise");
        var copied = scene.press("ben", praise, "Post it");
        var how = scene.says(copied, "Copy the reply to #" + scene.number("praise"));
        assertThat(copied.next(0).content()).isEqualTo(Scene.draft(praise));
        var posted = scene.press("ben", how, "Posted as is");
        assertThat(posted.ack()).isEqualTo(Answered.EDIT);
        scene.says(posted, "is answered. Thank you.");
        scene.card("praise", card -> card.buttons().equals(java.util.List.of("More…")));
    }

    /** The private answer is gone by then: the card itself asks. */
    private void sayItIsPosted() {
        var copied = scene.press("ann", scene.card("lovely"), "Post it");
        copied.answer();
        copied.next(0);
        var ready = scene.card("lovely", card -> card.buttons().contains("Posted"));
        var asked = scene.press("ann", ready, "Posted");
        var how = scene.says(asked, "go out just as the draft reads now?");
        scene.says(scene.press("ann", how, "Posted as is"), "is answered. Thank you.");
        scene.card("lovely", card -> !card.buttons().contains("Posted"));
    }

    private Seen more(String person, String mail) {
        return scene.says(
                scene.press(person, scene.card(mail), "More…"), "What shall happen with #" + scene.number(mail));
    }

    private void take(String mail) {
        assertThat(scene.press("ann", scene.card(mail), "I'll take it").ack()).isEqualTo(Answered.NOTHING);
        scene.card(mail, "Taken by " + Scene.mention(scene.who("ann")));
    }

    private void putOffAndHandOver() {
        take("bill");
        var more = more("ann", "bill");
        scene.says(
                scene.press("ann", more, "Why?"),
                "Why “Reply and invite to talk”",
                "The words, taken together, are negative");
        scene.says(scene.press("ann", more, "History"), "History of #" + scene.number("bill"), "came in", "took it");
        scene.says(scene.fill("ann", scene.press("ann", more, "Put off…"), "some time"), "Until when?");
        scene.says(scene.fill("ann", scene.press("ann", more, "Put off…"), "2 hours"), "Nobody hears of");
        scene.card("bill", "put off, back");
        scene.says(
                scene.choose("ann", more, "assign", scene.who("ben")),
                "in the hands of " + Scene.mention(scene.who("ben")));
        scene.card("bill", "Taken by " + Scene.mention(scene.who("ben")));
        scene.says(scene.press("ann", more, "Undo"), "Taken back");
        scene.card("bill", "Taken by " + Scene.mention(scene.who("ann")));
        scene.says(scene.fill("ann", scene.press("ann", more, "Already answered"), FINE), "is answered. Thank you.");
        scene.card("bill", card -> card.buttons().equals(java.util.List.of("More…")));
        scene.says(scene.press("ann", more("ann", "bill"), "Open again"), "is open again");
        scene.card("bill", card -> card.buttons().size() > 1);
    }

    private void reportToTheSite() {
        scene.says(scene.press("ann", scene.card("not a patient"), "Report it"), "Only whoever has #", "can do that");
        take("not a patient");
        var reported = scene.press("ann", scene.card("not a patient"), "Report it");
        scene.says(reported, "is reported to the site");
        assertThat(Scene.plain(reported.next(0)))
                .contains("How to report it to Google", "For the site", "Please look at it");
        var card = scene.card("not a patient", "Reported to the site by");
        scene.says(scene.press("ann", card, "The site let it stand"), "the site let it stand. One appeal is possible");
        scene.card("not a patient", seen -> !seen.buttons().contains("The site let it stand"));
        var more = more("ann", "not a patient");
        scene.says(scene.press("ann", more, "Appeal"), "The appeal on #");
        scene.says(scene.press("nina", more("nina", "not a patient"), "For a lawyer"), "#");
        var again = scene.card("not a patient", seen -> seen.buttons().contains("The site took it down"));
        scene.says(scene.press("ann", again, "The site took it down"), "The site took the review down");
        scene.card("not a patient", seen -> seen.buttons().equals(java.util.List.of("More…")));

        take("everybody mentioned");
        var how = scene.says(scene.press("ann", more("ann", "everybody mentioned"), "Report it"), "How to report it");
        var said = scene.press("ann", how, "I reported it");
        assertThat(said.ack()).isEqualTo(Answered.EDIT);
        scene.says(said, "is reported to the site");
        scene.card("everybody mentioned", "Reported to the site by");

        take("spam");
        var other = more("ann", "spam");
        scene.says(scene.press("ann", other, "Report it"), "is reported to the site");
        scene.card("spam", "Reported to the site by");
    }

    private void closeAndForget() {
        take("forwarded complaint");
        var more = more("ann", "forwarded complaint");
        scene.says(scene.choose("ann", more, "close", "duplicate"), "is closed: duplicate");
        scene.card("forwarded complaint", card -> card.buttons().equals(java.util.List.of("More…")));
        var sure = scene.says(scene.press("ann", more, "Delete words"), "be deleted for good?");
        scene.says(scene.press("ann", sure, "Yes, delete them for good"), "Only an approver can do that");
        assertThat(scene.card("forwarded complaint").text()).contains("Rufus");
        var hers = scene.press("nina", more("nina", "forwarded complaint"), "Delete words")
                .answer();
        var gone = scene.press("nina", hers, "Yes, delete them for good");
        assertThat(gone.ack()).isEqualTo(Answered.EDIT);
        scene.says(gone, "are deleted");
        assertThat(scene.card("forwarded complaint", "words of this review were deleted")
                        .text())
                .doesNotContain("Rufus");
    }

    /** Two approvers, and the team that sees the concern only. */
    private void holdBack() {
        var number = scene.number("wrong dose");
        var unread = scene.press("ann", scene.card("wrong dose"), "Read it (approvers)");
        assertThat(scene.says(unread, "Only an approver").text()).doesNotContain("wrong dose");
        scene.says(scene.press("nina", scene.card("wrong dose"), "Read it (approvers)"), "wrong dose", "Neutral reply");
        scene.press("mo", scene.approvers(number, card -> true), "I'll take it");
        var taken = scene.approvers(number, card -> Scene.plain(card).contains("Taken by"));
        scene.card("wrong dose", "Taken by " + Scene.mention(scene.who("mo")));
        var early = scene.press("mo", taken, "Post it");
        early.answer();
        var called = Scene.plain(early.answer()).contains("Step back") ? scene.press("mo", taken, "Post it") : early;
        scene.says(called, "An approver has to agree before it goes public");
        var waiting = scene.approvers(number, card -> card.buttons().contains("Agree"));
        scene.says(scene.press("mo", waiting, "Agree"), "Nobody agrees to their own reply");
        assertThat(scene.press("nina", waiting, "Agree").ack()).isEqualTo(Answered.NOTHING);
        var agreed = scene.approvers(number, card -> Scene.plain(card).contains("Approved by"));
        var copied = scene.press("mo", agreed, "Post it");
        var how = copied.answer();
        assertThat(copied.next(0).content()).contains("555 0142");
        scene.says(scene.press("mo", how, "Posted as is"), "is answered. Thank you.");
        scene.approvers(number, card -> card.buttons().equals(java.util.List.of("More…")));
        assertThat(scene.card("wrong dose", "Answered").text()).doesNotContain("wrong dose");
    }

    /** Zoe sees the channel and is on no team. */
    private void keepOthersOut() {
        var card = scene.card("wait");
        for (String button : java.util.List.of("I'll take it", "Post it", "Edit draft", "New draft")) {
            var refused = scene.press("zoe", card, button);
            assertThat(Scene.plain(refused.answer())).as(button).contains("for the practice's team");
        }
        assertThat(scene.card("wait").edits()).isEqualTo(card.edits());
        assertThat(scene.card("wait").text()).isEqualTo(card.text());
    }

    /** Two write at once: who is later is told, loses nothing and does not write over what the other one wrote. */
    private void writeAtOnce() {
        take("attached");
        var card = scene.card("attached");
        var hers = scene.press("ann", card, "Edit draft");
        var theirs = scene.press("nina", card, "Edit draft");
        var first = scene.fill("nina", theirs, FINE + " We read every word.");
        scene.says(first, "Kept as the reply to #");
        first.next(0);
        var late = scene.fill("ann", hers, FINE);
        var told = scene.says(late, Scene.mention(scene.who("nina")) + " wrote another reply to #");
        assertThat(late.next(0).content()).isEqualTo(FINE);
        scene.card("attached", seen -> Scene.draft(seen).endsWith("We read every word."));
        var again = scene.press("ann", told, "Edit again");
        assertThat(Scene.prefilled(again)).endsWith("We read every word.");
        var kept = scene.fill("ann", again, FINE);
        scene.says(kept, "Kept as the reply to #");
        kept.next(0);
        scene.card("attached", seen -> Scene.draft(seen).equals(FINE));
    }

    /** As long as a form takes: nothing of it is cut, on the card, in the form or in the reply to be copied. */
    private void writeAtLength() {
        var text = "Thank you for telling us; we are sorry, and we would like to hear more. "
                .repeat(60)
                .substring(0, LONGEST)
                .strip();
        take("rant");
        var kept = scene.fill("ann", scene.press("ann", scene.card("rant"), "Edit draft"), text);
        scene.says(kept, "Kept as the reply to #");
        kept.next(0);
        var card = scene.card(
                "rant", seen -> seen.text().contains(text) || !seen.files().isEmpty());
        assertThat(Scene.prefilled(scene.press("ann", card, "Edit draft"))).isEqualTo(text);
        scene.says(scene.press("ann", card, "Post it"), "Step back for a moment?");
        var copied = scene.press("ann", scene.card("rant"), "Post it");
        var answers = new ArrayList<Seen>();
        answers.add(copied.answer());
        answers.add(copied.next(0));
        if (Scene.plain(answers.getFirst()).contains("Shorten it first")) {
            answers.add(copied.next(1));
        }
        assertThat(answers).anySatisfy(seen -> assertThat(seen.files()).containsExactly("reply.txt"));
    }
}
