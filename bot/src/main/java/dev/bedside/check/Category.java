package dev.bedside.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be wrong with a reply; the rules of each category stand in the folder of its name. */
public enum Category {
    PRIVACY_CONFIRMS("privacy/confirms"),
    PRIVACY_DENIES("privacy/denies"),
    PRIVACY_CLINICAL("privacy/clinical"),
    PRIVACY_IDENTITY("privacy/identity"),
    PRIVACY_BILLING("privacy/billing"),
    PRIVACY_INVITES_DISCLOSURE("privacy/invites-disclosure"),
    UNSAFE_ECHO("unsafe-echo"),
    RETALIATION("retaliation"),
    LEGAL_INTIMIDATION("legal-intimidation"),
    INCENTIVE("incentive"),
    INSULT("insult"),
    PROFANITY("profanity"),
    DEFENSIVE("defensive"),
    DISMISSIVE("dismissive"),
    SOMETHING_ELSE("something-else"),
    LIABILITY("liability"),
    SHOUTING("shouting"),
    SPAMMY("spammy"),
    NO_THANKS("no-thanks"),
    NO_APOLOGY("no-apology"),
    NO_CONTACT("no-contact");

    private final String id;

    Category(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** What the stable batch interface calls it, which has no word of its own for an answer to something else. */
    public String batchId() {
        return this == SOMETHING_ELSE ? DISMISSIVE.id : id;
    }

    /** The category of an id that a rule file was held to. */
    static Category of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id.equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a reply with such a finding must not be posted, whatever rule found it. */
    boolean blocks() {
        return ordinal() <= PROFANITY.ordinal();
    }

    static Set<String> ids() {
        return Arrays.stream(values()).map(Category::id).collect(Collectors.toUnmodifiableSet());
    }

    /** What a finding of this kind means for posting. */
    public enum Level {
        /** Must not be posted as it is. */
        BLOCK,
        /** Should be thought over. */
        WARN,
        /** Could be better. */
        HINT;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
