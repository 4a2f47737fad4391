package dev.bedside.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;

/** Messages are changed and deleted, somebody is called at once, and what nobody answered is spoken of. */
final class Evening {

    private static final String SHOW = "Show #";

    private final Scene scene;

    Evening(Scene scene) {
        this.scene = scene;
    }

    void play() {
        change();
        callAtOnce();
        speakOfTheRest();
    }

    private void change() {
        var reviews = scene.where("reviews");
        scene.stage.edit(scene.who("ann"), reviews, scene.mail("edited later"), """
                Google review, 5 stars, by Thaddeus Finch

                I take it all back, the room is warm and everybody was kind.""");
        scene.card("edited later", "No hurry: Reply", "5 of 5 stars");
        scene.stage.delete(scene.who("ann"), reviews, scene.mail("deleted later"));
        scene.card("deleted later", "The forwarded message was deleted.");
        assertThat(scene.cards(reviews, scene.mail("edited later"))).hasSize(1);
        assertThat(scene.cards(reviews, scene.mail("deleted later"))).hasSize(1);
    }

    /** The person on call is called, and nobody else. */
    private void callAtOnce() {
        scene.says(
                scene.slash("olga", "reviews", "settings", "name", "critical.first-ping", "value", "at-once"),
                "is now at-once");
        var mail = Mail.hooked("last", """
                New Google review
                Rating: 1 star
                Reviewer: Sable Norwood
                Comment: I will burn this place down with all of you inside.""", Mail.HOLD);
        var message = scene.post(mail, scene.where("reviews"), scene.who("ann"));
        var card = Scene.until(
                "the last card",
                () -> scene.cards(scene.where("reviews"), message).stream()
                        .findFirst()
                        .orElse(null),
                seen -> Scene.plain(seen).contains("CRITICAL"));
        var called = Scene.until("a call", () -> call(Scene.number(card)), seen -> true);
        assertThat(called.pinged())
                .containsExactlyInAnyOrder(
                        scene.who("nina").id(),
                        scene.larkfield.role("Front desk").id());
        assertThat(called.text()).doesNotContain("burn");
        var label = called.buttons().stream()
                .filter(each -> each.startsWith(SHOW))
                .findFirst()
                .orElseThrow();
        var shown = scene.press("nina", called, label);
        assertThat(Scene.plain(shown.answer())).contains("burn this place down");
        assertThat(scene.press("nina", called, "I'll take it").ack()).isEqualTo(Answered.NOTHING);
        scene.card("last", "Taken by " + Scene.mention(scene.who("nina")));
    }

    private Seen call(String number) {
        return java.util.stream.Stream.of("reviews", "approvals")
                .flatMap(channel -> scene.stage.messages(scene.where(channel)).stream())
                .filter(seen -> seen.buttons().contains(SHOW + number))
                .findFirst()
                .orElse(null);
    }

    /** A night later one list stands for all that is due, with a way to what waits. */
    private void speakOfTheRest() {
        scene.stage.pass(Duration.ofHours(30));
        scene.bot.clock().moveTo(scene.bot.clock().instant().plus(Duration.ofHours(30)));
        var list = Scene.until(
                "a list",
                () -> scene.stage.messages(scene.where("reviews")).stream()
                        .filter(seen -> seen.buttons().contains("What is waiting?"))
                        .findFirst()
                        .orElse(null),
                seen -> true);
        assertThat(Scene.plain(list)).contains("reviews need somebody");
        var waiting = scene.says(scene.press("ann", list, "What is waiting?"), "Waiting for an answer", "LATE since");
        var control = waiting.control("show");
        var shown =
                scene.choose("ann", waiting, "show", waiting.options(control).getFirst());
        assertThat(shown.answer().buttons()).contains("More…");
        untilAllIsSaid();
        stopReading();
    }

    /** The last act: the channel is left alone, and all that stands in it stays. */
    private void stopReading() {
        var settings = scene.says(scene.slash("olga", "reviews", "settings"), "Settings of");
        scene.says(
                scene.press("olga", settings, "Stop reading here"),
                "I read nothing more in",
                "/setup in there begins again");
        untilAllIsSaid();
    }

    /** What is due is said within a second; then nothing more comes. */
    private void untilAllIsSaid() {
        int[] asked = {0};
        Awaitility.await("an end of it")
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(1_300))
                .until(() -> asked[0] == (asked[0] = scene.stage.requests().size()));
    }
}
