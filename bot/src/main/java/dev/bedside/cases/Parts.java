package dev.bedside.cases;

import dev.bedside.database.Database;
import dev.bedside.review.Review;
import dev.bedside.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiPredicate;

/** Knows again which review of a message that was changed is the one of which case. */
public final class Parts {

    private final Database database;
    private final Vault vault;
    private final Papers papers;

    public Parts(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
        this.papers = new Papers(vault);
    }

    /**
     * How a message reads now beside the cases it became.
     *
     * @param added reviews that no case is of
     * @param vanished cases whose review is not in it any more
     * @param nextPart the number for the first review that is added
     */
    public record Matching(List<Known> known, List<Review> added, List<Case> vanished, int nextPart) {}

    /** @param changed whether words or stars are others than those of the case */
    public record Known(Case each, Review review, boolean changed) {

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Known[" + each + "]";
        }
    }

    private record Row(Case each, Digests digests) {

        @Override
        public String toString() {
            return "Row[" + each + "]";
        }
    }

    private record Read(Review review, Digests digests) {

        @Override
        public String toString() {
            return "Read";
        }
    }

    /** The cases of a message, whatever state they are in. */
    public List<Case> of(String message) {
        return rows(message).stream().map(Row::each).toList();
    }

    /**
     * Matches by the same words first, by the same author then, by the order last, though there never one author with another.
     *
     * @param message our id
     */
    public Matching match(String workspace, String message, List<Review> reviews) {
        var rows = new ArrayList<>(rows(message));
        int nextPart =
                rows.stream().mapToInt(row -> row.each().part() + 1).max().orElse(0);
        var left = new ArrayList<Read>();
        reviews.forEach(review -> left.add(new Read(review, Digests.of(vault, workspace, review))));
        var known = new ArrayList<Known>();
        List<BiPredicate<Row, Read>> ways = List.of(
                (row, read) -> row.digests().review().equals(read.digests().review()),
                this::saysTheSame,
                (row, read) -> row.digests().author() != null
                        && row.digests().author().equals(read.digests().author()),
                (row, read) -> row.digests().author() == null || read.digests().author() == null);
        for (var same : ways) {
            for (var row : List.copyOf(rows)) {
                var found = left.stream().filter(read -> same.test(row, read)).findFirst();
                if (found.isPresent()) {
                    rows.remove(row);
                    left.remove(found.get());
                    known.add(known(row, found.get()));
                }
            }
        }
        known.sort(Comparator.comparing(each -> each.each().part()));
        return new Matching(
                known,
                left.stream().map(Read::review).toList(),
                rows.stream().map(Row::each).toList(),
                nextPart);
    }

    private Known known(Row row, Read read) {
        var stars = row.each().summary().stars();
        boolean less = saysLess(row, read);
        // what somebody completed stays complete where only the stars are others
        var review = less
                ? papers.review(row.each())
                        .map(known -> Union.edited(known, read.review()))
                        .orElse(read.review())
                : read.review();
        return new Known(
                row.each(),
                review,
                !(less || saysTheSame(row, read))
                        || !Objects.equals(stars, read.review().stars()));
    }

    /** What is cut off in the message, or in a picture, was completed by somebody. */
    private boolean saysLess(Row row, Read read) {
        return read.review().truncated()
                && papers.open(row.each())
                        .map(words -> PlainText.of(words.review().text()))
                        .filter(known -> read.review().text().isBlank()
                                || PlainText.of(read.review().text()).begins(known))
                        .isPresent();
    }

    private boolean saysTheSame(Row row, Read read) {
        return papers.open(row.each())
                .map(words -> plain(words.review()).equals(plain(read.review())))
                .orElseGet(() -> row.digests().review().equals(read.digests().review()));
    }

    private static String plain(Review review) {
        return review.text().strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private List<Row> rows(String message) {
        return database.jdbc()
                .sql("select * from review_case where message_id = ? order by part")
                .param(message)
                .query(Parts::row)
                .list();
    }

    private static Row row(ResultSet line, int number) throws SQLException {
        return new Row(
                CaseRows.read(line, number),
                new Digests(line.getString("author_digest"), line.getString("review_digest")));
    }
}
