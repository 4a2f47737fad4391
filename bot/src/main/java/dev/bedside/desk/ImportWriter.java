package dev.bedside.desk;

import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Card.Tint;
import dev.bedside.chat.Control;
import dev.bedside.chat.Control.Button;
import dev.bedside.chat.Control.Menu;
import dev.bedside.chat.Control.Option;
import dev.bedside.chat.Control.Style;
import dev.bedside.chat.Place;
import dev.bedside.triage.Tone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts into words how far the reading of older messages is, and what was found: one list, without anybody's words. */
final class ImportWriter {

    /** With their addresses, about as many as one message holds. */
    static final int SHOWN = 15;

    private final Speech speech;
    private final Place place;

    /** @param place the channel that was looked through */
    ImportWriter(Speech speech, Place place) {
        this.speech = speech;
        this.place = place;
    }

    /** For all to see. */
    Card card(ImportRun run, List<ImportedReview> found) {
        var values =
                Map.of("looked", run.lookedAt(), "wanted", run.wanted(), "count", found.size(), "known", run.known());
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
        parts.addAll(lines(shown, 1));
        var controls = new ArrayList<Control>(menu(run, shown, 1));
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
        var controls = new ArrayList<Control>(menu(run, some, begin + 1));
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
                lines(some, begin + 1),
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
        long praise = found.stream()
                .filter(each -> !each.isWorthALook() && each.tone() == Tone.POSITIVE)
                .count();
        return Map.of(
                "risky", risky, "critical", worth - risky, "praise", praise, "rest", found.size() - worth - praise);
    }

    /** @param first the number of the first one, by which the menu speaks of it */
    private List<Part> lines(List<ImportedReview> some, int first) {
        return IntStream.range(0, some.size())
                .<Part>mapToObj(index -> new Part.Fact(
                        speech.say(Phrase.IMPORT_NUMBER, Map.of("number", first + index)), line(some.get(index))))
                .toList();
    }

    private String line(ImportedReview each) {
        var facts = new ArrayList<String>(List.of(title(each), verdict(each)));
        if (each.opened()) {
            facts.add(speech.say(Phrase.IMPORT_OPENED));
        }
        speech.chat().mentionMessage(place, each.platformId()).ifPresent(facts::add);
        return String.join(" · ", facts);
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

    private List<Control> menu(ImportRun run, List<ImportedReview> some, int first) {
        var options = IntStream.range(0, some.size())
                .filter(index -> !some.get(index).opened())
                .mapToObj(index -> option(some.get(index), first + index))
                .toList();
        return options.isEmpty()
                ? List.of()
                : List.of(new Menu(
                        ImportDesk.action("open", run.id()),
                        speech.say(Phrase.IMPORT_OPEN),
                        options,
                        Math.min(options.size(), ImportDesk.AT_ONCE)));
    }

    private Option option(ImportedReview each, int number) {
        var label = speech.say(Phrase.IMPORT_NUMBER, Map.of("number", number)) + " " + title(each);
        return new Option(each.platformId() + "/" + each.part(), label, verdict(each), false);
    }
}
