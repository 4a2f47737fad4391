package dev.bedside.check;

import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands in for the sentences of one reply that offend.
 *
 * <p>It speaks of the same topic and does what the old sentence did (thank, say sorry, offer to talk) unless that is done
 * elsewhere; nothing is done twice.
 */
final class Substitutes {

    /** A sentence of the house is help; another makes it a form letter. */
    private static final int MOST = 1;

    private static final int LONG = 3;

    /** What gives somebody away: the topic remains when it is said of everybody. */
    private static final Set<Category> TELLING = Set.of(
            Category.PRIVACY_CONFIRMS,
            Category.PRIVACY_CLINICAL,
            Category.PRIVACY_BILLING,
            Category.PRIVACY_IDENTITY,
            Category.UNSAFE_ECHO);

    /** What the public never saw: an answer to it tells that it was there. */
    static final Set<Category> UNSEEN = Set.of(Category.INCENTIVE, Category.RETALIATION, Category.LEGAL_INTIMIDATION);

    private final CheckRules rules;
    private final Acts acts;
    private final TextReader texts;
    private final Text text;
    private final @Nullable Text review;
    private final boolean complaint;
    private final boolean mixed;
    private final Set<String> stems;
    private final Set<Category> said = EnumSet.noneOf(Category.class);
    private final Set<String> inserted = new HashSet<>();
    private int telling;

    Substitutes(
            CheckRules rules,
            Acts acts,
            TextReader texts,
            Text text,
            @Nullable Text review,
            boolean complaint,
            boolean mixed) {
        this.review = review;
        this.mixed = mixed;
        this.rules = rules;
        this.acts = acts;
        this.texts = texts;
        this.text = text;
        this.complaint = complaint;
        this.stems = IntStream.range(0, text.size())
                .mapToObj(at -> text.word(at).stem())
                .collect(Collectors.toSet());
    }

    /** Takes note of how many sentences stay that tell something, beside thanks, regret, a way to talk and the frame. */
    void tell(int sentences) {
        telling = sentences;
    }

    /** Takes note of what the reply does itself. */
    void hear(Collection<Category> does) {
        said.addAll(does);
    }

    private String hear(String words) {
        said.addAll(doing(words));
        return words;
    }

    /**
     * What is said instead of a sentence; empty where it is best left out.
     *
     * @param offending what is wrong in it, the gravest first
     * @param last whether nothing but the frame of the reply follows
     */
    Optional<String> of(int sentence, List<Finding> offending, boolean last) {
        var blocking = offending.stream()
                .filter(finding -> finding.level() == Category.Level.BLOCK)
                .toList();
        var worse = blocking.stream()
                .filter(finding -> !TELLING.contains(finding.category()))
                .toList();
        boolean tells = worse.size() < blocking.size();
        if (!blocking.isEmpty() && !complaint && (tells || telling > 0)) {
            return ofPraise(sentence, last);
        }
        if (tells && worse.isEmpty()) {
            return ofTopic(sentence, last);
        }
        if (worse.stream().anyMatch(finding -> UNSEEN.contains(finding.category()))) {
            return number(sentence);
        }
        return ofRule(worse.isEmpty() ? offending : worse)
                .map(better -> withNumber(better, sentence))
                .or(() -> number(sentence));
    }

    /** Whether nobody knows if the review complains or praises. */
    boolean isMixed() {
        return mixed;
    }

    /** Something to say whatever the reply was about, where too little is left of it. */
    Optional<String> more() {
        return first(
                        mixed
                                ? rules.rewording().either(text)
                                : rules.rewording().otherwise(text, complaint),
                        does -> true)
                .map(this::hear);
    }

    /** Thanks and nothing else; empty where the reply thanks. */
    Optional<String> thanks() {
        return first(rules.rewording().thanks(text, complaint), does -> does.equals(Set.of(Category.NO_THANKS)))
                .map(this::hear);
    }

    /** A sentence that held a number goes on to hold it. */
    private String withNumber(String better, int sentence) {
        return number(sentence).map(call -> better + " " + call).orElse(better);
    }

    /** The number that a sentence held, where no other way to talk is offered. */
    Optional<String> number(int sentence) {
        return said.contains(Category.NO_CONTACT)
                ? Optional.empty()
                : rules.rewording().call(text, text.sentence(sentence)).map(this::hear);
    }

    /** The number that a sentence has lost, where no other way to talk is offered. */
    Optional<String> lostNumber(int sentence, String left) {
        return OwnContact.offered(left).isPresent() ? Optional.empty() : number(sentence);
    }

