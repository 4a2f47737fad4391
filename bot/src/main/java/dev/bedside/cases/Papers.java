package dev.bedside.cases;

import dev.bedside.review.Review;
import dev.bedside.triage.Verdict;
import dev.bedside.vault.Vault;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the words of a case sealed: the review, and the verdict that quotes it. */
final class Papers {

    private static final String REVIEW = "review";
    private static final String VERDICT = "verdict";

    private final Vault vault;
    private final JsonMapper json = JsonMapper.builder().build();

    Papers(Vault vault) {
        this.vault = vault;
    }

    void keep(Case each, Words words) {
        vault.seal(each.workspace(), each.id(), REVIEW, json.writeValueAsString(words.review()));
        vault.seal(each.workspace(), each.id(), VERDICT, json.writeValueAsString(words.verdict()));
    }

    /** Empty once they are forgotten. */
    Optional<Words> open(Case each) {
        return vault.open(each.id(), REVIEW)
                .flatMap(review -> vault.open(each.id(), VERDICT)
                        .map(verdict -> new Words(
                                json.readValue(review, Review.class), json.readValue(verdict, Verdict.class))));
    }
}
