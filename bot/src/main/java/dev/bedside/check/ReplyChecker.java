package dev.bedside.check;

import dev.bedside.config.Line;
import dev.bedside.practice.Practice;
import dev.bedside.rule.Example;
import dev.bedside.rule.Rule;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.List;
import java.util.stream.IntStream;

/** Finds what must not be in a public reply, and offers better sentences that pass the same check. */
public final class ReplyChecker {

    /** How often a correction is corrected before the sentences that still offend are left out. */
    private static final int ROUNDS = 3;

    /** In front of a word in the weights. */
    private static final String LEARNED = "w ";

    private final CheckRules rules;
    private final TextReader texts;
    private final GreetingWords greetings;
    private final LeakWeights weights;
    private final LeakEncoder encoder;
    private final FindingReader findings;
    private final FindingReader suspicious;
    private final Corrector corrector;
    private final Completer completer;

    /** Without the encoder. */
    public ReplyChecker(CheckRules rules, TextReader texts, GreetingWords greetings) {
        this(rules, texts, greetings, LeakEncoder.none());
    }

    /** @param encoder asked for clauses of which their words do not tell enough */
    public ReplyChecker(CheckRules rules, TextReader texts, GreetingWords greetings, LeakEncoder encoder) {
        this(rules, texts, greetings, LeakWeights.packed(), encoder, rules.strength());
    }

    ReplyChecker(
            CheckRules rules,
            TextReader texts,
            GreetingWords greetings,
            LeakWeights weights,
            LeakEncoder encoder,
            Strength strength) {
        this.rules = rules;
        this.texts = texts;
        this.greetings = greetings;
        this.weights = weights;
        this.encoder = encoder;
        var leaks = new LeakReader(rules.traits(), new Ear(texts), encoder, weights);
        var frame = new Frame(texts, greetings, rules.traits().grammar(), rules.rewording());
        this.findings = new FindingReader(rules, texts, new NameReader(greetings), leaks, strength, frame);
        this.suspicious = new FindingReader(rules, texts, new NameReader(greetings), leaks, strength.ofBeside(), frame);
        this.completer = new Completer(rules, texts, frame);
        this.corrector = new Corrector(rules, texts, greetings, frame, completer);
    }

    /**
     * The same check, more or less strict in every language.
     *
     * @param suspect from how likely a leak on a clause is found; between 0 and 1
     */
    public ReplyChecker at(double suspect) {
        return new ReplyChecker(
                rules, texts, greetings, weights, encoder, rules.strength().at(suspect));
    }

    /** Checks a reply for a practice, whose contact goes into the better sentences. */
    public Report check(Reply reply, Practice practice) {
        var text = texts.read(reply.text());
        var report = check(reply, text, practice);
        return isDoubtful(reply.text()) && !isFamiliar(text) && !isCertain(report) ? unchecked() : report;
    }

    /** Whether a rule blocks, whatever the language is taken for; examples of other languages there are none. */
    private boolean isCertain(Report report) {
        return blocking(report.findings()).stream()
                .anyMatch(finding -> rules.of(finding).seenBy() != CheckRules.SeenBy.EXAMPLES);
    }

    /** Whether words may be of another language: they tell none, or they are taken for English and hold an accent. */
    private boolean isDoubtful(String words) {
        var language = texts.detector().detect(words);
        return language.equals(Language.UNKNOWN)
                || language.equals(Language.ENGLISH)
                        && words.chars().anyMatch(letter -> letter > 127 && Character.isLowerCase(letter));
    }

    /** Whether most of a few words that tell no language are known here: "Danke, bis Dienstag!" is not clean. */
    private boolean isFamiliar(Text text) {
        var words = IntStream.range(0, text.size())
                .mapToObj(at -> text.word(at).form())
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .toList();
        long known = words.stream()
                .filter(word -> weights.leak().holds(LEARNED + word))
                .count();
        return words.isEmpty() || 2 * known > words.size();
    }

    private static Report unchecked() {
        return new Report(false, null, List.of());
    }

    /** Checks a reply that is known to be in a language. */
    public Report check(Reply reply, Language language, Practice practice) {
        return check(reply, texts.read(reply.text(), language), practice);
    }

    private Report check(Reply reply, Text text, Practice practice) {
        if (!isChecked(text.language())) {
            return unchecked();
        }
        var clauses = findings.judge(reply, text);
        var found = findings.find(reply, text, practice, clauses);
        var suspected = blocking(found).isEmpty()
                ? List.<Finding>of()
                : blocking(suspicious.find(reply, text, practice, clauses));
        return new Report(
                true, found.isEmpty() ? null : correct(reply, text, clauses, found, suspected, practice), found);
    }

    private static boolean isChecked(Language language) {
        return language.equals(Language.ENGLISH) || language.equals(Language.SPANISH);
    }

    /** Corrects until nothing blocks, leaving out what cannot be mended, and then adds what is missing. */
    private String correct(
            Reply reply,
            Text text,
            List<LeakReader.Judged> clauses,
            List<Finding> found,
            List<Finding> suspected,
            Practice practice) {
        String corrected = corrector.replace(
                text,
                clauses,
                found,
                suspected,
                reply,
                new Asked(
                        words -> isClean(suspicious, reply.with(words), text.language(), practice),
                        words -> isClean(findings, reply.with(words), text.language(), practice)));
        for (int round = 0; round < ROUNDS; round++) {
            var again = texts.read(corrected, text.language());
            var rest = findings.find(reply.with(corrected), again, practice);
            if (blocking(rest).isEmpty()) {
                return completed(reply, again, rest, practice);
            }
            corrected = corrector.leaveOut(again, blocking(rest));
        }
        var nothing = texts.read("", text.language());
        return completer.complete(nothing, findings.find(reply.with(""), nothing, practice), reply);
    }

    /** What is added is checked as well: in front of other words a sentence may mean something else. */
    private String completed(Reply reply, Text text, List<Finding> rest, Practice practice) {
        String completed = completer.complete(text, rest, reply);
        var again = texts.read(completed, text.language());
        return blocking(findings.find(reply.with(completed), again, practice)).isEmpty() ? completed : text.raw();
    }

    private boolean isClean(FindingReader reader, Reply reply, Language language, Practice practice) {
        return blocking(reader.find(reply, texts.read(reply.text(), language), practice))
                .isEmpty();
    }

    private static List<Finding> blocking(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.level() == Category.Level.BLOCK)
                .toList();
    }

    /** Whether a rule finds something in an example of its own; what is asked of a complaint is asked of examples. */
    boolean finds(Rule rule, Example example, Practice practice) {
        var text = texts.read(example.text(), rule.language().orElse(Language.ENGLISH));
        var reply = new Reply(
                example.text(),
                example.review().map(Line::text).orElse(null),
                example.author().map(Line::text).orElse(null),
                rule.extra("seen-by")
                        .filter(reader -> reader.text().equalsIgnoreCase(CheckRules.SeenBy.PRAISE.name()))
                        .isEmpty());
        return findings.everything(reply, text, practice).stream()
                .anyMatch(finding -> finding.rule().equals(rule.id()));
    }
}
