package dev.bedside.check;

import dev.bedside.config.ConfigFiles;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be said to anybody about the topic of a sentence that offends, from {@code config/check/rewording.yml}. */
final class Rewording {

    private static final String FILE = "check/rewording.yml";

    /** The topic of the law that forbids to tell. */
    private static final String PRIVACY = "privacy";

    /** The topic of thanks. */
    private static final String GRATITUDE = "gratitude";

    /** The topic of whatever has none. */
    private static final String ANY = Topic.ANY;

    /** Not a topic, but how the same is said by who writes. */
    private static final String REGISTERS = "registers";

    private static final String NUMBER = "{number}";

    private final Map<String, List<Topic>> topics;
    private final Map<String, Topic> others;
    private final Map<String, Turns> turns;
    private final Map<String, PartWords> parts;
    private final Map<String, Registers> registers;

    private Rewording(
            Map<String, List<Topic>> topics,
            Map<String, Topic> others,
            Map<String, Turns> turns,
            Map<String, PartWords> parts,
            Map<String, Registers> registers) {
        this.registers = Map.copyOf(registers);
        this.topics = Map.copyOf(topics);
        this.others = Map.copyOf(others);
        this.turns = Map.copyOf(turns);
        this.parts = parts;
    }

    static Rewording from(ConfigFiles files) {
        var parts = PartWords.from(files);
        return files.read(FILE, file -> {
            var topics = new HashMap<String, List<Topic>>();
            var others = new HashMap<String, Topic>();
            var turns = new HashMap<String, Turns>();
            var registers = new HashMap<String, Registers>();
            var languages = file.section();
            for (String language : languages.keys()) {
                var section = languages.section(language);
                topics.put(
                        language,
                        section.keys().stream()
                                .filter(name -> !Set.of(ANY, REGISTERS).contains(name) && !Turns.KEYS.contains(name))
                                .map(name -> Topic.of(name, section.section(name)))
                                .toList());
                others.put(language, Topic.of(ANY, section.section(ANY)));
                turns.put(language, Turns.of(section));
                registers.put(language, Registers.of(section.section(REGISTERS)));
            }
            return new Rewording(topics, others, turns, parts, registers);
        });
    }

    /**
     * What may be said of the topic of a stretch of a text, the likeliest first; empty where it has none.
     *
     * @param seen the review; where it is known, a complaint is answered only in what the public sees of it
     * @param last whether leave may be taken
     */
    List<String> of(Text text, Span span, @Nullable Text seen, boolean complaint, boolean last) {
        var own = topics.getOrDefault(text.language().code(), List.of()).stream()
                .filter(topic -> !topic.sentences(complaint).isEmpty() && (last || !topic.last()))
                .filter(topic -> !complaint
                        || seen == null
                        || topic.name().equals(PRIVACY)
                        || topic.count(seen, new Span(0, seen.raw().length())) > 0)
                .toList();
        long most =
                own.stream().mapToLong(topic -> topic.count(text, span)).max().orElse(0);
        return own.stream()
                .filter(topic -> most > 0 && topic.count(text, span) == most)
                .findFirst()
                .map(topic -> turned(topic.sentences(complaint), text))
                .orElse(List.of());
    }

    /** What may be said whatever a sentence was about. */
    List<String> otherwise(Text text, boolean complaint) {
        var other = others.get(text.language().code());
        return other == null ? List.of() : turned(other.sentences(complaint), text);
    }

    /** What may be said where nobody knows whether a review praises. */
    List<String> either(Text text) {
        var other = others.get(text.language().code());
        return other == null ? List.of() : turned(other.either(), text);
    }

    /** How to thank. */
    List<String> thanks(Text text, boolean complaint) {
        return topics.getOrDefault(text.language().code(), List.of()).stream()
                .filter(topic -> topic.name().equals(GRATITUDE))
                .findFirst()
                .map(topic -> turned(topic.sentences(complaint), text))
                .orElse(List.of());
    }

    /** How to offer the number again that a sentence held. */
    Optional<String> call(Text text, Span sentence) {
        return turns(text)
                .flatMap(turn -> OwnContact.offered(sentence.of(text.raw()))
                        .map(number -> turn.call().replace(NUMBER, number)));
    }

