package dev.bedside.review;

import com.google.re2j.Pattern;
import dev.bedside.review.Facts.Sure;
import dev.bedside.review.Labels.Labelled;
import java.time.LocalDate;

/** Puts a labelled value where it belongs in a review. */
final class LabelledValue {

    private static final int LONGEST_RATING = 80;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SITE = 40;
    private static final int LONGEST_NOTHING = 8;
    private static final int LONGEST_TOLD = 320;
    /** A family name, a comma and what somebody is called. */
    private static final Pattern FAMILY_FIRST =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]{2,}, \\p{Lu}[\\p{L}-]*\\.?(?: \\p{Lu}\\.?)?");

    private final StarReader stars;
    private final SiteFinder sites;
    private final DateReader dates;
    private final People people;
    private final Noise noise;
    private final Labels labels;

    LabelledValue(StarReader stars, SiteFinder sites, DateReader dates, People people, Noise noise, Labels labels) {
        this.stars = stars;
        this.sites = sites;
        this.dates = dates;
        this.people = people;
        this.noise = noise;
        this.labels = labels;
    }

    void into(Draft draft, Labelled labelled, LocalDate today) {
        String value = labelled.value().strip();
        if (value.isEmpty() || labelled.role() == null) {
            return;
        }
        Facts facts = draft.facts;
        switch (labelled.role()) {
            case REPLY, IGNORE -> {}
            case TITLE -> draft.headline = headlines(value) ? plain(value) : draft.headline;
            case DATE -> date(facts, labelled, value, today);
            case LINK -> link(facts, value);
            case ID -> facts.id(value.length() < LONGEST_NAME ? value : null);
            case LOCATION -> location(facts, value);
            case SURNAME -> facts.surname(value.length() < LONGEST_NAME ? people.name(plain(value)) : null);
            case AUTHOR -> author(facts, value, today);
            case SITE -> site(facts, labelled.label(), value);
            case STARS -> {
                if (value.length() < LONGEST_RATING) {
                    facts.stars(stars.labelled(plain(value), labelled.label()), Sure.LABELLED);
                }
            }
            case TEXT -> text(draft, value);
        }
    }

    /** Whether a title is the reviewer's own rather than one that a tool made of facts. */
    private boolean headlines(String value) {
        return value.length() < LONGEST_NAME
                && value.indexOf('\n') < 0
                && value.codePoints().anyMatch(Character::isLetter)
                && !people.titles().is(value)
                && stars.find(value) == null
                && sites.in(value).isEmpty()
                && !people.announcements().in(value)
                && !people.practices().in(value);
    }

    private void date(Facts facts, Labelled labelled, String value, LocalDate today) {
        boolean written = value.length() < LONGEST_RATING && !dates.elsewhen(labelled.label());
        facts.postedAt(written ? dates.date(value, today) : null);
    }

    private void link(Facts facts, String value) {
        int start = value.startsWith("www.") ? 0 : value.indexOf("http");
        if (start >= 0) {
            int end = start;
            while (end < value.length() && "<>()|\" \n".indexOf(value.charAt(end)) < 0) {
                end++;
            }
            facts.link(value.substring(start, end));
            facts.site(sites.ofLink(value.substring(start, end)), Sure.NAMED);
        }
    }

    private void location(Facts facts, String value) {
        Site site = sites.ofValue(value);
        if (site == null) {
            facts.site(value.length() < LONGEST_NAME ? sites.first(value) : null, Sure.NAMED);
            facts.located |= facts.location == null;
            facts.location(value.length() < LONGEST_NAME && !people.titled(plain(value)) ? plain(value) : null);
        } else {
            facts.site(site, Sure.LABELLED);
        }
    }

    private void author(Facts facts, String value, LocalDate today) {
        String name = plain(value);
        if (name.startsWith("{")) {
            int end = name.lastIndexOf('"');
            int start = end < 0 ? -1 : name.lastIndexOf('"', end - 1);
            name = start < 0 ? "" : name.substring(start + 1, end);
        }
        if (name.length() > LONGEST_NAME || name.indexOf('<') > 0 && name.indexOf('@') > 0) {
            // whoever sends a mail on did not write the review
            return;
        }
        int bar = Math.max(name.indexOf(" · "), Math.max(name.indexOf(" • "), name.indexOf(" | ")));
        if (bar > 0) {
            facts.postedAt(dates.date(name.substring(bar), today));
            facts.site(sites.first(name.substring(bar)), Sure.NAMED);
            StarReader.Rating rated = stars.find(name.substring(bar));
            facts.stars(rated == null ? null : Double.valueOf(rated.value()), Sure.NAMED);
            name = name.substring(0, bar);
        }
        StarReader.Rating rating = stars.find(name);
        if (rating != null) {
            facts.stars(rating.value(), Sure.NAMED);
            name = name.substring(0, rating.span().start());
            name = name.endsWith("(") ? name.substring(0, name.length() - 1) : name;
        }
        var verb = people.recommends().find(name);
        if (verb != null && people.isName(name.substring(0, verb.start()))) {
            String place = name.substring(verb.end()).strip();
            facts.location(place.isEmpty() ? null : place);
            facts.announced = true;
            name = name.substring(0, verb.start());
        }
        var told = people.after().find(name);
        if (told != null && told.start() > 0 && people.isName(name.substring(0, told.start()))) {
            name = name.substring(0, told.start());
        }
        // a site in brackets behind the name
        int bracket = Math.max(name.indexOf('('), Math.max(name.indexOf('['), name.indexOf('|')));
        facts.site(bracket > 0 ? sites.first(name.substring(bracket)) : null, Sure.NAMED);
        // `A Google user` names nobody, but a site
        facts.site(people.anonymous().is(name.strip()) ? sites.first(name) : null, Sure.GUESSED);
        String shown =
                FAMILY_FIRST.matcher(name).matches() && !people.anonymous().in(name) ? name : people.name(name);
        if (shown == null || !people.tools().in(shown)) {
            facts.author(shown, Sure.LABELLED);
        }
    }

    private void site(Facts facts, String label, String value) {
        Site site = value.length() < 200 ? sites.first(value) : null;
        site = site == null ? sites.ofValue(value) : site;
        site = site == null && value.contains("://") ? sites.ofLink(value) : site;
        if (site != null) {
            facts.site(site, Sure.LABELLED);
        } else if (value.length() < LONGEST_SITE && value.codePoints().anyMatch(Character::isLetter)) {
            boolean place = labels.placing(label);
            facts.location(place && !people.titled(plain(value)) ? plain(value) : null);
            facts.site(Site.OTHER, place ? Sure.GUESSED : Sure.LABELLED);
        }
    }

    private void text(Draft draft, String value) {
        if (value.length() <= 2 && ">|-–—".indexOf(value.charAt(0)) >= 0) {
            // a block of text follows, or nothing was said
            draft.wordless |= "-–—".indexOf(value.charAt(0)) >= 0;
            return;
        }
        boolean pictured = value.codePoints().anyMatch(c -> c >= 0x2600);
        String bare = Piece.trim(value);
        boolean nothing = bare.isEmpty() || noise.nothing().is(bare);
        if (!pictured && nothing && value.length() <= LONGEST_NOTHING) {
            draft.wordless = true;
            return;
        }
        if (noise.saysNothing(value)) {
            draft.wordless = true;
            return;
        }
        if (toldRating(value)) {
            draft.wordless = true;
            draft.around.add(value);
            StarReader.Rating told = stars.find(value);
            draft.facts.stars(told == null ? null : Double.valueOf(told.value()), Sure.NAMED);
            draft.facts.announced = true;
            return;
        }
        StarReader.Rating rating = value.length() < 40 ? stars.find(value) : null;
        if (rating != null
                && Noise.letters(value.substring(rating.span().end())).isEmpty()
                && Noise.letters(value.substring(0, rating.span().start())).isEmpty()) {
            draft.facts.stars(rating.value(), Sure.NAMED);
            return;
        }
        draft.text(value);
    }

    /** Whether a tool tells in sentences of a rating that nobody wrote anything to. */
    private boolean toldRating(String value) {
        return value.length() < LONGEST_TOLD
                && noise.saysNothingWithin(value)
                && !people.first().in(value)
                && people.announcements().in(value)
                && stars.find(value) != null;
    }

    private static String plain(String value) {
        return People.unquoted(Markdown.plain(value));
    }
}
