package dev.bedside.review;

import static dev.bedside.review.SpotTraits.odds;
import static dev.bedside.review.SpotTraits.put;

import dev.bedside.learn.WeighedTraits;
import dev.bedside.review.StarChooser.Known;
import java.util.List;

/** Finds the traits of a rating by which one can tell whether it is that of a review: what rules and segments say of it, and where it stands. */
final class StarTraits {

    private final SpotTraits spots;

    StarTraits(ReadingWords words) {
        spots = new SpotTraits(words.labels());
    }

    /** @param all that may be the review's rating, itself among them */
    WeighedTraits of(Stars rated, List<Stars> all, Known known) {
        var traits = new WeighedTraits();
        String who = known.automatic() ? "bot " : "person ";
        traits.add("always");
        put(traits, who, "");
        traits.add("odds", odds(rated.chance()));
        traits.add(who, "odds", odds(rated.chance()));
        traits.add("own odds", odds(rated.spot().other()));
        put(traits, "", "chance " + (int) (rated.chance() * 9.99));
        double best = all.stream().mapToDouble(Stars::chance).max().orElse(0);
        put(traits, who, "best " + (rated.chance() == best));
        traits.add("behind the best", odds(best) - odds(rated.chance()));
        put(traits, "", "others " + Math.min(3, all.size() - 1));
        put(traits, "", "again " + Math.min(2, rated.spot().again()));
        put(traits, "", "first " + (all.indexOf(rated) == 0));
        boolean told = known.told() != null && known.told() == rated.value();
        put(traits, "", "told " + told);
        String ruled = known.ruled() == null ? "none" : known.ruled() == rated.value() ? "this" : "another";
        put(traits, "ruled ", ruled);
        put(traits, "ruled ", ruled + known.sure());
        put(traits, who + "ruled ", ruled + known.sure());
        put(traits, "ruled told ", ruled + known.sure() + told);
        String site = known.site() == null ? "" : known.site().id();
        put(traits, "site ", site);
        put(traits, "site told ", site + told + ruled);
        boolean half = rated.value() * 2 % 1 == 0;
        put(traits, "", "half " + half + " whole " + (rated.value() % 1 == 0));
        put(traits, "", "announced " + known.announced());
        put(traits, "form ", form(rated.written()));
        put(traits, who + "form ", form(rated.written()));
        put(traits, "form told ", form(rated.written()) + told + ruled);
        spots.into(traits, who, rated.spot());
        return traits;
    }

    /** What speaks for it that the review has no rating. */
    WeighedTraits ofNone(List<Stars> all, Known known) {
        var traits = new WeighedTraits();
        String who = known.automatic() ? "none bot " : "none person ";
        double best = all.stream().mapToDouble(Stars::chance).max().orElse(0);
        double none = all.stream().mapToDouble(each -> 1 - each.chance()).reduce(1, (a, b) -> a * b);
        traits.add("none");
        put(traits, who, "");
        traits.add("none best", odds(best));
        traits.add("none odds", odds(none));
        traits.add(who, "odds", odds(none));
        put(traits, "none ", "best " + (int) (best * 9.99));
        put(traits, "none ", "told " + (known.told() == null));
        String ruled = (known.ruled() == null) + "" + known.sure();
        put(traits, "none ", "ruled " + ruled);
        put(traits, who, "ruled " + ruled);
        put(traits, "none ", "rated " + Math.min(3, all.size()));
        put(traits, "none ", "silent " + known.silent());
        String site = known.site() == null ? "" : known.site().id();
        put(traits, "none site ", site);
        put(traits, "none site ", site + ruled);
        put(traits, "none site ", site + (known.told() == null));
        put(traits, "none ", "announced " + known.announced());
        return traits;
    }

    /** How it is written: its digits as one, other letters as they are. */
    private static String form(String written) {
        var form = new StringBuilder();
        for (int i = 0; i < Math.min(24, written.length()); i++) {
            char c = Character.toLowerCase(written.charAt(i));
            char kind = Character.isDigit(c) ? '0' : c;
            if (form.isEmpty() || form.charAt(form.length() - 1) != kind) {
                form.append(kind);
            }
        }
        return form.toString();
    }
}
