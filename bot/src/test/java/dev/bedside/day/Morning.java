package dev.bedside.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Both practices set their server up, and one looks at every setting. */
final class Morning {

    private static final List<String> GROUPS =
            List.of("practice", "hours", "team", "critical", "high", "normal", "low", "reported");

    private final Scene scene;

    Morning(Scene scene) {
        this.scene = scene;
    }

    void play() {
        welcome("reviews");
        welcome("inbox");
        scene.says(scene.slash("ann", "lounge", "help"), "I am not set up in this server yet", "ask one of them");
        setUp();
        refuse();
        type();
        chooseGroups();
        changeOne();
        chooseIds();
        secondPractice();
        setUpElsewhere();
    }

    /** What Bedside does, and how to begin, stands in the first channel of each server. */
    private void welcome(String channel) {
        var welcome = Scene.until(
                "the welcome in " + channel,
                () -> scene.stage.messages(scene.where(channel)).stream()
                        .findFirst()
                        .orElse(null),
                seen -> seen.text().contains("/setup"));
        assertThat(welcome.pinged()).isEmpty();
        scene.says(
                scene.press(channel.equals("inbox") ? "ray" : "ann", welcome, "Set me up"),
                "Only people who may manage this server");
    }

    private void setUp() {
        var lark = scene.larkfield;
        var answered = scene.slash(
                "olga",
                "lounge",
                "setup",
                "channel",
                lark.channel("reviews"),
                "practice",
                "Larkfield Family Clinic",
                "phone",
                "555 0142",
                "timezone",
                "Eastern",
                "contact",
                "our practice manager",
                "email",
                "hello@larkfield.example",
                "team",
                lark.role("Front desk"),
                "approvers",
                lark.role("Practice managers"),
                "approvers-channel",
                lark.channel("approvals"),
                "on-call",
                lark.person("nina"),
                "hours",
                "always",
                "language",
                "en");
        var seen = scene.says(
                answered,
                "I watch <#" + lark.channel("reviews").id() + "> for Larkfield Family Clinic",
                "555 0142",
                "America/New_York",
                "When nobody else answers, I turn to you: " + Scene.mention(lark.person("olga")));
        assertThat(seen.text()).doesNotContain("✗").doesNotContain("something is missing");
        assertThat(seen.pinged()).isEmpty();
    }

    private void refuse() {
        scene.says(
                scene.slash("olga", "reviews", "setup", "timezone", "Atlantis"),
                "✗ I could not use “Atlantis”",
                "I watch <#" + scene.where("reviews").id() + ">");
        scene.says(scene.slash("olga", "reviews", "settings", "value", "x"), "Which setting is that for?");
        scene.says(scene.slash("olga", "reviews", "settings", "name", "colour"), "I know no setting called “colour”");
        scene.says(
                scene.slash("olga", "reviews", "settings", "name", "keep-words", "value", "for ever and a day"),
                "I could not use");
    }

    /** The day is the same at any hour: nobody is called of itself before the evening. */
    private void type() {
        for (String quiet : List.of("quiet-hours", "critical.first-ping", "high.first-ping")) {
            scene.says(scene.slash("olga", "reviews", "settings", "name", quiet, "value", "none"), "is now none");
        }
        scene.says(
                scene.slash("olga", "reviews", "settings", "name", "quiet-hours", "value", "none"), "is none already");
        assertThat(scene.complete("olga", "reviews", "settings", "name", "quiet"))
                .contains("quiet-hours");
    }

    /** Every group and every setting in it: a form for words, a picker for people, roles and channels. */
    private void chooseGroups() {
        for (String group : GROUPS) {
            var top = scene.says(scene.slash("olga", "reviews", "settings"), "Settings of Larkfield Family Clinic");
            assertThat(top.options(top.control("settings/group"))).containsExactlyElementsOf(GROUPS);
            var chosen = scene.choose("olga", top, "settings/group", group);
            assertThat(chosen.ack()).isEqualTo(Answered.EDIT);
            var names = chosen.answer().options(chosen.answer().control("settings/one"));
            assertThat(names).isNotEmpty();
            for (String name : names) {
                var one = scene.choose("olga", chosen.answer(), "settings/one", name);
                if (one.ack() == Answered.FORM) {
                    assertThat(one.form().path("title").asString("")).isNotBlank();
                } else {
                    assertThat(one.answer().control("settings/pick")).endsWith(name + "~");
                    chosen = scene.choose(
                            "olga",
                            scene.says(scene.slash("olga", "reviews", "settings"), "Settings of"),
                            "settings/group",
                            group);
                    chosen.answer();
                }
            }
        }
    }

    private void changeOne() {
        var top = scene.slash("olga", "reviews", "settings").answer();
        var group = scene.choose("olga", top, "settings/group", "practice").answer();
        var form = scene.choose("olga", group, "settings/one", "signature");
        scene.says(scene.fill("olga", form, "Your team at Larkfield"), "is now Your team at Larkfield. It was not set");

        var one = scene.says(
                scene.slash("olga", "reviews", "settings", "name", "signature"), "Your team at Larkfield · set here");
        var again = scene.press("olga", one, "Change it");
        assertThat(Scene.prefilled(again)).isEqualTo("Your team at Larkfield");
        scene.says(scene.fill("olga", again, "Larkfield"), "is now Larkfield. It was Your team at Larkfield");
        var reset = scene.press("olga", one, "Back to the default");
        assertThat(reset.ack()).isEqualTo(Answered.EDIT);
        scene.says(reset, "is back to the default: not set");
        scene.says(scene.press("olga", reset.answer(), "Overview"), "If a review came in now:", "taken by");
    }

