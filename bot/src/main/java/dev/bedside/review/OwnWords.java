package dev.bedside.review;

import com.google.re2j.Pattern;
import dev.bedside.review.Facts.Sure;
import dev.bedside.review.HeaderReader.Header;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Leaves of the lines that may be a review only what the reviewer wrote. */
final class OwnWords {

    /** {@code Original (es): } */
    private static final Pattern ORIGINAL = Pattern.compile("^Original[\\p{L}]{0,5}\\s?\\([\\p{L} ]{2,12}\\)\\s?:\\s");

    /** A line of more letters may have been wrapped by whatever sent it. */
    private static final int WRAPPED = 60;

    private static final int LONGEST_SIGNATURE = 160;
    private static final int REMARK_WORDS = 6;
    private static final int CLOSING_WORDS = 4;
    private static final int INTRO_WORDS = 14;
    private static final int ADVICE_WORDS = 9;

    private static final int LONGEST_TOLD = 140;

    private final HeaderReader headers;
    private final Remarks remarks;
    private final People people;
    private final Labels labels;
    private final Noise noise;
    private final Translation translation;
    private final Quotation quotation;
    private final CutOff cutOff;
    private final RatedWords rated;
    private final AfterWords after;

    OwnWords(ReadingWords words) {
        headers = words.headers();
        people = words.people();
        labels = words.labels();
        noise = words.noise();
        remarks = new Remarks(words.people());
        translation = new Translation(words.noise());
        quotation = new Quotation(words.headers(), words.noise());
        cutOff = new CutOff(words.noise());
        rated = words.rated();
        after = new AfterWords(words);
    }

    /**
     * The reviewer's words; what stands behind a closing quotation mark or a dash may add facts to the draft.
     *
     * @param person whether a person posted the message, so that remarks to colleagues may stand around the words
     */
    CutOff.Words of(Draft draft, boolean person, LocalDate today) {
        if (person && silent(draft, today)) {
            draft.wordless = true;
            draft.around.addAll(draft.lines);
            return new CutOff.Words("", false);
        }
        if (!person && draft.facts.stars != null && noise.saysNothing(draft.joined())) {
            draft.wordless = true;
            draft.around.addAll(draft.lines);
            return new CutOff.Words("", false);
        }
        String original = translation.original(draft.joined());
        String text = after.unanswered(
                original.startsWith("Original") ? ORIGINAL.matcher(original).replaceFirst("") : original);
        if (!draft.verbatim) {
            text = quotation.inside(quotation.only(text, draft, today), draft, person, today);
            text = withoutBrackets(
                    person
                            ? withoutRemarks(text, draft.facts.author)
                            : withoutAdvice(text, draft.signedOff, draft.facts.author),
                    draft,
                    today);
            int bracket = person && text.endsWith(")") ? text.lastIndexOf(" (") : -1;
            String signed = bracket > 0 ? withoutSignature(text.substring(0, bracket), draft, today) : "";
            boolean shorter = !signed.isEmpty()
                    && signed.length()
                            < text.substring(0, bracket).stripTrailing().length();
            text = shorter ? signed : withoutSignature(text, draft, today);
            text = text.lines().map(Markdown::plain).collect(Collectors.joining("\n"));
        }
        text = withoutRating(text, draft);
        return cutOff.read(CleanText.of(People.unquoted(text)), draft.around);
    }

    /** Whether a colleague only tells of a rating that nobody wrote anything to: {@code 2 stars on Yelp from Ann, no words}. */
    private boolean silent(Draft draft, LocalDate today) {
        return draft.facts.stars != null
                && !draft.verbatim
                && !draft.labelled
                && draft.shorterThan(LONGEST_TOLD)
                && draft.lines.stream().filter(line -> !line.isBlank()).count() == 1
                && noise.remarksNothing(draft.joined(), headers.read(draft.joined(), today));
    }

    /** What is left when the reviewer's own rating is taken off; one that contradicts what is known is left there. */
    private String withoutRating(String text, Draft draft) {
        RatedWords.Rated found = rated.cut(text);
        boolean signs = found != null && found.rating().codePoints().noneMatch(Character::isLetterOrDigit);
        boolean fits = found != null
                && (draft.facts.stars == null || (draft.facts.stars == found.stars() && (signs || draft.headed)));
        if (found == null || !fits) {
            return text;
        }
        draft.rated |= draft.facts.stars == null;
        draft.facts.stars(found.stars(), Sure.NAMED);
        return found.words();
    }

    /** Paragraphs before and behind the words in which a colleague speaks to the team. */
    private String withoutRemarks(String text, @Nullable String author) {
        List<String> paragraphs = new ArrayList<>(List.of(text.split("\n{2,}")));
        while (paragraphs.size() > 1
                && !labels.adds(paragraphs.getLast())
                && (named(paragraphs.getLast(), author) || remarks.is(paragraphs.getLast(), paragraphs.getFirst()))) {
            paragraphs.removeLast();
        }
        while (paragraphs.size() > 1
                && (named(paragraphs.getFirst(), author) || remarks.is(paragraphs.getFirst(), paragraphs.get(1)))) {
            paragraphs.removeFirst();
        }
        return withoutLastRemark(withoutFirstRemark(String.join("\n\n", paragraphs)));
    }

