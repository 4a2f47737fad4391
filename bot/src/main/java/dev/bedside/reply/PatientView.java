package dev.bedside.reply;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.review.Review;
import dev.bedside.text.TextReader;
import dev.bedside.triage.Concern;
import dev.bedside.triage.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Tells staff in one sentence how a harsh review looks from the other side of the counter.
 *
 * <p>Composed of the wording in {@code patient-view.yml}, by what a review is about and in what circumstances; it holds none
 * of the reviewer's own words, and is for staff alone.
 */
public final class PatientView {

    private static final String GENERAL = "general";

    /**
     * The wording of one language.
     *
     * @param with what opens a scene, by circumstance
     * @param scenes what circumstances can open, by concern, topics or aspect
     * @param matters whole sentences, which nothing opens
     */
    private record Sight(
            Map<String, String> with, Map<String, List<String>> scenes, Map<String, List<String>> matters) {}

    private final Map<String, StemRows> circumstances;
    private final Map<String, Sight> sights;
    private final AspectReader aspects;
    private final TextReader texts;

    private PatientView(
            Map<String, StemRows> circumstances, Map<String, Sight> sights, AspectReader aspects, TextReader texts) {
        this.circumstances = circumstances;
        this.sights = sights;
        this.aspects = aspects;
        this.texts = texts;
    }

    /** Reads {@code circumstances.yml} and {@code patient-view.yml} of every language that Bedside speaks. */
    public static PatientView from(ConfigFiles files, TextReader texts) {
        var circumstances = files.read("circumstances.yml", file -> circumstances(file, texts));
        var sights = new HashMap<String, Sight>();
        for (String language : DraftWording.PACKAGED) {
            sights.put(
                    language,
                    files.read(
                            "wording/" + language + "/patient-view.yml", file -> sight(file, circumstances.keySet())));
        }
        return new PatientView(circumstances, sights, AspectReader.from(files, texts), texts);
    }

    private static Map<String, StemRows> circumstances(ConfigFile file, TextReader texts) {
        var section = file.section();
        var circumstances = new LinkedHashMap<String, StemRows>();
        section.keys().forEach(id -> circumstances.put(id, StemRows.read(section.section(id), texts)));
        return circumstances;
    }

    private static Sight sight(ConfigFile file, Set<String> circumstances) {
        var section = file.section();
        section.allow(Set.of("with", "scenes", "matters"));
        var openings = section.section("with");
        openings.allow(circumstances);
        var with = new HashMap<String, String>();
        openings.keys().forEach(id -> with.put(id, openings.line(id).text()));
        var scenes = sentences(section.section("scenes"));
        if (!scenes.containsKey(GENERAL)) {
            throw section.error("scenes", "`" + GENERAL + ":` is missing; add a line for what nothing else fits");
        }
        return new Sight(with, scenes, sentences(section.section("matters")));
    }

    private static Map<String, List<String>> sentences(Section section) {
        var sentences = new HashMap<String, List<String>>();
        section.keys()
                .forEach(key -> sentences.put(
                        key, section.lines(key).stream().map(Line::text).toList()));
        return sentences;
    }

    /** @param language code of the language of whoever reads it; the first that Bedside speaks stands in for others */
    public String of(Review review, Verdict verdict, String language) {
        var known = sights.get(language);
        var sight = known != null ? known : Objects.requireNonNull(sights.get(DraftWording.PACKAGED.getFirst()));
        for (String key : keys(review, verdict)) {
            var told = told(sight, key, review);
            if (told.isPresent()) {
                return told.get();
            }
        }
        return opened(sight, chosen(sight.scenes().getOrDefault(GENERAL, List.of("")), review), review);
    }

    private Optional<String> told(Sight sight, String key, Review review) {
        return Optional.ofNullable(sight.matters().get(key))
                .map(matters -> chosen(matters, review))
                .or(() -> Optional.ofNullable(sight.scenes().get(key))
                        .map(scenes -> opened(sight, chosen(scenes, review), review)));
    }

    /** The most grave first, then what two topics say together, then what one says. */
    private List<String> keys(Review review, Verdict verdict) {
        var keys = new ArrayList<String>();
        verdict.concerns().stream().sorted().map(Concern::id).forEach(keys::add);
        var read = aspects.read(review, verdict);
        var told = Subjects.complaints(verdict, read);
        for (var one : told) {
            for (var other : told) {
                keys.add(one.id() + "+" + other.id());
            }
        }
        for (var topic : told) {
            keys.addAll(read.getOrDefault(topic, AspectReader.Told.NOTHING).aspects());
            keys.add(topic.id());
        }
        return keys;
    }

    private static String chosen(List<String> sentences, Review review) {
        return sentences.get(Math.floorMod(review.text().hashCode(), sentences.size()));
    }

    private String opened(Sight sight, String scene, Review review) {
        var text = texts.read(review.text(), review.language());
        var stems = StemRows.stems(text);
        var opening = circumstances.entrySet().stream()
                .filter(each -> each.getValue().weigh(text, stems, at -> 1) > 0)
                .map(each -> sight.with().get(each.getKey()))
                .filter(with -> with != null)
                .findFirst();
        return opening.map(with -> with + ", " + scene)
                        .orElseGet(() -> scene.substring(0, 1).toUpperCase(Locale.ROOT) + scene.substring(1))
                + ".";
    }
}
