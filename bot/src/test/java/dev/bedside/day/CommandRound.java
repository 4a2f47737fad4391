package dev.bedside.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The team types commands, uses the menu of messages, and one of them has Discord in Spanish. */
final class CommandRound {

    private static final String TRIAGE = "Triage this review";
    private static final String CHECK = "Check this reply";
    private static final String FINE =
            "Thank you for telling us. We are sorry to read this. Please call our practice manager at 555 0142.";

    private final Scene scene;

    CommandRound(Scene scene) {
        this.scene = scene;
    }

    void play() {
        scene.says(scene.slash("ann", "lounge", "help"), "/review list", "Check this reply", "Answer a review");
        add();
        list();
        complete();
        stepByStep();
        endAndBegin();
        rest();
        correct();
        draft();
        check();
        fromTheMenu();
        unknownOnes();
        hiddenOnes();
        atLength();
        inSpanish();
    }

    private String number(String mail) {
        return scene.number(mail);
    }

    private Answered review(String person, String command, String mail, Object... more) {
        var options = new Object[more.length + 2];
        options[0] = "case";
        options[1] = number(mail);
        System.arraycopy(more, 0, options, 2, more.length);
        return scene.slash(person, "reviews", "review " + command, options);
    }

    private void add() {
        var added = scene.slash(
                "ann",
                "reviews",
                "review add",
                "text",
                "The new chairs are comfortable, and the tea was good.",
                "site",
                "yelp",
                "stars",
                "4,5",
                "author",
                "Hollis Greer");
        var number = Scene.number(scene.says(added, "It is #"));
        var card = Scene.until(
                "the card of what was added",
                () -> scene.stage.messages(scene.where("reviews")).stream()
                        .filter(seen -> Scene.number(seen).equals(number))
                        .findFirst()
                        .orElse(null),
                seen -> true);
        assertThat(Scene.plain(card)).contains("Yelp", "4.5 of 5 stars", "Hollis Greer");
        assertThat(card.answers()).isEmpty();
        scene.says(scene.slash("zoe", "reviews", "review add", "text", "Too slow."), "for the practice's team");
        scene.says(scene.slash("ann", "lounge", "review add", "text", "Too slow."), "I do not watch this channel");
    }

    private void list() {
        var list =
                scene.says(scene.slash("ann", "reviews", "review list"), "Waiting for an answer", "#" + number("wait"));
        assertThat(Scene.plain(list)).doesNotContain("#" + number("praise") + " ");
        var control = list.control("show");
        var shown = scene.choose("ann", list, "show", list.options(control).getFirst());
        assertThat(shown.answer().buttons()).contains("More…");
    }

    private void complete() {
        assertThat(scene.complete("ann", "reviews", "review show", "case", number("wait")))
                .contains(number("wait"));
        assertThat(scene.complete("ann", "reviews", "review set", "topics", "wait"))
                .anyMatch(each -> each.contains("wait"));
        assertThat(scene.complete("ann", "reviews", "review set", "topics", "wait, b"))
                .anyMatch(each -> each.contains("billing"));
        assertThat(scene.complete("ann", "reviews", "review set", "concerns", "pri"))
                .contains("privacy");
        assertThat(scene.complete("ann", "reviews", "check", "review", "")).isNotEmpty();
        assertThat(scene.complete("ann", "reviews", "review close", "case", "99999"))
                .isEmpty();
    }

    private void stepByStep() {
        inPrivate();
        scene.says(review("ann", "claim", "wait"), "is yours now");
        scene.card("wait", "Taken by " + Scene.mention(scene.who("ann")));
        scene.says(review("ben", "claim", "wait"), "is in the hands of " + Scene.mention(scene.who("ann")));
        scene.says(review("ann", "snooze", "wait", "until", "3 hours"), "Nobody hears of");
        scene.card("wait", "put off, back");
        scene.says(review("ann", "snooze", "wait", "until", "soonish"), "Until when?");
        scene.says(
                review("ann", "assign", "wait", "person", scene.who("ben")),
                "in the hands of " + Scene.mention(scene.who("ben")));
        scene.card("wait", "Taken by " + Scene.mention(scene.who("ben")));
        scene.says(review("ben", "release", "wait"), "is free again");
        scene.card("wait", card -> card.buttons().contains("I'll take it"));
        scene.says(review("ben", "undo", "wait"), "Taken back");
        scene.card("wait", "Taken by " + Scene.mention(scene.who("ben")));
        scene.says(review("ben", "history", "wait"), "took it", "gave it to somebody", "took a step back");
        scene.says(review("ben", "posted", "wait", "text", FINE), "is answered");
        scene.card("wait", card -> card.buttons().equals(List.of("More…")));
        scene.says(review("ann", "claim", "wait"), "was answered by " + Scene.mention(scene.who("ben")));
    }

