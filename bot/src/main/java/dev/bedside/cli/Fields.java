package dev.bedside.cli;

import dev.bedside.cli.BatchRunner.UnusableLine;
import dev.bedside.review.Site;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the fields of a batch line; one of the wrong type is an error that names it. */
final class Fields {

    private final JsonNode line;

    Fields(JsonNode line) {
        this.line = line;
    }

    boolean has(String name) {
        return line.hasNonNull(name);
    }

    @Nullable
    String text(String name) {
        var value = line.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new UnusableLine("`" + name + "` must be a text in quotes");
        }
        return value.stringValue();
    }

    String required(String name) {
        String value = text(name);
        if (value == null) {
            throw new UnusableLine("`" + name + "` is missing");
        }
        return value;
    }

    /** Between half a star and five; a ten-point scale is halved. */
    @Nullable
    Double stars(String name) {
        var value = line.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isNumber()) {
            throw new UnusableLine("`" + name + "` must be a number from 0.5 to 5, or to 10, which is halved");
        }
        double stars = value.doubleValue();
        if (stars > 5 && stars <= 10) {
            stars /= 2;
        }
        if (stars < 0.5 || stars > 5) {
            throw new UnusableLine("`" + name + "` must be a number from 0.5 to 5, or to 10, which is halved");
        }
        return stars;
    }

    @Nullable
    Site site(String name) {
        String id = text(name);
        if (id == null) {
            return null;
        }
        return Arrays.stream(Site.values())
                .filter(site -> site.id().equals(id.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UnusableLine("`" + name + "` must be one of "
                        + String.join(
                                ", ", Arrays.stream(Site.values()).map(Site::id).toList())));
    }
}
