package dev.bedside.cases;

import dev.bedside.review.Review;
import dev.bedside.triage.Verdict;
import dev.bedside.vault.Vault;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the words of a case sealed: the review, and the verdict that quotes it. */
final class Papers {

    private static final String REVIEW = "review";
    private static final String VERDICT = "verdict";
    private static final String FILES = "files";
    private static final String EARLIER_VERDICT = "verdict-before";

    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder().build();

    Papers(Vault vault) {
        this.vault = vault;
    }

    /** Keeps the words of a case that has none yet. */
    void add(Case each, Words words) {
        vault.seal(each.workspace(), each.id(), REVIEW, json.writeValueAsString(words.review()));
        vault.seal(each.workspace(), each.id(), VERDICT, json.writeValueAsString(words.verdict()));
    }

    /** Keeps the names of files that were not opened, one a line. */
    void addFiles(Case each, List<String> names) {
        if (!names.isEmpty()) {
            vault.seal(each.workspace(), each.id(), FILES, String.join("\n", names));
        }
    }

    List<String> files(Case each) {
        return vault.open(each.id(), FILES)
                .map(names -> List.of(names.split("\n")))
                .orElse(List.of());
    }

    void keep(Case each, Words words) {
        vault.replace(each.workspace(), each.id(), REVIEW, json.writeValueAsString(words.review()));
        vault.replace(each.workspace(), each.id(), VERDICT, json.writeValueAsString(words.verdict()));
    }

    /** Puts another verdict on the same words; the one so far can be brought back. */
    void judge(Case each, Verdict verdict) {
        vault.open(each.id(), VERDICT)
                .ifPresent(earlier -> vault.replace(each.workspace(), each.id(), EARLIER_VERDICT, earlier));
        vault.replace(each.workspace(), each.id(), VERDICT, json.writeValueAsString(verdict));
    }

    /** The verdict before the last one holds again. */
    void bringBackEarlier(Case each) {
        vault.open(each.id(), EARLIER_VERDICT)
                .ifPresent(earlier -> vault.replace(each.workspace(), each.id(), VERDICT, earlier));
    }

    /** The review alone, without what was made of it. */
    Optional<Review> review(Case each) {
        return vault.open(each.id(), REVIEW).map(kept -> json.readValue(kept, Review.class));
    }

    /** Empty once they are forgotten. */
    Optional<Words> open(Case each) {
        var kept = vault.open(each.id(), List.of(REVIEW, VERDICT));
        return kept.size() < 2
                ? Optional.empty()
                : Optional.of(new Words(
                        json.readValue(kept.get(REVIEW), Review.class),
                        json.readValue(kept.get(VERDICT), Verdict.class)));
    }
}
