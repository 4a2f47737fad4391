package dev.bedside.review;

import dev.bedside.learn.WeighedTraits;
import dev.bedside.review.AuthorChooser.Naming;
import dev.bedside.review.Script.Part;
import java.util.List;

/** Finds the traits of a name by which one can tell whether its bearer wrote a review: what rules and segments say of it, and where it stands. */
final class AuthorTraits {

    private static final int MOST_WORDS = 4;

    private final ReadingWords words;
    private final SpotTraits spots;

    AuthorTraits(ReadingWords words) {
        this.words = words;
        spots = new SpotTraits(words.labels());
    }

    /** @param all who else may have written it, itself among them */
    WeighedTraits of(Named named, List<Named> all, Naming naming) {
        var traits = new WeighedTraits();
        String who = naming.automatic() ? "bot " : "person ";
        String name = named.name();
        traits.add("always");
        SpotTraits.put(traits, who, "");
        traits.add("odds", SpotTraits.odds(named.chance()));
        traits.add(who, "odds", SpotTraits.odds(named.chance()));
        SpotTraits.put(traits, "", "chance " + (int) (named.chance() * 9.99));
        double best = all.stream().mapToDouble(Named::chance).max().orElse(0);
        SpotTraits.put(traits, who, "best " + (named.chance() == best));
        traits.add("behind the best", SpotTraits.odds(best) - SpotTraits.odds(named.chance()));
        traits.add("place odds", SpotTraits.odds(named.spot().other()));
        SpotTraits.put(traits, "", "others " + Math.min(3, all.size() - 1));
        SpotTraits.put(traits, "", "again " + Math.min(2, named.spot().again()));
        SpotTraits.put(traits, "", "told " + name.equals(naming.told()));
        ruled(traits, who, name, naming);
        rivals(traits, named, all);
        shape(traits, who, named);
        SpotTraits.put(traits, "", "is the place " + (name.equals(naming.place()) || name.equals(naming.toldPlace())));
        SpotTraits.put(traits, "", "is the headline " + name.equals(naming.headline()));
        spots.into(traits, who, named.spot());
        return traits;
    }

    private void ruled(WeighedTraits traits, String who, String name, Naming naming) {
        String author = naming.ruled();
        String how = author == null
                ? "nobody"
                : name.equals(author)
                        ? "this"
                        : author.contains(name) ? "part of it" : name.contains(author) ? "more than it" : "another";
        String sure = how + " " + naming.sure();
        SpotTraits.put(traits, "ruled ", how);
        SpotTraits.put(traits, "ruled ", sure);
        SpotTraits.put(traits, who + "ruled ", sure);
        if (author != null && how.equals("another")) {
            boolean person = words.given().begin(author);
            SpotTraits.put(
                    traits, "ruled ", sure + " " + person + " " + words.given().begin(name));
        }
    }

    /** What the others are: beside somebody who begins like a person, what does not is rather a place. */
    private void rivals(WeighedTraits traits, Named named, List<Named> all) {
        boolean given = words.given().begin(named.name());
        double person = 0;
        double other = 0;
        boolean signed = false;
        for (Named each : all) {
            if (each != named) {
                boolean like = words.given().begin(each.name());
                person = like ? Math.max(person, each.chance()) : person;
                other = like ? other : Math.max(other, each.chance());
                signed |= each.spot().placed() && each.spot().part() == Part.AUTHOR;
            }
        }
        String rivals = given + " beside " + (int) (person * 4.99) + (int) (other * 4.99);
        SpotTraits.put(traits, "", rivals);
        SpotTraits.put(traits, "", "given " + given + " person " + (int) (person * 9.99));
        SpotTraits.put(traits, "", "signed by another " + signed);
        SpotTraits.put(
                traits,
                "",
                "place " + (int) (named.spot().other() * 4.99) + " given " + given + " person " + (person >= 0.2));
    }

    private void shape(WeighedTraits traits, String who, Named named) {
        String name = named.name();
        boolean given = words.given().begin(name);
        boolean like = words.people().isName(name);
        SpotTraits.put(traits, "", "given " + given);
        SpotTraits.put(traits, who, "given " + given);
        SpotTraits.put(traits, "", "name " + like);
        SpotTraits.put(traits, "", "given " + given + " name " + like);
        SpotTraits.put(traits, "", "titled " + words.people().titled(name));
        SpotTraits.put(traits, "", "practice " + words.people().practices().in(name));
        SpotTraits.put(traits, "", "words " + Math.min(MOST_WORDS, Piece.words(name)));
        SpotTraits.put(traits, "", "chosen " + chosen(name));
        SpotTraits.put(traits, "", "small " + Character.isLowerCase(name.codePointAt(0)));
        SpotTraits.put(traits, "", "initial " + initial(name));
        SpotTraits.put(traits, "", "anonymous " + words.people().anonymous().in(name));
        SpotTraits.put(traits, "", "script " + WordTraits.writing(name));
        traits.add("given odds " + given, SpotTraits.odds(named.chance()));
    }

    /** What speaks for it that nobody is named. */
    WeighedTraits ofNobody(List<Named> all, Naming naming) {
        var traits = new WeighedTraits();
        String who = naming.automatic() ? "nobody bot " : "nobody person ";
        double best = all.stream().mapToDouble(Named::chance).max().orElse(0);
        double none = all.stream().mapToDouble(each -> 1 - each.chance()).reduce(1, (a, b) -> a * b);
        traits.add("nobody");
        SpotTraits.put(traits, who, "");
        traits.add("nobody best", SpotTraits.odds(best));
        traits.add("nobody odds", SpotTraits.odds(none));
        traits.add(who, "odds", SpotTraits.odds(none));
        SpotTraits.put(traits, "nobody ", "best " + (int) (best * 9.99));
        SpotTraits.put(traits, "nobody ", "told " + (naming.told() == null));
        SpotTraits.put(traits, "nobody ", "ruled " + (naming.ruled() == null) + naming.sure());
        SpotTraits.put(traits, who, "ruled " + (naming.ruled() == null) + naming.sure());
        SpotTraits.put(traits, "nobody ", "named " + Math.min(3, all.size()));
        SpotTraits.put(traits, "nobody ", "silent " + naming.silent());
        boolean person = all.stream().anyMatch(each -> words.given().begin(each.name()));
        SpotTraits.put(traits, "nobody ", "person " + person);
        SpotTraits.put(traits, who, "person " + person + (int) (best * 4.99));
        boolean ruledPerson = naming.ruled() != null && words.given().begin(naming.ruled());
        SpotTraits.put(traits, "nobody ", "ruled person " + ruledPerson + naming.sure());
        return traits;
    }

    /** Letters with digits or marks within, as in a name that somebody chose. */
    private static boolean chosen(String name) {
        return name.indexOf(' ') < 0
                && name.chars().anyMatch(c -> Character.isDigit(c) || c == '_')
                && name.chars().anyMatch(Character::isLetter);
    }

    /** Whether it ends in a letter that stands for more: {@code Ann P.} */
    private static boolean initial(String name) {
        int space = name.lastIndexOf(' ');
        int rest = name.length() - space - 1;
        return space > 0 && (rest == 1 || rest == 2 && name.endsWith("."));
    }
}
