package dev.bedside.review;

import dev.bedside.chat.Message.Embed;
import dev.bedside.config.ConfigFiles;
import dev.bedside.layout.Found;
import dev.bedside.layout.Layout;
import dev.bedside.layout.LayoutBook;
import dev.bedside.layout.LayoutBook.Claim;
import dev.bedside.layout.Part;
import dev.bedside.review.Facts.Sure;
import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the reviews out of messages whose layout is known. */
final class KnownLayouts {

    private static final int LONGEST = 120;
    private static final int LONGEST_RATING = 60;
    private static final int OTHER_WORDS = 2;
    private static final int LONGEST_LINK = 2000;
    /** A label that tells of a scale up to ten. */
    private static final String TEN = "0-10";

    private final LayoutBook book;
    private final StarReader stars;
    private final DateReader dates;
    private final SiteFinder sites;
    private final LabelledValue values;
    private final Surroundings surroundings;

    KnownLayouts(LayoutBook book, ReadingWords words) {
        this.book = book;
        stars = words.stars();
        dates = words.dates();
        sites = words.sites();
        values = words.values();
        surroundings = new Surroundings(words.noise());
    }

    static LayoutBook book(ConfigFiles files) {
        return LayoutBook.load(
                files, Arrays.stream(Site.values()).map(Site::id).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * The reviews of a text and its blocks; none where no layout, or more than one, knows them.
     *
     * @param forwarder the name under which the message was posted
     */
    List<Draft> read(String content, List<Embed> embeds, String forwarder, LocalDate today) {
        return book.claim(
                        CleanText.of(content),
                        embeds.stream().map(KnownLayouts::clean).toList(),
                        forwarder,
                        (part, value) -> fits(part, value, today))
                .map(claim -> drafts(claim, today))
                .orElse(List.of());
    }

    /** The layouts that know a message. */
    List<Layout> claiming(String content, List<Embed> embeds, String forwarder, LocalDate today) {
        return book
                .claims(
                        CleanText.of(content),
                        embeds.stream().map(KnownLayouts::clean).toList(),
                        forwarder,
                        (part, value) -> fits(part, value, today))
                .stream()
                .map(Claim::layout)
                .toList();
    }

    private static Embed clean(Embed embed) {
        return new Embed(
                CleanText.of(embed.title()),
                embed.url(),
                CleanText.of(embed.description()),
                CleanText.of(embed.author()),
                CleanText.of(embed.footer()),
                embed.fields());
    }

    private boolean fits(Part part, String value, LocalDate today) {
        return switch (part) {
            case STARS ->
                value.length() < LONGEST_RATING && rating(Markdown.plain(value).strip());
            case DATE ->
                value.length() < LONGEST_RATING && !dates.in(value, today).isEmpty();
            case LINK ->
                value.length() < LONGEST_LINK && (value.contains("://") || value.startsWith("www.")) && oneWord(value);
            case AUTHOR ->
                value.length() < LONGEST && !value.contains("://") && !value.contains(": ") && value.indexOf('\n') < 0;
            case SITE -> value.length() < LONGEST && named(value);
            case LOCATION, ID -> value.length() < LONGEST;
            // a button or an owner's answer among the words: the message is more than the layout knows
            case TEXT -> value.lines().noneMatch(line -> !line.isBlank() && surroundings.ends(line.strip()));
            case TITLE, SKIP -> true;
        };
    }

    /** Whether a value is a rating and nothing else; a number in a sentence is none. */
    private boolean rating(String value) {
        boolean word = value.chars().noneMatch(Character::isDigit) && stars.labelled(value, "") != null;
        StarReader.Rating found = stars.find(value);
        boolean all = found != null
                && (value.substring(0, found.span().start())
                                + value.substring(found.span().end()))
                        .chars()
                        .noneMatch(Character::isLetter);
        return all || (found == null && (word || stars.whole(value) != null || value.equals("10") || digit(value)));
    }

    /** Whether a value names a site, or one that nobody knows, and says little else. */
    private boolean named(String value) {
        String rest = value;
        for (SiteFinder.Named named : sites.in(value)) {
            rest = value.substring(0, named.span().start())
                    + value.substring(named.span().end());
        }
        return sites.ofValue(value) != null || Piece.words(rest) <= OTHER_WORDS;
    }

    private static boolean digit(String value) {
        return value.length() == 1 && Character.isDigit(value.charAt(0));
    }

    private static boolean oneWord(String value) {
        return value.chars().noneMatch(Character::isWhitespace);
    }

    private List<Draft> drafts(Claim claim, LocalDate today) {
        var drafts = new ArrayList<Draft>();
        for (Found found : claim.reviews()) {
            drafts.add(draft(claim.layout(), found, today));
        }
        return drafts;
    }

    private Draft draft(Layout layout, Found found, LocalDate today) {
        var draft = new Draft();
        draft.known = true;
        draft.labelled = true;
        draft.verbatim = true;
        if (layout.site() != null) {
            draft.facts.site(Site.valueOf(layout.site().text().toUpperCase(Locale.ROOT)), Sure.LABELLED);
        }
        draft.cut = !layout.cut().isEmpty()
                && found.value(Part.TEXT)
                        .filter(text -> text.endsWith(layout.cut()))
                        .isPresent();
        for (Map.Entry<Part, String> value : found.values().entrySet()) {
            draft.labels++;
            String label = layout.scale() == 10 ? TEN : "";
            values.into(draft, new Labelled(role(value.getKey()), label, text(layout, value), true), today);
        }
        return draft;
    }

    private static String text(Layout layout, Map.Entry<Part, String> value) {
        String text = value.getValue();
        if (value.getKey() != Part.TEXT) {
            return text;
        }
        return layout.isVerbatim() ? text : text.lines().map(Markdown::plain).collect(Collectors.joining("\n"));
    }

    private static Role role(Part part) {
        return switch (part) {
            case AUTHOR -> Role.AUTHOR;
            case STARS -> Role.STARS;
            case TEXT -> Role.TEXT;
            case TITLE -> Role.TITLE;
            case DATE -> Role.DATE;
            case LOCATION -> Role.LOCATION;
            case SITE -> Role.SITE;
            case LINK -> Role.LINK;
            case ID -> Role.ID;
            case SKIP -> Role.IGNORE;
        };
    }
}
