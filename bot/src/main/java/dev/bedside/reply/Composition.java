package dev.bedside.reply;

import dev.bedside.config.Template;
import dev.bedside.practice.Placeholders;
import dev.bedside.reply.TopicWording.Manner;
import dev.bedside.triage.Topic;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One draft in the making: chooses a sentence for each part, the same ones for the same order. */
final class Composition {

    /** More would answer a review point by point, which reads like an argument. */
    private static final int TOPICS = 2;

    /** What a person wrote because of it comes before what nearly every review mentions. */
    private static final List<Topic> MOST_TELLING_FIRST = List.of(
            Topic.BILLING,
            Topic.WAIT,
            Topic.ACCESS,
            Topic.FACILITY,
            Topic.COMMUNICATION,
            Topic.STAFF,
            Topic.MANNER,
            Topic.CARE);

    private final DraftOrder order;
    private final DraftWording.Voice voice;
    private final Situation situation;
    private final Map<String, String> values;
    private final LinkedHashSet<String> sentences = new LinkedHashSet<>();
    private int choices;

    Composition(DraftOrder order, DraftWording.Voice voice, Situation situation) {
        this.order = order;
        this.voice = voice;
        this.situation = situation;
        this.values = Placeholders.of(order.practice(), order.language().code());
    }

    Draft compose() {
        var wording = Objects.requireNonNull(voice.situations().get(situation));
        for (String part : wording.parts(order.style())) {
            if (part.equals(SituationWording.TOPICS)) {
                topics().forEach(this::choose);
            } else {
                choose(wording.choices(part, order.style()));
            }
        }
        var text = String.join(" ", sentences);
        var signature = order.practice().signature();
        if (signature != null && order.style() != Style.BRIEF) {
            text = text + "\n" + signature;
        }
        return new Draft(text, order.language(), order.style(), order.attempt(), List.copyOf(sentences));
    }

    /** A praised topic first, then the complaint: the last thing read is the one that was heard. */
    private List<List<Template>> topics() {
        var verdict = order.verdict();
        var praised = verdict.topics().stream()
                .filter(topic -> !verdict.complaints().contains(topic))
                .toList();
        return switch (situation) {
            case MIXED ->
                Stream.concat(
                                answers(Manner.PRAISE, praised, 1).stream(),
                                answers(Manner.COMPLAINT, verdict.complaints(), 1).stream())
                        .toList();
            case COMPLAINT, RATING_COMPLAINT ->
                answers(
                        Manner.COMPLAINT,
                        verdict.complaints().isEmpty() ? verdict.topics() : verdict.complaints(),
                        TOPICS);
            case PRAISE, RATING_PRAISE -> answers(Manner.PRAISE, praised, TOPICS);
            case REMARK, HOLD -> answers(Manner.REMARK, verdict.topics(), 1);
        };
    }

    /** Choices for the first topics, or for none in particular. */
    private List<List<Template>> answers(Manner manner, Collection<Topic> topics, int most) {
        var chosen = MOST_TELLING_FIRST.stream()
                .filter(topics::contains)
                .limit(most)
                .map(topic -> voice.topics().choices(manner, topic, order.style()))
                .toList();
        return chosen.isEmpty() ? List.of(voice.topics().choices(manner, null, order.style())) : chosen;
    }

    /** A number that is the same for the same review, different for each part, and one more for each attempt. */
    private int seed(int part) {
        var review = order.review();
        int hash = Objects.hash(review.text(), review.author(), review.stars(), part) * 0x9E3779B1;
        return (hash >>> 12) + order.attempt();
    }

    /** Chooses by the review and the attempt, and passes over what was said lately where there is something else. */
    private void choose(List<Template> templates) {
        if (templates.isEmpty()) {
            return;
        }
        int seed = seed(choices++);
        for (int i = 0; i < templates.size(); i++) {
            String sentence = templates.get((seed + i) % templates.size()).fill(values);
            if (!order.recent().used(sentence) && !sentences.contains(sentence)) {
                sentences.add(sentence);
                return;
            }
        }
        sentences.add(templates.get(seed % templates.size()).fill(values));
    }
}
