package dev.bedside.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.chat.Answer;
import dev.bedside.talk.Meaning;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Keeps, for half an hour and in memory alone, what a button below an answer needs and must stand in no record. */
final class ShortMemory {

    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST = 1_000;

    private final Cache<String, Kept> kept =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    /** What is kept. */
    sealed interface Kept {}

    /**
     * Answers that one person alone may read.
     *
     * @param who the platform's id of that person
     */
    record Answers(String who, List<Answer> answers) implements Kept {
        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Answers[" + answers.size() + "]";
        }
    }

    /** A wish with words in it, until it is known about which case. */
    record Wish(String who, Meaning wish) implements Kept {
        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Wish[" + wish + "]";
        }
    }

    /** Drafts of a case, one of which may be taken. */
    record Variants(String caseId, List<Handled> drafts) implements Kept {

        /** Ids only. */
        @Override
        public String toString() {
            return "Variants[" + caseId + "]";
        }
    }

    /** @return by what it is found again */
    String keep(Kept what) {
        var token = UlidCreator.getUlid().toString();
        kept.put(token, what);
        return token;
    }

    <K extends Kept> Optional<K> find(String token, Class<K> kind) {
        return Optional.ofNullable(kept.getIfPresent(token))
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