    private void chooseIds() {
        var lark = scene.larkfield;
        var team = scene.slash("olga", "reviews", "settings", "name", "team").answer();
        scene.says(scene.choose("olga", team, "settings/pick", lark.role("Front desk")), "already");
        var person =
                scene.slash("olga", "reviews", "settings", "name", "on-call").answer();
        scene.says(
                scene.choose("olga", person, "settings/pick", lark.person("mo")),
                "is now " + Scene.mention(lark.person("mo")));
        scene.says(
                scene.slash(
                        "olga", "reviews", "settings", "name", "on-call", "value", Scene.mention(lark.person("nina"))),
                "is now " + Scene.mention(lark.person("nina")));
        var channel = scene.slash("olga", "reviews", "settings", "name", "approvers-channel")
                .answer();
        scene.says(scene.choose("olga", channel, "settings/pick", lark.channel("approvals")), "already");
    }

    /** A second practice in the same server has settings of its own; where neither is meant, it is asked which. */
    private void secondPractice() {
        var dental = scene.where("dental");
        guide();
        var which = scene.says(scene.slash("olga", "lounge", "settings"), "Several practices work here");
        var control = which.control("settings/practice");
        var picked = scene.choose(
                "olga", which, "settings/practice", which.options(control).getLast());
        assertThat(picked.ack()).isEqualTo(Answered.EDIT);
        scene.says(picked, "Settings of Larkfield Dental");
    }

    /** Page by page, with a wrong turn, a pause, and the test card at the end. */
    private void guide() {
        var dental = scene.where("dental");
        help();
        var first = scene.says(scene.slash("olga", "dental", "setup"), "1 of 6", "In which channel");
        var whose = scene.press("olga", first, "This channel");
        assertThat(whose.ack()).isEqualTo(Answered.EDIT);
        scene.says(whose, "Whose reviews arrive in <#" + dental.id() + ">?");
        var form = scene.press("olga", whose.answer(), "Of a further practice…");
        var named = scene.fill("olga", form, "Larkfield Dental");
        assertThat(named.ack()).isEqualTo(Answered.EDIT);
        scene.says(named, "2 of 6", "I watch <#" + dental.id() + "> from now on", "Larkfield Dental");
        var hours = scene.says(scene.press("olga", named.answer(), "Next"), "3 of 6");
        hours = scene.says(
                scene.fill("olga", scene.press("olga", hours, "Opening hours…"), "now and then"),
                "✗ I could not use “now and then”",
                "Mon-Fri 8-17, Sat 9-12");
        hours = scene.says(
                scene.fill("olga", scene.press("olga", hours, "Opening hours…"), "always"), "✓ Opening hours");
        scene.says(scene.choose("olga", hours, "setup/pick", "America/Chicago"), "America/Chicago");
        var later = scene.says(scene.slash("olga", "dental", "setup"), "3 of 6", "where you stopped");
        var end = scene.says(
                scene.press("olga", later, "Enough for now"),
                "I watch <#" + dental.id() + "> for Larkfield Dental",
                "A test card stands in <#" + dental.id() + ">",
                "What happens next");
        var how = scene.says(scene.press("olga", end, "Earlier reviews…"), "Earlier reviews in", "Nobody is called");
        scene.says(scene.choose("olga", how, "import/begin", "50"), "I am reading");
        var test = Scene.until(
                "the test card",
                () -> scene.stage.messages(dental).stream()
                        .filter(seen -> seen.text().contains("TEST"))
                        .findFirst()
                        .orElse(null),
                seen -> true);
        Scene.until(
                "the list",
                () -> scene.stage.messages(dental).stream()
                        .filter(seen -> seen.text().contains("Earlier reviews: 0"))
                        .findFirst()
                        .orElse(null),
                seen -> seen.pinged().isEmpty());
        assertThat(test.pinged()).isEmpty();
        scene.says(scene.press("nina", test, "Take the test away"), "The test card is gone");
        assertThat(scene.stage.messages(dental)).noneMatch(seen -> seen.text().contains("TEST"));
        scene.says(scene.press("olga", end, "Look again"), "I watch <#" + dental.id() + ">");
        assertThat(scene.stage.messages(dental)).noneMatch(seen -> seen.text().contains("TEST"));
    }

    private void help() {
        var help = scene.says(scene.slash("ann", "reviews", "help"), "What you can do here", "Answer a review");
        assertThat(help.buttons()).doesNotContain("Settings");
        scene.says(scene.press("ann", help, "What is open"), "Nothing is waiting");
        var form = scene.press("ann", help, "Check a reply…");
        scene.says(
                scene.fill("ann", form, "You were seen here for your rash on Friday."), "Please do not post this yet");
        var managers = scene.says(scene.slash("olga", "reviews", "help"), "Change how I work");
        scene.says(scene.press("olga", managers, "Settings"), "Settings of Larkfield");
    }

    private void setUpElsewhere() {
        var quay = scene.quayside;
        scene.says(
                scene.slash(
                        "quinn",
                        "inbox",
                        "setup",
                        "practice",
                        "Quayside Dental",
                        "phone",
                        "555 0199",
                        "team",
                        quay.role("Chairside"),
                        "approvers",
                        quay.role("Partners"),
                        "hours",
                        "always"),
                "I watch <#" + quay.channel("inbox").id() + "> for Quayside Dental",
                "There is no channel for the approvers");
        for (String quiet : List.of("quiet-hours", "critical.first-ping", "high.first-ping")) {
            scene.says(scene.slash("zoe", "inbox", "settings", "name", quiet, "value", "none"), "is now none");
        }
    }
}
