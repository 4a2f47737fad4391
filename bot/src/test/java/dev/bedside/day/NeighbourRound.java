package dev.bedside.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The other server has a day of its own, and sees nothing of the first one however hard it tries. */
final class NeighbourRound {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BUTTON = 2;
    private static final int TEXT_MENU = 3;

    private final Scene scene;

    NeighbourRound(Scene scene) {
        this.scene = scene;
    }

    void play() {
        ownCases();
        foreignNumbers();
        foreignButtons();
        foreignSettings();
        nothingOfThem();
    }

    private void ownCases() {
        var inbox = scene.where("inbox");
        var mail = Mail.hooked("harbour", """
                New Google review
                Rating: 2 stars
                Reviewer: Marlow Tidewell
                Comment: The hygienist was late and the music far too loud.""", Mail.TALK);
        var message = scene.post(mail, inbox, scene.who("ray"));
        var card = Scene.until(
                "the neighbour's card",
                () -> scene.cards(inbox, message).stream().findFirst().orElse(null),
                seen -> true);
        assertThat(Scene.number(card)).isEqualTo("1");
        assertThat(Scene.plain(card)).contains("Marlow Tidewell", "555 0199").doesNotContain("555 0142");
        scene.press("ray", card, "I'll take it");
        Scene.until(
                "the neighbour's card",
                () -> scene.cards(inbox, message).getFirst(),
                seen -> Scene.plain(seen).contains("Taken by"));
        var list = scene.says(scene.slash("ray", "inbox", "review list"), "Waiting for an answer: 1");
        assertThat(list.options(list.control("show"))).hasSize(1);
        assertThat(scene.complete("ray", "inbox", "review show", "case", "")).containsExactly("1");
        assertThat(scene.complete("ray", "inbox", "check", "review", "")).containsExactly("1");
        assertThat(scene.complete("ray", "inbox", "review show", "case", scene.number("lawyer")))
                .isEmpty();
    }

    private void foreignNumbers() {
        var foreign = scene.number("lawyer");
        for (String command : List.of(
                "show",
                "claim",
                "history",
                "draft",
                "reopen",
                "report",
                "undo",
                "post",
                "approve",
                "dossier",
                "preserve")) {
            scene.says(
                    scene.slash("zoe", "inbox", "review " + command, "case", foreign),
                    "There is no #" + foreign + " here");
        }
        for (String command : List.of("forget", "edit")) {
            scene.says(scene.slash("zoe", "inbox", "review " + command, "case", foreign), "That case is not here");
        }
        scene.says(scene.slash("zoe", "inbox", "check", "text", "Thank you.", "review", foreign), "Which one?");
    }

    /** Every control of the first server's cards, on a message in the second. */
    private void foreignButtons() {
        var stolen = scene.card("lawyer");
        var before = stolen.text();
        var caseId = stolen.control("claim").split("/")[1].split("~")[0];
        for (String deed : List.of(
                "claim",
                "release",
                "post",
                "posted",
                "as-is",
                "changed",
                "redraft",
                "edit",
                "better",
                "approve",
                "read",
                "show",
                "more",
                "why",
                "history",
                "dossier",
                "snooze",
                "report",
                "reported",
                "removed",
                "kept",
                "appeal",
                "reopen",
                "undo",
                "forget",
                "forget-sure")) {
            var answered = forge(deed + "/" + caseId + "~", BUTTON);
            assertThat(answered.ack()).as(deed).isNotIn(Answered.FORM, Answered.NOTHING);
            var seen = answered.answer();
            assertThat(Scene.plain(seen))
                    .as(deed)
                    .contains("That case is not here any more, or it is none of yours to see.");
        }
        for (String deed : List.of("close", "show")) {
            var answered = forge(deed + "/" + (deed.equals("show") ? "-" : caseId) + "~", TEXT_MENU, caseId);
            assertThat(Scene.plain(answered.answer())).as(deed).contains("That case is not here any more");
        }
        assertThat(scene.card("lawyer").text()).isEqualTo(before);
        assertThat(scene.card("lawyer").edits()).isEqualTo(stolen.edits());
    }

    /** Someone who manages the second server presses the first one's settings. */
    private void foreignSettings() {
        var top = scene.slash("olga", "reviews", "settings").answer();
        var practice = top.control("settings/group").split("/")[2].split("~")[0];
        for (String verb : List.of("edit", "reset", "top")) {
            var answered = forge("settings/" + verb + "/" + practice + "/phone~", BUTTON);
            assertThat(answered.ack()).isNotEqualTo(Answered.FORM);
            assertThat(Scene.plain(answered.answer())).contains("That practice is not one of this server any more.");
        }
        for (String verb : List.of("group", "one", "pick", "practice")) {
            var answered = forge("settings/" + verb + "/" + practice + "/phone~", TEXT_MENU, "practice");
            assertThat(answered.ack()).isNotEqualTo(Answered.FORM);
            assertThat(Scene.plain(answered.answer())).contains("That practice is not one of this server any more.");
        }
        scene.says(scene.slash("olga", "reviews", "settings", "name", "phone"), "555 0142");
        var mine = scene.says(scene.slash("quinn", "inbox", "settings", "name", "phone"), "555 0199");
        assertThat(Scene.plain(mine)).doesNotContain("Larkfield");
    }

    private Answered forge(String control, int type, String... values) {
        ArrayNode row = JSON.createArrayNode();
        var component = JSON.createObjectNode().put("type", type).put("custom_id", control);
        if (type == BUTTON) {
            component.put("style", 1).put("label", "Press me");
        } else {
            component.set(
                    "options",
                    JSON.createArrayNode()
                            .add(JSON.createObjectNode().put("label", "it").put("value", values[0])));
        }
        row.add(JSON.createObjectNode()
                .put("type", 1)
                .set("components", JSON.createArrayNode().add(component)));
        var id = scene.stage.hook(scene.where("pier"), "Somebody", "Look here", Scene.none(), row);
        var message = new Seen(id, "", "", Scene.none(), row, List.of(), "", 0, false, java.util.Set.of());
        return type == BUTTON
                ? scene.pressControl("zoe", message, control)
                : scene.choose("zoe", message, control, values[0]);
    }

    private void nothingOfThem() {
        var there = String.join(
                "\n",
                scene.stage.messages(scene.where("inbox")).stream()
                        .map(Seen::text)
                        .toList());
        assertThat(there).doesNotContain("Larkfield").doesNotContain("555 0142");
        assertThat(scene.stage.messages(scene.where("pier"))).isEmpty();
        var here = String.join(
                "\n",
                scene.stage.messages(scene.where("reviews")).stream()
                        .map(Seen::text)
                        .toList());
        assertThat(here).doesNotContain("Quayside").doesNotContain("555 0199").doesNotContain("Tidewell");
    }
}
