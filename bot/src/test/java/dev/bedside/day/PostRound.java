package dev.bedside.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;

/** Forty messages arrive, with chatter in between. */
final class PostRound {

    private static final int TALK_AFTER = 5;

    private final Scene scene;

    PostRound(Scene scene) {
        this.scene = scene;
    }

    void play() {
        Iterator<String> chatter = Mailbag.CHATTER.iterator();
        int posted = 0;
        for (var mail : Mailbag.ALL) {
            if (posted++ % TALK_AFTER == 0) {
                scene.stage.say(scene.where("reviews"), scene.who("ben"), chatter.next());
            }
            var message = scene.post(mail, scene.where("reviews"), scene.who("ann"));
            var last = mail.cards().getLast();
            Scene.until(
                    mail.name(),
                    () -> scene.cards(scene.where("reviews"), message).stream()
                            .filter(card -> Scene.todo(card).equals(last))
                            .findFirst()
                            .orElse(null),
                    card -> scene.cards(scene.where("reviews"), message).size()
                            == mail.cards().size());
        }
        eachReviewHasOneCard();
        heldOnesKeepTheirWords();
        strangersFormatNothing();
    }

    void eachReviewHasOneCard() {
        for (var mail : Mailbag.ALL) {
            var headlines = scene.cards(scene.where("reviews"), scene.mail(mail.name())).stream()
                    .map(Scene::todo)
                    .toList();
            assertThat(headlines).as(mail.name()).containsExactlyInAnyOrderElementsOf(mail.cards());
        }
        var numbers = Mailbag.ALL.stream()
                .flatMap(mail -> scene.cards(scene.where("reviews"), scene.mail(mail.name())).stream())
                .map(Scene::number)
                .distinct();
        int all = Mailbag.ALL.stream().mapToInt(mail -> mail.cards().size()).sum();
        var said = scene.stage.messages(scene.where("reviews")).stream()
                .filter(seen -> !seen.answers().isEmpty())
                .toList();
        assertThat(said).hasSize(all);
        assertThat(numbers).hasSize(all);
        assertThat(said).allSatisfy(card -> assertThat(card.pinged()).isEmpty());
    }

    void eachMailStillHasItsCards() {
        for (var mail : Mailbag.ALL) {
            assertThat(scene.cards(scene.where("reviews"), scene.mail(mail.name())))
                    .as(mail.name())
                    .hasSameSizeAs(mail.cards());
        }
    }

    private void heldOnesKeepTheirWords() {
        assertThat(scene.card("wrong dose").text()).doesNotContain("wrong dose").doesNotContain("Wendeline");
        assertThat(scene.card("self-harm").text())
                .doesNotContain("ending my life")
                .contains("CRITICAL");
        assertThat(scene.card("threat").text()).doesNotContain("gun").contains("CRITICAL");
        for (String held : List.of("wrong dose", "self-harm", "threat", "lawyer")) {
            var apart = scene.approvers(scene.number(held), card -> true);
            assertThat(apart.text()).contains("Google");
        }
        assertThat(Scene.plain(scene.approvers(scene.number("wrong dose"), card -> true)))
                .contains("wrong dose")
                .contains("Neutral reply");
        assertThat(Scene.plain(scene.approvers(scene.number("self-harm"), card -> true)))
                .contains("No public reply");
        assertThat(scene.card("German").buttons()).contains("Read it (approvers)");
        for (String reported : List.of("spam", "not a patient", "markdown")) {
            assertThat(scene.card(reported).buttons()).contains("Report it").doesNotContain("Read it (approvers)");
            assertThat(scene.stage.messages(scene.where("approvals")))
                    .extracting(Scene::number)
                    .doesNotContain(scene.number(reported));
        }
    }

    private void strangersFormatNothing() {
        assertThat(scene.card("everybody mentioned").text().replaceAll("\\\\.", ""))
                .doesNotContain("<@&1>")
                .doesNotContain("<@2>")
                .doesNotContain("@everyone")
                .doesNotContain("@here");
        var marked = scene.card("markdown").text().replaceAll("\\\\.", "");
        assertThat(marked)
                .doesNotContain("](https://evil")
                .doesNotContain("**Ivo**")
                .doesNotContain("||nobody||");
        assertThat(scene.card("praise").text().lines().count()).isLessThan(8);
        assertThat(Scene.draft(scene.card("Spanish praise"))).containsIgnoringCase("gracias");
    }
}
