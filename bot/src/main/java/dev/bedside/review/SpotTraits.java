package dev.bedside.review;

import dev.bedside.learn.WeighedTraits;
import dev.bedside.review.Labels.Role;
import java.util.Locale;

/** Finds the traits of the spot at which a value stands: its line, its neighbours, its label. */
final class SpotTraits {

    private static final double LEAST = 0.001;

    private final Labels labels;

    SpotTraits(Labels labels) {
        this.labels = labels;
    }

    /** @param who put the message there, as a trait begins */
    void into(WeighedTraits traits, String who, Spot spot) {
        if (!spot.placed()) {
            put(traits, who, "nowhere");
            return;
        }
        String part = "part " + spot.part();
        put(traits, "", part);
        put(traits, who, part);
        String edge = "edge " + spot.opens() + spot.closes();
        put(traits, who, edge);
        String side = "away " + spot.away();
        put(traits, "", side);
        put(traits, who, side);
        String beside = "beside " + spot.rated() + spot.sited() + spot.dated();
        put(traits, "", beside);
        put(traits, edge, beside);
        String marks = "marks " + spot.lead() + spot.tail();
        put(traits, "", marks);
        put(traits, "", "mark before " + spot.lead());
        put(traits, "", "mark behind " + spot.tail());
        Role role = labels.of(spot.label());
        put(traits, "", "label " + (role == null ? "" : role.name()));
        put(traits, who, "label " + (role == null ? "" : role.name()) + edge);
        String before = last(spot.before());
        String behind = first(spot.behind());
        put(traits, "before ", before);
        put(traits, "behind ", behind);
        put(traits, who + "before ", before);
        put(traits, who + "behind ", behind);
        put(traits, "before " + spot.opens(), spot.before().toLowerCase(Locale.ROOT));
        put(traits, "behind " + spot.closes(), spot.behind().toLowerCase(Locale.ROOT));
        put(traits, "between " + before, behind);
    }

    static void put(WeighedTraits traits, String place, String name) {
        traits.add(place, name, 1);
    }

    /** Logarithm of the odds, kept within what both a likely and an unlikely one may weigh. */
    static float odds(double chance) {
        return (float) (StrictMath.log((chance + LEAST) / (1 - chance + LEAST)) / 3);
    }

    private static String last(String text) {
        String[] parts = Piece.split(text);
        return parts.length == 0 ? "" : parts[parts.length - 1].toLowerCase(Locale.ROOT);
    }

    private static String first(String text) {
        String[] parts = Piece.split(text);
        return parts.length == 0 ? "" : parts[0].toLowerCase(Locale.ROOT);
    }
}
