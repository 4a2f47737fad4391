package dev.bedside.desk;

import dev.bedside.reply.Draft;
import dev.bedside.reply.RecentReplies;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** Remembers the sentences of the last drafts, so that no two replies of a practice read alike. */
final class SaidLately implements RecentReplies {

    private static final int DRAFTS = 20;

    private final Deque<Draft> drafts = new ArrayDeque<>();
    private final Set<String> sentences = new HashSet<>();

    void add(Draft draft) {
        drafts.addLast(draft);
        if (drafts.size() > DRAFTS) {
            drafts.removeFirst();
        }
        sentences.clear();
        drafts.forEach(each -> sentences.addAll(each.sentences()));
    }

    @Override
    public boolean used(String sentence) {
        return sentences.contains(sentence);
    }
}