    /** What is pressed in a view of one's own changes that view as well as the card. */
    private void inPrivate() {
        var shown = scene.says(review("ann", "show", "wait"), "#" + number("wait"), "over an hour");
        var taken = scene.press("ann", shown, "I'll take it");
        assertThat(taken.ack()).isEqualTo(Answered.EDIT);
        var mine = scene.says(taken, "Taken by " + Scene.mention(scene.who("ann")), "over an hour");
        scene.card("wait", "Taken by " + Scene.mention(scene.who("ann")));
        var other = scene.press("ann", mine, "New draft");
        assertThat(other.ack()).isEqualTo(Answered.EDIT);
        assertThat(Scene.draft(other.answer())).isNotEmpty().isNotEqualTo(Scene.draft(mine));
        var given = scene.press("ann", other.answer(), "Give it back");
        assertThat(given.ack()).isEqualTo(Answered.EDIT);
        assertThat(given.answer().buttons()).contains("I'll take it");
        scene.card("wait", card -> card.buttons().contains("I'll take it"));
    }

    private void endAndBegin() {
        scene.says(review("ann", "claim", "pasted mail"), "is yours now");
        scene.says(
                review("ann", "close", "pasted mail", "why", "answered-in-private"), "is closed: answered in private");
        scene.card("pasted mail", card -> card.buttons().equals(List.of("More…")));
        scene.says(review("ann", "reopen", "pasted mail"), "is open again");
        scene.says(review("ann", "claim", "pasted mail"), "#");
        var reported = review("ann", "report", "pasted mail");
        scene.says(reported, "is reported to the site");
        reported.next(0);
        scene.card("pasted mail", "Reported to the site by");
        var sure = scene.says(review("nina", "forget", "pasted mail with thanks"), "be deleted for good?");
        scene.says(scene.press("nina", sure, "Yes, delete them for good"), "are deleted");
        scene.card("pasted mail with thanks", "words of this review were deleted");
        scene.says(review("ann", "draft", "pasted mail with thanks"), "were deleted");
    }

    /** What buttons do, typed. */
    private void rest() {
        var edited = scene.fill("ann", review("ann", "edit", "with a link"), FINE);
        scene.says(edited, "Kept as the reply to #");
        edited.next(0);
        scene.card("with a link", FINE);
        scene.says(review("ann", "post", "with a link"), "Step back");
        var copied = review("ann", "post", "with a link");
        scene.says(copied, "Copy the reply to #" + number("with a link"));
        copied.next(0);
        scene.says(review("nina", "approve", "with a link"), "needs no approver");
        scene.says(review("nina", "preserve", "with a link"), "are kept until");
        scene.says(review("nina", "unpreserve", "with a link"), "deleted in their time again");
        scene.says(review("nina", "dossier", "with a link"), "#" + number("with a link"));
        scene.says(review("ann", "kept", "pasted mail"), "the site let it stand");
        scene.says(review("ann", "appeal", "pasted mail"), "The appeal on #");
        scene.says(review("ann", "removed", "pasted mail"), "The site took the review down");
        scene.card("pasted mail", card -> card.buttons().equals(List.of("More…")));
    }

    private void correct() {
        scene.says(review("ann", "set", "mixed"), "What shall be different?");
        scene.says(review("ann", "set", "mixed", "topics", "weather"), "I do not know \"weather\"");
        scene.says(
                review(
                        "ann",
                        "set",
                        "mixed",
                        "tone",
                        "negative",
                        "topics",
                        "access, manner",
                        "action",
                        "reply-offline"),
                "I changed #" + number("mixed") + ": Reply and invite to talk");
        scene.card("mixed", "Reply and invite to talk", "A colleague corrected this verdict", "getting an appointment");
        for (String lifted : List.of("report", "none")) {
            scene.says(review("ann", "set", "lawyer", "action", lifted), "Only an approver can do that");
        }
        scene.says(review("ann", "set", "short", "concerns", "privacy", "action", "hold"), "Hold");
        scene.card("short", "Hold");
        assertThat(scene.card("short").text()).doesNotContain("Ansel");
        scene.approvers(number("short"), card -> card.text().contains("Ansel"));
    }

    private void draft() {
        var before = Scene.draft(scene.card("parking"));
        var shorter = review("ann", "draft", "parking", "style", "shorter");
        scene.says(shorter, "Here you are. It stands on the card");
        var text = Scene.draft(shorter.next(0));
        assertThat(text).isNotEmpty().isNotEqualTo(before);
        scene.card("parking", card -> Scene.draft(card).equals(text));
        var spanish = review("ann", "draft", "parking", "language", "es");
        scene.says(spanish, "Here you are");
        assertThat(Scene.draft(spanish.next(0))).containsIgnoringCase("gracias");
        scene.card(
                "parking",
                card -> Scene.draft(card).toLowerCase(java.util.Locale.ROOT).contains("gracias"));
        scene.says(review("nina", "draft", "self-harm"), "should not be answered in public");
        scene.says(review("ann", "draft", "lawyer"), "approver");
    }

