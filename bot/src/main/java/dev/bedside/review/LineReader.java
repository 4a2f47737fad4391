package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.review.HeaderReader.Header;
import dev.bedside.review.Labels.Labelled;
import dev.bedside.review.Labels.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads free text line by line: what belongs to a review's facts, what to its words, where another one begins. */
final class LineReader {

    private static final int LONGEST_PREAMBLE = 200;

    private final Labels labels;
    private final HeaderReader headers;
    private final InlineHeader inline;
    private final LabelledValue values;
    private final SiteFinder sites;
    private final People people;
    private final Noise noise;

    LineReader(Labels labels, HeaderReader headers, InlineHeader inline, LabelledValue values, SiteFinder sites, People people, Noise noise) {
        this.labels = labels;
        this.headers = headers;
        this.inline = inline;
        this.values = values;
        this.sites = sites;
        this.people = people;
        this.noise = noise;
    }

    /** The reviews in a text, begun with what is already known. */
    List<Draft> read(String text, LocalDate today) {
        return new Reading(Row.of(text), today).drafts();
    }

    /** One pass over the lines. */
    private final class Reading {

        private final List<Row> rows;
        private final LocalDate today;
        private final List<Draft> drafts = new ArrayList<>();
        private Draft draft = new Draft();
        private @Nullable Labelled pending;
        private @Nullable Site heading;
        private String speaker = "";
        private int at;

        Reading(List<Row> rows, LocalDate today) {
            this.rows = rows;
            this.today = today;
        }

        List<Draft> drafts() {
            for (at = 0; at < rows.size(); at++) {
                row(rows.get(at));
            }
            finish();
            return drafts;
        }

        private void finish() {
            if (!draft.untouched()) {
                draft.facts.site(heading, Sure.GUESSED);
                drafts.add(draft);
            }
            draft = new Draft();
            pending = null;
        }

        private void row(Row row) {
            spoken(row);
            if (row.blank() || row.ruler()) {
                if (draft.hasText()) {
                    draft.text("");
                }
                return;
            }
            String line = row.unlisted();
            if (boundary(line)) {
                restart(line);
            } else if (!mail(line) && !pairs(line) && !labelled(row, line) && !pendingValue(line) && !closedBy(row, line)) {
                if (draft.hasText()) {
                    inText(row, line);
                } else {
                    beforeText(row, line);
                }
            }
        }

        /** In a copied conversation another speaker ends the review. */
        private void spoken(Row row) {
            if (row.speaker().isEmpty()) {
                return;
            }
            if (speaker.isEmpty() || !draft.hasText()) {
                draft.facts.site(sites.first(row.speaker()), Sure.GUESSED);
            } else if (!row.speaker().equals(speaker)) {
                draft.closed = true;
            }
            speaker = row.speaker();
        }

        private boolean boundary(String line) {
            return line.length() < 120
                    && ((noise.forwarded().in(line) && Noise.letters(line).split(" ").length < 9)
                            || (line.endsWith(":") && noise.wrote().in(line) && line.split("\\s+").length < 16));
        }

        /** What stood above something forwarded was a remark, unless it was a review of its own. */
        private void restart(String line) {
            if (draft.facts.stars != null && draft.hasText()) {
                finish();
            }
            draft = new Draft();
            draft.forwarded = true;
            draft.facts.site(sites.first(line), Sure.GUESSED);
        }

        private boolean mail(String line) {
            Labelled label = draft.hasText() && !draft.closed && !mailAhead() ? null : labels.in(line);
            if (label == null) {
                return false;
            }
            boolean subject = labels.mailSubject(label.label());
            boolean from = labels.mailFrom(label.label()) && (label.value().contains("@") || mailAhead());
            if (!subject && !from && !(labels.mailOther(label.label()) && mailAround())) {
                return false;
            }
            if (draft.hasText()) {
                restart("");
            }
            draft.around.add(line);
            if (subject) {
                Header header = headers.read(label.value(), today);
                draft.forwarded = true;
                if (header.says()) {
                    draft.facts.add(header.facts());
                } else {
                    draft.facts.site(header.facts().site, Sure.GUESSED);
                }
            } else if (from) {
                draft.forwarded = true;
                draft.facts.site(sites.first(label.value()), Sure.GUESSED);
            }
            return true;
        }

        /** Whether the block of labels that begins here is the head of a mail. */
        private boolean mailAhead() {
            for (int i = at; i < Math.min(rows.size(), at + 6) && !rows.get(i).blank(); i++) {
                Labelled label = labels.in(rows.get(i).text());
                if (label == null) {
                    return false;
                }
                if (labels.mailSubject(label.label())) {
                    return true;
                }
            }
            return false;
        }

        private boolean mailAround() {
            return draft.forwarded || mailAhead();
        }

