package dev.bedside.review;

import dev.bedside.review.Facts.Sure;
import dev.bedside.review.HeaderReader.Header;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Leaves of the lines that may be a review only what the reviewer wrote. */
final class OwnWords {

    private static final int LONGEST_SIGNATURE = 160;

    private final HeaderReader headers;
    private final Remarks remarks;
    private final Translation translation;
    private final Quotation quotation;
    private final CutOff cutOff;
    private final RatedWords rated;

    OwnWords(ReadingWords words) {
        headers = words.headers();
        remarks = new Remarks(words.people());
        translation = new Translation(words.noise());
        quotation = new Quotation(words.headers(), words.noise());
        cutOff = new CutOff(words.noise());
        rated = words.rated();
    }

    /**
     * The reviewer's words; what stands behind a closing quotation mark or a dash may add facts to the draft.
     *
     * @param person whether a person posted the message, so that remarks to colleagues may stand around the words
     */
    CutOff.Words of(Draft draft, boolean person, LocalDate today) {
        String text = translation.original(draft.joined());
        if (!draft.verbatim) {
            text = quotation.inside(quotation.only(text, draft, today), draft, person, today);
            text = withoutSignature(person ? withoutRemarks(text) : text, draft, today);
            text = text.lines().map(Markdown::plain).collect(Collectors.joining("\n"));
        }
        text = withoutRating(text, draft);
        return cutOff.read(CleanText.of(People.unquoted(text)), draft.around);
    }

    /** What is left when the reviewer's own rating is taken off; one that contradicts what is known is left there. */
    private String withoutRating(String text, Draft draft) {
        RatedWords.Rated found = rated.cut(text);
        boolean fits = found != null && (draft.facts.stars == null || draft.facts.stars == found.stars());
        if (found == null || !fits) {
            return text;
        }
        draft.rated |= draft.facts.stars == null;
        draft.facts.stars(found.stars(), Sure.NAMED);
        return found.words();
    }

    /** Paragraphs before and behind the words in which a colleague speaks to the team. */
    private String withoutRemarks(String text) {
        List<String> paragraphs = new ArrayList<>(List.of(text.split("\n{2,}")));
        while (paragraphs.size() > 1 && remarks.is(paragraphs.getLast(), paragraphs.getFirst())) {
            paragraphs.removeLast();
        }
        while (paragraphs.size() > 1 && remarks.is(paragraphs.getFirst(), paragraphs.get(1))) {
            paragraphs.removeFirst();
        }
        return withoutFirstRemark(String.join("\n\n", paragraphs));
    }

    private String withoutFirstRemark(String text) {
        int line = text.indexOf('\n');
        boolean remark = line > 0 && remarks.isLine(text.substring(0, line), text.substring(line + 1));
        return remark ? text.substring(line + 1).strip() : text;
    }

    /** A name, a date or a site behind a dash at the very end. */
    private String withoutSignature(String text, Draft draft, LocalDate today) {
        String body = text.stripTrailing();
        int dash = lastDash(body);
        if (dash < 0) {
            return body;
        }
        Header header = headers.read(body.substring(dash), today);
        Facts facts = header.facts();
        boolean author = facts.author != null && draft.facts.authorSure == Sure.NOT;
        boolean tells = author || facts.site != null || facts.postedAt != null || facts.stars != null;
        if (!tells || header.unexplained() > 0 || header.speaks()) {
            return body;
        }
        draft.facts.add(facts);
        int end = dash;
        while (end > 0 && " *_(".indexOf(body.charAt(end - 1)) >= 0) {
            end--;
        }
        return body.substring(0, end);
    }

    /** The last dash of the last line that stands between spaces or begins emphasis. */
    private static int lastDash(String text) {
        int from = Math.max(0, Math.max(text.lastIndexOf('\n'), text.length() - LONGEST_SIGNATURE));
        for (int i = text.length() - 2; i > from; i--) {
            char before = text.charAt(i - 1);
            boolean longDash = "—–~".indexOf(text.charAt(i)) >= 0 && " *_(".indexOf(before) >= 0;
            if (longDash || (text.charAt(i) == '-' && before == ' ' && text.charAt(i + 1) == ' ')) {
                return i;
            }
        }
        return -1;
    }
}
