package dev.bedside.cli;

import dev.bedside.check.ReplyChecker;
import dev.bedside.config.ConfigFiles;
import dev.bedside.guard.GuardReader;
import dev.bedside.judgement.Source;
import dev.bedside.practice.Practice;
import dev.bedside.reply.Drafter;
import dev.bedside.review.MessageEncoder;
import dev.bedside.review.ReviewReader;
import dev.bedside.talk.UtteranceReader;
import dev.bedside.text.TextReader;
import dev.bedside.triage.Triager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Measures reading and judgement against labelled messages, reviews, replies or utterances. */
@Command(
        name = "evaluate",
        description =
                "Measure against labelled messages, reviews, replies or talk, or draft replies; one JSON object a line.")
final class EvaluateCommand implements Callable<Integer> {

    enum What {
        REVIEWS("text"),
        REPLIES("reply"),
        DRAFTS("text"),
        TALK("said", "where", "intent"),
        MESSAGES();

        private final List<String> required;

        What(String... required) {
            this.required = List.of(required);
        }
    }

    @Parameters(index = "0", description = "${COMPLETION-CANDIDATES}")
    private What what = What.REVIEWS;

    @Parameters(index = "1", paramLabel = "FILE", description = "labelled JSON lines")
    private Path file = Path.of("");

    @Option(names = "--disagreements", description = "print every row that was judged otherwise")
    private boolean disagreements;

    @Option(names = "--print", description = "drafts: print the first draft of every row behind its id")
    private boolean printed;

    @Option(names = "--folds", split = ",", description = "only rows whose `fold` is one of these")
    private List<Integer> folds = List.of();

    @Option(
            names = "--without",
            split = ",",
            description = "talk: learn nothing from files of examples whose name holds one of these;"
                    + " messages: `layouts` reads as if no layout were known, `learned` by rules alone")
    private List<String> without = List.of();

    @Option(
            names = "--cross-validated",
            description =
                    "reviews: FILE is a folder of judged reviews; each is judged by what was learned from the folds"
                            + " that it is not in")
    private boolean crossValidated;

    @Option(
            names = "--written",
            paramLabel = "DIR",
            description =
                    "reviews, cross-validated: a folder of reviews invented to learn from, a file a writer; each is"
                            + " judged by what the other files taught, and grave concerns are counted beside their look-alikes")
    private @Nullable Path written;

    @Option(names = "--ablation", description = "reviews: cross-validated for each source alone, each pair, and all")
    private boolean ablation;

    @Option(
            names = "--tuned",
            description =
                    "reviews, cross-validated: teach the encoder anew for each fold, as what is packed was taught; takes hours."
                            + " Without it the encoder tells what sentences mean by themselves only")
    private boolean tuned;

    @Option(
            names = "--sources",
            split = ",",
            description = "reviews: judge by these only: ${COMPLETION-CANDIDATES}; `rules` alone asks nothing learned")
    private Set<Source> sources = Set.of();

