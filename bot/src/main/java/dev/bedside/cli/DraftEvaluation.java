package dev.bedside.cli;

import dev.bedside.check.Reply;
import dev.bedside.check.ReplyChecker;
import dev.bedside.practice.Practice;
import dev.bedside.reply.Draft;
import dev.bedside.reply.DraftOrder;
import dev.bedside.reply.Drafter;
import dev.bedside.reply.RecentReplies;
import dev.bedside.reply.Style;
import dev.bedside.review.Review;
import dev.bedside.text.Language;
import dev.bedside.text.TextReader;
import dev.bedside.triage.PublicReply;
import dev.bedside.triage.Triager;
import dev.bedside.triage.Verdict;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Drafts a reply to every review of a file in every way a colleague may ask for, and checks each. */
final class DraftEvaluation {

    private static final int AGAIN = 5;
    private static final int RECENT = 20;
    private static final double BRIEF = 0.6;

    private final Triager triager;
    private final Drafter drafter;
    private final ReplyChecker checker;
    private final TextReader texts;
    private final SharedWords shared;
    private final Practice practice;
    private final boolean printed;
    private final StringBuilder prints = new StringBuilder();
    private final Deque<Draft> lately = new ArrayDeque<>();
    private final Map<String, Integer> healthWords = new TreeMap<>();
    private int names;
    private int openingsAgain;
    private int sentencesAgain;
    private final Map<String, Integer> openings = new HashMap<>();
    private final HashSet<String> different = new HashSet<>();
    private int labelled;
    private int told;
    private int answers;
    private int right;
    private int hit;
    private int unanswered;
    private int reversed;
    private int mixed;
    private int bothSides;
    private int answerable;
    private int withoutDraft;
    private int drafts;
    private int blocked;
    private int warned;
    private final Map<String, Integer> warnings = new TreeMap<>();
    private int notBrief;
    private double longestBrief;
    private int notFive;
    private int notSpanish;

    /** @param printed whether the first draft of every row is printed */
    DraftEvaluation(
            Triager triager,
            Drafter drafter,
            ReplyChecker checker,
            TextReader texts,
            SharedWords shared,
            Practice practice,
            boolean printed) {
        this.triager = triager;
        this.drafter = drafter;
        this.checker = checker;
        this.texts = texts;
        this.shared = shared;
        this.practice = practice;
        this.printed = printed;
    }

    String report(List<JsonNode> rows) {
        rows.forEach(this::draft);
        int commonest = openings.values().stream().max(Integer::compare).orElse(0);
        int first = Math.max(
                1, openings.values().stream().mapToInt(Integer::intValue).sum());
        return prints
                + String.format(
                        Locale.ROOT,
                        """
                reviews                                        %6d
                  that want a public reply                     %6d
                  of these without any safe draft              %6d
                drafts, all ways                               %6d
                  blocked by the check                         %6d
                  with a warning of the check                  %6d  %s
                "shorter" above 60 %% of the words              %6d  (longest %.2f)
                "another one" five times, not five different   %6d
                "in Spanish" that is not Spanish               %6d
                commonest opening of first drafts              %6.1f %%
                first drafts alike                             %6.1f %%
                openings said in the last 20 drafts            %6d
                sentences said in the last 20 drafts           %6d
                drafts with a name out of the review           %6d
                health words shared with the review            %s
                first drafts for labelled reviews              %6d
                  topics that they answer                      %6d  (%.1f %% of them labelled)
                  that answer a labelled topic                 %6d  (%.1f %% of %d that have one)
                  that answer no topic though there is one     %6d
                  praise taken for complaint or the reverse    %6d
                  mixed ones answered on both halves           %6d  (of %d)
                """,
                        rows.size(),
                        answerable,
                        withoutDraft,
                        drafts,
                        blocked,
                        warned,
                        warnings,
                        notBrief,
                        longestBrief,
                        notFive,
                        notSpanish,
                        100.0 * commonest / first,
                        100.0 * (first - different.size()) / first,
                        openingsAgain,
                        sentencesAgain,
                        names,
                        healthWords,
                        labelled,
                        answers,
                        100.0 * right / Math.max(1, answers),
                        hit,
                        100.0 * hit / Math.max(1, told),
                        told,
                        unanswered,
                        reversed,
                        bothSides,
                        mixed);
    }

