package dev.bedside.layout;

import dev.bedside.chat.Message.Embed;
import dev.bedside.chat.Message.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rich block a review, or several reviews in the description of one.
 *
 * @param above what stands as plain text above the blocks; null where nothing may
 * @param parts what a block holds; a part that is not named must not be there
 * @param fields by name, folded and without its colon
 */
record EmbedShape(@Nullable TextTemplate above, Map<Place, Cell> parts, Map<String, Cell> fields) implements Shape {

    /** A part of a block that layouts may name. */
    enum Place {
        TITLE,
        AUTHOR,
        DESCRIPTION,
        FOOTER
    }

    /** What one part of a block holds. */
    record Cell(TextTemplate template, boolean optional) {}

    static String name(String field) {
        String bare = Page.fold(field).replace("*", "").strip();
        return bare.endsWith(":") ? bare.substring(0, bare.length() - 1).strip() : bare;
    }

    @Override
    public boolean tells() {
        return fields.values().stream().anyMatch(cell -> !cell.optional())
                || parts.values().stream()
                        .anyMatch(cell -> !cell.optional() && cell.template().speaks());
    }

    @Override
    public List<Found> match(Sheet sheet, Values values) {
        if (sheet.embeds().isEmpty() || !fits(sheet.embeds().getFirst())) {
            return List.of();
        }
        var frame = new Found();
        if (!sheet.page().empty()) {
            List<Found> typed = above == null ? List.of() : above.match(sheet.page(), values);
            if (typed.size() != 1) {
                return List.of();
            }
            frame.add(typed.getFirst());
        }
        var all = new ArrayList<Found>();
        for (Embed embed : sheet.embeds()) {
            List<Found> found = fits(embed) ? block(embed, values) : List.of();
            if (found.isEmpty()) {
                return List.of();
            }
            found.forEach(each -> each.add(frame));
            all.addAll(found);
        }
        return all;
    }

    /** Cheap: whether a block has the parts and the fields, and no others. */
    private boolean fits(Embed embed) {
        for (Place place : Place.values()) {
            Cell cell = parts.get(place);
            boolean there = !text(embed, place).isBlank();
            if (there ? cell == null : cell != null && !cell.optional()) {
                return false;
            }
        }
        for (Field field : embed.fields()) {
            if (!fields.containsKey(name(field.name()))) {
                return false;
            }
        }
        return true;
    }

    private List<Found> block(Embed embed, Values values) {
        var frame = new Found();
        List<Found> several = List.of();
        for (Place place : Place.values()) {
            Cell cell = parts.get(place);
            String text = text(embed, place);
            if (cell == null || text.isBlank()) {
                continue;
            }
            List<Found> found = cell.template().match(new Page(text), values);
            if (found.isEmpty()) {
                return List.of();
            }
            if (cell.template().repeats()) {
                several = found;
            } else {
                frame.add(found.getFirst());
            }
        }
        if (!fields(embed, frame, values)) {
            return List.of();
        }
        if (!embed.url().isBlank()) {
            frame.put(Part.LINK, embed.url());
        }
        several.forEach(each -> each.add(frame));
        return several.isEmpty() ? List.of(frame) : several;
    }

    private boolean fields(Embed embed, Found frame, Values values) {
        long required =
                fields.values().stream().filter(cell -> !cell.optional()).count();
        for (Field field : embed.fields()) {
            Cell cell = fields.get(name(field.name()));
            List<Found> found = cell == null ? List.of() : cell.template().match(new Page(field.value()), values);
            if (cell == null || found.isEmpty()) {
                return false;
            }
            frame.add(found.getFirst());
            required -= cell.optional() ? 0 : 1;
        }
        return required <= 0;
    }

    private static String text(Embed embed, Place place) {
        return switch (place) {
            case TITLE -> embed.title();
            case AUTHOR -> embed.author();
            case DESCRIPTION -> embed.description();
            case FOOTER -> embed.footer();
        };
    }
}
