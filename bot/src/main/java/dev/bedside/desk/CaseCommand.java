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
    private static final int MOST_WORDS = 7;

    private enum Behind {
        NOTHING,
        A_FEW_WORDS,
        /** Behind a colon, so that the words of a review that begin like a command are left alone. */
        A_TEXT
    }

    /** What can be done with cases; the names are those of the commands. */
    enum Verb {
        LIST(Behind.NOTHING),
        SHOW(Behind.NOTHING),
        HISTORY(Behind.NOTHING),
        DOSSIER(Behind.NOTHING),
        CLAIM(Behind.NOTHING),
        RELEASE(Behind.NOTHING),
        ASSIGN(Behind.A_FEW_WORDS),
        SNOOZE(Behind.A_FEW_WORDS),
        EDIT(Behind.A_TEXT),
        POST(Behind.NOTHING),
        APPROVE(Behind.NOTHING),
        POSTED(Behind.A_TEXT),
        REPORT(Behind.NOTHING),
        REMOVED(Behind.NOTHING),
        KEPT(Behind.NOTHING),
        APPEAL(Behind.NOTHING),
        CLOSE(Behind.A_FEW_WORDS),
        REOPEN(Behind.NOTHING),
        UNDO(Behind.NOTHING),
        FORGET(Behind.NOTHING),
        PRESERVE(Behind.NOTHING),
        UNPRESERVE(Behind.NOTHING),
        RETRY(Behind.NOTHING);

        private final Behind behind;

        Verb(Behind behind) {
            this.behind = behind;
        }

        /** @throws IllegalArgumentException where there is none of this name */
        static Verb of(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Reads what stands behind {@code /review}.
     *
     * @param isMoment whether words say when, number and all: in "snooze 3 business days" the three is no case
     * @return empty where it is no command; then it is the words of a review
     */
    static Optional<CaseCommand> read(String said, Predicate<String> isMoment) {
        var text = said.strip();
        int end = 0;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        var name = text.substring(0, end).toUpperCase(Locale.ROOT);
        var behind = text.substring(end);
        return Arrays.stream(Verb.values())
                .filter(verb -> verb.name().equals(name))
                .findFirst()
                .filter(verb -> behind.isEmpty() || behind.startsWith(":") || Character.isWhitespace(behind.charAt(0)))
                .flatMap(verb -> verb == Verb.SNOOZE && !isNumber(behind.strip()) && isMoment.test(behind.strip())
                        ? Optional.of(new CaseCommand(verb, OptionalLong.empty(), behind.strip()))
                        : read(verb, behind));
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    /** Whether the first word is a command's name. */
    static boolean beginsLikeOne(String said) {
        var first = said.strip().split("[^\\p{L}]", 2)[0].toUpperCase(Locale.ROOT);
        return Arrays.stream(Verb.values()).anyMatch(verb -> verb.name().equals(first));
    }

    /** What belongs to a verb; words that do not are no command but, most likely, a review. */
    private static Optional<CaseCommand> read(Verb verb, String behind) {
        var text = behind.strip();
        int first = text.startsWith("#") ? 1 : 0;
        int end = first;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean alone = end == text.length() || Character.isWhitespace(text.charAt(end)) || text.charAt(end) == ':';
        boolean numbered = end > first && end - first <= MOST_DIGITS && alone;
        var number = numbered ? OptionalLong.of(Long.parseLong(text.substring(first, end))) : OptionalLong.empty();
        var rest = numbered ? text.substring(end).strip() : text;
        boolean colon = rest.startsWith(":");
        var words = colon ? rest.substring(1).strip() : rest;
        boolean belongs = switch (verb.behind) {
            case NOTHING -> words.isEmpty();
            case A_FEW_WORDS -> words.indexOf('\n') < 0 && words.split("\\s+").length <= MOST_WORDS;
            case A_TEXT -> colon || words.isEmpty();
        };
        return belongs ? Optional.of(new CaseCommand(verb, number, words)) : Optional.empty();
    }

    /** Ids only: people's words never reach a log. */
    @Override
    public String toString() {
        return "CaseCommand[" + verb + "]";
    }
}
