package dev.bedside.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * A command about a case: {@code claim #142}, {@code snooze 142 tomorrow 9am}, {@code posted: We are sorry …}.
 *
 * @param number of the case; empty for the one that is spoken of
 * @param rest what stands behind it
 */
record CaseCommand(Verb verb, OptionalLong number, String rest) {

    private static final int MOST_DIGITS = 12;

    /** What can be done with cases; the names are those of the commands. */
    enum Verb {
        LIST(false),
        SHOW(false),
        HISTORY(false),
        DOSSIER(false),
        CLAIM(false),
        RELEASE(false),
        ASSIGN(true),
        SNOOZE(true),
        EDIT(true),
        POST(false),
        APPROVE(false),
        POSTED(true),
        REPORT(false),
        REMOVED(false),
        KEPT(false),
        APPEAL(false),
        CLOSE(true),
        REOPEN(false),
        UNDO(false),
        FORGET(false),
        PRESERVE(false),
        UNPRESERVE(false),
        RETRY(false);

        private final boolean arguments;

        Verb(boolean arguments) {
            this.arguments = arguments;
        }
    }

    /**
     * Reads what stands behind {@code /review}.
     *
     * @param isMoment whether words say when, number and all: in "snooze 3 business days" the three is no case
     * @return empty where it is no command; then it is the words of a review
     */
    static Optional<CaseCommand> read(String said, Predicate<String> isMoment) {
        var parts = said.strip().split("[\\s:]+", 2);
        var name = parts[0].toUpperCase(Locale.ROOT);
        var behind = parts.length == 1 ? "" : parts[1].strip();
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.name().equals(name))
                .findFirst()
                .map(verb -> verb == Verb.SNOOZE && isMoment.test(behind)
                        ? new CaseCommand(verb, OptionalLong.empty(), behind)
                        : read(verb, behind))
                .filter(command -> command.verb.arguments || command.rest.isEmpty());
    }

    private static CaseCommand read(Verb verb, String behind) {
        int first = behind.startsWith("#") ? 1 : 0;
        int end = first;
        while (end < behind.length() && Character.isDigit(behind.charAt(end))) {
            end++;
        }
        boolean alone =
                end == behind.length() || Character.isWhitespace(behind.charAt(end)) || behind.charAt(end) == ':';
        if (end == first || end - first > MOST_DIGITS || !alone) {
            return new CaseCommand(verb, OptionalLong.empty(), behind);
        }
        var number = OptionalLong.of(Long.parseLong(behind.substring(first, end)));
        var rest = behind.substring(end).strip();
        return new CaseCommand(
                verb, number, rest.startsWith(":") ? rest.substring(1).strip() : rest);
    }

    /** Ids only: people's words never reach a log. */
    @Override
    public String toString() {
        return "CaseCommand[" + verb + "]";
    }
}
