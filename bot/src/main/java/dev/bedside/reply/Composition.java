package dev.bedside.reply;

import dev.bedside.config.Template;
import dev.bedside.reply.TopicWording.Manner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One draft in the making: chooses a shape and a sentence for each part of it, the same ones for the same order. */
final class Composition {

    private final DraftOrder order;
    private final DraftWording.Voice voice;
    private final Situation situation;
    private final Subjects subjects;
    private final boolean stating;
    private final Facts facts;
    private final Map<String, String> values;
    private final List<String> said = new ArrayList<>();
    private final LinkedHashSet<String> written = new LinkedHashSet<>();
    private int choices;
    private boolean named;

    /** @param stating whether it may say what the practice stated to be better now */
    Composition(DraftOrder order, DraftWording.Voice voice, Situation situation, Subjects subjects, boolean stating) {
        this.stating = stating;
        this.order = order;
        this.voice = voice;
        this.situation = situation;
        this.subjects = subjects;
        this.facts = new Facts(order.practice(), order.language(), voice);
        this.values = facts.values(order.verdict(), subjects.first(Manner.COMPLAINT));
        name(Slots.COMPLAINTS, Manner.COMPLAINT);
        name(Slots.PRAISES, Manner.PRAISE);
    }

    private void name(String slot, Manner manner) {
        int most = order.style() == Style.BRIEF ? 1 : Subjects.NAMED;
        var names = subjects.names(manner, most, seed(slot.length()));
        if (!names.isEmpty()) {
            values.put(slot, voice.words().list(names));
        }
    }

    Draft compose() {
        var wording = Objects.requireNonNull(voice.situations().get(situation));
        for (String part : shape(wording)) {
            switch (part) {
                case SituationWording.TOPIC -> about(1);
                case SituationWording.TOPICS -> about(2);
                case SituationWording.CONCERN -> choose(concerns());
                default -> choose(wording.choices(part, order.style()));
            }
        }
        var text = String.join(" ", said);
        var signature = order.practice().signature();
        if (signature != null && order.style() != Style.BRIEF) {
            text = text + "\n" + signature;
        }
        return new Draft(text, order.language(), order.style(), order.attempt(), List.copyOf(written));
    }

    /** One of those for which there is something to say in every part. */
    private List<String> shape(SituationWording wording) {
        var shapes = wording.shapes(order.style()).stream()
                .filter(shape -> shape.stream().allMatch(part -> isAbout(part) || canSay(wording, part)))
                .toList();
        var usable = shapes.isEmpty() ? wording.shapes(order.style()) : shapes;
        return usable.get(seed(0) % usable.size());
    }

    private static boolean isAbout(String part) {
        return part.equals(SituationWording.TOPIC) || part.equals(SituationWording.TOPICS);
    }

    private List<List<Template>> concerns() {
        return voice.concerns().choices(order.verdict().concerns(), order.style());
    }

    private boolean canSay(SituationWording wording, String part) {
        var lists = part.equals(SituationWording.CONCERN) ? concerns() : wording.choices(part, order.style());
        return lists.stream().anyMatch(list -> list.stream().anyMatch(this::isComplete));
    }

    private boolean isComplete(Template sentence) {
        return values.keySet().containsAll(sentence.names());
    }

    /** A praised topic first, then the complaint: the last thing read is the one that was heard. */
    private void about(int most) {
        switch (situation) {
            case MIXED -> {
                if (most > 1) {
                    answer(Manner.PRAISE, 1);
                }
                answer(Manner.COMPLAINT, 1);
                improvement();
            }
            case COMPLAINT, VENTING, RATING_COMPLAINT -> {
                answer(Manner.COMPLAINT, named ? most : 2);
                improvement();
            }
            case PRAISE, RATING_PRAISE -> answer(Manner.PRAISE, named ? most : 2);
            case REMARK, HOLD, HOLD_PRAISE -> answer(Manner.REMARK, 1);
        }
    }

    /** Where only one side of a mixed review is known in particular, nothing is said about the other in general. */
    private void answer(Manner manner, int most) {
        if (situation != Situation.MIXED || subjects.speaks(manner)) {
            subjects.keys(manner, most).forEach(key -> answer(manner, key));
        }
    }

    /** What somebody at the practice stated may be said as often as it fits. */
    private void improvement() {
        if (stating && order.style() != Style.BRIEF) {
            facts.improvement(subjects.first(Manner.COMPLAINT)).ifPresent(said::add);
        }
    }

    private void answer(Manner manner, String key) {
        choose(voice.topics().choices(manner, key, Subjects.topic(key), order.style()));
    }

    /** A number that is the same for the same review, different for each part, and one more for each attempt. */
    private int seed(int part) {
        var review = order.review();
        long mixed = Objects.hash(review.text(), review.author(), review.stars()) * 31L + part;
        // neighbours must lie far apart: else the opening would decide every other sentence
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) (mixed >>> 40) + order.attempt();
    }

    /** Chooses by the review and the attempt, and passes over what was said lately where there is something else. */
    private void choose(List<List<Template>> lists) {
        int seed = seed(++choices);
        var usable = lists.stream()
                .map(list -> list.stream().filter(this::isComplete).toList())
                .filter(list -> !list.isEmpty())
                .toList();
        for (var list : usable) {
            for (int i = 0; i < list.size(); i++) {
                var sentence = list.get((seed + i) % list.size());
                if (!order.recent().used(sentence.line().text())
                        && !written.contains(sentence.line().text())) {
                    say(sentence);
                    return;
                }
            }
        }
        if (!usable.isEmpty()) {
            say(usable.getFirst().get(seed % usable.getFirst().size()));
        }
    }

    private void say(Template sentence) {
        if (written.add(sentence.line().text())) {
            said.add(sentence.fill(values));
            named |= sentence.names().contains(Slots.COMPLAINTS)
                    || sentence.names().contains(Slots.PRAISES);
        }
    }
}
