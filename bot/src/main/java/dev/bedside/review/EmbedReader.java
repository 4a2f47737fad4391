package dev.bedside.review;

import dev.bedside.chat.Message.Embed;
import dev.bedside.chat.Message.Field;
import dev.bedside.review.Facts.Sure;
import dev.bedside.review.HeaderReader.Header;
import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import dev.bedside.review.NamedValues.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads the reviews out of a rich block, whichever of its parts hold them. */
final class EmbedReader {

    private static final int LONGEST_ANNOUNCEMENT = 100;

    private final DocumentReader documents;
    private final HeaderReader headers;
    private final Labels labels;
    private final LabelledValue values;
    private final NamedValues named;
    private final SiteFinder sites;
    private final People people;
    private final SurveyReader surveys;
    private final Noise noise;

    EmbedReader(ReadingWords words, DocumentReader documents) {
        this.documents = documents;
        headers = words.headers();
        labels = words.labels();
        values = words.values();
        named = new NamedValues(words);
        sites = words.sites();
        people = words.people();
        surveys = new SurveyReader(words);
        noise = words.noise();
    }

    List<Draft> read(Embed embed, LocalDate today) {
        var frame = new Facts();
        frame(embed, frame, today);
        List<Draft> listed = listed(embed, today);
        List<Draft> asked = listed.isEmpty() ? surveyed(embed, today) : listed;
        List<Draft> drafts = asked.isEmpty() ? single(embed, today) : asked;
        Header title = headers.read(CleanText.of(embed.title()), today);
        for (Draft draft : drafts) {
            draft.facts.add(frame);
            if (title.names() == 1 && title.unexplained() == 0) {
                draft.facts.author(title.facts().author, title.facts().author == null ? Sure.NOT : Sure.GUESSED);
            }
            draft.around.add(embed.title());
            if (!embed.url().isBlank()) {
                Site site = sites.ofLink(embed.url());
                draft.facts.link(embed.url());
                draft.facts.site(site == null ? Site.OTHER : site, site == null ? Sure.GUESSED : Sure.LABELLED);
            }
        }
        return drafts;
    }

    /** What title, author and footer say. */
    private void frame(Embed embed, Facts frame, LocalDate today) {
        Header title = headers.read(CleanText.of(embed.title()), today);
        if (title.facts().stars == null && title.facts().authorSure == Sure.GUESSED) {
            title.facts().author = null;
            title.facts().authorSure = Sure.NOT;
        }
        if (title.facts().stars != null && title.names() == 1 && title.unexplained() == 0) {
            frame.author(title.facts().author, title.facts().author == null ? Sure.NOT : Sure.PLACED);
        }
        frame.add(title.facts());
        author(CleanText.of(embed.author()).strip(), frame, today);
        Header footer = headers.read(CleanText.of(embed.footer()), today);
        Facts below = footer.facts();
        boolean signed = below.authorSure.compareTo(Sure.NAMED) >= 0
                || (below.site == null && (below.postedAt != null || below.stars != null))
                || (below.site != null && below.postedAt != null && footer.names() == 1 && footer.unexplained() == 0);
        if (!signed) {
            below.author = null;
            below.authorSure = Sure.NOT;
        }
        below.announced = false;
        frame.add(below);
    }

    private void author(String author, Facts frame, LocalDate today) {
        if (noise.unfilled(author)) {
            return;
        }
        Header header = headers.read(author, today);
        boolean named = header.facts().author != null && header.facts().announced;
        if (header.says() && (named || header.facts().stars != null)) {
            frame.add(header.facts());
            return;
        }
        int open = Math.max(author.indexOf(" ("), author.indexOf(" · "));
        String bare = open > 0 ? author.substring(0, open) : author;
        if (bare.isEmpty()) {
            return;
        }
        if (header.unexplained() == 0 && header.names() == 1 && header.facts().site != null) {
            frame.add(header.facts());
            return;
        }
        Site site = sites.first(bare);
        if (site != null && Piece.split(bare).length <= 4) {
            frame.site(site, Sure.PLACED);
        } else if (people.practices().in(bare) && !people.isName(bare)) {
            frame.location(bare);
        } else if (!people.announcements().in(bare) && !people.tools().in(bare)) {
            frame.author(people.name(author.contains(" · ") ? bare : author), Sure.PLACED);
        }
    }

    /** One review a field: its name holds the stars. */
    private List<Draft> listed(Embed embed, LocalDate today) {
        var drafts = new ArrayList<Draft>();
        for (Field field : embed.fields()) {
            String name = CleanText.of(field.name());
            Header header = headers.read(name, today);
            boolean heads =
                    header.facts().stars != null && header.facts().weight() >= 2 && labels.exactly(name) == null;
            if (heads) {
                var draft = new Draft();
                draft.facts.add(header.facts());
                draft.labels = 1;
                draft.text(CleanText.of(field.value()));
                drafts.add(draft);
            }
        }
        return drafts;
    }

    /** What stands in fields whose names are a survey's questions. */
    private List<Draft> surveyed(Embed embed, LocalDate today) {
        if (embed.fields().stream().noneMatch(field -> field.name().indexOf('?') >= 0)) {
            return List.of();
        }
        var text = new StringBuilder();
        for (Field field : embed.fields()) {
            text.append(CleanText.of(field.name()).strip()).append('\n');
            text.append(CleanText.of(field.value()).strip()).append("\n\n");
        }
        return surveys.read(text.toString(), today);
    }

    /** Whether a description only announces what the fields hold. */
    private boolean boilerplate(String description) {
        String line = description.strip();
        return line.indexOf('\n') < 0
                && line.length() < LONGEST_ANNOUNCEMENT
                && people.announcements().in(line)
                && !people.first().in(line);
    }

    private List<Draft> single(Embed embed, LocalDate today) {
        var draft = new Draft();
        List<Draft> described = documents.read(embed.description(), today);
        boolean free = described.stream().noneMatch(Draft::hasText) || boilerplate(embed.description());
        var fields = new ArrayList<Named>();
        for (Field field : embed.fields()) {
            if (!free && noise.translated().start(field.name())) {
                // the original counts
                continue;
            }
            String value = CleanText.of(field.value()).strip();
            if (!noise.unfilled(value)) {
                fields.add(new Named(CleanText.of(field.name()), value));
            }
        }
        for (Labelled labelled : named.read(fields, free, today)) {
            if (labelled.role() != Role.REPLY) {
                draft.labels++;
                draft.labelled |= labelled.role() == Role.TEXT;
                values.into(draft, labelled, today);
            }
        }
        if (draft.hasText()) {
            described.stream().filter(other -> !other.hasText()).forEach(other -> draft.facts.add(other.facts));
            return List.of(draft);
        }
        boolean announced = described.size() == 1 && boilerplate(embed.description());
        if (draft.wordless && announced) {
            draft.facts.add(described.getFirst().facts);
            draft.facts.add(headers.read(CleanText.of(embed.description()).strip(), today)
                    .facts());
        }
        if (described.isEmpty() || (draft.wordless && announced)) {
            return List.of(draft);
        }
        if (described.size() == 1 && !described.getFirst().hasText() && !described.getFirst().wordless) {
            String line = CleanText.of(embed.description()).strip();
            if (line.indexOf('\n') < 0 && headers.read(line, today).unexplained() > 0) {
                draft.text(line);
                return List.of(draft);
            }
        }
        described.forEach(other -> {
            other.facts.add(draft.facts);
            other.labels += draft.labels;
        });
        return described;
    }
}