    /** Praise is thanked for once, and what is no more than half praise in plain words elsewhere; nobody misses more where the writer says something else. */
    private Optional<String> ofPraise(int sentence, boolean last) {
        if (inserted.size() >= MOST || telling > 0 && mixed || telling > 0 && said.contains(Category.NO_THANKS)) {
            return Optional.empty();
        }
        if (mixed) {
            // nobody knows whether it praises: plain thanks suit anything
            return first(rules.rewording().thanks(text, true), does -> does.equals(Set.of(Category.NO_THANKS)))
                    .map(this::insert);
        }
        var span = text.sentence(sentence);
        var about = rules.rewording().of(text, span, review, false, last);
        Predicate<Set<Category>> thanks = does -> does.contains(Category.NO_THANKS);
        return first(about, said.contains(Category.NO_THANKS) ? does -> true : thanks)
                .or(() -> first(
                        rules.rewording().otherwise(text, false),
                        said.contains(Category.NO_THANKS) ? does -> true : thanks))
                // "what a thoughtful note" beside "thank you for such a kind note" is a parrot's
                .filter(words -> !said.contains(Category.NO_THANKS) || repeated(words) == 0)
                .map(this::insert);
    }

    private Optional<String> ofTopic(int sentence, boolean last) {
        if (inserted.size() >= MOST) {
            return Optional.empty();
        }
        var span = text.sentence(sentence);
        var wanted = acts.bySentence(text).get(sentence);
        wanted.removeAll(said);
        boolean calls = wanted.remove(Category.NO_CONTACT);
        var call = calls ? rules.rewording().call(text, span) : Optional.<String>empty();
        boolean law = rules.rewording().tellsOfPrivacy(text, span);
        // what neither thanks nor regrets is missed by nobody where the writer says something else
        boolean missed = law || telling == 0;
        var about = missed ? rules.rewording().of(text, span, review, true, last) : List.<String>of();
        var other = wanted.isEmpty() ? List.<String>of() : rules.rewording().otherwise(text, true);
        var found = first(about, does -> does.containsAll(wanted))
                .or(() -> first(other, does -> does.containsAll(wanted)))
                .or(() -> first(about, does -> true));
        found.ifPresent(inserted::add);
        var parts = Stream.concat(found.stream(), call.stream()).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(hear(String.join(" ", parts)));
    }

    private String insert(String words) {
        inserted.add(words);
        return hear(words);
    }

    /** The first that does nothing again. */
    private Optional<String> first(List<String> sentences, Predicate<Set<Category>> fits) {
        return sentences.stream()
                .filter(words -> !inserted.contains(words) && !text.raw().contains(words))
                .filter(words -> {
                    var does = doing(words);
                    return does.stream().noneMatch(said::contains) && fits.test(does);
                })
                .min(Comparator.comparingLong(this::repeated));
    }

    /** How many of its longer words the reply holds already: "made our day" behind "made our week" is a parrot's. */
    private long repeated(String words) {
        var sentence = texts.read(words, text.language());
        return IntStream.range(0, sentence.size())
                .mapToObj(at -> sentence.word(at).stem())
                .filter(stem -> stem.length() >= LONG && stems.contains(stem))
                .count();
    }

    private Optional<String> ofRule(List<Finding> offending) {
        var gravest = offending.getFirst().level();
        for (Finding finding :
                offending.stream().filter(each -> each.level() == gravest).toList()) {
            var rule = rules.of(finding);
            var does = doing(finding.instead());
            boolean own = rule.seenBy() == CheckRules.SeenBy.CAPITALS;
            boolean again = !does.isEmpty() && said.containsAll(does);
            boolean fits = rule.suits(complaint) && inserted.size() < MOST;
            if (!UNSEEN.contains(finding.category())
                    && isSure(finding)
                    && !finding.instead().isBlank()
                    && (own || (fits && !again && inserted.add(finding.instead())))) {
                return Optional.of(hear(finding.instead()));
            }
        }
        return Optional.empty();
    }

    /** Only a rule knows a denial for sure: privacy law answers nothing else. */
    boolean isSure(Finding finding) {
        return finding.category() != Category.PRIVACY_DENIES
                || complaint && rules.of(finding).seenBy() != CheckRules.SeenBy.EXAMPLES;
    }

    private Set<Category> doing(String words) {
        return acts.in(texts.read(words, text.language()));
    }
}
