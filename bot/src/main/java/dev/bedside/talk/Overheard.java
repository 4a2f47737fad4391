package dev.bedside.talk;

import dev.bedside.talk.Utterance.Where;
import java.util.Set;

/** Tells what is a wish, and what is company, where people talk to each other as well. */
final class Overheard {

    /** In a thread, a wish behind more words than this is part of what people tell each other. */
    private static final int FIRST_WORDS = 3;

    /** How a draft sounds, and that it should be posted, colleagues say to each other as well. */
    private static final Set<String> FOR_ANYBODY = Set.of("draft-show question", "draft-show posting");

    private Overheard() {}

    /** Where people talk to each other as well, only whole wishes count, and in a thread only those that are no company. */
    static boolean isPlainlyMeant(Candidate wish, Where where) {
        return wish.complete()
                && wish.certain()
                && wish.intent() != Intent.SETTING
                && !(where == Where.THREAD
                        && (isCompany(wish.intent())
                                || isForAnybody(wish)
                                || wish.invitation()
                                || wish.place() > FIRST_WORDS));
    }

    private static boolean isForAnybody(Candidate wish) {
        return wish.match()
                .rule()
                .extra(TalkRules.ARGUMENT)
                .map(argument -> wish.intent().id() + " " + argument.text())
                .filter(Overheard::isForAnybody)
                .isPresent();
    }

    static boolean isCompany(Intent intent) {
        return switch (intent) {
            case HELP, THANKS, GREETING, UNCLEAR, LIST_OPEN, LIST_LATE, LIST_MINE, SUMMARY, MEANING -> true;
            default -> false;
        };
    }

    /** @param kind as the examples are labelled */
    static boolean isForAnybody(String kind) {
        return FOR_ANYBODY.contains(kind);
    }
}
