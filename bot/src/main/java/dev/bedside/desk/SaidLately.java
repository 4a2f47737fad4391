package dev.bedside.desk;

import dev.bedside.reply.RecentReplies;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Remembers the sentences of the last drafts, so that no two replies of a practice read alike; any thread may ask. */
final class SaidLately implements RecentReplies {

    static final int DRAFTS = 20;

    private final Deque<List<String>> drafts = new ArrayDeque<>();
    private volatile Set<String> sentences = Set.of();

    /** @param before the sentences of earlier drafts, the oldest first */
    SaidLately(List<List<String>> before) {
        before.forEach(this::add);
    }

    synchronized void add(List<String> draft) {
        drafts.addLast(List.copyOf(draft));
        if (drafts.size() > DRAFTS) {
            drafts.removeFirst();
        }
        sentences = drafts.stream().flatMap(Collection::stream).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean used(String sentence) {
        return sentences.contains(sentence);
    }
}
