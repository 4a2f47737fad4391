package dev.bedside.layout;

import dev.bedside.config.Line;
import dev.bedside.config.Place;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the messages of one forwarder look like. */
public final class Layout {

    /**
     * Where a layout is known from.
     *
     * @param hearsay whether nothing public shows it, so that it proves nothing
     */
    public record Source(String text, boolean hearsay) {}

    private final String id;
    private final Place place;
    private final Source source;
    private final @Nullable Line site;
    private final List<String> by;
    private final Set<String> none;
    private final int scale;
    private final String cut;
    private final Shape shape;
    /** Whether it holds fixed words by which it is known. */
    private final boolean tells;

    private final List<Sample> samples;
    private final List<Sample> passes;

    /** What a file says besides the shape. */
    record Card(
            String id,
            Place place,
            Source source,
            @Nullable Line site,
            List<String> by,
            Set<String> none,
            int scale,
            String cut) {}

    Layout(Card card, Shape shape, List<Sample> samples, List<Sample> passes) {
        id = card.id();
        place = card.place();
        source = card.source();
        site = card.site();
        by = card.by();
        none = card.none();
        scale = card.scale();
        cut = card.cut();
        this.shape = shape;
        tells = shape.tells();
        this.samples = samples;
        this.passes = passes;
    }

    public String id() {
        return id;
    }

    public Place place() {
        return place;
    }

    public Source source() {
        return source;
    }

    /** The id of the site that all its reviews come from; null where the messages tell, or nothing does. */
    public @Nullable Line site() {
        return site;
    }

    /** How many stars are the most: 5 or 10. */
    public int scale() {
        return scale;
    }

    /** What the forwarder sets behind words that it cuts off; empty where it leaves them whole. */
    public String cut() {
        return cut;
    }

    public List<Sample> samples() {
        return samples;
    }

    /** Messages that it must leave alone. */
    public List<Sample> passes() {
        return passes;
    }

    /** Whether the values come from a machine's object, so that nothing in them is formatting. */
    public boolean isVerbatim() {
        return shape instanceof JsonShape || shape instanceof TableShape;
    }

    /** Whether its forwarder is called so. */
    boolean isSentBy(String forwarder) {
        String folded = Page.fold(forwarder);
        return by.stream().anyMatch(folded::contains);
    }

    /** @param forwarder who sent the message; known layouts without fixed words are known by it alone */
    List<Found> match(Shape.Sheet sheet, String forwarder, Values values) {
        if (!tells && !isSentBy(forwarder)) {
            return List.of();
        }
        List<Found> all =
                shape.match(sheet, (part, value) -> none.contains(Page.fold(value)) || values.fits(part, value));
        for (Found found : all) {
            found.values().forEach((part, value) -> {
                if (none.contains(Page.fold(value))) {
                    found.drop(part);
                }
            });
        }
        return all;
    }

    @Override
    public String toString() {
        return "Layout[" + id + "]";
    }
}
