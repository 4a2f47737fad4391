package dev.bedside.cases;

import dev.bedside.database.Database;
import dev.bedside.review.Review;
import dev.bedside.vault.Vault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the cases whose review may be the same as another one, by keyed digests of what reviews share when they are copied.
 *
 * <p>Nothing of the words can be read from a mark, or found by it without the key; marks go with the words.
 */
final class ReviewMarks {

    /** A stretch of so many words is hardly in two reviews by chance. */
    private static final int STRETCH = 4;
    /** A copy that is cut off begins like the original. */
    private static final int BEGINNING = 12;
    /** Of the rest those with the lowest digests are taken, which are the same ones in every copy. */
    private static final int REST = 12;

    private static final int LENGTH = 16;
    private static final int CANDIDATES = 24;
    /** Of two copies, however badly copied, one in so many marks of the shorter one is in both. */
    private static final int FEWEST_SHARED = 4;

    private final Database database;
    private final Vault vault;

    ReviewMarks(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Puts the marks of a review in the place of those that its case has. */
    void put(Case each, Review review) {
        remove(each);
        var marks = of(each.workspace(), review).all();
        if (!marks.isEmpty()) {
            var rows = marks.stream().flatMap(mark -> Stream.of(each.id(), mark, each.practice()));
            database.jdbc()
                    .sql("insert into review_mark (case_id, mark, practice_id) values (?, ?, ?)"
                            + ", (?, ?, ?)".repeat(marks.size() - 1))
                    .params(rows.map(Object.class::cast).toList())
                    .update();
        }
    }

    /** Takes them away for good. */
    void remove(Case each) {
        database.jdbc()
                .sql("delete from review_mark where case_id = ?")
                .param(each.id())
                .update();
        database.jdbc()
                .sql("update review_case set marked = 1 where id = ? and marked = 0")
                .param(each.id())
                .update();
    }

    /**
     * What a review is found by.
     *
     * @param telling those of which one is enough: its id, its address, its author
     */
    record Marks(Set<String> telling, Set<String> all) {

        /** Sizes only. */
        @Override
        public String toString() {
            return "Marks[" + telling.size() + " of " + all.size() + "]";
        }
    }

    /** A case as it stands in a version of it. */
    record Candidate(String id, long version) {}

    /** Cases of a practice that share marks enough with a review, those that share most first. */
    List<Candidate> candidates(String practice, Marks marks) {
        return marks.all().isEmpty()
                ? List.of()
                : database.jdbc()
                        .sql("""
                                select c.id, c.version from review_case c join (
                                  select case_id, count(*) as shared,
                                    max(case when mark in (:telling) then 1 else 0 end) as telling
                                  from review_mark where practice_id = :practice and mark in (:marks)
                                  group by case_id order by shared desc, case_id desc limit :limit) m on m.case_id = c.id
                                where c.forgotten_at is null and (m.telling = 1 or m.shared * :fewest >= :own
                                  or m.shared * :fewest >= (select count(*) from review_mark o where o.case_id = c.id))
                                order by m.shared desc, c.number desc""")
                        .param("practice", practice)
                        .param("marks", marks.all())
                        .param("telling", marks.telling().isEmpty() ? Set.of("") : marks.telling())
                        .param("own", marks.all().size())
                        .param("fewest", FEWEST_SHARED)
                        .param("limit", CANDIDATES)
                        .query((row, number) -> new Candidate(row.getString("id"), row.getLong("version")))
                        .list();
    }

    /** Candidates as cases, in their order. */
    List<Case> cases(List<Candidate> candidates) {
        var ids = candidates.stream().map(Candidate::id).toList();
        return ids.isEmpty()
                ? List.of()
                : database
                        .jdbc()
                        .sql("select * from review_case where id in (:ids)")
                        .param("ids", ids)
                        .query(CaseRows::read)
                        .list()
                        .stream()
                        .sorted(Comparator.comparing(each -> ids.indexOf(each.id())))
                        .toList();
    }

    /** Cases that were opened before there were marks. */
    List<Case> unmarked(int limit) {
        return database.jdbc()
                .sql("select * from review_case where marked = 0 and forgotten_at is null order by id desc limit ?")
                .param(limit)
                .query(CaseRows::read)
                .list();
    }

    /** Takes a case to be marked, in the transaction that is going on; false where it is marked or its words are deleted. */
    boolean claim(Case each) {
        return database.jdbc()
                        .sql("update review_case set marked = 1 where id = ? and marked = 0 and forgotten_at is null")
                        .param(each.id())
                        .update()
                == 1;
    }

    Marks of(String workspace, Review review) {
        var telling = new HashSet<String>();
        var id = Likeness.id(review);
        if (id != null) {
            telling.add(mark(workspace, "id", id));
        }
        var link = review.link();
        // the address of a page with all of them would find all of them
        if (link != null && Likeness.namesOne(link)) {
            telling.add(mark(workspace, "link", link));
        }
        var author = review.author();
        if (author != null) {
            telling.add(mark(
                    workspace, "author", String.join(" ", PlainText.of(author).words())));
        }
        var all = new HashSet<>(telling);
        addWords(all, workspace, PlainText.of(review.text()).words());
        return new Marks(telling, all);
    }

    private void addWords(Collection<String> marks, String workspace, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        if (words.size() < STRETCH) {
            marks.add(mark(workspace, "words", String.join(" ", words)));
            return;
        }
        var stretches = new ArrayList<String>();
        for (int i = 0; i + STRETCH <= words.size(); i++) {
            stretches.add(mark(workspace, "words", String.join(" ", words.subList(i, i + STRETCH))));
        }
        marks.addAll(stretches.subList(0, Math.min(BEGINNING, stretches.size())));
        stretches.stream().sorted().distinct().limit(REST).forEach(marks::add);
    }

    private String mark(String workspace, String kind, String what) {
        return vault.digest("mark/" + workspace, kind + "\n" + what.toLowerCase(Locale.ROOT))
                .substring(0, LENGTH);
    }
}
