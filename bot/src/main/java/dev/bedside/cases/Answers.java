package dev.bedside.cases;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.database.Database;
import dev.bedside.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what was really posted, by whom, when. */
public final class Answers {

    private static final String TEXT = "answer";

    private final Database database;
    private final Vault vault;

    Answers(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** @param early how long before its earliest time it was posted; null where it was not */
    void add(Case each, Step.Post post, String by, Instant at, @Nullable Duration early) {
        var text = post.text();
        var proposal = each.progress().proposal();
        database.jdbc()
                .sql("""
                        insert into answer (id, case_id, round, text_id, digest, posted_by, posted_at, early_by, approved_by,
                          site_reply_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(UlidCreator.getMonotonicUlid().toString())
                .param(each.id())
                .param(each.round())
                .param(text == null ? null : vault.seal(each.workspace(), each.id(), TEXT, text))
                .param(text == null ? null : vault.digest("answer/" + each.workspace(), text))
                .param(by)
                .param(at.toEpochMilli())
                .param(early == null ? null : early.toMillis())
                .param(proposal == null ? null : proposal.approverId())
                .param(post.siteReplyId())
                .update();
    }

    /** The last answer was not given after all. */
    void withdrawLast(Case each, Instant at) {
        database.jdbc().sql("""
                        update answer set withdrawn_at = ? where withdrawn_at is null and id =
                          (select max(id) from answer where case_id = ?)""").params(at.toEpochMilli(), each.id()).update();
    }

    /** An answer that was given and not taken back. */
    public record Posted(String by, Instant at, @Nullable String text) {

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Posted[" + at + "]";
        }
    }

    List<Posted> of(Case each) {
        return database
                .jdbc()
                .sql("select * from answer where case_id = ? and withdrawn_at is null order by posted_at, id")
                .param(each.id())
                .query(Answers::row)
                .list()
                .stream()
                .map(row -> new Posted(
                        row.by(),
                        row.at(),
                        row.textId() == null ? null : vault.open(row.textId()).orElse(null)))
                .toList();
    }

    private record Row(String by, Instant at, @Nullable String textId) {}

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("posted_by"), Instant.ofEpochMilli(row.getLong("posted_at")), row.getString("text_id"));
    }
}
