package dev.bedside.reply;

/** What the practice has said lately, so that no two replies begin alike. */
@FunctionalInterface
public interface RecentReplies {

    /** Nothing is known of earlier replies. */
    RecentReplies NONE = sentence -> false;

    boolean used(String sentence);
}
