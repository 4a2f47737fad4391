package dev.bedside.desk;

import dev.bedside.reply.Draft;
import dev.bedside.reply.RecentReplies;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.stream.Collectors;

/** Remembers the sentences of the last drafts, so that no two replies of a practice read alike; any thread may ask. */
final class SaidLately implements RecentReplies {

    private static final int DRAFTS = 20;

    private final Deque<Draft> drafts = new ArrayDeque<>();
    private volatile Set<String> sentences = Set.of();

    synchronized void add(Draft draft) {
        drafts.addLast(draft);
        if (drafts.size() > DRAFTS) {
            drafts.removeFirst();
        }
        sentences = drafts.stream().flatMap(each -> each.sentences().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean used(String sentence) {
        return sentences.contains(sentence);
    }
}
