package dev.bedside.cases;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.database.Database;
import dev.bedside.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps every draft of a reply: who wrote it, what the check said of it, and its words sealed. */
public final class Drafts {

    private static final String TEXT = "draft";

    private final Database database;
    private final Vault vault;

    public Drafts(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Where a draft came from. */
    public enum Kind {
        COMPOSED,
        EDITED,
        MODEL,
        /** There is none any more. */
        NONE
    }

    /**
     * A draft that is to be kept.
     *
     * @param style null where a person wrote it
     * @param attempt of a composed one, from 0
     * @param writer the platform's id of who wrote or asked for it; null for Bedside
     * @param checked whether the check could read it
     * @param findings the ids of the rules that found something
     */
    public record NewDraft(
            Kind kind,
            String language,
            @Nullable String style,
            int attempt,
            @Nullable String writer,
            String text,
            boolean checked,
            boolean postable,
            List<String> findings) {

        public NewDraft {
            findings = List.copyOf(findings);
        }

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "NewDraft[" + kind + "]";
        }
    }

    /** A draft that was kept; its words are opened when they are needed. */
    public record Entry(
            String id,
            Kind kind,
            String language,
            @Nullable String style,
            int attempt,
            @Nullable String writer,
            String textId,
            boolean checked,
            boolean postable,
            Instant at) {

        /** Ids only: nothing that a log must not hold. */
        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }

    public void add(Case each, NewDraft draft) {
        database.inTransaction(() -> {
            var id = UlidCreator.getMonotonicUlid().toString();
            var text = vault.seal(each.workspace(), each.id(), TEXT, draft.text());
            return database.jdbc()
                    .sql("""
                            insert into draft (id, case_id, kind, language, style, attempt, writer_id, text_id, digest, checked,
                              postable, findings, created_at, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(id)
                    .param(each.id())
                    .param(draft.kind().name())
                    .param(draft.language())
                    .param(draft.style())
                    .param(draft.attempt())
                    .param(draft.writer())
                    .param(text)
                    .param(digest(each, draft.text()))
                    .param(draft.checked() ? 1 : 0)
                    .param(draft.postable() ? 1 : 0)
                    .param(String.join(" ", draft.findings()))
                    .param(database.now().toEpochMilli())
                    .param(each.version())
                    .update();
        });
    }

    /** There is to be no draft any more. */
    void withdraw(Case each, long version) {
        database.jdbc()
                .sql("""
                        insert into draft (id, case_id, kind, language, attempt, text_id, digest, checked, postable, findings,
                          created_at, version) values (?, ?, ?, '', 0, '', '', 1, 1, '', ?, ?)""")
                .params(
                        UlidCreator.getMonotonicUlid().toString(),
                        each.id(),
                        Kind.NONE.name(),
                        database.now().toEpochMilli(),
                        version)
                .update();
    }

    /**
     * The draft before the latest one is the latest again.
     *
     * @return false where there is only one: it stays
     */
    boolean bringBackEarlier(Case each, long version) {
        return database.jdbc()
                        .sql("""
                        insert into draft (id, case_id, kind, language, style, attempt, writer_id, text_id, digest, checked,
                          postable, findings, created_at, version)
                        select ?, case_id, kind, language, style, attempt, writer_id, text_id, digest, checked, postable,
                          findings, ?, ? from draft where case_id = ? order by version desc, id desc limit 1 offset 1""")
                        .params(
                                UlidCreator.getMonotonicUlid().toString(),
                                database.now().toEpochMilli(),
                                version,
                                each.id())
                        .update()
                == 1;
    }

    /** The latest draft as a step needs to know it. */
    StepDecider.LatestDraft state(Case each) {
        return database.jdbc()
                .sql("select writer_id, digest from draft where case_id = ? order by version desc, id desc limit 1")
                .param(each.id())
                .query((row, number) -> {
                    var digest = row.getString("digest");
                    return new StepDecider.LatestDraft(
                            row.getString("writer_id"),
                            text -> digest(each, text).equals(digest));
                })
                .optional()
                .orElse(StepDecider.LatestDraft.NONE);
    }

    private String digest(Case each, String text) {
        return vault.digest("draft/" + each.workspace(), text.strip());
    }

    public Optional<Entry> latest(Case each) {
        return database.jdbc()
                .sql("select * from draft where case_id = ? order by version desc, id desc limit 1")
                .param(each.id())
                .query(Drafts::entry)
                .optional()
                .filter(entry -> entry.kind() != Kind.NONE);
    }

    /** One draft of a case; empty where it has none with this id. */
    public Optional<Entry> get(Case each, String id) {
        return database.jdbc()
                .sql("select * from draft where case_id = ? and id = ?")
                .params(each.id(), id)
                .query(Drafts::entry)
                .optional();
    }

    /** The words of a draft; empty once they are forgotten. */
    public Optional<String> text(Entry draft) {
        return vault.open(draft.textId());
    }

    /**
     * The words of the last replies of a practice that are not forgotten yet, drafts and what was posted, the oldest first.
     *
     * @param most how many
     */
    public List<String> saidLately(String practiceId, int most) {
        return database
                .jdbc()
                .sql("""
                        select text_id from (
                          select d.id, d.text_id from draft d join review_case c on c.id = d.case_id
                            where c.practice_id = ? and d.kind <> ?
                          union all
                          select a.id, a.text_id from answer a join review_case c on c.id = a.case_id
                            where c.practice_id = ? and a.text_id is not null and a.withdrawn_at is null) said
                        order by id desc limit ?""")
                .params(practiceId, Kind.NONE.name(), practiceId, most)
                .query((row, number) -> row.getString("text_id"))
                .list()
                .reversed()
                .stream()
                .flatMap(id -> vault.open(id).stream())
                .toList();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("language"),
                row.getString("style"),
                row.getInt("attempt"),
                row.getString("writer_id"),
                row.getString("text_id"),
                row.getInt("checked") != 0,
                row.getInt("postable") != 0,
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
