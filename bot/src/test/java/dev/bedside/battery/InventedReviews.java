package dev.bedside.battery;

import dev.bedside.fakediscord.Channel;
import dev.bedside.fakediscord.FakeDiscord;
import dev.bedside.fakediscord.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Reviews of about a hundred words by somebody new each, forwarded in several layouts, no two alike. */
final class InventedReviews {

    private static final int WORDS = 100;
    private static final Pattern CHOICE = Pattern.compile("\\{([^}]*)}");
    private static final List<String> SITES = List.of("Google", "Yelp", "Facebook", "Healthgrades");

    private static final List<String> SENTENCES = List.of(
            "I rang {three|four|six} times on {Monday|Tuesday|Friday} before {anybody|a person|somebody} picked up.",
            "The {lady|man|student} at the front desk {rolled her eyes|sighed|smiled} when I asked about {the form|my slot}.",
            "Parking behind the {building|surgery} is {a nightmare|hopeless|easy enough} on {market days|weekday mornings}.",
            "My {bill|invoice|statement} was wrong {twice|again|by forty} and {nobody|no one there} could explain it.",
            "The doctor {listened|took her time|let me finish} and {explained|drew|wrote down} every step.",
            "The waiting room smelled of {paint|bleach|coffee} and the {heating|radio|television} was far too loud.",
            "They {squeezed|fitted} us in on {a holiday|a Saturday|short notice}, which {surprised|relieved} us both.",
            "I {waited|sat there} for {forty|fifty|seventy} minutes past my time without {a word|an apology|any update}.",
            "The {nurse|assistant|trainee} who took my {blood|pressure|details} was {gentle|rushed|kind} and {quick|chatty}.",
            "The {website|app|online page} {lost|forgot|swallowed} my appointment {twice|again|last week}.",
            "A {letter|reminder|text} came {a day|two weeks} late, so I {missed|nearly missed} the {check-up|follow-up}.",
            "My {father|daughter|neighbour} has gone there for {six|nine|twelve} years and {trusts|likes} the {team|place}.",
            "The {toilets|chairs|corridors} were {spotless|grubby|worn}, and the {plants|magazines} had seen better days.",
            "Nobody {called back|returned my call} although I was {promised|told} it would happen by {noon|five|evening}.",
            "The {pharmacy|lab} next door {never got|mislaid|received} the {order|paper}, so I {walked|drove} back and forth.",
            "They {asked|wanted} me to fill in the same {sheet|questionnaire} {three times|on two screens|by hand and online}.",
            "I {felt|was} {heard|ignored|respected} for the first time in {months|years}, {honestly|to be fair|truly}.",
            "Prices went up in {spring|June|autumn} and the {notice|list} on the door still shows the old ones.",
            "The {younger|older|locum} doctor {looked|stared} at the screen {all the time|more than at me}.",
            "{Overall|In the end|All in all} I {would|would not|might} {go|come} back, {mostly|partly} because of the {staff|location}.",
            "Somebody {laughed|joked|gossiped} behind the counter while I {described|explained} why I had {come|called}.",
            "{Children|Toddlers} get a {sticker|small book}, which made {our|my} {visit|afternoon} {easier|bearable}.");

    private InventedReviews() {}

    /** Has review number {@code number} forwarded. */
    static Message post(FakeDiscord fake, Channel channel, int number) {
        var random = new Random(number * 7_919L);
        var site = SITES.get(random.nextInt(SITES.size()));
        int stars = 1 + random.nextInt(5);
        var guest = InventedNames.name(number);
        return switch (number % 3) {
            case 0 ->
                fake.webhook(
                        channel,
                        "Review Radar",
                        "",
                        FakeDiscord.embed("New " + stars + "-star review on " + site + " by " + guest, text(number)));
            case 1 ->
                fake.webhook(
                        channel,
                        "Review Radar",
                        site + " review, " + stars + " stars, by " + guest + "\n\n" + text(number));
            default ->
                fake.webhook(
                        channel,
                        "Review Radar",
                        "**" + guest + "** left a review on **" + site + "**\n" + "★".repeat(stars)
                                + "☆".repeat(5 - stars) + "\n> " + text(number));
        };
    }

    /** The words of review number {@code number}. */
    static String text(int number) {
        var random = new Random(~number * 7919L);
        var sentences = new ArrayList<>(SENTENCES);
        Collections.shuffle(sentences, random);
        var text = new StringBuilder("Visit number " + number + " for our family.");
        for (int i = 0; text.toString().split(" ").length < WORDS; i++) {
            text.append(' ').append(chosen(sentences.get(i), random));
        }
        return text.toString();
    }

    private static String chosen(String sentence, Random random) {
        return CHOICE.matcher(sentence).replaceAll(choice -> {
            var words = choice.group(1).split("\\|");
            return words[random.nextInt(words.length)];
        });
    }
}
