package dev.bedside.practice;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one review site allows, as far as it is known.
 *
 * @param id of the vocabulary: {@code google}
 * @param name as people write it
 * @param replyLimit how long a reply may be, null where unknown
 * @param replying what to know before answering there, null where nothing is known
 * @param removal how to have a review removed, in English
 * @param translated the same in other languages, by their code; empty where nobody wrote it
 * @param page the address where that is explained, null where none was found
 * @param sources where all this was read
 */
public record SitePolicy(
        String id,
        String name,
        @Nullable ReplyLimit replyLimit,
        @Nullable String replying,
        Removal removal,
        Map<String, Removal> translated,
        @Nullable String page,
        List<String> sources) {

    public SitePolicy {
        translated = Map.copyOf(translated);
        sources = List.copyOf(sources);
    }

    /** How to have a review removed, in English where it is not written in the language. */
    public Removal removal(String language) {
        return Objects.requireNonNullElse(translated.get(language), removal);
    }
}