        private boolean pairs(String line) {
            if (draft.hasText() || line.indexOf('=') < 0) {
                return false;
            }
            List<Labelled> pairs = labels.pairs(line);
            for (Labelled pair : pairs) {
                draft.labels++;
                if (pair.role() != null) {
                    values.into(draft, pair, today);
                }
            }
            return !pairs.isEmpty();
        }

        private boolean labelled(Row row, String line) {
            Labelled label = question(line);
            if (label == null) {
                label = labels.in(line);
            }
            if (label == null || label.role() == null || !meant(label, line)) {
                return label != null && label.role() == null && stray(label, line);
            }
            if (label.role() == Role.REPLY) {
                pending = null;
                draft.around.add(line);
                draft.closed |= draft.hasText() || draft.facts.any();
                return true;
            }
            if (anotherBegins(label)) {
                finish();
            } else if (draft.closed && label.role() != Role.STARS && label.role() != Role.AUTHOR) {
                return true;
            }
            pending = label.value().isEmpty() ? label : null;
            draft.labels++;
            if (label.role() == Role.TEXT) {
                if (!draft.labelled && draft.hasText() && draft.joined().length() < LONGEST_PREAMBLE) {
                    draft.around.addAll(draft.lines);
                    draft.lines.clear();
                }
                draft.labelled = true;
            } else {
                draft.around.add(line);
            }
            values.into(draft, label, today);
            return true;
        }

        /** A whole line in bold, or a question in bold, names what follows. */
        private @Nullable Labelled question(String line) {
            if (!line.startsWith("**") || !line.endsWith("**") || line.length() > 90) {
                return null;
            }
            String label = Markdown.plain(line).strip();
            Role role = label.endsWith("?") ? labels.of(label) : labels.exactly(label);
            if (label.endsWith("?") && role == null) {
                role = Role.IGNORE;
            }
            return role == null ? null : new Labelled(role, label, "", true);
        }

        /** Whether the words before a colon are the tool's and not the reviewer's. */
        private boolean meant(Labelled label, String line) {
            if (labels.own(label.label()) && draft.hasText()) {
                return false;
            }
            if (label.exact()) {
                return !draft.hasText() || draft.labels > 0 || draft.closed || label.role() == Role.STARS || label.role() == Role.REPLY
                        || line.startsWith("**");
            }
            if (label.role() == Role.TEXT && inline.split(line, today) != null) {
                return false;
            }
            boolean capital = Character.isUpperCase(label.label().codePointAt(0)) || draft.labels > 0;
            return capital && label.label().split("\\s+").length <= (draft.labels > 0 ? 6 : 4)
                    && (!draft.hasText() || (draft.labels > 1 && label.value().length() < 80) || label.role() == Role.REPLY)
                    && !people.first().in(label.label())
                    && plainLabel(headers.read(label.label(), today).facts());
        }

        /** Whether the words before a colon tell nothing of a review themselves. */
        private static boolean plainLabel(Facts facts) {
            return facts.weight() <= 1 && facts.stars == null && facts.site == null;
        }

        /** A label nobody knows among labels that are known: the tool's, with its short value. */
        private boolean stray(Labelled label, String line) {
            boolean skip = draft.labels > 1 && !labels.own(label.label())
                    && label.label().split("\\s+").length <= 3 && label.value().split("\\s+").length <= 4
                    && Character.isUpperCase(label.label().codePointAt(0))
                    && headers.read(line, today).facts().weight() == 0;
            if (skip) {
                draft.around.add(line);
            }
            return skip;
        }

        private boolean anotherBegins(Labelled label) {
            return draft.hasText() && switch (label.role()) {
                case AUTHOR -> draft.facts.authorSure == Sure.LABELLED;
                case STARS -> draft.facts.starsSure == Sure.LABELLED && draft.closed;
                case SITE -> draft.facts.siteSure == Sure.LABELLED;
                case TEXT -> draft.labelled && draft.closed;
                case null, default -> false;
            };
        }

        private boolean pendingValue(String line) {
            Labelled label = pending;
            if (label == null || label.role() == Role.TEXT || label.role() == Role.TITLE && draft.hasText()) {
                return false;
            }
            pending = null;
            draft.around.add(line);
            values.into(draft, new Labelled(label.role(), label.label(), line, true), today);
            return true;
        }

