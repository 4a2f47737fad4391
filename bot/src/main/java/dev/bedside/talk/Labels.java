package dev.bedside.talk;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The labels of a verdict as people call them, {@code config/talk/labels.yml}. */
final class Labels {

    private record Called(String words, String label) {}

    private final List<Called> names;

    private Labels(List<Called> names) {
        this.names = names;
    }

    static Labels from(ConfigFiles files) {
        return files.read("talk/labels.yml", file -> {
            var names = new ArrayList<Called>();
            for (String label : file.section().keys()) {
                names.add(new Called(plain(label), label));
                for (Line line : file.section().lines(label)) {
                    names.add(new Called(plain(line.text()), label));
                }
            }
            names.sort(
                    Comparator.comparing((Called each) -> each.words().length()).reversed());
            return new Labels(List.copyOf(names));
        });
    }

    /** The label that is named first in some words. */
    Optional<String> find(String words) {
        String plain = plain(words);
        return names.stream()
                .filter(name -> plain.contains(name.words()))
                .min(Comparator.comparing(name -> plain.indexOf(name.words())))
                .map(Called::label);
    }

    private static String plain(String words) {
        return " " + Tokenizer.fold(words).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
    }
}
