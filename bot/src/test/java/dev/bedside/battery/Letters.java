package dev.bedside.battery;

import dev.bedside.chat.Message;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Invents what people and forwarders write into a channel of reviews. */
final class Letters {

    private static final Message.Author COLLEAGUE = new Message.Author("51", "Ines", false);
    private static final Message.Author FORWARDER = new Message.Author("60", "Review Relay", true);
    private static final List<String> COMPLAINTS = List.of(
            "The receptionist was rude and the waiting room was filthy. I waited two hours and nobody apologized.",
            "They gave me the wrong medication and I ended up in the emergency room. This was negligent.",
            "Billing charged me twice and nobody picks up the phone. I have called six times this week.",
            "I will talk to my lawyer about this malpractice. The doctor ignored my symptoms for months.",
            "Parking is a nightmare and the nurse seemed annoyed by every question I asked.",
            "They cancelled my appointment twice without telling me and then blamed me for it.");
    private static final List<String> CHATTER = List.of(
            "Who is on the desk this afternoon?",
            "The printer on the second floor is out of toner again.",
            "I can take the phone until four.");

    private final RandomGenerator random;
    private int count;

    Letters(RandomGenerator random) {
        this.random = random;
    }

    /** @param reviews how many there are in it */
    record Letter(Message message, int reviews) {}

    /** Mostly a review that a person or a forwarder brings, now and then two, or none. */
    Letter next() {
        return switch (random.nextInt(8)) {
            case 0 -> new Letter(typed(pick(CHATTER), COLLEAGUE), 0);
            case 1, 2 -> new Letter(embeds(2), 2);
            case 3 -> new Letter(embeds(1), 1);
            case 4, 5 -> new Letter(typed(forwarded(), COLLEAGUE), 1);
            default -> new Letter(typed(forwarded(), FORWARDER), 1);
        };
    }

    /** One with a review in it at least. */
    Letter review() {
        var letter = next();
        while (letter.reviews() == 0) {
            letter = next();
        }
        return letter;
    }

    /** A review that a colleague brings, and that endangers nobody. */
    Letter ordinary() {
        return new Letter(typed(forwarded(COMPLAINTS.getFirst()), COLLEAGUE), 1);
    }

    /** A review that a colleague brings, and that cannot wait. */
    Letter critical() {
        return new Letter(typed(forwarded(COMPLAINTS.get(1)), COLLEAGUE), 1);
    }

    /** What stands in a channel before anybody thinks of Bedside. */
    static Message greeting() {
        return typed("Welcome to the new channel.", COLLEAGUE);
    }

    /** One of Ines' presses. */
    static Message press(String step, long number) {
        return typed("!" + step + " " + number, COLLEAGUE);
    }

    private static Message typed(String words, Message.Author author) {
        return new Message("", words, List.of(), List.of(), List.of(), author);
    }

    private String forwarded() {
        return forwarded(pick(COMPLAINTS));
    }

    private String forwarded(String complaint) {
        return "Google review, %d stars, by %s%n%n%s".formatted(1 + random.nextInt(2), newcomer(), numbered(complaint));
    }

    /** Nobody writes twice: two alike ones by the same person are one review. */
    private String newcomer() {
        count++;
        return InventedNames.name(count);
    }

    private String numbered(String complaint) {
        return complaint + " That was visit number " + count + ".";
    }

    private Message embeds(int reviews) {
        var embeds = IntStream.range(0, reviews).mapToObj(each -> embed()).toList();
        return new Message("", "", embeds, List.of(), List.of(), FORWARDER);
    }

    private Message.Embed embed() {
        var person = newcomer();
        var words = numbered(pick(COMPLAINTS));
        var title = "New %d-star Google review".formatted(1 + random.nextInt(2));
        return new Message.Embed(title, "", words, person, "Review Relay", List.of());
    }

    private String pick(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