    @Option(names = "--reasons", description = "reviews: say how well the quotes carry their labels")
    private boolean reasons;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "reviews, replies, messages: keep what each row was given, by id, for a later --against")
    private @Nullable Path save;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description =
                    "reviews, replies, messages: say label by label what moved since the run that was saved there")
    private @Nullable Path against;

    @Option(
            names = "--curve",
            description = "replies: only what is blocked, rightly and wrongly, from lenient to strict")
    private boolean curve;

    private static final double[] SUSPECT = {1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.4, 0.3};
    private static final Set<What> COMPARED = EnumSet.of(What.REVIEWS, What.REPLIES, What.MESSAGES);
    private static final String LAYOUTS = "layouts";
    private static final String LEARNED = "learned";

    private boolean isLearned(String file) {
        return without.stream().noneMatch(file::contains);
    }

    @Override
    public Integer call() throws IOException {
        boolean kept = save != null || against != null;
        if (kept && (!COMPARED.contains(what) || crossValidated || ablation || curve)) {
            throw new IOException("`--save` and `--against` go with `evaluate reviews FILE`, `replies` and `messages`,"
                    + " without --cross-validated, --ablation and --curve");
        }
        if (tuned && !(crossValidated || ablation)) {
            throw new IOException("`--tuned` goes with `evaluate reviews DIR --cross-validated` or `--ablation`");
        }
        // before anything is written: both may name one file
        var earlier = against == null ? null : Outcomes.read(against);
        var outcomes = new Outcomes();
        try (var core = Core.start()) {
            Core.report(core);
            if (what == What.REVIEWS && (crossValidated || ablation)) {
                System.out.print(crossValidated(core));
                return Launcher.OK;
            }
            var rows = rows();
            String report = switch (what) {
                case REVIEWS ->
                    new ReviewEvaluation(row -> triager(core), core.getBean(TextReader.class), detail(), outcomes)
                            .report(rows);
                case REPLIES -> replies(core, rows, outcomes);
                case DRAFTS ->
                    new DraftEvaluation(
                                    core.getBean(Triager.class),
                                    core.getBean(Drafter.class),
                                    core.getBean(ReplyChecker.class),
                                    core.getBean(TextReader.class),
                                    new SharedWords(
                                            core.getBean(ConfigFiles.class),
                                            core.getBean(TextReader.class),
                                            core.getBean(Practice.class)),
                                    core.getBean(Practice.class),
                                    printed)
                            .report(rows);
                case TALK ->
                    new TalkEvaluation(
                                    new TalkLines(
                                            UtteranceReader.from(
                                                    core.getBean(ConfigFiles.class),
                                                    core.getBean(TextReader.class),
                                                    this::isLearned),
                                            GuardReader.from(
                                                    core.getBean(ConfigFiles.class),
                                                    core.getBean(TextReader.class),
                                                    this::isLearned)),
                                    disagreements)
                            .report(rows);
                case MESSAGES ->
                    new MessageEvaluation(reviewReader(core), today(core), disagreements, outcomes).report(rows);
            };
            System.out.print(report);
            if (earlier != null && against != null) {
                System.out.print(
                        Movement.report(earlier, outcomes, against.getFileName().toString()));
            }
            if (save != null) {
                outcomes.save(save);
            }
            return Launcher.OK;
        }
    }

    private ReviewEvaluation.Detail detail() {
        return reasons
                ? ReviewEvaluation.Detail.REASONS
                : disagreements ? ReviewEvaluation.Detail.DISAGREEMENTS : ReviewEvaluation.Detail.FIGURES;
    }

    private String crossValidated(ApplicationContext core) throws IOException {
        var asked = sources.isEmpty() ? EnumSet.of(Source.RULES, Source.NGRAMS, Source.ENCODER) : sources;
        var rows = JudgedRows.read(file, Set.copyOf(folds.isEmpty() ? TrainCommand.FOLDS : folds));
        var validation = new CrossValidation(
                core.getBean(Books.class).triage(),
                core.getBean(TextReader.class),
                written == null ? rows : rows.with(written),
                !asked.contains(Source.ENCODER)
                        ? CrossValidation.Encoder.OFF
                        : tuned ? CrossValidation.Encoder.TUNED : CrossValidation.Encoder.PACKED,
                detail());
        return ablation ? validation.ablation() : validation.report(asked);
    }

    private Triager triager(ApplicationContext core) {
        return sources.equals(Set.of(Source.RULES))
                ? new Triager(core.getBean(Books.class).triage(), core.getBean(TextReader.class))
                : core.getBean(Triager.class);
    }

    private String replies(ApplicationContext core, List<JsonNode> rows, Outcomes outcomes) {
        var checker = core.getBean(ReplyChecker.class);
        if (!curve) {
            return new ReplyEvaluation(lines(core, checker), disagreements, outcomes).report(rows);
        }
        var points = new StringBuilder();
        for (double suspect : SUSPECT) {
            points.append(new ReplyEvaluation(lines(core, checker.at(suspect)), false, outcomes).point(suspect, rows));
        }
        return points.toString();
    }

    private static CheckLines lines(ApplicationContext core, ReplyChecker checker) {
        return new CheckLines(
                checker, core.getBean(Triager.class), core.getBean(TextReader.class), core.getBean(Practice.class));
    }

    private ReviewReader reviewReader(ApplicationContext core) {
        if (without.contains(LEARNED)) {
            return ReviewReader.ofRulesAlone(
                    core.getBean(ConfigFiles.class),
                    core.getBean(TextReader.class).detector());
        }
        return without.contains(LAYOUTS)
                ? ReviewReader.withoutLayouts(
                                core.getBean(ConfigFiles.class),
                                core.getBean(TextReader.class).detector())
                        .hearing(core.getBean(MessageEncoder.class))
                : core.getBean(ReviewReader.class);
    }

    private static LocalDate today(ApplicationContext core) {
        return LocalDate.ofInstant(
                core.getBean(Clock.class).instant(),
                core.getBean(Practice.class).calendar().zone());
    }

    private List<JsonNode> rows() throws IOException {
        return RowReader.read(file, "a labelled row", this::row).stream()
                .filter(row ->
                        folds.isEmpty() || folds.contains(row.path("fold").asInt(-1)))
                .toList();
    }

    private JsonNode row(JsonNode row) {
        what.required.forEach(new Fields(row)::required);
        if (what == What.MESSAGES
                && !(row.path("message").isObject() && row.path("expect").isObject())) {
            throw new BatchRunner.UnusableLine("`message` and `expect` must be there and be objects");
        }
        return row;
    }
}
