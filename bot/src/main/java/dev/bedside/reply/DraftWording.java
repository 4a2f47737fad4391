package dev.bedside.reply;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Place;
import dev.bedside.config.Template;
import dev.bedside.text.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All wording of drafts, from {@code config/wording/<language>/drafts/}. */
public final class DraftWording {

    /** The languages that drafts can be written in without anybody writing wording first. */
    static final List<String> PACKAGED = List.of("en", "es");

    /** The wording of one language. */
    record Voice(Map<Situation, SituationWording> situations, TopicWording topics, VoiceWords words) {

        /** Every sentence that a draft in this language may be composed of. */
        Stream<Template> sentences() {
            return Stream.of(situations.values().stream().flatMap(SituationWording::sentences), topics.all())
                    .flatMap(each -> each);
        }
    }

    private final Map<String, Voice> voices = new HashMap<>();

    private DraftWording() {}

    /**
     * @param languages codes of further languages to load; each must be complete
     */
    public static DraftWording from(ConfigFiles files, List<String> languages) {
        var wording = new DraftWording();
        var askedFor = PointKinds.from(files).askedFor();
        Stream.concat(PACKAGED.stream(), languages.stream()).distinct().forEach(language -> {
            String folder = "wording/" + language + "/drafts/";
            var situations = new EnumMap<Situation, SituationWording>(Situation.class);
            for (Situation situation : Situation.values()) {
                situations.put(situation, files.read(folder + situation.id() + ".yml", SituationWording::read));
            }
            wording.voices.put(
                    language,
                    new Voice(
                            situations,
                            files.read(folder + "topics.yml", file -> TopicWording.read(file, askedFor)),
                            files.read(folder + "words.yml", VoiceWords::read)));
        });
        return wording;
    }

    /** Every language there is wording in. */
    Stream<Voice> voices() {
        return voices.values().stream();
    }

    Voice voice(Language language) {
        var voice = voices.get(language.code());
        if (voice == null) {
            throw new ConfigException(
                    new Place("config/wording/" + language.code() + "/drafts", 1),
                    "there is no wording for drafts in this language; add it or take the language out of practice.yml");
        }
        return voice;
    }

    /** Whether drafts can be written in a language. */
    public boolean speaks(Language language) {
        return voices.containsKey(language.code());
    }
}
