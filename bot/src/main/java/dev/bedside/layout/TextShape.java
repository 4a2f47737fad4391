package dev.bedside.layout;

import java.util.List;

/**
 * A plain text.
 *
 * @param wordings templates of which the text is like one
 */
record TextShape(List<TextTemplate> wordings) implements Shape {

    @Override
    public boolean tells() {
        return wordings.stream().allMatch(TextTemplate::speaks);
    }

    @Override
    public List<Found> match(Sheet sheet, Values values) {
        if (sheet.embeds().isEmpty()) {
            for (TextTemplate wording : wordings) {
                List<Found> found = wording.match(sheet.page(), values);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return List.of();
    }
}