    /** Without a last line in another manner, and without lines of pictures alone. */
    private String withoutLastRemark(String text) {
        int line = text.lastIndexOf('\n');
        String last = line < 0 ? "" : text.substring(line + 1);
        boolean pictures = line > 0 && last.codePoints().noneMatch(Character::isLetterOrDigit);
        boolean remark = line > 0 && !wrapped(text, line) && remarks.isLine(last, text.substring(0, line));
        return pictures || remark ? withoutLastRemark(text.substring(0, line).strip()) : text;
    }

    /** Whether a mail broke a line in the middle of a sentence. */
    private static boolean wrapped(String text, int end) {
        int start = text.lastIndexOf('\n', end - 1) + 1;
        return end - start > WRAPPED
                && end + 1 < text.length()
                && (Character.isLetter(text.charAt(end - 1)) || text.charAt(end - 1) == ',')
                && Character.isLowerCase(text.charAt(end + 1));
    }

    /** Whether a short paragraph speaks of the reviewer by name, as nobody does of themselves. */
    private static boolean named(String paragraph, @Nullable String author) {
        int space = author == null ? -1 : author.lastIndexOf(' ');
        String last = space < 0 || author == null ? "" : author.substring(space + 1);
        return last.length() > 2 && paragraph.length() < LONGEST_SIGNATURE && new Phrases(List.of(last)).in(paragraph);
    }

    private String withoutFirstRemark(String text) {
        int colon = text.indexOf(": ");
        if (colon > 0 && Piece.words(text.substring(0, colon)) <= INTRO_WORDS && colon + 2 < text.length()) {
            boolean small = Character.isLowerCase(text.codePointAt(0));
            boolean capital = Character.isUpperCase(text.codePointAt(colon + 2));
            if (small && capital && text.substring(0, colon).indexOf('.') < 0) {
                return text.substring(colon + 2).strip();
            }
        }
        int line = text.indexOf('\n');
        boolean remark = line > 0 && remarks.isLine(text.substring(0, line), text.substring(line + 1));
        return remark ? text.substring(line + 1).strip() : text;
    }

    /** A last paragraph in which a tool speaks to the practice. */
    private String withoutAdvice(String text, boolean signedOff, @Nullable String author) {
        int gap = text.lastIndexOf("\n\n");
        String last = gap < 0 ? "" : text.substring(gap).strip();
        boolean tool = noise.advice().count(last) > 1 || people.announcements().in(last);
        boolean advice = !last.isEmpty()
                && last.length() < LONGEST_SIGNATURE
                && tool
                && !people.first().in(last);
        if (last.isEmpty() || labels.adds(last)) {
            return text;
        }
        boolean closing = closing(last) && (author == null || !last.contains(author));
        boolean instruction = signedOff
                && last.indexOf('\n') < 0
                && Piece.words(last) <= ADVICE_WORDS
                && !people.first().in(last)
                && !people.opinions().in(last);
        return advice || closing || instruction
                ? withoutAdvice(text.substring(0, gap).strip(), (signedOff || closing) && !instruction, author)
                : text;
    }

    /** How a mail closes: a few words and a comma, a few more below them, or less than a sentence. */
    private boolean closing(String paragraph) {
        String first = paragraph.lines().findFirst().orElse("");
        boolean comma = !first.isEmpty() && ",，،".indexOf(first.charAt(first.length() - 1)) >= 0;
        boolean few = paragraph.length() < LONGEST_SIGNATURE / 2 && Piece.words(first) <= CLOSING_WORDS;
        return few && (comma || first.startsWith("©") || noise.closings().start(first));
    }

    /** Facts in brackets at the very end, and a few words of a remark behind them. */
    private String withoutBrackets(String text, Draft draft, LocalDate today) {
        int close = Math.max(text.lastIndexOf(')'), text.lastIndexOf('）'));
        int open = close < 0 ? -1 : Math.max(text.lastIndexOf('(', close), text.lastIndexOf('（', close));
        String tail = close < 0 ? "" : text.substring(close + 1).strip();
        if (open <= 0 || close - open > LONGEST_SIGNATURE || Piece.words(tail) > REMARK_WORDS) {
            return text;
        }
        Header header = headers.read(text.substring(open + 1, close), today);
        Facts facts = header.facts();
        boolean dated = facts.postedAt != null && draft.facts.postedAt == null && tail.isEmpty() && draft.facts.any();
        boolean tells = header.unexplained() == 0
                && (dated || facts.weight() > 1 || (facts.weight() == 1 && facts.site != null && tail.isEmpty()));
        if (!tells) {
            return text;
        }
        draft.facts.add(facts);
        return text.substring(0, open).strip();
    }

    /** A name, a date or a site behind a dash at the very end. */
    private String withoutSignature(String text, Draft draft, LocalDate today) {
        String body = text.stripTrailing();
        int dash = lastDash(body);
        if (dash < 0) {
            return signed(body, draft);
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

    /** A last line with nothing but a name, below the words of somebody whose rating is known. */
    private String signed(String body, Draft draft) {
        int line = body.lastIndexOf('\n');
        String last = line < 0 ? "" : body.substring(line + 1).strip();
        boolean signed = Piece.words(last) > 1
                && draft.facts.stars != null
                && draft.facts.authorSure == Sure.NOT
                && people.isName(last)
                && Piece.words(body.substring(0, Math.max(0, line))) > REMARK_WORDS;
        if (!signed) {
            return body;
        }
        draft.facts.author(people.name(last), Sure.PLACED);
        return body.substring(0, line).strip();
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
