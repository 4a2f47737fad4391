package dev.bedside.review;

import dev.bedside.review.ItemFinder.Piled;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds marked lines that stand in groups below the names of places or sites; what only says that a group is empty is no item. */
final class GroupedItems {

    private static final int FEWEST_GROUPS = 2;
    private static final int MOST_ABOVE = 3;

    private final Predicate<String> names;
    private final Noise noise;

    /** @param names whether a line may be the name of a place or a site */
    GroupedItems(Predicate<String> names, Noise noise) {
        this.names = names;
        this.noise = noise;
    }

    /** Null where no two groups stand in a text. */
    @Nullable
    Piled find(List<List<String>> paragraphs) {
        var above = new ArrayList<String>();
        var below = new ArrayList<String>();
        var items = new ArrayList<String>();
        var groups = new ArrayList<String>();
        String group = "";
        int headings = 0;
        for (List<String> paragraph : paragraphs) {
            boolean inItem = false;
            for (int i = 0; i < paragraph.size(); i++) {
                String line = paragraph.get(i);
                int mark = ListMark.lengthOrDash(line);
                if (mark > 0) {
                    boolean idle = idle(line.substring(mark));
                    inItem = !idle;
                    if (!idle) {
                        items.add(line.substring(mark));
                        groups.add(group);
                    }
                } else if (heads(paragraph, i)) {
                    group = bare(line);
                    headings++;
                    inItem = false;
                } else if (inItem) {
                    items.add(items.removeLast() + "\n" + line);
                } else if (headings == 0) {
                    above.add(line);
                } else {
                    below.add(line);
                }
            }
        }
        boolean grouped = headings >= FEWEST_GROUPS && items.size() > 1 && above.size() <= MOST_ABOVE;
        return grouped ? new Piled(above, items, groups, below) : null;
    }

    /** Whether a line is the heading of marked ones: first in its paragraph, or written as one. */
    private boolean heads(List<String> paragraph, int at) {
        boolean marked = at + 1 < paragraph.size() && ListMark.lengthOrDash(paragraph.get(at + 1)) > 0;
        String line = paragraph.get(at);
        boolean written = at == 0 || line.endsWith(":") || line.startsWith("*") || line.startsWith("#");
        return marked && written && !bare(line).isEmpty() && names.test(bare(line));
    }

    private boolean idle(String item) {
        return noise.idle().is(Noise.letters(item).strip()) || noise.idle().is(item.strip());
    }

    private static String bare(String line) {
        String bare = Markdown.plain(line).strip();
        while (!bare.isEmpty() && "#* ".indexOf(bare.charAt(0)) >= 0) {
            bare = bare.substring(1);
        }
        while (!bare.isEmpty() && ":* ".indexOf(bare.charAt(bare.length() - 1)) >= 0) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare;
    }
}
