package dev.bedside.talk;

import dev.bedside.rule.Match;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the wishes in plain words.
 *
 * <p>A wish stands at the beginning of a clause, behind nothing but manners: so what Ana said, what is asked, and what
 * must not be done are no wishes without any word list for them.
 */
final class WishReader {

    /** Clauses behind these are no longer looked at: nobody wishes that long. */
    private static final int MOST_PLACES = 40;

    private static final int LONGEST_LEAD = 14;
    /** UTF-16 units behind a word that may be manners. */
    private static final int LITTLE = 4;

    private static final int LEAST_TEXT = 3;
    private static final Pattern TEXT_BEGINS = Pattern.compile(":(?!\\d)|[?\"“«\\n]|\\s-\\s");
    /** "No, close it" is a wish, "no lo cierres" is none; "sí, ciérralo" is one, "si la quita" a condition. */
    private static final Set<String> NEEDS_A_BREAK = Set.of("no", "si", "nope", "nah");

    /** "Could we" asks whether it may be done. */
    private static final Set<String> WONDERING = Set.of("can", "could", "podemos", "why", "how");

    private static final Set<String> POLITE =
            Set.of("you", "puedes", "podes", "puede", "podrias", "podria", "favor", "please");

    private final RuleBook phrases;
    private final Manner manner;
    private final TextReader texts;

    WishReader(RuleBook phrases, Manner manner, TextReader texts) {
        this.phrases = phrases;
        this.manner = manner;
        this.texts = texts;
    }

    /** @param asks whether a question mark ends the sentence */
    private record Sentence(Text text, int first, int end, boolean asks, boolean ownLanguage) {}

    /** @param usual the language spoken there, for words that are of no language or of both */
    List<Candidate> read(String plain, Language usual) {
        var found = new ArrayList<Candidate>();
        var detected = texts.detector().detect(plain);
        var own = detected.equals(Language.ENGLISH) || detected.equals(Language.SPANISH) ? detected : usual;
        for (Language language : List.of(Language.ENGLISH, Language.SPANISH)) {
            var text = texts.read(plain, language);
            for (int i = 0; i < text.sentenceCount() && found.size() < MOST_PLACES; i++) {
                int first = text.firstWordOf(i);
                boolean asks = text.sentence(i).of(plain).stripTrailing().endsWith("?");
                read(new Sentence(text, first, text.endWordOf(i), asks, language.equals(own)), found);
            }
        }
        return found;
    }

    private void read(Sentence sentence, List<Candidate> found) {
        var text = sentence.text();
        for (int word = sentence.first(); word < sentence.end(); word++) {
            if (word == sentence.first() || text.word(word).opensClause() || follows(text, word)) {
                readFrom(sentence, word, found);
            }
        }
    }

    /** Behind "and" another wish may follow. */
    private static boolean follows(Text text, int word) {
        String before = text.word(word - 1).form();
        return before.equals("and") || before.equals("y") || before.equals("then");
    }

    private void readFrom(Sentence sentence, int clause, List<Candidate> found) {
        var text = sentence.text();
        int at = clause;
        boolean invited = false;
        boolean asked = false;
        boolean wonders = false;
        for (int steps = 0; steps < LONGEST_LEAD && at < sentence.end(); steps++) {
            match(sentence, at, invited, asked, wonders, found);
            int opener = longest(manner.openers(), sentence, at);
            if (opener == 1
                    && NEEDS_A_BREAK.contains(text.word(at).form())
                    && at + 1 < sentence.end()
                    && !text.word(at + 1).opensClause()) {
                opener = 0;
            }
            if (opener == 0) {
                opener = pause(sentence, at);
            }
            int invitation = longest(manner.invitations(), sentence, at);
            if (opener == 0 && invitation == 0) {
                return;
            }
            asked |= opener > 0 && asksPolitely(text, at, opener);
            invited |= invitation > opener;
            wonders |= invitation > opener
                    && (sentence.asks() || WONDERING.contains(text.word(at).form()));
            at += Math.max(opener, invitation);
        }
    }

    /** "I can't, give it to Bob": what stands in front counts only where a clause ends behind it. */
    private int pause(Sentence sentence, int at) {
        int pause = longest(manner.pauses(), sentence, at);
        return pause > 0
                        && at + pause < sentence.end()
                        && sentence.text().word(at + pause).opensClause()
                ? pause
                : 0;
    }

