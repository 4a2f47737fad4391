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
    private int answerable;
    private int withoutDraft;
    private int drafts;
    private int blocked;
    private int warned;
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
                  with a warning of the check                  %6d
                "shorter" above 60 %% of the words              %6d  (longest %.2f)
                "another one" five times, not five different   %6d
                "in Spanish" that is not Spanish               %6d
                commonest opening of first drafts              %6.1f %%
                first drafts alike                             %6.1f %%
                openings said in the last 20 drafts            %6d
                sentences said in the last 20 drafts           %6d
                drafts with a name out of the review           %6d
                health words shared with the review            %s
                """,
                        rows.size(),
                        answerable,
                        withoutDraft,
                        drafts,
                        blocked,
                        warned,
                        notBrief,
                        longestBrief,
                        notFive,
                        notSpanish,
                        100.0 * commonest / first,
                        100.0 * (first - different.size()) / first,
                        openingsAgain,
                        sentencesAgain,
                        names,
                        healthWords);
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
    }

    private static int words(Draft draft) {
        return draft.text().split("\\s+").length;
    }
}
