package dev.bedside.battery;

import java.util.List;

/**
 * When a bot that serves in Discord is killed.
 *
 * @param method of the request that counts; empty where none does
 * @param route of that request
 * @param word in its body; empty for any
 * @param stir what happens in the channels so that it comes to that
 */
record DiscordBlow(String name, Moment moment, String method, String route, String word, Stir stir) {

    private static final String CARD = "~card/";
    private static final String THREAD = "~thread/";
    private static final String REMINDER = "~reminder/";

    /** When, of a request or of a bot's life. */
    enum Moment {
        /** It came in, and is never carried out. */
        RECEIVED,
        /** It came in, and is carried out once the bot's successor is at work. */
        LATE,
        /** It was carried out, and is not answered. */
        APPLIED,
        HALF_ANSWERED,
        /** The answer is written; what follows in the bot has a few milliseconds at the most. */
        ANSWERED,
        /** So many milliseconds after something happened in a channel as the name says. */
        HEARD,
        /** Between READY and the first server. */
        READY,
        /** SIGTERM first, and SIGKILL while it leaves. */
        LEAVING,
        /** At any time. */
        CHANCE
    }

    /** What happens in the channels. */
    enum Stir {
        REVIEW,
        CLAIM,
        POST_IT,
        EDIT,
        /** Somebody wants a thread. */
        TALK,
        ALL,
        /** The bot is killed, much is missed, and the next one is killed while it starts. */
        START
    }

    /** What everybody is killed at, in turn. */
    static List<DiscordBlow> all() {
        return List.of(
                heard(0),
                at(Moment.RECEIVED, "POST", DiscordScene.MESSAGES, CARD, Stir.REVIEW),
                at(Moment.APPLIED, "POST", DiscordScene.MESSAGES, CARD, Stir.REVIEW),
                heard(1),
                at(Moment.HALF_ANSWERED, "POST", DiscordScene.MESSAGES, CARD, Stir.REVIEW),
                at(Moment.ANSWERED, "POST", DiscordScene.MESSAGES, CARD, Stir.REVIEW),
                at(Moment.LATE, "POST", DiscordScene.MESSAGES, CARD, Stir.REVIEW),
                heard(2),
                at(Moment.RECEIVED, "POST", DiscordScene.CALLBACK, "", Stir.CLAIM),
                at(Moment.APPLIED, "POST", DiscordScene.CALLBACK, "", Stir.CLAIM),
                at(Moment.ANSWERED, "POST", DiscordScene.CALLBACK, "", Stir.CLAIM),
                heard(5),
                at(Moment.RECEIVED, "POST", DiscordScene.FOLLOW_UP, "", Stir.POST_IT),
                at(Moment.RECEIVED, "PATCH", DiscordScene.MESSAGE, CARD, Stir.CLAIM),
                at(Moment.APPLIED, "PATCH", DiscordScene.MESSAGE, CARD, Stir.EDIT),
                heard(10),
                at(Moment.RECEIVED, "GET", DiscordScene.MESSAGES, "", Stir.START),
                at(Moment.APPLIED, "GET", DiscordScene.MESSAGES, "", Stir.START),
                at(Moment.ANSWERED, "GET", DiscordScene.MESSAGES, "", Stir.START),
                new DiscordBlow("between READY and a server", Moment.READY, "", "", "", Stir.START),
                at(Moment.RECEIVED, "GET", DiscordScene.COMMANDS, "", Stir.START),
                at(Moment.RECEIVED, "POST", DiscordScene.THREADS, "", Stir.TALK),
                at(Moment.APPLIED, "POST", DiscordScene.THREADS, "", Stir.TALK),
                at(Moment.LATE, "POST", DiscordScene.THREADS, "", Stir.TALK),
                at(Moment.APPLIED, "POST", DiscordScene.MESSAGES, THREAD, Stir.TALK),
                heard(50),
                at(Moment.RECEIVED, "", "", REMINDER, Stir.REVIEW),
                at(Moment.APPLIED, "", "", REMINDER, Stir.REVIEW),
                at(Moment.HALF_ANSWERED, "POST", DiscordScene.MESSAGES, REMINDER, Stir.REVIEW),
                at(Moment.ANSWERED, "", "", REMINDER, Stir.REVIEW),
                at(Moment.LATE, "", "", REMINDER, Stir.REVIEW),
                new DiscordBlow("leaving", Moment.LEAVING, "", "", "", Stir.ALL),
                new DiscordBlow("by chance", Moment.CHANCE, "", "", "", Stir.ALL),
                new DiscordBlow("starting", Moment.CHANCE, "", "", "", Stir.START));
    }

    private static DiscordBlow heard(int millis) {
        return new DiscordBlow(Integer.toString(millis), Moment.HEARD, "", "", "", Stir.REVIEW);
    }

    static DiscordBlow at(Moment moment, String method, String route, String word, Stir stir) {
        return new DiscordBlow(
                (method + " " + route + " " + word + " " + moment).strip(), moment, method, route, word, stir);
    }

    boolean isAtRequest() {
        return switch (moment) {
            case RECEIVED, LATE, APPLIED, HALF_ANSWERED, ANSWERED -> true;
            case HEARD, READY, LEAVING, CHANCE -> false;
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
