package dev.bedside.gloss;

import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Puts a Spanish text into rough English: the longest known phrase first, then word by word, pronouns behind their verbs.
 *
 * <p>No encoder that reads Spanish is packed for the JVM under a licence that we can pass on. The one that reads English makes
 * enough of such a text to tell a threat from a thank-you.
 */
public final class Glosser {

    /** As people say it in reviews. */
    private static final List<String> REVIEWS =
            List.of("es-first", "es-spoken", "es-words", "es-forms", "es-health", "es-phrases", "es-grave");

    /** "Su cita" is mine to a practice that answers, hers to somebody who tells of her. */
    private static final List<String> REPLIES = List.of(
            "es-first", "es-letters", "es-spoken", "es-words", "es-forms", "es-health", "es-phrases", "es-grave");

    /** Behind these a verb has a subject of its own. */
    private static final Set<String> OPENING =
            Set.of("que", "y", "e", "o", "pero", "cuando", "porque", "si", "como", "donde", "mientras", "aunque");

    /** Behind these even a capital begins no name. */
    private static final Set<String> TITLED =
            Set.of("el", "la", "los", "las", "un", "una", "al", "del", "su", "mi", "este", "esta");

    /** Behind these English takes the bare verb. */
    private static final Set<String> BARE = Set.of(
            "to", "for", "of", "without", "in", "by", "on", "can", "could", "must", "will", "would", "let", "made",
            "make");

    /** The longest phrase, or a verb behind its pronouns, ends before. */
    private static final int FARTHEST = Glossary.LONGEST + 4;

    private static final String TO = "to ";
    private static final String HE = "he ";

    private final Supplier<Glossary> lists;
    private final TextReader texts;

    private Glosser(Supplier<Glossary> lists, TextReader texts) {
        this.lists = lists;
        this.texts = texts;
    }

    /** The lists are read when the first text comes; who gets none needs none. */
    private static final class OfReviews {
        static final Glossary LISTS = Glossary.read(REVIEWS);
    }

    private static final class OfReplies {
        static final Glossary LISTS = Glossary.read(REPLIES);
    }

    public static Glosser ofReviews(TextReader texts) {
        return new Glosser(() -> OfReviews.LISTS, texts);
    }

    public static Glosser ofReplies(TextReader texts) {
        return new Glosser(() -> OfReplies.LISTS, texts);
    }

    /** A text in a language other than Spanish stays as it is. */
    public Gloss gloss(Text text) {
        return text.language().equals(Language.SPANISH) ? new Reading(text).gloss() : Gloss.asItIs(text);
    }

    private final class Reading {

        private final Glossary glossary = lists.get();
        private final Text text;
        private final List<String> forms;
        private final boolean titled;
        private final StringBuilder english = new StringBuilder();
        private final List<Gloss.Piece> pieces = new ArrayList<>();

        /** Behind what was put into English so far. */
        private int done;

        Reading(Text text) {
            this.text = text;
            this.forms = new ArrayList<>(text.size());
            for (int i = 0; i < text.size(); i++) {
                forms.add(text.word(i).form());
            }
            titled = isTitled();
        }

        Gloss gloss() {
            int at = 0;
            while (at < text.size()) {
                at = piece(at);
            }
            gap(text.raw().length());
            return Gloss.rough(text, texts.read(english.toString(), Language.ENGLISH), pieces);
        }

        /** @return the word behind what was put into English */
        private int piece(int at) {
            int end = endOfClause(at);
            if (isName(at)) {
                say(at, at + 1, raw(at));
                return at + 1;
            }
            var phrase = glossary.phrase(forms, at, end);
            if (phrase.isPresent()) {
                say(at, at + phrase.get().words(), phrase.get().meaning().english());
                return at + phrase.get().words();
            }
            boolean denied = forms.get(at).equals("no");
            int verb = denied ? at + 1 : at;
            var objects = new StringBuilder();
            while (verb < end && Glossary.isPronoun(forms.get(verb))) {
                String object = glossary.object(forms.get(verb));
                objects.append(object.isEmpty() ? "" : " " + object);
                verb++;
            }
            if (verb > at && verb < end && glossary.phrase(forms, verb, end).isEmpty()) {
                var meaning = glossary.word(written(verb));
                if (meaning.isPresent() && meaning.get().verb()) {
                    String said =
                            denied ? meaning.get().denied() : meaning.get().english();
                    say(at, verb + 1, said + objects);
                    return verb + 1;
                }
            }
            say(
                    at,
                    at + 1,
                    forms.get(at).equals("se")
                            ? ""
                            : glossary.word(written(at)).map(Meaning::english).orElseGet(() -> raw(at)));
            return at + 1;
        }