        /** Words of a tool or of somebody else end the review; behind its end only another one is looked for. */
        private boolean closedBy(Row row, String line) {
            String letters = Noise.letters(line.length() > 120 ? line.substring(0, 120) : line);
            boolean ends = reactions(line) || buttons(line) || noise.owners().in(line.length() < 80 ? line : "") || lastPiece(line) || noise.ends().start(letters) || noise.ends().start(Markdown.plain(line)) || noise.ends().is(letters);
            if (ends && (line.length() < 200 || !draft.hasText())) {
                draft.around.add(line);
                if (draft.hasText() && line.length() < HeaderReader.LONGEST) {
                    draft.facts.link(headers.read(line, today).facts().link);
                }
                draft.closed |= draft.hasText() || draft.facts.stars != null && draft.facts.author != null;
                return true;
            }
            if (!draft.closed) {
                return false;
            }
            Header header = headers.read(line, today);
            InlineHeader.Split split = header.begins() ? null : inline.split(line, today);
            if (header.begins() || (split != null && split.facts().stars != null && split.facts().weight() >= 2)) {
                finish();
                beforeText(row, line);
            } else if (header.says() && (draft.facts.stars == null || header.unexplained() == 0 && draft.facts.site == null && header.names() == 0)) {
                draft.facts.add(header.facts());
            }
            return true;
        }

        /** Emoji with a count each, as a chat shows them below a message. */
        private boolean reactions(String line) {
            return line.length() < 40 && line.charAt(0) == ':' && line.indexOf(':', 1) > 1 && line.indexOf(' ') > 0
                    && Character.isDigit(line.charAt(line.length() - 1));
        }

        /** Nothing but links with a label each. */
        private boolean buttons(String line) {
            return line.startsWith("[") && line.endsWith(")") && line.contains("](http")
                    && line.split("\\]\\(http").length - 1 == line.split("\\[").length - 1;
        }

        private boolean lastPiece(String line) {
            int mark = line.length() > 120 ? -1 : Math.max(line.lastIndexOf('·'), line.lastIndexOf('|'));
            return mark > 0 && noise.ends().start(Noise.letters(line.substring(mark)));
        }

        private void beforeText(Row row, String line) {
            String letters = Noise.letters(line);
            if (noise.wordless().in(line) && line.length() < 100) {
                draft.wordless = true;
                return;
            }
            Header header = headers.read(line, today);
            boolean app = line.startsWith("APP ") || at + 1 < rows.size() && rows.get(at + 1).text().startsWith("APP ");
            if (app || noise.aside(line) || scores(line) || letters.isEmpty() && !header.facts().any()) {
                draft.around.add(line);
                draft.facts.site(header.facts().site, Sure.GUESSED);
                return;
            }
            if (header.says()) {
                draft.headed = true;
                if (header.facts().stars == null && header.facts().author == null && drafts.isEmpty()) {
                    heading = heading == null ? header.facts().site : heading;
                }
                boolean nameOnly = header.names() == 1 && header.facts().weight() == 1 && !header.facts().announced && header.facts().author != null;
                if (nameOnly && draft.facts.author != null && draft.facts.stars != null && !header.timed() && line.indexOf(',') < 0) {
                    draft.text(row.text());
                    return;
                }
                if (header.unexplained() > 0 && lastRow() && doubtful(row, line)) {
                    return;
                }
                if (nameOnly && draft.facts.author != null) {
                    draft.facts.location(header.facts().author);
                } else {
                    draft.facts.add(header.facts());
                }
                draft.around.add(line);
                return;
            }
            boolean known = draft.facts.stars != null && draft.facts.author != null;
            InlineHeader.Split split = known ? null : inline.split(line, today);
            if (split != null) {
                draft.facts.add(split.facts());
                draft.around.add(line.substring(0, line.length() - split.words().length()));
                draft.text(split.words());
                return;
            }
            if (title(line)) {
                draft.around.add(line);
                return;
            }
            draft.verbatim |= row.code();
            draft.text(line.equals(row.text()) ? line : row.text());
        }

        private boolean lastRow() {
            return rows.subList(at + 1, rows.size()).stream().allMatch(Row::blank);
        }

        /** The last line with facts and words in it: the words are the review, for there are no others. */
        private boolean doubtful(Row row, String line) {
            InlineHeader.Split split = draft.facts.author == null || draft.facts.stars == null ? inline.split(line, today) : null;
            if (split != null && headers.read(split.words(), today).unexplained() > 0) {
                draft.facts.add(split.facts());
                draft.text(split.words());
            } else if (draft.facts.weight() > 0) {
                draft.text(row.text());
            }
            return draft.hasText();
        }

        /** A short line in bold or italics under the stars is a title. */
        private boolean title(String line) {
            String plain = Markdown.plain(line).strip();
            boolean marked = (line.startsWith("*") && line.endsWith("*") || line.startsWith("_") && line.endsWith("_"))
                    && plain.length() >= 2 && line.length() - plain.length() >= 2;
            return marked && line.length() < 120 && draft.facts.stars != null && at + 1 < rows.size() && !rows.get(at + 1).blank();
        }

