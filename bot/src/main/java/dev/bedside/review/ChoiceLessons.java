package dev.bedside.review;

import dev.bedside.learn.ScalesTeacher.Case;
import dev.bedside.review.AuthorChooser.Naming;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes cases of labelled messages: who was named and how many stars were seen in a review's part of one, and which of them are the review's. */
final class ChoiceLessons {

    private static final double OVERLAP = 0.5;

    private final AuthorChooser authors;
    private final StarChooser stars;

    ChoiceLessons(AuthorChooser authors, StarChooser stars) {
        this.authors = authors;
        this.stars = stars;
    }

    /** @param part what was read in a message, whoever was chosen */
    List<Case> authors(List<Candidate> part, List<Review> reviews) {
        var cases = new ArrayList<Case>();
        for (Candidate candidate : part) {
            Naming naming = candidate.seen() == null ? null : candidate.seen().naming();
            Review review = naming == null ? null : labelled(candidate, part, reviews);
            if (review != null && naming != null) {
                for (Choice<String> choice : authors.choices(naming)) {
                    cases.add(new Case(choice.traits(), same(choice.value(), review.author()), 1));
                }
            }
        }
        return cases;
    }

    /** @param part what was read in a message, whatever was chosen */
    List<Case> stars(List<Candidate> part, List<Review> reviews) {
        var cases = new ArrayList<Case>();
        for (Candidate candidate : part) {
            StarChooser.Known rating =
                    candidate.seen() == null ? null : candidate.seen().rating();
            Review review = rating == null ? null : labelled(candidate, part, reviews);
            if (review != null && rating != null) {
                for (Choice<Double> choice : stars.choices(rating)) {
                    cases.add(new Case(choice.traits(), Objects.equals(choice.value(), review.stars()), 1));
                }
            }
        }
        return cases;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return List.of(Piece.split(one.strip())).equals(List.of(Piece.split(other.strip())));
    }

    /** The only review that a candidate may be; null where there are several or none. */
    private static @Nullable Review labelled(Candidate candidate, List<Candidate> part, List<Review> reviews) {
        if (part.size() == 1 && reviews.size() == 1) {
            return reviews.getFirst();
        }
        Set<String> words = Piece.distinct(candidate.words().text());
        List<Review> like = reviews.stream()
                .filter(each -> !each.text().isBlank())
                .filter(each -> overlaps(Piece.distinct(each.text()), words))
                .toList();
        return like.size() == 1 ? like.getFirst() : null;
    }

    private static boolean overlaps(Set<String> wanted, Set<String> words) {
        var both = new HashSet<>(wanted);
        both.retainAll(words);
        return both.size() >= OVERLAP * Math.max(wanted.size(), words.size());
    }
}