        /** Some Write Every Word So. */
        private boolean isTitled() {
            long capitals = IntStream.range(0, text.size())
                    .filter(word -> Character.isUpperCase(raw(word).charAt(0)))
                    .count();
            return 2 * capitals > text.size();
        }

        /** "Rosa" is nobody's colour in the middle of a sentence; "la Doctora" is a doctor. */
        private boolean isName(int word) {
            String raw = raw(word);
            return raw.length() > 1
                    && !titled
                    && word > 0
                    && !isParted(word)
                    && Character.isUpperCase(raw.charAt(0))
                    && Character.isLowerCase(raw.charAt(1))
                    && !TITLED.contains(forms.get(word - 1));
        }

        private int endOfClause(int from) {
            int end = from + 1;
            while (end < Math.min(text.size(), from + FARTHEST) && !isParted(end)) {
                end++;
            }
            return end;
        }

        /** A clause that begins with a word such as "but" may be part of a phrase; punctuation parts it. */
        private boolean isParted(int word) {
            if (text.word(word).opensSentence()) {
                return true;
            }
            for (int i = text.word(word - 1).end(); i < text.word(word).start(); i++) {
                if (!Character.isWhitespace(text.raw().charAt(i))) {
                    return true;
                }
            }
            return false;
        }

        private String written(int word) {
            return raw(word).toLowerCase(Locale.ROOT);
        }

        private String raw(int word) {
            return text.raw().substring(text.word(word).start(), text.word(word).end());
        }

        private void say(int from, int end, String words) {
            var original = text.span(from, end - 1);
            gap(original.start());
            done = original.end();
            if (words.isEmpty()) {
                return;
            }
            if (!english.isEmpty() && !Character.isWhitespace(english.charAt(english.length() - 1)) && from > 0) {
                spaced(from);
            }
            int start = english.length();
            english.append(cased(from, fitting(from, words)));
            pieces.add(new Gloss.Piece(new Span(start, english.length()), original));
        }

        /** Words that stood together stand apart in English. */
        private void spaced(int word) {
            boolean joined = text.word(word).start() == text.word(word - 1).end();
            if (joined && Character.isLetter(english.charAt(english.length() - 1))) {
                english.append(' ');
            }
        }

        /** As it follows what was said. */
        private String fitting(int from, String words) {
            if (words.startsWith(TO) && BARE.contains(lastWord())) {
                return words.substring(TO.length());
            }
            boolean follows = from > 0 && !isParted(from) && !OPENING.contains(forms.get(from - 1));
            return words.startsWith(HE) && follows ? words.substring(HE.length()) : words;
        }

        private String lastWord() {
            int end = english.length();
            while (end > 0 && Character.isWhitespace(english.charAt(end - 1))) {
                end--;
            }
            int start = end;
            while (start > 0 && Character.isLetter(english.charAt(start - 1))) {
                start--;
            }
            return english.substring(start, end).toLowerCase(Locale.ROOT);
        }

        private String cased(int word, String words) {
            String raw = raw(word);
            boolean loud = raw.length() > 2 && raw.equals(raw.toUpperCase(Locale.ROOT)) && !raw.equals(written(word));
            if (loud) {
                return words.toUpperCase(Locale.ROOT);
            }
            int first = words.offsetByCodePoints(0, 1);
            return Character.isUpperCase(raw.codePointAt(0))
                    ? words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first)
                    : words;
        }

        /** What stands between words, but for what only Spanish writes. */
        private void gap(int until) {
            for (int i = done; i < until; i++) {
                char each = text.raw().charAt(i);
                boolean again = (each == ' ' || each == '.' && i == done)
                        && (english.isEmpty() || english.charAt(english.length() - 1) == each);
                if (each != '¿' && each != '¡' && !again) {
                    english.append(each);
                }
            }
            done = Math.max(done, until);
        }
    }
}
