package dev.bedside.reply;

import dev.bedside.reply.TopicWording.Manner;
import dev.bedside.triage.Concern;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Chooses the shape of a draft, its parts in order, by what there is to say and by how much a review says. */
final class ShapeChooser {

    /** What asks for the hours. */
    static final String HOURS = "access-hours";

    private static final String NAMING = "naming";

    /** The parts that name what is praised. */
    private static final Set<String> ABOUT = Set.of("about", NAMING);

    /** The part that says why so little is said in public. */
    private static final String PRIVACY = "privacy";

    /** The part that names what is praised and what is complained of. */
    private static final String SIDES = "sides";

    /** The part that tells somebody who is pleased that what they mind was heard too. */
    private static final String ASIDE = "aside";

    /** The same, where nobody knows what it is. */
    private static final String MINDED = "minded";

    /** The part that names a small matter. */
    private static final String POINT = "point";

    /** The part that answers a shrug. */
    private static final String LUKEWARM = "lukewarm";

    /** Words of a review. */
    private static final int SHORT = 20;

    private static final int LONG = 60;

    /** Parts of an answer to praise. */
    private static final int USUAL = 3;

    private final DraftOrder order;
    private final Situation situation;
    private final Subjects subjects;
    private final boolean stated;
    private final boolean improved;
    private final int words;

    /**
     * @param stated whether the settings state hours that a reply has room for
     * @param improved whether they state what is better now of what is complained of
     */
    ShapeChooser(DraftOrder order, Situation situation, Subjects subjects, boolean stated, boolean improved) {
        this.improved = improved;
        this.order = order;
        this.situation = situation;
        this.subjects = subjects;
        this.stated = stated;
        this.words = order.review().text().split("\\s+").length;
    }

    /**
     * One of those for which there is something to say in every part.
     *
     * @param sayable whether there is, for a part
     * @param seed decides between those that fit
     */
    List<String> choose(SituationWording wording, Predicate<String> sayable, int seed) {
        var all = wording.shapes(order.style());
        var shapes = all.stream()
                .filter(shape -> shape.stream().allMatch(part -> isAbout(part) || sayable.test(part)))
                .filter(this::answersTheQuestion)
                .toList();
        var usable = telling(fitting(shapes.isEmpty() ? all : shapes));
        return usable.get(seed % usable.size());
    }

    /** What is better now is said where the subject is spoken of. */
    private List<List<String>> telling(List<List<String>> shapes) {
        return improved ? answering(shapes) : shapes;
    }

    private static boolean isAbout(String part) {
        return part.equals(SituationWording.TOPIC) || part.equals(SituationWording.TOPICS);
    }

    /** The hours where the settings state them, and whatever else is asked. */
    private boolean answersTheQuestion(List<String> shape) {
        if (situation != Situation.QUESTION || order.style() == Style.BRIEF) {
            return true;
        }
        boolean more = !stated || subjects.asksMoreThan(HOURS);
        return shape.contains(Slots.HOURS) == stated && shape.contains(SituationWording.TOPIC) == more;
    }

    /** A few words of praise want a short answer, and many a longer one. */
    private List<List<String>> fitting(List<List<String>> shapes) {
        if (situation == Situation.HOLD) {
            return discreet(shapes);
        }
        if (order.style() == Style.BRIEF) {
            return shapes;
        }
        return switch (situation) {
            case HOLD_PRAISE -> subjects.minds() ? preferring(MINDED, shapes) : preferring(NAMING, unminded(shapes));
            case SMALL -> small(shapes);
            case COMPLAINT -> subjects.suffers() ? withoutTopics(shapes) : ofLength(shapes);
            case PRAISE -> praising(shapes);
            default -> shapes;
        };
    }

    private List<List<String>> discreet(List<List<String>> shapes) {
        var silent = shapes.stream().filter(this::isDiscreet).toList();
        return silent.isEmpty() ? shapes : silent;
    }

    /** Whoever says that something private was told wants no assurance that nothing is. */
    private boolean isDiscreet(List<String> shape) {
        return !order.verdict().concerns().contains(Concern.PRIVACY) || !shape.contains(PRIVACY);
    }

    private List<List<String>> small(List<List<String>> shapes) {
        boolean praised = subjects.speaks(Manner.PRAISE);
        var part = subjects.speaks(Manner.COMPLAINT) ? praised ? SIDES : POINT : LUKEWARM;
        return preferring(part, shapes);
    }

    private List<List<String>> praising(List<List<String>> all) {
        boolean told = subjects.speaks(Manner.PRAISE);
        var telling = all.stream().filter(shape -> shape.contains(ASIDE)).toList();
        if (subjects.speaks(Manner.COMPLAINT) && !telling.isEmpty()) {
            var naming = telling.stream()
                    .filter(shape -> shape.stream().anyMatch(ABOUT::contains))
                    .toList();
            return told && !naming.isEmpty() ? naming : telling;
        }
        var minding = all.stream().filter(shape -> shape.contains(MINDED)).toList();
        if (subjects.minds() && !minding.isEmpty()) {
            return told ? preferring(NAMING, minding) : minding;
        }
        var shapes =
                unminded(all).stream().filter(shape -> !shape.contains(ASIDE)).toList();
        int least = words > LONG ? USUAL : 0;
        int most = words < SHORT ? USUAL - 1 : USUAL + 1;
        var fitting = shapes.stream()
                .filter(shape -> shape.size() >= least && shape.size() <= most)
                .filter(shape -> !told || shape.stream().anyMatch(ABOUT::contains))
                .toList();
        var usable = !fitting.isEmpty() ? fitting : shapes.isEmpty() ? all : shapes;
        if (order.style() == Style.PLAIN && !subjects.qualities().isEmpty()) {
            return withoutTopics(usable);
        }
        return subjects.keys(Manner.PRAISE, 2).size() > 1 ? answering(usable) : usable;
    }

    /** What an opening names is one thing; a second one is answered by a sentence of its own. */
    private static List<List<String>> answering(List<List<String>> shapes) {
        var answering = shapes.stream()
                .filter(shape -> shape.stream().anyMatch(ShapeChooser::isAbout))
                .toList();
        return answering.isEmpty() ? shapes : answering;
    }

    private static List<List<String>> unminded(List<List<String>> shapes) {
        return shapes.stream().filter(shape -> !shape.contains(MINDED)).toList();
    }

    private static List<List<String>> without(String part, List<List<String>> shapes) {
        var others = shapes.stream().filter(shape -> !shape.contains(part)).toList();
        return others.isEmpty() ? shapes : others;
    }

    /** Whoever suffers wants no maxim about waiting rooms, and whoever is thanked for several things none about another. */
    private static List<List<String>> withoutTopics(List<List<String>> shapes) {
        return without(SituationWording.TOPIC, without(SituationWording.TOPICS, shapes));
    }

    private static List<List<String>> preferring(String part, List<List<String>> shapes) {
        var telling = shapes.stream().filter(shape -> shape.contains(part)).toList();
        return telling.isEmpty() ? shapes : telling;
    }

    /** A line or two of complaint get no long letter, and two points get a sentence each. */
    private List<List<String>> ofLength(List<List<String>> shapes) {
        boolean two = subjects.keys(Manner.COMPLAINT, 2).size() > 1;
        var fitting = shapes.stream()
                .filter(shape -> words >= SHORT || shape.size() < USUAL + 1)
                .filter(shape -> shape.contains(SituationWording.TOPICS) == (two && words > LONG))
                .toList();
        var usable = fitting.isEmpty() ? shapes : fitting;
        return two ? answering(usable) : usable;
    }
}
