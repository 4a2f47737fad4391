package dev.bedside.talk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a colleague may want of Bedside. */
public enum Intent {
    DRAFT_SHORTER,
    DRAFT_WARMER,
    DRAFT_FORMAL,
    DRAFT_APOLOGISE,
    DRAFT_LANGUAGE("language"),
    DRAFT_MENTION("text"),
    DRAFT_OMIT("text"),
    DRAFT_SIGN("text"),
    DRAFT_VARIANTS,
    DRAFT_AGAIN,
    DRAFT_RESET,
    /** With `posting` Bedside is asked to post it, with `question` how it is, with `longer` to say more. */
    DRAFT_SHOW("purpose"),
    CLAIM,
    RELEASE,
    ASSIGN("person"),
    SNOOZE("when"),
    POSTED,
    POSTED_TEXT("text"),
    CLOSE("reason"),
    REPORT,
    REOPEN,
    UNDO,
    SET("label"),
    SHOW,
    HISTORY,
    LIST_OPEN,
    LIST_LATE,
    LIST_MINE,
    WHO,
    SUMMARY("period"),
    WHY("label"),
    MEANING("term"),
    POLICY("topic"),
    CHECK("text"),
    SETTING("text"),
    HELP,
    THANKS,
    GREETING,
    OTHER_ONE,
    /** Spoken to, but not understood, or more than one reading. */
    UNCLEAR,
    /** Nobody spoke to Bedside, or nothing is to be done. */
    NONE;

    private static final Set<Intent> CHANGES =
            EnumSet.of(CLAIM, RELEASE, ASSIGN, SNOOZE, POSTED, POSTED_TEXT, CLOSE, REPORT, REOPEN, UNDO, SET, SETTING);
    private static final Set<Intent> WITHOUT_A_CASE = EnumSet.of(
            LIST_OPEN, LIST_LATE, LIST_MINE, SUMMARY, MEANING, SETTING, HELP, THANKS, GREETING, UNCLEAR, NONE);
    private static final Set<Intent> WITH_OR_WITHOUT = EnumSet.of(WHY, POLICY, CHECK, OTHER_ONE);
    private static final Set<Intent> SOCIAL = EnumSet.of(HELP, THANKS, GREETING);

    private final @Nullable String argument;

    Intent() {
        this(null);
    }

    Intent(@Nullable String argument) {
        this.argument = argument;
    }

    /** The word of {@code domain/conversation.md}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Intent> of(String id) {
        return Arrays.stream(values()).filter(intent -> intent.id().equals(id)).findFirst();
    }

    static Set<String> ids() {
        return Arrays.stream(values()).map(Intent::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the state of a case, or a setting, changes: never guessed. */
    public boolean changes() {
        return CHANGES.contains(this);
    }

    /** Whether the draft becomes another. */
    boolean rewrites() {
        return compareTo(DRAFT_SHOW) < 0;
    }

    /** Whether a case is spoken of when one is known. */
    boolean mayNameACase() {
        return !WITHOUT_A_CASE.contains(this);
    }

    /** Whether nothing can be done before the case is known. */
    public boolean needsACase() {
        return mayNameACase() && !WITH_OR_WITHOUT.contains(this);
    }

    /** Whether it is company rather than a wish: any wish in the same message goes first. */
    boolean isSocial() {
        return SOCIAL.contains(this);
    }

    /** The argument that a fixed value of a phrase fills; null for an intent without one. */
    @Nullable
    String argument() {
        return argument;
    }
}
