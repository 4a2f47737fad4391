package dev.bedside.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The team talks with the bot as with a colleague, and among themselves. */
final class TalkRound {

    private static final String CAUTION = "A thought on this before it goes on";
    private static final String CAUTION_SPANISH = "Una reflexión antes de seguir con esto";
    private static final String CHART = "oh that's Mrs Kowalski, she had a root canal with us in May";

    private final Scene scene;
    private final Ref reviews;

    TalkRound(Scene scene) {
        this.scene = scene;
        this.reviews = scene.where("reviews");
    }

    void play() {
        talkAboutACard();
        askBack();
        chooseADraft();
        check();
        caution();
        takeIn();
        elsewhere();
        small();
        leaveAlone();
    }

    private String bot() {
        return "<@" + scene.stage.bot().id() + "> ";
    }

    /** Says something to the bot by name, and waits for the answer. */
    private Seen mention(String person, String channel, String said, String... parts) {
        return answer(
                scene.where(channel), scene.stage.say(scene.where(channel), scene.who(person), bot() + said), parts);
    }

    private Seen reply(String person, Seen to, String said, String... parts) {
        return answer(reviews, scene.stage.reply(reviews, scene.who(person), to.id(), said), parts);
    }

    private Seen answer(Ref channel, String message, String... parts) {
        return Scene.until(
                "an answer",
                () -> scene.cards(channel, message).stream().findFirst().orElse(null),
                seen -> List.of(parts).stream().allMatch(Scene.plain(seen)::contains));
    }

    private void talkAboutACard() {
        var mail = Mail.hooked("talked about", """
                New Google review
                Rating: 2 stars
                Reviewer: Delphine Marsh
                Comment: The waiting room was cold and the bill was a surprise.""", Mail.TALK);
        scene.post(mail, reviews, scene.who("ann"));
        var card = Scene.until(
                "the card to be talked about",
                () -> scene.cards(reviews, scene.mail("talked about")).stream()
                        .findFirst()
                        .orElse(null),
                seen -> true);
        var number = Scene.number(card);
        reply("ann", card, "I'll take it", "#" + number + " is yours now");
        scene.card("talked about", "Taken by " + Scene.mention(scene.who("ann")));
        var first = Scene.draft(scene.card("talked about"));
        var shorter = reply("ann", card, "shorter please", "The draft for #" + number);
        assertThat(shorter.pinged()).isEmpty();
        scene.card("talked about", seen -> Scene.draft(seen).length() < first.length());
        mention("ann", "reviews", "mention the new phone line", "the new phone line");
        scene.card("talked about", "the new phone line");
        mention("ann", "reviews", "snooze it till tomorrow 9am", "Nobody hears of #" + number);
        mention("ann", "reviews", "who has " + number + "?", Scene.mention(scene.who("ann")) + " has #" + number);
        mention("ben", "reviews", "I'll take " + number, "is in the hands of " + Scene.mention(scene.who("ann")));
        mention("ann", "reviews", "¿qué queda pendiente?", "Esperan una respuesta");
    }

    private void askBack() {
        var asked = mention("eva", "reviews", "I'll take the Google one", "Which one do you mean?");
        var chosen = asked.options(asked.control("say")).getLast();
        scene.says(scene.choose("ann", asked, "say", chosen), "That question was for");
        scene.choose("eva", asked, "say", chosen);
        Scene.until(
                "the question answered",
                () -> again(asked),
                seen -> Scene.plain(seen).contains("#" + chosen));
        var unsure = mention("mo", "reviews", "mention our parking in the draft for the Google one", "Which one");
        var changed = scene.choose(
                "mo", unsure, "word", unsure.options(unsure.control("word")).getLast());
        assertThat(changed.ack()).isIn(Answered.NOTHING, Answered.MESSAGE);
        var sure = mention("mo", "reviews", "maybe close it, no reply needed?");
        assertThat(Scene.plain(sure)).isNotBlank();
        if (sure.buttons().contains("No")) {
            scene.press("mo", sure, "No");
            Scene.until(
                    "nothing done", () -> again(sure), seen -> Scene.plain(seen).contains("nothing was changed"));
        }
    }

    private Seen again(Seen message) {
        return scene.stage.messages(reviews).stream()
                .filter(seen -> seen.id().equals(message.id()))
                .findFirst()
                .orElse(null);
    }

    private void chooseADraft() {
        var number = scene.number("talked about");
        var three = mention("ann", "reviews", "give me three for " + number, "Three for #" + number);
        scene.says(scene.press("ann", three, "Take 2"), "Number 2 is the draft for #" + number);
    }

    private void check() {
        var looked = mention(
                "ann",
                "reviews",
                "is this ok to post: Thank you for choosing us for your root canal.",
                "The button shows");
        assertThat(looked.text()).doesNotContain("root canal");
        scene.says(scene.press("ben", looked, "Show me"), "That question was for");
        scene.says(scene.press("ann", looked, "Show me"), "Please do not post this yet");
    }

    private void caution() {
        var word = answer(reviews, scene.stage.say(reviews, scene.who("ben"), CHART), CAUTION);
        assertThat(word.text()).doesNotContain("Kowalski");
        scene.says(scene.press("ben", word, "What is it?"), "45 CFR 164.502", "Please delete the message");
        var spanish = answer(
                reviews,
                scene.stage.say(
                        reviews, scene.who("eva"), "esa es la señora Robles, le hicimos una endodoncia en mayo"),
                "");
        assertThat(Scene.plain(spanish)).containsAnyOf(CAUTION_SPANISH, CAUTION);
    }

    private void takeIn() {
        var asked = mention(
                "ann",
                "reviews",
                "the whole place smelled of bleach and nobody at the desk even looked up once during my visit",
                "Is it a review that I should take in?");
        scene.press("ann", asked, "Yes, take it in");
        Scene.until(
                "what was taken in",
                () -> again(asked),
                seen -> Scene.plain(seen).contains("It is #"));
    }

    private void elsewhere() {
        var placed = mention("ann", "lounge", "what's still open?", "where they arrive");
        assertThat(placed.text()).doesNotContain("#");
        scene.says(scene.press("ann", placed, "Show me"), "Waiting for an answer");
        var direct = scene.stage.direct(scene.who("ann"));
        var listed = answer(
                direct, scene.stage.say(direct, scene.who("ann"), "what's still open?"), "Waiting for an answer");
        assertThat(listed.controls()).allMatch(control -> control.equals("~") || control.isEmpty());
    }

    private void small() {
        mention("ann", "reviews", "thanks!", "You are welcome.");
        mention("eva", "reviews", "gracias", "Con mucho gusto.");
        mention("ann", "reviews", "what does hold mean?", "nobody answers in public");
        mention("ann", "reviews", "can we delete this review?", "Only the review site");
    }

    private void leaveAlone() {
        var chatter = List.of(
                scene.stage.say(reviews, scene.who("ann"), "coffee is ready, somebody brought cake"),
                scene.stage.say(reviews, scene.who("ben"), "I'll take the early shift on Friday"),
                scene.stage.say(reviews, scene.who("ann"), "thanks Ben!"));
        mention("ann", "reviews", "good bot", "");
        assertThat(chatter)
                .allSatisfy(message -> assertThat(scene.cards(reviews, message)).isEmpty());
    }
}