    private void match(
            Sentence sentence, int at, boolean invited, boolean asked, boolean wonders, List<Candidate> found) {
        var text = sentence.text();
        int start = text.word(at).start();
        var rest = texts.read(
                text.raw().substring(start, text.word(sentence.end() - 1).end()), text.language());
        for (Match match : phrases.opening(rest)) {
            var intent = Intent.of(match.rule().label()).orElseThrow();
            if (match.rule().extra(TalkRules.TAKES).isPresent()
                    || match.rule().extra(TalkRules.ASKED).isPresent() && !sentence.asks()) {
                continue;
            }
            var taken = match.taken() == null ? null : moved(match.taken().span(), start);
            if (intent == Intent.SET && taken != null && opensClause(text, taken)) {
                continue;
            }
            var whole = match.ends().stream()
                    .map(end -> new Span(start, start + end))
                    .filter(each -> isComplete(sentence, each))
                    .findFirst();
            var span = whole.orElse(moved(match.span(), start));
            boolean complete = taken != null && taken.end() == span.end() || whole.isPresent();
            if (intent == Intent.UNCLEAR && !(complete && isAll(sentence, span))) {
                continue;
            }
            boolean open = wonders || sentence.asks() && !asked && !opensAsQuestion(rest);
            boolean certain =
                    !intent.changes() || !open && !isReported(sentence, at) && !isConditional(sentence, span, taken);
            found.add(
                    new Candidate(intent, match, span, taken, at, complete, certain, invited, sentence.ownLanguage()));
        }
        quoting(sentence, at, start, found);
    }

    /** A phrase with other words behind a colon, a quotation mark or a new line, on to the end of the message. */
    private void quoting(Sentence sentence, int at, int start, List<Candidate> found) {
        String raw = sentence.text().raw();
        var mark = TEXT_BEGINS.matcher(raw);
        if (!mark.find(start)) {
            return;
        }
        var body = new Span(mark.start() + 1, raw.length());
        if (body.of(raw).strip().split("\\s+").length < LEAST_TEXT) {
            return;
        }
        var lead =
                texts.read(raw.substring(start, mark.start()), sentence.text().language());
        for (Match match : phrases.opening(lead)) {
            if (match.rule().extra(TalkRules.TAKES).isPresent()) {
                var intent = Intent.of(match.rule().label()).orElseThrow();
                var all = new Sentence(lead, 0, lead.size(), false, sentence.ownLanguage());
                boolean certain = !isReported(sentence, at);
                found.add(new Candidate(
                        intent,
                        match,
                        moved(match.span(), start),
                        body,
                        at,
                        match.ends().stream().anyMatch(end -> isComplete(all, new Span(0, end))),
                        certain,
                        false,
                        sentence.ownLanguage()));
            }
        }
    }

    /** "Can you" asks for it, "can I" asks whether. */
    private static boolean asksPolitely(Text text, int at, int words) {
        boolean polite = false;
        for (int i = at; i < at + words; i++) {
            polite |= POLITE.contains(text.word(i).form());
        }
        return polite;
    }

    /** "No, staff are not allowed to" takes no label away. */
    private static boolean opensClause(Text text, Span taken) {
        int word = text.wordAt(taken.start());
        return word > 0
                && text.word(word).start() >= taken.start()
                && text.word(word).opensClause();
    }

    private static Span moved(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }

    private static boolean opensAsQuestion(Text rest) {
        return List.of("can", "could", "would", "will", "puede", "puedes", "podes", "podria", "podrias", "may")
                .contains(rest.word(0).form());
    }

    private boolean isComplete(Sentence sentence, Span span) {
        var text = sentence.text();
        int word = text.wordAt(span.end() - 1) + 1;
        if (word > 0 && text.word(word - 1).end() < span.end()) {
            word++;
        }
        while (word < sentence.end()) {
            int tail = longest(manner.tails(), sentence, word);
            if (tail == 0) {
                return text.word(word).opensClause()
                        || manner.reasons().contains(text.word(word).form());
            }
            word += tail;
        }
        return true;
    }

    /** Whether nothing else was said: a word that means nothing by itself is only then a message. */
    private boolean isAll(Sentence sentence, Span span) {
        var text = sentence.text();
        return text.sentenceCount() <= 2 && text.word(text.size() - 1).end() - span.end() <= LITTLE;
    }

    private boolean isReported(Sentence sentence, int at) {
        var text = sentence.text();
        for (int word = sentence.first(); word < at; word++) {
            if (manner.reported().contains(text.word(word).form())) {
                return true;
            }
        }
        return false;
    }

    private boolean isConditional(Sentence sentence, Span span, @Nullable Span taken) {
        var text = sentence.text();
        for (int word = sentence.first(); word < sentence.end(); word++) {
            var each = text.word(word);
            boolean own = each.start() >= span.start() && each.end() <= (taken == null ? span.end() : taken.start());
            if (!own && manner.conditions().contains(each.form())) {
                return true;
            }
        }
        return false;
    }

    private static int longest(List<List<String>> phrases, Sentence sentence, int at) {
        var text = sentence.text();
        for (List<String> phrase : phrases) {
            boolean same = at + phrase.size() <= sentence.end();
            for (int i = 0; same && i < phrase.size(); i++) {
                same = phrase.get(i).equals(text.word(at + i).form());
            }
            if (same) {
                return phrase.size();
            }
        }
        return 0;
    }
}
