package dev.bedside.cli;

import dev.bedside.judgement.Judgement;
import dev.bedside.judgement.JudgementTeacher;
import dev.bedside.judgement.Labels;
import dev.bedside.judgement.Lesson;
import dev.bedside.judgement.Source;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.TextReader;
import dev.bedside.triage.LessonWriter;
import dev.bedside.triage.Triager;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Judges every review by what was learned from the other folds only. */
final class CrossValidation {

    /** What tells the meaning of sentences: nothing, the encoder as it is packed, or beside it one that learned from the same reviews. */
    enum Encoder {
        OFF,
        PACKED,
        TUNED
    }

    private final RuleBook rules;
    private final TextReader texts;
    private final JudgementTeacher teacher;
    private final Encoder encoder;

    /** What the encoder learned in each fold's absence: it takes too long to teach it again for every set of sources. */
    private final Map<Integer, byte[]> tunedByFold = new HashMap<>();

    private final List<Lesson> lessons;
    private final JudgedRows rows;
    private final ReviewEvaluation.Detail detail;

    CrossValidation(
            RuleBook rules, TextReader texts, JudgedRows rows, Encoder encoder, ReviewEvaluation.Detail detail) {
        var writer = new LessonWriter(rules, texts);
        this.rules = rules;
        this.texts = texts;
        this.rows = rows;
        this.detail = detail;
        this.teacher = JudgementTeacher.with(writer.examples(), encoder != Encoder.OFF);
        this.encoder = encoder;
        this.lessons = rows.reviews().parallelStream()
                .flatMap(review -> writer.write(review).stream())
                .toList();
    }

    /** What was learned in each fold's absence. */
    private record Judges(Map<Integer, Triager> triagers, Share polarity) {

        Triager of(JsonNode row) {
            return Optional.ofNullable(triagers.get(row.path("fold").asInt(-1))).orElseThrow();
        }
    }

    String report(Set<Source> asked) {
        var judges = judges(asked);
        return "judged by " + asked + ", learned from the other folds" + System.lineSeparator()
                + "-- real" + System.lineSeparator()
                + new ReviewEvaluation(judges::of, texts, detail).report(rows.real())
                + "-- written" + System.lineSeparator()
                + new ReviewEvaluation(judges::of, texts, detail).report(rows.written())
                + judges.polarity().line("polarity against stars")
                + invented(judges);
    }

    private String invented(Judges judges) {
        var grave = new GraveEvaluation(judges::of, texts);
        var lines = new StringBuilder();
        rows.invented().forEach((file, all) -> {
            grave.add(file, all);
            lines.append(file)
                    .append(": ")
                    .append(new ReviewEvaluation(judges::of, texts, detail).line(all))
                    .append(System.lineSeparator());
        });
        return lines + grave.report();
    }

    /** Each source alone, each pair, all: a line each for real reviews and for written ones. */
    String ablation() {
        var table = new StringBuilder();
        for (Set<Source> asked : List.of(
                Set.of(Source.RULES),
                Set.of(Source.NGRAMS),
                Set.of(Source.ENCODER),
                EnumSet.of(Source.RULES, Source.NGRAMS),
                EnumSet.of(Source.RULES, Source.ENCODER),
                EnumSet.of(Source.NGRAMS, Source.ENCODER),
                EnumSet.of(Source.RULES, Source.NGRAMS, Source.ENCODER))) {
            var judges = judges(asked);
            table.append(asked).append(System.lineSeparator());
            for (List<JsonNode> part : List.of(rows.real(), rows.written())) {
                table.append("  ")
                        .append(part.size())
                        .append(" reviews: ")
                        .append(new ReviewEvaluation(judges::of, texts, detail).line(part))
                        .append(System.lineSeparator());
            }
            table.append("  ").append(judges.polarity().line("polarity against stars"));
        }
        return table.toString();
    }

    private Judges judges(Set<Source> asked) {
        var sources = EnumSet.copyOf(asked);
        sources.add(Source.STARS);
        var triagers = new HashMap<Integer, Triager>();
        var polarity = new Share();
        for (int fold : new TreeSet<>(lessons.stream().map(Lesson::fold).toList())) {
            var others = lessons.stream().filter(each -> each.fold() != fold).toList();
            boolean tuned = encoder == Encoder.TUNED && sources.contains(Source.ENCODER);
            var judgement = teacher.taught(
                    others, sources, tuned ? tunedByFold.computeIfAbsent(fold, any -> teacher.tune(others)) : null);
            triagers.put(fold, triager(asked, judgement));
            lessons.stream()
                    .filter(each -> each.fold() == fold && each.labels() == null)
                    .forEach(each -> polarity.add(rightlyPraises(judgement, each)));
        }
        return new Judges(triagers, polarity);
    }

    private Triager triager(Set<Source> asked, Judgement judgement) {
        if (asked.equals(Set.of(Source.RULES))) {
            return new Triager(rules, texts);
        }
        return asked.contains(Source.RULES)
                ? new Triager(rules, texts, judgement)
                : Triager.ofLearnedAlone(rules, texts, judgement);
    }

    private static boolean rightlyPraises(Judgement judgement, Lesson lesson) {
        var clues = lesson.clues()
                .apply(Labels.POLARITY)
                .addAll(judgement.read(lesson.text()).clues(Labels.POLARITY));
        return judgement.gives(Labels.POLARITY, clues) == Boolean.TRUE.equals(lesson.praises());
    }
}
