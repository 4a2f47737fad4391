package dev.bedside.check;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what a reply repeats of its review, in the same words or in others: "your fall" for "I slipped". */
final class EchoReader {

    private static final String FILE = "check/same-thing.yml";

    /** By stem: what stands for all words that mean the same thing. */
    private final Map<String, Set<String>> things;

    private EchoReader(Map<String, Set<String>> things) {
        this.things = things;
    }

    /** Reads {@code config/check/same-thing.yml}. */
    static EchoReader from(ConfigFiles files, TextReader texts) {
        return files.read(FILE, file -> {
            var things = new HashMap<String, Set<String>>();
            var section = file.section();
            for (String thing : section.keys()) {
                for (Line line : section.lines(thing)) {
                    for (Language language : List.of(Language.ENGLISH, Language.SPANISH)) {
                        var word = texts.read(line.text(), language);
                        if (word.size() != 1) {
                            throw line.error("`" + line.text() + "` is not one word; write one word a line");
                        }
                        things.computeIfAbsent(word.word(0).stem(), any -> new HashSet<>())
                                .add("= " + thing);
                    }
                }
            }
            return new EchoReader(Map.copyOf(things));
        });
    }

    /** What a review tells: the stems of its words, and what else they may be called. */
    Set<String> told(Text review) {
        var told = new HashSet<String>();
        for (int word = 0; word < review.size(); word++) {
            String stem = review.word(word).stem();
            told.add(stem);
            told.addAll(things.getOrDefault(stem, Set.of()));
        }
        return told;
    }

    /** Whether a stretch of a reply names something that the review told. */
    boolean repeats(Text reply, Span span, Set<String> told) {
        for (int at = 0; at < reply.size(); at++) {
            var word = reply.word(at);
            if (word.start() >= span.start()
                    && word.end() <= span.end()
                    && (told.contains(word.stem())
                            || things.getOrDefault(word.stem(), Set.of()).stream()
                                    .anyMatch(told::contains))) {
                return true;
            }
        }
        return false;
    }
}
