package dev.bedside.reply;

import dev.bedside.config.Template;
import dev.bedside.reply.TopicWording.Manner;
import dev.bedside.triage.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One draft in the making: chooses a shape and a sentence for each part of it, the same ones for the same order. */
final class Composition {

    /** Of so many sentences that one is said that repeats least of what was said. */
    private static final int COMPARED = 5;

    /** Whoever asks for another one as often should not read a sentence again. */
    private static final int ATTEMPTS = 5;

    private final DraftOrder order;
    private final DraftWording.Voice voice;
    private final Situation situation;
    private final Subjects subjects;
    private final boolean stating;
    private final PracticeFacts facts;
    private final Map<String, String> values;
    private final List<String> said = new ArrayList<>();
    private final LinkedHashSet<String> written = new LinkedHashSet<>();
    private int choices;
    private final Set<String> named = new HashSet<>();
    /** What each slot for praise and complaint names, by its key. */
    private final Map<String, Set<String>> keys = new HashMap<>();

    private final Map<Manner, Set<String>> answered = new EnumMap<>(Manner.class);

    /** @param stating whether it may say what the practice stated to be better now */
    Composition(DraftOrder order, DraftWording.Voice voice, Situation situation, Subjects subjects, boolean stating) {
        this.stating = stating;
        this.order = order;
        this.voice = voice;
        this.situation = situation;
        this.subjects = subjects;
        this.facts = new PracticeFacts(order.practice(), order.language(), voice);
        this.values =
                facts.values(order.verdict(), subjects.isAboutABill(), subjects.isABillInDoubt(), subjects.suffers());
        if (!subjects.asks(ShapeChooser.HOURS)) {
            values.remove(Slots.HOURS);
        }
        Slots.NAMING.forEach(this::name);
    }

    private void name(String slot, Manner manner) {
        if (situation == Situation.HOLD) {
            // whatever is named there takes up one accusation and passes over another
            return;
        }
        var names = situation == Situation.HOLD_PRAISE && manner == Manner.PRAISE
                ? subjects.credits(slot, seed(slot.length()))
                : subjects.calls(slot, seed(slot.length()));
        if (!names.isEmpty()) {
            values.put(slot, voice.words().list(List.copyOf(names.values())));
            keys.put(slot, names.keySet());
        }
    }

    Draft compose() {
        var wording = Objects.requireNonNull(voice.situations().get(situation));
        var shapes = new ShapeChooser(
                order,
                situation,
                subjects,
                values.containsKey(Slots.HOURS),
                improvement().isPresent());
        for (String part : shapes.choose(wording, part -> canSay(wording, part), seed(0))) {
            switch (part) {
                case SituationWording.TOPIC -> about(1);
                case SituationWording.TOPICS -> about(2);
                default -> {
                    var fit = suited(wording, part);
                    choose(wording.choices(fit, tone(wording, fit)));
                }
            }
        }
        var text = String.join(" ", said);
        var signature = order.practice().signature();
        if (signature != null && order.style() != Style.BRIEF) {
            text = text + "\n" + signature;
        }
        return new Draft(
                text,
                order.language(),
                order.style(),
                order.attempt(),
                List.copyOf(written),
                topics(Manner.PRAISE),
                topics(Manner.COMPLAINT));
    }

