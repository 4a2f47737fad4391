package dev.bedside.battery;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A fault that is planted in a bot, to see whether the battery finds it. */
enum Flaw {
    /** The bot as it is. */
    NONE,

    /** A message can be recorded twice. */
    MESSAGE_KEY_DROPPED(
            ",\\s*unique \\(channel_id, platform_id\\)",
            "",
            "on conflict \\(channel_id, platform_id\\) do nothing",
            ""),

    /** Whatever may have been sent is sent again without a look into the channel. */
    NO_LOOK_UP,

    /** A sender that died is forgotten, so that nobody thinks of looking. */
    DEAD_SENDER_FORGOTTEN("claims = claims \\+ 1", "claims = claims"),

    /** The platform takes no notice of the nonce, as it would of one that is another one each time. */
    NONCE_BY_CHANCE,

    /** A card is sent before its case is committed. */
    SENT_BEFORE_COMMIT,

    /** Nobody takes up effects that were left behind. */
    EFFECTS_LEFT_BEHIND(
            "(state = 'queued' and due_at <= \\?)(.*) order by (.*)due_at, id", "$1 and 1 = 0$2 order by $3due_at, id"),

    /** Nobody takes up messages that were left behind. */
    MESSAGES_LEFT_BEHIND("(state = 'received' and due_at <= \\?)", "$1 and 1 = 0"),

    /** The channel is not read back. */
    NO_READ_BACK,

    /** The mark is moved before what stands behind it is recorded. */
    MARK_TOO_EARLY,

    /** What another one is sending right now is taken from it. */
    CLAIM_ALWAYS_OVER("claimed_until <= \\?", "claimed_until - 1000000000 <= ?"),

    /** What a dead one was sending stays its own. */
    CLAIM_NEVER_OVER(
            "claimed_until <= \\?",
            "claimed_until + 1000000000 <= ?",
            "claimed_by <> \\?",
            "claimed_by <> ? and 1 = 0"),

    /** A message counts as read before its case is committed. */
    READ_BEFORE_CASE("update message set state = 'read'"),

    /** Something counts as said before the message that says it is queued. */
    NOTED_BEFORE_TOLD("update review_case set"),

    /** A case is committed before its card is queued. */
    CASE_BEFORE_CARD("insert into review_case"),

    /** The server lets a frozen process keep its locks. */
    SILENT_TRANSACTION_KEPT("(idle_in_transaction_session_timeout', )'\\d+'", "$1'0'"),

    /** A card that was edited late is left as it is. */
    LATE_EDIT_UNNOTICED("set doubtful = 1 where key = \\?", "set doubtful = 1 where key = ? and 1 = 0");

    private final Pattern[] found;
    private final String[] replacements;
    private final @Nullable Pattern committed;

    Flaw() {
        this.found = new Pattern[0];
        this.replacements = new String[0];
        this.committed = null;
    }

    /** @param committed after which statement the transaction is committed halfway */
    Flaw(String committed) {
        this.found = new Pattern[0];
        this.replacements = new String[0];
        this.committed = Pattern.compile(committed, Pattern.DOTALL);
    }

    /** @param rewritten what is found in a statement and what stands there instead, by turns */
    Flaw(String... rewritten) {
        this.found = new Pattern[rewritten.length / 2];
        this.replacements = new String[rewritten.length / 2];
        for (int each = 0; each < found.length; each++) {
            found[each] = Pattern.compile(rewritten[2 * each], Pattern.DOTALL);
            replacements[each] = rewritten[2 * each + 1];
        }
        this.committed = null;
    }

    /** Whether it takes two bots to see it. */
    boolean ofTwo() {
        return this == SILENT_TRANSACTION_KEPT || this == LATE_EDIT_UNNOTICED;
    }

    String rewrite(String sql) {
        var written = sql;
        for (int each = 0; each < found.length; each++) {
            written = found[each].matcher(written).replaceAll(replacements[each]);
        }
        return written;
    }

    /** Whether the transaction is committed right after this statement. */
    boolean commitsAfter(String sql) {
        return committed != null && committed.matcher(sql).find();
    }
}
