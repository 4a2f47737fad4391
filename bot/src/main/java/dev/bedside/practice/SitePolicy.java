package dev.bedside.practice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one review site allows, as far as it is known.
 *
 * @param id of the vocabulary: {@code google}
 * @param name as people write it
 * @param replyLimit how long a reply may be, null where unknown
 * @param replying what to know before answering there, null where nothing is known
 * @param grounds what the site removes reviews for, empty where unknown
 * @param howToReport what to do to have a review removed
 * @param page the address where that is explained, null where none was found
 * @param sources where all this was read
 */
public record SitePolicy(
        String id,
        String name,
        @Nullable ReplyLimit replyLimit,
        @Nullable String replying,
        List<String> grounds,
        String howToReport,
        @Nullable String page,
        List<String> sources) {

    public SitePolicy {
        grounds = List.copyOf(grounds);
        sources = List.copyOf(sources);
    }
}
