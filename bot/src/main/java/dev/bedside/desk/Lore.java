package dev.bedside.desk;

import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Card.Tint;
import dev.bedside.chat.Note;
import dev.bedside.guard.Danger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Explains: what Bedside's words mean, what the law and the sites say, why something had better not be said. */
final class Lore {

    Told meaning(String said, Talker talker) {
        var words = talker.words();
        return words.term(said)
                .map(term -> Told.openly(term.meaning()))
                .orElseGet(() -> Told.undone(words.say(
                        TalkPhrase.TERM_UNKNOWN,
                        Map.of(
                                "terms",
                                words.terms().stream()
                                        .map(term -> term.names().getFirst())
                                        .collect(Collectors.joining(", "))))));
    }

    /** @param topic as the talk knows it */
    Told policy(String topic, Talker talker) {
        var words = talker.words();
        var phrase = switch (topic) {
            case "removal" -> TalkPhrase.POLICY_REMOVAL;
            case "incentive" -> TalkPhrase.POLICY_INCENTIVE;
            case "confirm" -> TalkPhrase.POLICY_CONFIRM;
            case "legal" -> TalkPhrase.POLICY_LEGAL;
            case "ban" -> TalkPhrase.POLICY_BAN;
            case "fake" -> TalkPhrase.POLICY_FAKE;
            default -> TalkPhrase.POLICY_OTHER;
        };
        var source = words.source(topic)
                .map(where -> "\n" + words.say(TalkPhrase.SOURCE) + " " + where)
                .orElse("");
        return Told.openly(new Note(words.say(phrase) + source));
    }

    /** Why something had better not be said, for whoever asks and nobody else: the rule, its source, a better way. */
    static Card caution(Danger danger, TalkWords words) {
        var name = danger.name();
        var parts = new ArrayList<Part>();
        parts.add(new Part.Fact(words.say(TalkPhrase.CAUTION_RULE), words.say(TalkPhrase.valueOf(name + "_RULE"))));
        words.source(danger.id()).ifPresent(source -> parts.add(new Part.Fact(words.say(TalkPhrase.SOURCE), source)));
        parts.add(new Part.Fact(words.say(TalkPhrase.CAUTION_BETTER), words.say(TalkPhrase.valueOf(name + "_BETTER"))));
        parts.add(new Part.Remark(words.say(TalkPhrase.CAUTION_NOTE)));
        return new Card(Tint.ORDINARY, words.say(TalkPhrase.CAUTION_HEADLINE), List.copyOf(parts));
    }
}