        /** Part scores side by side: {@code Staff 5 | Punctuality 3}. */
        private boolean scores(String line) {
            String[] parts = line.split("[|·,•]");
            if (parts.length < 2 || line.length() > HeaderReader.LONGEST) {
                return false;
            }
            int scored = 0;
            for (String part : parts) {
                String bare = part.strip();
                scored += !bare.isEmpty() && Character.isDigit(bare.charAt(bare.length() - 1)) && Character.isLetter(bare.charAt(0))
                        && bare.length() < 30 ? 1 : 0;
            }
            return scored == parts.length;
        }

        private void inText(Row row, String line) {
            Header header = headers.read(line, today);
            Facts found = header.facts();
            String bare = Markdown.plain(row.text()).strip();
            boolean dashed = bare.length() > 2 && "—–-~―".indexOf(bare.charAt(0)) >= 0;
            boolean next = header.says() && header.unexplained() == 0 && found.stars != null && draft.facts.stars != null;
            if (next && !nameAbove().isEmpty()) {
                List<String> above = nameAbove();
                drop(above);
                finish();
                above.forEach(name -> draft.facts.add(headers.read(name, today).facts()));
                draft.facts.add(found);
                draft.headed = true;
                draft.around.add(line);
            } else if (header.begins() && (draft.facts.stars != null || draft.facts.weight() == 0) && !dashed) {
                beginAnother(header, line);
            } else if (dashed && header.says() && header.facts().weight() > 0) {
                draft.facts.add(found);
                draft.closed = true;
            } else if (header.says() && !header.speaks() && belongs(found, header)) {
                if (found.stars != null && draft.facts.author == null) {
                    List<String> above = nameAbove();
                    drop(above);
                    above.forEach(name -> draft.facts.add(headers.read(name, today).facts()));
                }
                draft.facts.add(found);
                draft.around.add(line);
                draft.closed |= found.author != null || found.stars != null;
            } else if (noise.aside(line)) {
                draft.around.add(line);
            } else if (row.depth() == 0 && at > 0 && quotedBefore()) {
                draft.closed = true;
                closedBy(row, line);
            } else {
                another(row, line);
            }
        }

        /** The short lines with a name at the end of what was read: the head of what begins now. */
        private List<String> nameAbove() {
            for (int i = draft.lines.size() - 1; i > 0 && i >= draft.lines.size() - 3; i--) {
                String line = draft.lines.get(i).strip();
                if (people.isName(line)) {
                    return List.copyOf(draft.lines.subList(i, draft.lines.size()));
                }
                if (line.length() > 40) {
                    break;
                }
            }
            return List.of();
        }

        private void drop(List<String> last) {
            draft.lines.subList(draft.lines.size() - last.size(), draft.lines.size()).clear();
        }

        private boolean quotedBefore() {
            for (int i = at - 1; i >= 0; i--) {
                if (!rows.get(i).blank()) {
                    return rows.get(i).depth() > 0 && i > 0 && rows.get(i - 1).depth() > 0 || rows.get(i).depth() > 0 && draft.lines.size() == 1;
                }
            }
            return false;
        }

        private boolean belongs(Facts found, Header header) {
            if (header.unexplained() > 0) {
                return false;
            }
            boolean rating = found.stars != null && draft.facts.stars == null;
            boolean writer = found.author != null && found.authorSure.compareTo(Sure.NAMED) >= 0
                    && draft.facts.authorSure.compareTo(Sure.NAMED) < 0;
            boolean date = header.timed() && header.names() == 0 && found.stars == null;
            boolean link = found.link != null && found.stars == null && header.names() == 0;
            return rating || writer || date || link;
        }

        private void another(Row row, String line) {
            InlineHeader.Split split = draft.facts.stars == null || line.length() < 20 ? null : inline.split(line, today);
            boolean listed = !line.equals(row.text()) || "★⭐🌟☆".indexOf(line.codePointAt(0)) >= 0;
            if (split != null && split.facts().stars != null && split.facts().weight() >= 2 && listed) {
                finish();
                draft.facts.add(split.facts());
                draft.text(split.words());
            } else {
                draft.text(row.text());
            }
        }

        /** Another review begins; short lines just above it are its own first lines. */
        private void beginAnother(Header header, String line) {
            if (draft.facts.weight() == 0 && rows.subList(at + 1, rows.size()).stream().allMatch(Row::blank)) {
                draft.facts.add(header.facts());
                return;
            }
            if (draft.facts.weight() == 0 && draft.joined().length() < 160) {
                var remark = draft;
                draft = new Draft();
                draft.around.addAll(remark.around);
                draft.around.addAll(remark.lines);
            } else {
                finish();
            }
            draft.facts.add(header.facts());
            draft.headed = true;
            draft.around.add(line);
        }
    }
}
