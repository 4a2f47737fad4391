package dev.bedside.cli;

import dev.bedside.chat.Message;
import dev.bedside.practice.Practice;
import dev.bedside.reply.Draft;
import dev.bedside.reply.DraftOrder;
import dev.bedside.reply.Drafter;
import dev.bedside.reply.RecentReplies;
import dev.bedside.review.Review;
import dev.bedside.review.ReviewReader;
import dev.bedside.text.Language;
import dev.bedside.text.TextReader;
import dev.bedside.triage.Concern;
import dev.bedside.triage.Reason;
import dev.bedside.triage.Topic;
import dev.bedside.triage.Triager;
import dev.bedside.triage.Verdict;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The lines of {@code bedside triage}: a message or a review in, verdicts with drafts out. */
final class TriageLines {

    private final ReviewReader reader;
    private final TextReader texts;
    private final Triager triager;
    private final Drafter drafter;
    private final Practice practice;
    private final Clock clock;

    TriageLines(
            ReviewReader reader, TextReader texts, Triager triager, Drafter drafter, Practice practice, Clock clock) {
        this.reader = reader;
        this.texts = texts;
        this.triager = triager;
        this.drafter = drafter;
        this.practice = practice;
        this.clock = clock;
    }

    ObjectNode answer(JsonNode line) {
        var out = JsonNodeFactory.instance.objectNode();
        var reviews = out.putArray("reviews");
        for (Review review : reviews(line)) {
            reviews.add(describe(review));
        }
        return out;
    }

    private List<Review> reviews(JsonNode line) {
        var message = line.get("message");
        if (message != null && !message.isNull()) {
            if (!message.isObject()) {
                throw new BatchRunner.UnusableLine("`message` must be a Discord message object");
            }
            var messages = new DiscordMessageReader();
            String mistake = messages.mistake(message);
            if (mistake != null) {
                throw new BatchRunner.UnusableLine(mistake);
            }
            Message read = messages.read(message);
            return reader.read(
                    read,
                    LocalDate.ofInstant(clock.instant(), practice.calendar().zone()));
        }
        return List.of(review(new Fields(line)));
    }

    private Review review(Fields fields) {
        String text = fields.required("text").strip();
        return new Review(
                fields.site("site"),
                fields.stars("stars"),
                fields.text("author"),
                text,
                texts.detector().detect(text),
                false,
                null,
                null,
                null,
                null);
    }

    private ObjectNode describe(Review review) {
        var verdict = triager.triage(review);
        var order = DraftOrder.first(review, verdict, practice, RecentReplies.NONE);
        return describe(review, verdict, drafter.draft(order));
    }

    private static ObjectNode describe(Review review, Verdict verdict, Optional<Draft> draft) {
        var out = JsonNodeFactory.instance.objectNode();
        out.put("site", review.site() == null ? null : review.site().id());
        out.put("stars", review.stars());
        out.put("author", review.author());
        out.put("text", review.text());
        boolean known = !review.language().equals(Language.UNKNOWN);
        out.put("language", known ? review.language().code() : null);
        out.put("truncated", review.truncated());
        out.put("tone", verdict.tone().id());
        addAll(out.putArray("topics"), verdict.topics().stream().map(Topic::id).toList());
        addAll(
                out.putArray("concerns"),
                verdict.concerns().stream().map(Concern::id).toList());
        out.put("action", verdict.action().id());
        out.put("urgency", verdict.urgency().id());
        out.put("publicReply", verdict.publicReply().id());
        out.put("needsPerson", verdict.needsPerson());
        var why = out.putArray("why");
        for (Reason reason : verdict.why()) {
            why.addObject()
                    .put("label", reason.label())
                    .put("quote", reason.quote())
                    .put("rule", reason.rule())
                    .put("resembles", reason.resembles());
        }
        out.put("link", review.link());
        out.put("postedAt", review.postedAt() == null ? null : review.postedAt().toString());
        out.put("location", review.location());
        out.put("siteReviewId", review.siteReviewId());
        if (draft.isPresent()) {
            out.putObject("draft")
                    .put("text", draft.get().text())
                    .put("language", draft.get().language().code());
        } else {
            out.putNull("draft");
        }
        return out;
    }

    private static void addAll(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