    private void check() {
        var blocked = scene.slash(
                "ann", "lounge", "check", "text", "As your dentist I can say that you never flossed, you liar.");
        scene.says(blocked, "Please do not post this yet");
        blocked.next(0);
        scene.says(scene.slash("ann", "reviews", "check", "text", FINE), "I found nothing that speaks against");
        scene.says(scene.slash("ann", "reviews", "check", "text", FINE, "review", number("dirty")), "I found nothing");
        scene.says(
                scene.slash("ann", "reviews", "check", "text", FINE, "review", number("self-harm")),
                "should not be answered in public");
        scene.says(
                scene.slash(
                        "ann",
                        "reviews",
                        "check",
                        "text",
                        "Wir danken Ihnen sehr für Ihre offenen Worte und melden uns."),
                "English and Spanish only");
    }

    private void fromTheMenu() {
        scene.says(
                scene.fromMenu("ann", "reviews", TRIAGE, scene.mail("wait")), "I know it already: #" + number("wait"));
        var said = scene.stage.say(
                scene.where("reviews"), scene.who("ben"), "the lift is broken again and it is far too hot in there");
        var taken = scene.fromMenu("ann", "reviews", TRIAGE, said);
        scene.says(taken, "It is #");
        Scene.until(
                "its card",
                () -> scene.cards(scene.where("reviews"), said).stream()
                        .findFirst()
                        .orElse(null),
                card -> Scene.plain(card).contains("#" + Scene.number(taken.answer())));
        scene.says(scene.fromMenu("zoe", "reviews", TRIAGE, said), "for the practice's team");
        var talk = scene.stage.say(
                scene.where("lounge"), scene.who("ben"), "You were seen here for your rash on Friday, so stop lying.");
        scene.says(scene.fromMenu("ann", "lounge", CHECK, talk), "Please do not post this yet");
        scene.says(scene.fromMenu("ann", "lounge", TRIAGE, talk), "I do not watch this channel");
    }

    private void unknownOnes() {
        scene.says(scene.slash("ann", "reviews", "review show", "case", "424242"), "There is no #424242 here");
        scene.says(scene.slash("ann", "reviews", "review show", "case", "the last one"), "Which one?");
    }

    /** A case in a channel that one does not see cannot be listed, completed, shown or touched. */
    private void hiddenOnes() {
        var mail = Mail.hooked("dental", """
                New Google review
                Rating: 2 stars
                Reviewer: Isolde Wren
                Comment: The drill was loud and the chair uncomfortable.""", Mail.TALK);
        var message = scene.post(mail, scene.where("dental"), scene.who("nina"));
        var card = Scene.until(
                "the card of a hidden channel",
                () -> scene.cards(scene.where("dental"), message).stream()
                        .findFirst()
                        .orElse(null),
                seen -> true);
        var number = Scene.number(card);
        assertThat(scene.complete("nina", "reviews", "review show", "case", number))
                .contains(number);
        scene.says(scene.slash("nina", "reviews", "review show", "case", number), "Isolde Wren");
        assertThat(scene.complete("ann", "reviews", "review show", "case", number))
                .doesNotContain(number);
        for (String command : List.of("show", "claim", "history", "draft", "undo")) {
            scene.says(
                    scene.slash("ann", "reviews", "review " + command, "case", number),
                    "There is no #" + number + " here");
        }
        var list = scene.slash("ann", "reviews", "review list").answer();
        assertThat(Scene.plain(list)).doesNotContain("#" + number + " ");
    }

    private void atLength() {
        var text = "We are sorry that you had to wait, and we thank you for telling us about it. "
                .repeat(75)
                .strip();
        scene.slash("ann", "reviews", "check", "text", text).answer();
        scene.says(review("ann", "claim", "ten points"), "is yours now");
        var posted = review("ann", "posted", "ten points", "text", text);
        scene.says(posted, "says too much");
        assertThat(Scene.plain(posted.next(0))).contains("is answered");
        var added = scene.slash("ann", "reviews", "review add", "text", text, "author", "Nell Ferrier");
        scene.says(added, "It is #");
    }

    /** Menus and private answers are hers; the cards stay the channel's. */
    private void inSpanish() {
        scene.stage.speaks(scene.who("eva"), "es-ES");
        scene.says(scene.slash("eva", "reviews", "help"), "Qué puede hacer aquí", "/review list");
        scene.says(scene.slash("eva", "reviews", "review list"), "Esperan una respuesta");
        scene.says(scene.press("eva", scene.card("dirty"), "More…"), "¿Qué hacemos con #" + number("dirty"));
        scene.says(scene.slash("eva", "reviews", "review claim", "case", number("dirty")), "queda en sus manos");
        assertThat(scene.card("dirty", "Taken by " + Scene.mention(scene.who("eva")))
                        .buttons())
                .contains("Give it back");
        assertThat(scene.press("eva", scene.card("dirty"), "Edit draft")
                        .form()
                        .path("title")
                        .asString(""))
                .doesNotContain("Reply to");
        assertThat(scene.complete("eva", "reviews", "review show", "case", number("dirty")))
                .isNotEmpty();
    }
}