    /** What is answered in a manner, by its name or by a sentence of its own. */
    private Set<Topic> topics(Manner manner) {
        var told = new ArrayList<>(answered.getOrDefault(manner, Set.of()));
        named.stream()
                .filter(slot -> Slots.NAMING.get(slot) == manner)
                .forEach(slot -> told.addAll(keys.getOrDefault(slot, Set.of())));
        return told.stream().map(Subjects::topic).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** Where nobody answers the phone, a number alone is no invitation. */
    private String suited(SituationWording wording, String part) {
        boolean elsewhere = part.equals(SituationWording.INVITATION)
                && order.style() != Style.BRIEF
                && subjects.isAboutThePhone()
                && !subjects.isAboutStaff()
                && wording.has(SituationWording.IN_PERSON, Style.PLAIN);
        return elsewhere ? SituationWording.IN_PERSON : part;
    }

    /** Whoever is as upset as this is owed more than regret. */
    private Style tone(SituationWording wording, String part) {
        boolean upset = (order.verdict().harsh() || subjects.suffers())
                && situation.answersComplaint()
                && order.style() == Style.PLAIN;
        return upset && wording.has(part, Style.SORRY) ? Style.SORRY : order.style();
    }

    private boolean canSay(SituationWording wording, String part) {
        return wording.choices(part, order.style()).stream()
                .anyMatch(list -> list.stream().anyMatch(this::isComplete));
    }

    private boolean isComplete(Template sentence) {
        return values.keySet().containsAll(sentence.names());
    }

    /** A praised topic first, then the complaint: the last thing read is the one that was heard. */
    private void about(int most) {
        switch (situation) {
            case MIXED -> {
                if (most > 1) {
                    answer(Manner.PRAISE, 1);
                }
                answer(Manner.COMPLAINT, 1);
                improvement().ifPresent(said::add);
            }
            case COMPLAINT, VENTING, RATING_COMPLAINT, SMALL -> {
                answer(Manner.COMPLAINT, isNamed() ? most : 2);
                improvement().ifPresent(said::add);
            }
            case PRAISE, RATING_PRAISE -> answer(Manner.PRAISE, isNamed() ? most : 2);
            case REMARK, PLEA, AT_ODDS -> answer(Manner.REMARK, 1);
            case HOLD -> {
                // neither admits nor denies, so it is about nothing
            }
            case HOLD_PRAISE -> answer(Manner.PRAISE, 1);
            case QUESTION ->
                subjects.keys(Manner.QUESTION, Integer.MAX_VALUE).stream()
                        .filter(key -> !(key.equals(ShapeChooser.HOURS) && values.containsKey(Slots.HOURS)))
                        .limit(1)
                        .forEach(key -> answer(Manner.QUESTION, key));
        }
    }

    /**
     * What was not named yet: more of what was would say it twice. Where only one side of a mixed review is known in particular,
     * nothing is said about the other in general.
     */
    private void answer(Manner manner, int most) {
        if (situation != Situation.MIXED || subjects.speaks(manner)) {
            var all = subjects.keys(manner, Subjects.NAMED);
            // what is better now is said behind the complaint that it answers
            boolean first = manner == Manner.COMPLAINT && improvement().isPresent();
            var open = first
                    ? all
                    : all.stream().filter(key -> !isNamed(manner, key)).toList();
            // of formal and warm sentences there are fewer to choose from
            var rest = open.isEmpty() && order.style() != Style.PLAIN ? all : open;
            rest.stream().limit(most).forEach(key -> answer(manner, key));
        }
    }

    private boolean isNamed(Manner manner, String key) {
        return named.stream()
                .anyMatch(slot -> Slots.NAMING.get(slot) == manner
                        && keys.getOrDefault(slot, Set.of()).contains(key));
    }

    private boolean isNamed() {
        return named.stream().anyMatch(Slots.NAMING::containsKey);
    }

    /** What somebody at the practice stated may be said as often as it fits. */
    private Optional<String> improvement() {
        return stating && order.style() != Style.BRIEF && situation.answersComplaint()
                ? facts.improvement(subjects.first(Manner.COMPLAINT))
                : Optional.empty();
    }

    private void answer(Manner manner, String key) {
        answered.computeIfAbsent(manner, none -> new HashSet<>()).add(key);
        choose(voice.topics().choices(manner, key, Subjects.topic(key), order.style()));
    }

    /** A number that is the same for the same review, different for each part, and one more for each attempt. */
    private int seed(int part) {
        var review = order.review();
        long mixed = Objects.hash(review.text(), review.author(), review.stars()) * 31L + part;
        // neighbours must lie far apart: else the opening would decide every other sentence
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) (mixed >>> 40) + order.attempt();
    }

    /** Chooses by the review and the attempt, and passes over what was said lately where there is something else. */
    private void choose(List<List<Template>> lists) {
        int seed = seed(++choices);
        var usable = lists.stream()
                .map(list -> list.stream().filter(this::isComplete).toList())
                .flatMap(this::tellingFirst)
                .filter(list -> !list.isEmpty())
                .toList();
        for (var list : usable) {
            var fresh = fresh(list, seed, sentence -> !parrots(sentence)).or(() -> fresh(list, seed, any -> true));
            if (fresh.isPresent()) {
                say(fresh.get());
                return;
            }
        }
        if (!usable.isEmpty()) {
            say(usable.getFirst().get(seed % usable.getFirst().size()));
        }
    }

    /** Of the next that were not said lately, the one that repeats least. */
    private Optional<Template> fresh(List<Template> list, int seed, Predicate<Template> fits) {
        // where there are enough, nothing is compared twice by whoever asks again
        int step = list.size() < COMPARED * ATTEMPTS ? 0 : COMPARED - 1;
        int first = seed + order.attempt() * step;
        return IntStream.range(0, list.size())
                .mapToObj(i -> list.get((first + i) % list.size()))
                .filter(sentence -> !isSaidLately(sentence)
                        && !written.contains(sentence.line().text())
                        && fits.test(sentence))
                .limit(COMPARED)
                .min(Comparator.comparingLong(
                        sentence -> voice.words().echo().count(Slots.fill(sentence, values), said)));
    }

    /** "Nobody likes it when nobody calls" is said only where there is nothing else to say. */
    private boolean parrots(Template sentence) {
        return voice.words().echo().within(Slots.fill(sentence, values)) > 0;
    }

    /** A sentence that says more of what it is about comes before one that would fit any review, until it was said. */
    private Stream<List<Template>> tellingFirst(List<Template> list) {
        long most = list.stream().mapToLong(this::telling).max().orElse(0);
        var parts = list.stream().collect(Collectors.partitioningBy(sentence -> telling(sentence) == most));
        return Stream.of(parts.get(true), parts.get(false));
    }

    private long telling(Template sentence) {
        return sentence.names().stream().mapToLong(this::telling).sum();
    }

    /** What was named or answered before need not be named again, and is not if it can be helped. */
    private long telling(String slot) {
        var manner = Slots.NAMING.get(slot);
        if (manner == null) {
            return slot.equals(Slots.HOURS) && !named.contains(slot) ? 1 : 0;
        }
        boolean again =
                answered.containsKey(manner) || named.stream().anyMatch(each -> Slots.NAMING.get(each) == manner);
        // several things are named before one
        return again ? -1 : slot.equals(Slots.QUALITIES) ? 2 : 1;
    }

    /** The hours are the same whoever asks. */
    private boolean isSaidLately(Template sentence) {
        return !sentence.names().contains(Slots.HOURS)
                && order.recent().used(sentence.line().text());
    }

    private void say(Template sentence) {
        if (written.add(sentence.line().text())) {
            said.add(Slots.fill(sentence, values));
            named.addAll(sentence.names());
        }
    }
}
