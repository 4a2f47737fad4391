package dev.bedside.layout;

import dev.bedside.chat.Message.Embed;
import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.layout.LayoutBook.Claim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Layout files written for one test, and what loading them complains of. */
final class Folder {

    /** Stars are digits or signs, dates begin with a year, links with http. */
    static final Values VALUES = (part, value) -> switch (part) {
        case STARS -> value.chars().noneMatch(Character::isLetter);
        case DATE -> value.startsWith("20");
        case LINK -> value.startsWith("http");
        default -> value.length() < 2_000;
    };

    private final Path folder;
    private final List<String> problems = new ArrayList<>();

    Folder(Path folder) {
        this.folder = folder;
    }

    Folder write(String name, String yaml) {
        try {
            var file = folder.resolve("formats/" + name + ".yml");
            Files.createDirectories(file.getParent());
            Files.writeString(file, yaml);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A layout with these lines below its name and source. */
    Folder layout(String name, String lines) {
        return write(name, "name: one\nsource: here\n" + lines);
    }

    /** What was written here beside what is packaged. */
    LayoutBook load() {
        var files = ConfigFiles.overriddenBy(
                folder,
                (ConfigException problem) -> problems.add(
                        problem.getMessage().replace(folder.toString().replace('\\', '/') + "/formats/", "")));
        return LayoutBook.load(
                files, Set.of("google", "yelp", "healthgrades", "facebook", "ratemds", "zocdoc", "other"));
    }

    List<String> problems() {
        return problems;
    }

    /** What the layout `mine` finds in a text. */
    List<Found> find(String content) {
        return find(content, List.of());
    }

    List<Found> find(String content, List<Embed> embeds) {
        return load().claims(content, embeds, "somebody", VALUES).stream()
                .filter(claim -> claim.layout().id().startsWith("mine"))
                .map(Claim::reviews)
                .findFirst()
                .orElse(List.of());
    }
}
