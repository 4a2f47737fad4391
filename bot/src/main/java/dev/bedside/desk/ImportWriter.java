package dev.bedside.desk;

import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Card.Tint;
import dev.bedside.chat.Control;
import dev.bedside.chat.Control.Button;
import dev.bedside.chat.Control.Menu;
import dev.bedside.chat.Control.Option;
import dev.bedside.chat.Control.Style;
import dev.bedside.triage.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts into words how far the reading of older messages is, and what was found: one list, without anybody's words. */
final class ImportWriter {

    /** As many as a menu holds. */
    static final int SHOWN = 25;

    private final Speech speech;

    ImportWriter(Speech speech) {
        this.speech = speech;
    }

    /** For all to see. */
    Card card(ImportRun run, List<ImportedReview> found) {
        var values = Map.of(
                "looked", run.lookedAt(), "wanted", run.wanted(), "count", found.size(), "known", run.known());
        if (run.state() == ImportRun.State.RUNNING) {
            return new Card(
                    Tint.ORDINARY,
                    speech.say(Phrase.IMPORT_RUNNING_HEADLINE),
                    List.of(new Part.Remark(speech.say(Phrase.IMPORT_RUNNING, values))),
                    List.of(new Button(
                            ImportDesk.action("stop", run.id()), speech.say(Phrase.IMPORT_STOP), Style.PLAIN)));
        }
        var parts = new ArrayList<Part>();
        if (run.state() == ImportRun.State.STOPPED) {
            parts.add(new Part.Remark(speech.say(Phrase.IMPORT_STOPPED, values)));
        }
        if (run.state() == ImportRun.State.REFUSED) {
            parts.add(new Part.Remark(speech.say(Phrase.IMPORT_REFUSED)));
        }
        if (run.known() > 0) {
            parts.add(new Part.Remark(speech.say(Phrase.IMPORT_KNOWN, values)));
        }
        if (!found.isEmpty()) {
            parts.add(new Part.Remark(speech.say(Phrase.IMPORT_SUMMARY, counts(found))));
        }
        var shown = shown(found);
        parts.addAll(lines(shown));
        var controls = new ArrayList<Control>(menu(run, shown));
        if (found.size() > shown.size()) {
            controls.add(new Button(
                    ImportDesk.action("list", run.id() + "/0"), speech.say(Phrase.IMPORT_ALL, values), Style.PLAIN));
        }
        return new Card(Tint.ORDINARY, speech.say(Phrase.IMPORT_HEADLINE, values), parts, controls);
    }

    /** Some of all that was found, for one person. */
    Card page(ImportRun run, List<ImportedReview> found, int from) {
        int begin = Math.clamp(from, 0, Math.max(0, found.size() - 1));
        int end = Math.min(found.size(), begin + SHOWN);
        var some = found.subList(begin, end);
        var controls = new ArrayList<Control>(menu(run, some));
        if (begin > 0) {
            controls.add(new Button(
                    ImportDesk.action("list", run.id() + "/" + Math.max(0, begin - SHOWN)),
                    speech.say(Phrase.IMPORT_BEFORE),
                    Style.PLAIN));
        }
        if (end < found.size()) {
            controls.add(new Button(
                    ImportDesk.action("list", run.id() + "/" + end), speech.say(Phrase.IMPORT_MORE), Style.PLAIN));
        }
        return new Card(
                Tint.ORDINARY,
                speech.say(Phrase.IMPORT_PAGE, Map.of("from", begin + 1, "to", end, "count", found.size())),
                lines(some),
                controls);
    }

    /** What somebody should look at; where there is nothing of it, whatever there is. */
    private static List<ImportedReview> shown(List<ImportedReview> found) {
        var worth = found.stream().filter(ImportedReview::isWorthALook).toList();
        return (worth.isEmpty() ? found : worth).stream().limit(SHOWN).toList();
    }

    private static Map<String, Object> counts(List<ImportedReview> found) {
        long risky = found.stream().filter(ImportedReview::isRisky).count();
        long worth = found.stream().filter(ImportedReview::isWorthALook).count();
        long praise =
                found.stream().filter(each -> !each.isWorthALook() && each.tone() == Tone.POSITIVE).count();
        return Map.of("risky", risky, "critical", worth - risky, "praise", praise, "rest", found.size() - worth - praise);
    }

    private List<Part> lines(List<ImportedReview> some) {
        return some.stream().<Part>map(each -> new Part.Fact("", line(each))).toList();
    }

    private String line(ImportedReview each) {
        var line = title(each) + " · " + verdict(each);
        return each.opened() ? line + " · " + speech.say(Phrase.IMPORT_OPENED) : line;
    }

    private String title(ImportedReview each) {
        var facts = new ArrayList<String>();
        facts.add(LocalDate.ofInstant(each.sentAt(), speech.zone()).toString());
        if (each.site() != null) {
            facts.add(speech.label(each.site()));
        }
        if (each.stars() != null) {
            facts.add(speech.say(Phrase.CARD_STARS, Map.of("stars", stars(each.stars()))));
        }
        return String.join(" · ", facts);
    }

    private static String stars(double stars) {
        return stars == Math.rint(stars) ? Integer.toString((int) stars) : Double.toString(stars);
    }

    private String verdict(ImportedReview each) {
        return List.of(each.tone().id(), each.action().id(), each.urgency().id()).stream()
                .map(speech::label)
                .collect(Collectors.joining(" · "));
    }

    private List<Control> menu(ImportRun run, List<ImportedReview> some) {
        var options = some.stream()
                .filter(each -> !each.opened())
                .map(each -> new Option(each.platformId() + "/" + each.part(), title(each), verdict(each), false))
                .toList();
        return options.isEmpty()
                ? List.of()
                : List.of(new Menu(
                        ImportDesk.action("open", run.id()),
                        speech.say(Phrase.IMPORT_OPEN),
                        options,
                        Math.min(options.size(), ImportDesk.AT_ONCE)));
    }
}
