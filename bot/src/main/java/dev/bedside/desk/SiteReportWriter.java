package dev.bedside.desk;

import dev.bedside.cases.Case;
import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Card.Tint;
import dev.bedside.chat.Control;
import dev.bedside.practice.SitePolicy;
import dev.bedside.practice.Sites;
import dev.bedside.review.Site;
import dev.bedside.triage.Concern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says how a review is reported to its site: what the site removes reviews for, the steps, and words to paste there.
 *
 * <p>The words name the site's kind of rule and nothing of the review, nor whether anybody is a patient.
 */
final class SiteReportWriter {

    private final Speech speech;
    private final Sites sites;

    SiteReportWriter(Speech speech, Sites sites) {
        this.speech = speech;
        this.sites = sites;
    }

    Card write(Case each) {
        var site = each.summary().site();
        var policy = sites.of(site == null ? null : site.id());
        var parts = new ArrayList<Part>();
        var removal = policy.removal(speech.wording().language());
        if (!removal.grounds().isEmpty()) {
            parts.add(new Part.Fact(speech.say(Phrase.REPORTED_GROUND), String.join("; ", removal.grounds())));
        }
        parts.add(new Part.Fact(speech.say(Phrase.REPORTED_STEPS), removal.steps()));
        var grounds = grounds(each);
        parts.add(
                grounds.isEmpty()
                        ? new Part.Remark(speech.say(Phrase.REPORTED_NO_GROUND))
                        : new Part.Copyable(
                                speech.say(Phrase.REPORTED_TEXT),
                                speech.say(Phrase.REPORT_SAYS, Map.of("grounds", grounds))));
        var report = each.progress().report();
        if (report != null && report.lookAgainAt() != null) {
            parts.add(new Part.Remark(
                    speech.say(Phrase.REPORTED_AGAIN, Map.of("time", speech.time(report.lookAgainAt())))));
        }
        var page = policy.page();
        List<Control> more =
                page == null ? List.of() : List.of(new Control.Link(page, speech.say(Phrase.REPORTED_PAGE)));
        return new Card(Tint.ORDINARY, headline(site, policy), parts, more);
    }

    private String headline(@Nullable Site site, SitePolicy policy) {
        return site == null || site == Site.OTHER
                ? speech.say(Phrase.REPORTED_HOW_UNKNOWN)
                : speech.say(Phrase.REPORTED_HOW, Map.of("site", policy.name()));
    }

    /** What the verdict found that sites remove reviews for; empty where it found nothing of the kind. */
    private String grounds(Case each) {
        return each.summary().concerns().stream()
                .sorted()
                .flatMap(concern -> ground(concern).stream())
                .map(speech::say)
                .collect(Collectors.joining("; "));
    }

    private static Optional<Phrase> ground(Concern concern) {
        return switch (concern) {
            case NOT_A_PATIENT -> Optional.of(Phrase.GROUND_NOT_A_PATIENT);
            case VIOLENCE -> Optional.of(Phrase.GROUND_VIOLENCE);
            case DEFAMATION -> Optional.of(Phrase.GROUND_DEFAMATION);
            case PROFANITY -> Optional.of(Phrase.GROUND_PROFANITY);
            case PRIVACY -> Optional.of(Phrase.GROUND_PRIVACY);
            case DISCRIMINATION, PATIENT_SAFETY, LEGAL_THREAT, SELF_HARM, ABUSE, RETALIATION -> Optional.empty();
        };
    }
}
