package dev.bedside.review;

import dev.bedside.learn.Later;
import dev.bedside.learn.Scales;
import dev.bedside.review.Facts.Sure;
import dev.bedside.review.ScriptReading.Found;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses who wrote a review among all whom rules and segments name, and nobody.
 *
 * <p>The likeliest row of segments leaves out who is rather likely to have written where each single name is unlikely, and rules
 * know only their own ways of naming somebody: so each name is judged by what both say of it, as {@link BeliefTrainer} learned.
 */
final class AuthorChooser {

    static final String FILE = "authors.weights";

    /**
     * What is known of who wrote a review before anybody is chosen.
     *
     * @param ruled whom rules took for the author
     * @param sure how sure they were
     * @param place where it was, as far as they know
     * @param headline that the reviewer gave, empty without
     * @param named all whom its part of the message names
     * @param told whom the likeliest row of segments names
     * @param chance how likely that is, 0 to 1
     * @param toldPlace where it was by the segments
     * @param silent whether it has no words
     * @param automatic whether a program speaks
     */
    record Naming(
            @Nullable String ruled,
            Sure sure,
            @Nullable String place,
            String headline,
            List<Named> named,
            @Nullable String told,
            double chance,
            @Nullable String toldPlace,
            boolean silent,
            boolean automatic) {

        static Naming of(Draft draft, Found found, boolean automatic) {
            return new Naming(
                    draft.facts.author,
                    draft.facts.authorSure,
                    draft.facts.location,
                    People.unquoted(draft.headline),
                    found.named(),
                    found.author(),
                    found.authorSure(),
                    found.location(),
                    found.text().isBlank(),
                    automatic);
        }

        /** Of a message in which segments tell no review. */
        static Naming of(Draft draft, List<Named> named, boolean automatic) {
            return new Naming(
                    draft.facts.author,
                    draft.facts.authorSure,
                    draft.facts.location,
                    People.unquoted(draft.headline),
                    named,
                    null,
                    0,
                    null,
                    !draft.hasText(),
                    automatic);
        }

        /** Nothing of what was written: people's words never reach a log. */
        @Override
        public String toString() {
            return "Naming[" + sure + "]";
        }
    }

    private final Labels labels;
    private final People people;
    private final AuthorTraits traits;
    private final Later<Scales> learned;

    AuthorChooser(ReadingWords words, Later<Scales> learned) {
        labels = words.labels();
        people = words.people();
        traits = new AuthorTraits(words);
        this.learned = learned;
    }

    /** The one that came with the program. */
    static AuthorChooser packed(ReadingWords words) {
        return new AuthorChooser(words, new Later<>(() -> Scales.packaged(AuthorChooser.class, FILE)));
    }

    /** Null where most likely nobody is named. */
    @Nullable
    String choose(Naming naming) {
        String likeliest = Choice.likeliest(choices(naming), learned.get());
        String ruled = naming.ruled();
        // what nobody but people of the web are called, and what a word says of them
        boolean nick = ruled != null && naming.sure() == Facts.Sure.NAMED && People.chosen(ruled);
        return likeliest == null && nick ? ruled : likeliest;
    }

    /** Everybody who may have written it, and nobody. */
    List<Choice<String>> choices(Naming naming) {
        List<Named> named = named(naming);
        var choices = new ArrayList<Choice<String>>();
        for (Named each : named) {
            choices.add(new Choice<>(each.name(), traits.of(each, named, naming)));
        }
        choices.add(new Choice<>(null, traits.ofNobody(named, naming)));
        return choices;
    }

    /** Each name once, with what speaks most for it. */
    private List<Named> named(Naming naming) {
        var named = new ArrayList<Named>();
        naming.named().forEach(each -> add(each, named));
        if (naming.told() != null) {
            add(new Named(naming.told(), Spot.nowhere(naming.chance())), named);
        }
        if (naming.ruled() != null) {
            add(new Named(naming.ruled(), Spot.nowhere(0)), named);
        }
        named.removeIf(each -> spokenOf(each.spot().label()) || people.treats(each.name()));
        return named;
    }

    /** Whether a label says that somebody else is named: {@code doctor: Minh Tran}. */
    private boolean spokenOf(String label) {
        return !label.isEmpty()
                && labels.exactly(label) == Labels.Role.IGNORE
                && labels.holding(label) == Labels.Role.LOCATION;
    }

    private static void add(Named more, List<Named> named) {
        for (int i = 0; i < named.size(); i++) {
            if (same(named.get(i).name(), more.name())) {
                named.set(i, named.get(i).and(more));
                return;
            }
        }
        named.add(more);
    }

    /** Whether two readers of one name left out other signs. */
    private static boolean same(String one, String other) {
        String letters = Noise.letters(one);
        return one.equals(other) || !letters.isEmpty() && letters.equals(Noise.letters(other));
    }
}