    /** A way to talk, as whoever may be called himself says it: a manager does not send people to the manager. */
    String ofWriter(Text reply, String contact) {
        var words = parts(reply.language());
        boolean self = IntStream.range(0, reply.size())
                .anyMatch(at -> words.self().contains(reply.word(at).form()));
        boolean speaks = IntStream.range(0, reply.size())
                .anyMatch(at -> words.speaks().contains(reply.word(at).form()));
        return self && speaks
                ? turns(reply)
                        .flatMap(turn -> OwnContact.offered(contact)
                                .or(() -> Optional.of(turn.blank()).filter(contact::contains))
                                .map(number -> turn.callMe().replace(NUMBER, number)))
                        .orElse(contact)
                : contact;
    }

    /** How to be sorry in a reply that is not; empty where the writer takes it to heart in words of his own. */
    Optional<String> sorry(Text reply, String sorry) {
        boolean reads = says(reply, Turns::reads);
        return ownsUp(reply) ? Optional.empty() : reads ? turns(reply).map(Turns::sorry) : Optional.of(sorry);
    }

    /** Whether the writer takes it to heart in words of his own. */
    boolean ownsUp(Text reply) {
        return says(reply, Turns::ownsUp);
    }

    /** Whether the writer tells whom to talk to, in words that no rule knows for a way to talk. */
    boolean tellsWhomToAsk(Text reply) {
        return says(reply, Turns::whomToAsk);
    }

    private boolean says(Text reply, Function<Turns, Phrases> which) {
        return turns(reply)
                .filter(turn -> which.apply(turn).isIn(reply, 0, reply.size()))
                .isPresent();
    }

    /** How the same is said by who writes, and to whom. */
    Registers registers(Language language) {
        return registers.getOrDefault(language.code(), Registers.NONE);
    }

    /** What stands for the number of a practice that has told none. */
    Optional<String> blank(Text text) {
        return turns(text).map(Turns::blank);
    }

    /** Whether a sentence is a closing: nothing is said behind it. */
    boolean closes(Text text, int sentence) {
        return turns(text)
                .filter(turn -> turn.closings().contains(words(text, sentence)))
                .isPresent();
    }

    /** How many words begin a signature here: "With love, "; 0 where none do. */
    int signsOff(Text text, int first, int end) {
        return turns(text)
                .map(turn -> turn.signsOff().longest(text, first, end))
                .orElse(0);
    }

    /** Whether a sentence means nothing without the one in front. */
    boolean isLeftover(Text text, int sentence) {
        return turns(text)
                .filter(turn -> turn.leftovers().contains(words(text, sentence)))
                .isPresent();
    }

    /** Whether a stretch of a text speaks of privacy and its law. */
    boolean tellsOfPrivacy(Text text, Span span) {
        return topics.getOrDefault(text.language().code(), List.of()).stream()
                .filter(topic -> topic.name().equals(PRIVACY))
                .anyMatch(topic -> topic.count(text, span) > 0);
    }

    /** By which words a language cuts its sentences. */
    PartWords parts(Language language) {
        return PartWords.of(parts, language);
    }

    /** Words that speak of what was said before, folded. */
    Set<String> pointsBack(Language language) {
        var own = turns.get(language.code());
        return own == null ? Set.of() : own.pointsBack();
    }

    private Optional<Turns> turns(Text text) {
        return Optional.ofNullable(turns.get(text.language().code()));
    }

    private static String words(Text text, int sentence) {
        return IntStream.range(text.firstWordOf(sentence), text.endWordOf(sentence))
                .mapToObj(at -> text.word(at).form())
                .collect(Collectors.joining(" "));
    }

    /** Every sentence, by the code of its language. */
    Map<String, List<String>> all() {
        var all = new HashMap<String, List<String>>();
        topics.forEach((language, own) -> all.put(
                language,
                Stream.concat(own.stream(), Stream.ofNullable(others.get(language)))
                        .flatMap(topic -> Stream.concat(topic.complaint().stream(), topic.praise().stream()))
                        .distinct()
                        .toList()));
        return all;
    }

    /** Different replies begin elsewhere in the list, the same one always at the same place. */
    private static List<String> turned(List<String> sentences, Text text) {
        int from = Math.floorMod(text.raw().hashCode(), Math.max(1, sentences.size()));
        return Stream.concat(sentences.subList(from, sentences.size()).stream(), sentences.subList(0, from).stream())
                .toList();
    }
}
