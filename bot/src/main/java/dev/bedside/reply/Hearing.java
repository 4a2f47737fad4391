package dev.bedside.reply;

import dev.bedside.triage.Tone;
import dev.bedside.triage.Topic;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a review says, as far as a draft listens to it.
 *
 * @param tone what its words feel like, where they say it plainly; else what it was judged to feel like
 * @param asks whether it is a question to the practice: in part where it has no tone, else for the most part
 * @param pleads whether it asks for help, or tells of a search for it
 * @param mourns whether it tells of a death; a complaint, whether it tells of a loss
 * @param praises whether it is heard that something is praised, whatever it is
 * @param minds whether it finds fault with something beside its praise, whatever it is
 * @param suffers whether a complaint tells of more than a nuisance: fear, tears, or grave illness
 * @param told how much it speaks of each of its topics
 * @param points what it praises and complains of
 * @param missed the topics that no clause of it is about, as far as the judgement can tell
 * @param asked what a question is about, the most telling first; empty where nothing is asked
 */
record Hearing(
        Tone tone,
        boolean asks,
        boolean pleads,
        boolean mourns,
        boolean praises,
        boolean minds,
        boolean suffers,
        Map<Topic, AspectReader.Told> told,
        Points points,
        Set<Topic> missed,
        List<String> asked) {

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "Hearing[" + told.size() + " topics, " + points + "]";
    }
}
