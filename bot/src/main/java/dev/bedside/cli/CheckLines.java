package dev.bedside.cli;

import dev.bedside.check.Finding;
import dev.bedside.check.Reply;
import dev.bedside.check.ReplyChecker;
import dev.bedside.practice.Practice;
import dev.bedside.review.Review;
import dev.bedside.text.TextReader;
import dev.bedside.triage.Tone;
import dev.bedside.triage.Triager;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The lines of {@code bedside check}: a reply in, what is wrong with it out. */
final class CheckLines {

    /** Whoever gives fewer than three complains, unless the words only praise: then nobody knows. */
    private static final double MOST_STARS_OF_A_COMPLAINT = 2;

    /** Whoever gives four and has a wish beside the praise is thanked, and need not be asked to call. */
    private static final double FEWEST_STARS_OF_PRAISE = 4;

    private final ReplyChecker checker;
    private final Triager triager;
    private final TextReader texts;
    private final Practice practice;

    CheckLines(ReplyChecker checker, Triager triager, TextReader texts, Practice practice) {
        this.checker = checker;
        this.triager = triager;
        this.texts = texts;
        this.practice = practice;
    }

    ObjectNode answer(JsonNode line) {
        var fields = new Fields(line);
        String review = fields.text("review");
        var reply = new Reply(
                fields.required("reply"), review, fields.text("author"), complains(review, fields.stars("stars")));
        var report = checker.check(reply, practice);
        var out = JsonNodeFactory.instance.objectNode();
        out.put("checked", report.checked());
        out.put("postable", report.postable());
        out.put("corrected", report.corrected());
        var findings = out.putArray("findings");
        for (Finding finding : report.findings()) {
            findings.addObject()
                    .put("rule", finding.rule())
                    .put("category", finding.category().batchId())
                    .put("level", finding.level().id())
                    .put("start", finding.span().start())
                    .put("end", finding.span().end())
                    .put("quote", finding.quote())
                    .put("why", finding.why())
                    .put("instead", finding.instead());
        }
        return out;
    }

    private @Nullable Boolean complains(@Nullable String review, @Nullable Double stars) {
        if (review == null || review.isBlank()) {
            return stars == null ? null : stars <= 3;
        }
        var read =
                new Review(null, stars, null, review, texts.detector().detect(review), false, null, null, null, null);
        var verdict = triager.triage(read);
        if (stars == null) {
            return verdict.answersComplaint();
        }
        if (stars <= MOST_STARS_OF_A_COMPLAINT) {
            return verdict.tone() == Tone.POSITIVE ? null : true;
        }
        boolean kind = stars >= FEWEST_STARS_OF_PRAISE;
        boolean doubtful = kind ? verdict.tone() == Tone.MIXED : !verdict.answersComplaint();
        return doubtful ? null : Boolean.valueOf(!kind || verdict.answersComplaint());
    }
}
