package dev.bedside.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bedside.talk.Meaning;
import java.time.Duration;
import java.util.Optional;

/**
 * Remembers which case each person dealt with last in each place, for some hours, and what they wished last, for some minutes.
 *
 * <p>In memory alone: a wish may hold words that somebody said.
 */
final class Attention {

    private static final Duration CASES = Duration.ofHours(8);
    private static final Duration WISHES = Duration.ofMinutes(30);
    private static final int MOST = 20_000;
    private static final int MOST_WISHES = 2_000;

    private final Cache<Who, String> cases =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(CASES).build();
    private final Cache<Who, Wished> wishes = Caffeine.newBuilder()
            .maximumSize(MOST_WISHES)
            .expireAfterWrite(WISHES)
            .build();
    private final Cache<Who, String> languages =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(CASES).build();
    private final Cache<Who, String> messages =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(CASES).build();

    private record Who(String place, String person) {
        /** Lengths only. */
        @Override
        public String toString() {
            return "Who[" + person.length() + "]";
        }
    }

    /**
     * What somebody wished last.
     *
     * @param done whether it was done, and not asked back or refused
     */
    record Wished(String caseId, Meaning wish, boolean done) {

        /** Ids only. */
        @Override
        public String toString() {
            return "Wished[" + wish + "]";
        }
    }

    /** @param place the platform's id of a channel or a thread */
    void dealt(String place, String person, String caseId) {
        if (caseId.equals(Deed.NOTHING)) {
            return;
        }
        cases.put(new Who(place, person), caseId);
    }

    void wished(String place, String person, Wished wish) {
        dealt(place, person, wish.caseId());
        wishes.put(new Who(place, person), wish);
    }

    Optional<String> caseOf(String place, String person) {
        return Optional.ofNullable(cases.getIfPresent(new Who(place, person)));
    }

    Optional<Wished> wish(String place, String person) {
        return Optional.ofNullable(wishes.getIfPresent(new Who(place, person)));
    }

    /** They speak this language, as far as could be told. */
    void speaks(String workspace, String person, String language) {
        languages.put(new Who(workspace, person), language);
    }

    Optional<String> language(String workspace, String person) {
        return Optional.ofNullable(languages.getIfPresent(new Who(workspace, person)));
    }

    /** An answer of Bedside's was about this case. */
    void answered(String place, String message, String caseId) {
        messages.put(new Who(place, message), caseId);
    }

    Optional<String> caseOfAnswer(String place, String message) {
        return Optional.ofNullable(messages.getIfPresent(new Who(place, message)));
    }
}
