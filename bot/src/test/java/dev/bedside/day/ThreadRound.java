package dev.bedside.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;

/** The team talks cases over apart from the channel: what is said there stays there, and ends with the case. */
final class ThreadRound {

    private static final String SAID = "We could call them today, and I would rather not write why.";

    private final Scene scene;

    ThreadRound(Scene scene) {
        this.scene = scene;
    }

    void play() {
        post(Mail.hooked("cold", """
                New Google review
                Rating: 2 stars
                Reviewer: Imogen Ashdown
                Comment: The waiting room was cold and nobody at the desk looked up once.""", Mail.TALK));
        var thread = open();
        talk(thread);
        end(thread);
        heldBack();
        letIn();
    }

    private void post(Mail mail) {
        scene.post(mail, scene.where("reviews"), scene.who("ben"));
        Scene.until(
                mail.name(),
                () -> scene.cards(scene.where("reviews"), scene.mail(mail.name())).stream()
                        .findFirst()
                        .orElse(null),
                seen -> true);
    }

    private Ref thread(String channel, Seen card) {
        return Awaitility.await("the thread of " + Scene.number(card))
                .atMost(Duration.ofSeconds(8))
                .pollInterval(Duration.ofMillis(15))
                .until(() -> scene.stage.thread(scene.where(channel), card.id()).orElse(null), found -> found != null);
    }

    private Seen more(String person, Seen card) {
        return scene.says(scene.press(person, card, "More…"), "What shall happen with #");
    }

    private Ref open() {
        var card = scene.card("cold");
        scene.says(scene.press("ann", more("ann", card), "Talk it over"), "A thread for #" + Scene.number(card));
        var thread = thread("reviews", card);
        assertThat(thread.name()).isEqualTo("#" + Scene.number(card) + " · Google, 2★");
        var first = Scene.until(
                "the first words",
                () -> scene.stage.messages(thread).stream().findFirst().orElse(null),
                seen -> true);
        assertThat(Scene.plain(first)).contains("room to talk #" + Scene.number(card) + " over");
        assertThat(first.pinged()).isEmpty();
        scene.says(scene.press("ben", first, "Show #" + Scene.number(card)), "Imogen Ashdown");
        scene.says(
                scene.slash("ben", "reviews", "thread", "case", Scene.number(card)),
                "is talked over here: <#" + thread.id() + ">");
        return thread;
    }

    private void talk(Ref thread) {
        scene.stage.say(thread, scene.who("ann"), SAID);
        scene.stage.say(thread, scene.who("ben"), "Google review, 1 star, by Somebody: everything was cold there too.");
        scene.stage.say(thread, scene.who("ann"), SAID);
        Scene.until(
                "the history",
                () -> scene.slash("ann", "reviews", "review history", "case", scene.number("cold"))
                        .answer(),
                seen -> Scene.plain(seen).contains(Scene.mention(scene.who("ben")) + " – wrote in the thread"));
        var history = scene.slash("ann", "reviews", "review history", "case", scene.number("cold"))
                .answer();
        assertThat(Scene.plain(history).split("wrote in the thread", -1)).hasSize(3);
        assertThat(Scene.plain(history)).doesNotContain("rather not write");
        assertThat(scene.stage.messages(thread)).hasSize(1);
    }

    private void end(Ref thread) {
        scene.press("ann", scene.card("cold"), "I'll take it");
        scene.card("cold", "Taken by");
        var more = more("ann", scene.card("cold"));
        scene.says(scene.choose("ann", more, "close", "answered-in-private"), "is closed");
        putAway(thread, true);
        scene.card("cold", card -> card.buttons().equals(List.of("More…")));
        scene.says(scene.press("ann", more("ann", scene.card("cold")), "Open again"), "is open again");
        putAway(thread, false);
        scene.card("cold", card -> card.buttons().contains("I'll take it"));
        assertThat(scene.stage.messages(thread)).hasSize(1);
    }

    private void putAway(Ref thread, boolean is) {
        Awaitility.await("the thread " + (is ? "put away" : "back"))
                .atMost(Duration.ofSeconds(8))
                .pollInterval(Duration.ofMillis(15))
                .until(() -> scene.stage.isPutAway(thread) == is);
    }

    /** Where approvers have no channel of their own, whoever asks and may is let into a private thread. */
    private void letIn() {
        var inbox = scene.where("inbox");
        var message = scene.post(Mail.hooked("lancet", """
                New Google review
                Rating: 1 star
                Reviewer: Perpetua Quill
                Comment: They gave my son the wrong dose of insulin and he was rushed to the ER.""", Mail.HOLD), inbox, scene.who("ray"));
        var card = Scene.until(
                "the held card",
                () -> scene.cards(inbox, message).stream().findFirst().orElse(null),
                seen -> true);
        assertThat(more("ray", card).buttons()).doesNotContain("Talk it over");
        scene.press("ray", card, "I'll take it");
        Scene.until(
                "who has it",
                () -> scene.cards(inbox, message).getFirst(),
                seen -> Scene.plain(seen).contains("Taken by"));
        scene.says(scene.press("ray", more("ray", card), "Talk it over"), "A thread for #");
        var thread = Awaitility.await("the private thread")
                .atMost(Duration.ofSeconds(8))
                .pollInterval(Duration.ofMillis(15))
                .until(() -> scene.stage.threadsApart(inbox), all -> all.size() == 1)
                .getFirst();
        Scene.until(
                "the first words",
                () -> scene.stage.messages(thread).stream().findFirst().orElse(null),
                seen -> Scene.plain(seen).contains("only who was let in reads along"));
        scene.says(scene.press("zoe", more("zoe", card), "Talk it over"), "You are let in: <#" + thread.id() + ">");
        assertThat(thread.name()).isEqualTo("#" + Scene.number(card) + " · Google, 1★");
        assertThat(scene.stage.threadsApart(inbox)).hasSize(1);
        assertThat(scene.stage.messages(thread)).hasSize(1);
    }

    /** The team sees what to do at once and no word of the review; it is talked over where the approvers are. */
    private void heldBack() {
        post(Mail.hooked("vial", """
                New Google review
                Rating: 1 star
                Reviewer: Osric Penhale
                Comment: They gave my daughter the wrong dose of insulin and she was rushed to the ER.""", Mail.HOLD));
        var number = scene.number("vial");
        assertThat(Scene.plain(scene.card("vial")))
                .contains("First of all:", "Change nothing in any chart")
                .doesNotContain("insurer")
                .doesNotContain("insulin");
        var apart = scene.approvers(number, card -> true);
        assertThat(Scene.plain(apart)).contains("Change nothing in any chart", "the malpractice insurer", "insulin");
        assertThat(more("ann", scene.card("vial")).buttons()).doesNotContain("Talk it over");
        scene.says(scene.press("nina", more("nina", apart), "Talk it over"), "A thread for #" + number);
        var thread = thread("approvals", apart);
        assertThat(thread.name()).isEqualTo("#" + number + " · Google, 1★");
        Scene.until(
                "the first words",
                () -> scene.stage.messages(thread).stream().findFirst().orElse(null),
                seen -> !Scene.plain(seen).contains("insulin"));
        assertThat(scene.stage.thread(scene.where("reviews"), scene.card("vial").id()))
                .isEmpty();
    }
}
