package dev.bedside.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.fakediscord.Channel;
import dev.bedside.fakediscord.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Writes the pages of the pictures in {@code docs/pictures} to {@code target/pictures}; {@code docs/pictures/take} runs it
 * and photographs them.
 */
class Pictures {

    private static final Path FOLDER = Path.of("target", "pictures");

    private static final String ANGRY = """
            We sat in that waiting room for an hour and forty minutes past our appointment. When I asked how much longer, \
            the woman at the counter rolled her eyes and said "you can always go somewhere else". And the bill was \
            twice what I had been told. Absolutely disgusting, avoid this place!""";
    private static final String PRAISE = """
            So gentle with my nervous seven-year-old. Everybody took their time and explained each step. Thank you!""";
    private static final String HELD = """
            They gave my mother the wrong antibiotic although her allergy is written all over her file. She ended up in the \
            emergency room. You will hear from our lawyer.""";
    private static final String THREAT = """
            Two hundred dollars for nothing. I know where you all park, and I will come by and break every window and every \
            bone of that dentist.""";
    private static final String OWN_REPLY = """
            Hi Dana, we're sorry you feel that way. Your appointment on Monday ran late because of an emergency, and your \
            insurance was billed correctly. Please call us at (617) 555-0182.""";

    @Test
    void writesEveryPage() {
        try (var clinic = new Clinic()) {
            setup(clinic);
            praise(clinic);
            angry(clinic);
            hold(clinic);
            reminder(clinic);
            critical(clinic);
            assertThat(clinic.fake.violations()).isEmpty();
        }
    }

    private static void setup(Clinic clinic) {
        var answer = clinic.fake
                .as(clinic.maria)
                .slash(
                        clinic.reviews,
                        "setup",
                        Map.of(
                                "practice",
                                "Larkfield Dental",
                                "phone",
                                "(617) 555-0182",
                                "timezone",
                                "Eastern",
                                "team",
                                clinic.team,
                                "approvers",
                                clinic.leads,
                                "approvers-channel",
                                clinic.approvers))
                .response();
        show(clinic, "setup", clinic.reviews, answer);
    }

    private static void praise(Clinic clinic) {
        var card = clinic.card("New 5-star review on Google from Priya Raman", PRAISE);
        show(clinic, "praise", clinic.reviews, forwarded(card), card);
    }

    private static void angry(Clinic clinic) {
        var card = clinic.card("New 1-star review on Google from Dana Whitlock", ANGRY);
        show(clinic, "angry", clinic.reviews, forwarded(card), card);
        var jonas = clinic.fake.as(clinic.jonas);
        jonas.press(card, "I'll take it").edited();
        show(clinic, "taken", clinic.reviews, forwarded(card), card);
        show(clinic, "more", clinic.reviews, jonas.press(card, "More…").response());
        show(
                clinic,
                "why",
                clinic.reviews,
                jonas.press(jonas.press(card, "More…").response(), "Why?").response());
        check(clinic, card);
        clinic.pass(Duration.ofMinutes(40));
        // the card may still be on its way to saying that what was typed says too much
        clinic.fake.await("no draft on the card", () -> !card.text().contains("```"));
        jonas.press(card, "New draft");
        clinic.fake.await("another draft", () -> card.text().contains("```"));
        var post = jonas.press(card, "Post it");
        var first = post.response();
        show(clinic, "post", clinic.reviews, first, post.followup(0));
        show(clinic, "ready", clinic.reviews, forwarded(card), card);
        var posted = jonas.press(first, "Posted as is").response();
        clinic.fake.await("the card", () -> card.text().contains("Answered"));
        show(clinic, "answered", clinic.reviews, forwarded(card), card, posted);
    }

    private static void check(Clinic clinic, Message card) {
        var jonas = clinic.fake.as(clinic.jonas);
        var reply = jonas.say(clinic.reviews, OWN_REPLY);
        var checked = jonas.messageCommand("Check this reply", reply);
        show(clinic, "check", clinic.reviews, reply, checked.response(), checked.followup(0));
        var form = jonas.press(card, "Edit draft");
        var sent = jonas.submit(form, Map.of("text", OWN_REPLY));
        var first = sent.response();
        var messages = new java.util.ArrayList<>(List.of(first));
        clinic.fake.await(
                "the check", () -> !sent.followups().isEmpty() || first.text().contains("yet"));
        messages.addAll(sent.followups());
        show(clinic, "edit", clinic.reviews, messages.toArray(Message[]::new));
    }

    private static void hold(Clinic clinic) {
        var card = clinic.card("New 1-star review on Yelp from Corin Vale", HELD);
        show(clinic, "hold", clinic.reviews, card);
        var held = clinic.posted(clinic.approvers, message -> true);
        show(clinic, "held", clinic.approvers, held);
    }

    private static void reminder(Clinic clinic) {
        // told at once since it is urgent, and once more when half of the time has passed and nobody took it
        clinic.posted(clinic.reviews, message -> message.text().contains("this came in"));
        clinic.pass(Duration.ofHours(2));
        var reminder = clinic.posted(clinic.reviews, message -> message.text().contains("nobody has it yet"));
        show(clinic, "reminder", clinic.reviews, reminder);
    }

    private static void critical(Clinic clinic) {
        var card = clinic.card("New 1-star review on Google from Milo Tarr", THREAT);
        show(clinic, "critical", clinic.reviews, card);
    }

    /** Above its card the forwarder's message stands as well. */
    private static Message forwarded(Message card) {
        var forwarded = card.answered();
        if (forwarded == null) {
            throw new IllegalStateException("the card answers nothing");
        }
        return forwarded;
    }

    private static void show(Clinic clinic, String name, Channel channel, Message... messages) {
        clinic.page().write(FOLDER, name, channel, List.of(messages));
    }
}