    /** How often a topic that the first draft answers is one that the row is labelled with, and the other way round. */
    private void compare(JsonNode row, Draft first) {
        if (!row.has("topics") || !row.has("tone")) {
            return;
        }
        labelled++;
        var labels = new HashSet<String>();
        row.path("topics").forEach(each -> labels.add(each.asString()));
        var answered = new HashSet<String>();
        first.praised().forEach(topic -> answered.add(topic.id()));
        first.complained().forEach(topic -> answered.add(topic.id()));
        answers += answered.size();
        right += (int) answered.stream().filter(labels::contains).count();
        boolean hits = answered.stream().anyMatch(labels::contains);
        told += labels.isEmpty() ? 0 : 1;
        unanswered += !labels.isEmpty() && answered.isEmpty() ? 1 : 0;
        hit += !labels.isEmpty() && hits ? 1 : 0;
        String tone = row.path("tone").asString();
        reversed += tone.equals("positive") && !first.complained().isEmpty()
                        || tone.equals("negative") && !first.praised().isEmpty()
                ? 1
                : 0;
        mixed += tone.equals("mixed") ? 1 : 0;
        bothSides += tone.equals("mixed")
                        && !first.praised().isEmpty()
                        && !first.complained().isEmpty()
                ? 1
                : 0;
    }

    private void draft(JsonNode row) {
        var fields = new Fields(row);
        String text = fields.required("text");
        var language = texts.detector().detect(text);
        var review = new Review(null, fields.stars("stars"), null, text, language, false, null, null, null, null);
        var verdict = triager.triage(review);
        if (verdict.publicReply() == PublicReply.BETTER_NOT) {
            return;
        }
        answerable++;
        var recent = saidLately();
        var order = DraftOrder.first(review, verdict, practice, recent::contains);
        var first = drafter.draft(order);
        if (first.isEmpty()) {
            withoutDraft++;
            return;
        }
        var shown = first.get();
        openingsAgain += recent.contains(shown.sentences().getFirst()) ? 1 : 0;
        sentencesAgain +=
                (int) shown.sentences().stream().filter(recent::contains).count();
        lately.addLast(shown);
        if (lately.size() > RECENT) {
            lately.removeFirst();
        }
        if (printed) {
            prints.append(fields.text("id"))
                    .append('\t')
                    .append(shown.text().replace('\n', ' '))
                    .append('\n');
        }
        count(shown, review, verdict);
        compare(row, shown);
        order = DraftOrder.first(review, verdict, practice, RecentReplies.NONE);
        openings.merge(first.get().sentences().getFirst(), 1, Integer::sum);
        different.add(first.get().text());
        brief(order, first.get(), review, verdict);
        again(order, first.get(), review, verdict);
        for (Style style : List.of(Style.WARM, Style.FORMAL, Style.SORRY)) {
            drafter.draft(order.in(style)).ifPresent(draft -> count(draft, review, verdict));
        }
        spanish(order, review, verdict);
    }

    private Set<String> saidLately() {
        var said = new HashSet<String>();
        lately.forEach(draft -> said.addAll(draft.sentences()));
        return said;
    }

    private void brief(DraftOrder order, Draft first, Review review, Verdict verdict) {
        var brief = drafter.draft(order.in(Style.BRIEF));
        double share = brief.map(draft -> (double) words(draft) / words(first)).orElse(1.0);
        longestBrief = Math.max(longestBrief, share);
        notBrief += share > BRIEF ? 1 : 0;
        brief.ifPresent(draft -> count(draft, review, verdict));
    }

    private void again(DraftOrder order, Draft first, Review review, Verdict verdict) {
        var seen = new HashSet<String>();
        int attempt = first.attempt();
        for (int i = 0; i < AGAIN; i++) {
            Optional<Draft> draft = drafter.draft(order.attempt(attempt + 1));
            draft.ifPresent(each -> {
                seen.add(each.text());
                count(each, review, verdict);
            });
            attempt = draft.map(Draft::attempt).orElse(attempt + 1);
        }
        seen.add(first.text());
        notFive += seen.size() < AGAIN + 1 ? 1 : 0;
    }

    private void spanish(DraftOrder order, Review review, Verdict verdict) {
        var draft = drafter.draft(order.in(Language.SPANISH));
        draft.ifPresent(each -> count(each, review, verdict));
        notSpanish += draft.filter(each -> texts.detector().detect(each.text()).equals(Language.SPANISH))
                        .isPresent()
                ? 0
                : 1;
    }

    private void count(Draft draft, Review review, Verdict verdict) {
        drafts++;
        shared.healthWords(review.text(), draft.text()).forEach(word -> healthWords.merge(word, 1, Integer::sum));
        names += shared.names(review.text(), draft.text()).isEmpty() ? 0 : 1;
        var report = checker.check(new Reply(draft.text(), review.text(), null, verdict.complaint()), practice);
        blocked += report.postable() ? 0 : 1;
        warned += report.findings().isEmpty() ? 0 : 1;
        report.findings().forEach(finding -> warnings.merge(finding.rule(), 1, Integer::sum));
    }

    private static int words(Draft draft) {
        return draft.text().split("\\s+").length;
    }
}
