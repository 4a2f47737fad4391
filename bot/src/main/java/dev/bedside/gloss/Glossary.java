package dev.bedside.gloss;

import dev.bedside.text.Tokenizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What Spanish words and phrases mean in rough English.
 *
 * <p>The lists were written for this program, by people's way of speaking in reviews of practices; see
 * {@code docs/decisions/037-spanish-by-glosses.md}.
 */
final class Glossary {

    /** In words. */
    static final int LONGEST = 8;

    /** The longer ones first; "la" and "los" are articles where no verb follows. */
    private static final List<String> PRONOUNS =
            List.of("nos", "los", "las", "les", "me", "te", "se", "os", "lo", "la", "le");

    private static final Set<String> STANDS_BEFORE_NOT = Set.of(
            "is", "are", "am", "was", "were", "has", "have", "had", "will", "would", "can", "could", "should", "must");
    private static final Set<String> SUBJECTS = Set.of("i", "you", "he", "she", "it", "we", "they", "there");

    private static final Pattern TAB = Pattern.compile("\t");

    private final Map<String, Meaning> exact = new HashMap<>(1 << 17);
    private final Map<String, Meaning> folded = new HashMap<>(1 << 17);
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    private record Phrase(String[] words, Meaning meaning) {}

    /** @param meaning of so many words */
    record Found(Meaning meaning, int words) {}

    /** @param lists the names of the lists with what people say, the first one that knows a word wins */
    static Glossary read(List<String> lists) {
        var glossary = new Glossary();
        for (String list : lists) {
            glossary.readWords(list);
        }
        glossary.readVerbs();
        glossary.phrases.values().forEach(each -> each.sort(Comparator.comparingInt(phrase -> -phrase.words().length)));
        return glossary;
    }

    private void readWords(String list) {
        lines(list, columns -> {
            String[] words = columns[0].split(" ");
            boolean verb = list.equals("es-forms");
            var meaning = verb ? Meaning.verb(columns[1], denied(columns[1])) : Meaning.of(columns[1]);
            if (words.length == 1) {
                put(columns[0], meaning);
            } else if (words.length <= LONGEST) {
                var parts = Arrays.stream(words).map(Tokenizer::fold).toArray(String[]::new);
                phrases.computeIfAbsent(parts[0], any -> new ArrayList<>()).add(new Phrase(parts, meaning));
            }
        });
    }

    private void readVerbs() {
        var endings = new ArrayList<Conjugation.Ending>();
        lines(
                "es-endings",
                columns -> endings.add(new Conjugation.Ending(
                        Set.of(columns[0].split(",")), columns[1], columns[2], columns[3], columns[4])));
        var conjugation = new Conjugation(endings);
        lines("es-verbs", columns -> {
            var verb = new Conjugation.Verb(
                    columns[0], columns[1], columns[2], columns[3], columns[4], columns.length > 5 ? columns[5] : "");
            conjugation.each(verb, this::put);
        });
    }

    /** Who writes without accents means what is written so. */
    private void put(String word, Meaning meaning) {
        exact.putIfAbsent(word, meaning);
        folded.putIfAbsent(Tokenizer.fold(word), meaning);
    }

    private static String denied(String english) {
        String[] words = english.split(" ");
        int at = words.length > 1 && SUBJECTS.contains(words[0].toLowerCase(Locale.ROOT)) ? 1 : 0;
        if (STANDS_BEFORE_NOT.contains(words[at])) {
            at++;
        }
        var all = new ArrayList<>(List.of(words));
        all.add(at, "not");
        return String.join(" ", all);
    }

    private static void lines(String list, Consumer<String[]> taker) {
        String name = list + ".tsv";
        var stream = Objects.requireNonNull(Glossary.class.getResourceAsStream(name), name);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(TAB::split).forEach(taker);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The longest phrase that begins at a place, if it has more than one word. */
    Optional<Found> phrase(List<String> words, int at, int end) {
        for (Phrase phrase : phrases.getOrDefault(words.get(at), List.of())) {
            if (at + phrase.words().length <= end && begins(phrase.words(), words, at)) {
                return Optional.of(new Found(phrase.meaning(), phrase.words().length));
            }
        }
        return Optional.empty();
    }

    private static boolean begins(String[] phrase, List<String> words, int at) {
        for (int i = 1; i < phrase.length; i++) {
            if (!phrase[i].equals(words.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    /** @param written in lower case, with its accents */
    Optional<Meaning> word(String written) {
        var known = exact.get(written);
        if (known != null) {
            return Optional.of(known);
        }
        String plain = Tokenizer.fold(written);
        return Optional.ofNullable(folded.get(plain))
                .or(() -> Optional.ofNullable(otherForm(plain)))
                .or(() -> withPronoun(plain));
    }

    /** Plurals, feminines, diminutives. */
    private @Nullable Meaning otherForm(String word) {
        for (String ending : List.of("s", "es")) {
            if (word.endsWith(ending)) {
                String one = word.substring(0, word.length() - ending.length());
                var known = ofEitherGender(one);
                if (known != null) {
                    return known;
                }
                if (one.endsWith("c")) {
                    known = folded.get(one.substring(0, one.length() - 1) + 'z');
                    if (known != null) {
                        return known;
                    }
                }
            }
        }
        var known = ofEitherGender(word);
        if (known != null) {
            return known;
        }
        for (String ending : List.of("ito", "ita", "itos", "itas", "cito", "cita", "citos", "citas")) {
            if (word.endsWith(ending)) {
                String stem = word.substring(0, word.length() - ending.length());
                for (String vowel : List.of("o", "a", "e", "")) {
                    known = folded.get(stem + vowel);
                    if (known != null && !known.verb()) {
                        return known;
                    }
                }
            }
        }
        for (String ending : List.of("isimo", "isima", "isimos", "isimas")) {
            if (word.endsWith(ending)) {
                known = ofEitherGender(word.substring(0, word.length() - ending.length()) + 'o');
                if (known != null) {
                    return Meaning.of("very " + known.english());
                }
            }
        }
        return null;
    }

    private @Nullable Meaning ofEitherGender(String word) {
        var known = folded.get(word);
        if (known == null && word.endsWith("a")) {
            String stem = word.substring(0, word.length() - 1);
            known = folded.get(stem + 'o');
            known = known == null ? folded.get(stem) : known;
        }
        return known;
    }

    /** "llamarnos", "diciéndome", "cóbreme": a verb with one or two pronouns behind it. */
    private Optional<Meaning> withPronoun(String word) {
        for (String pronoun : PRONOUNS) {
            if (word.endsWith(pronoun) && word.length() > pronoun.length() + 3) {
                String rest = word.substring(0, word.length() - pronoun.length());
                var known = Optional.ofNullable(folded.get(rest)).or(() -> withPronoun(rest));
                if (known.isPresent() && known.get().verb()) {
                    String object = object(pronoun);
                    return Optional.of(Meaning.verb(
                            (known.get().english() + ' ' + object).strip(),
                            (known.get().denied() + ' ' + object).strip()));
                }
            }
        }
        return Optional.empty();
    }

    static boolean isPronoun(String form) {
        return PRONOUNS.contains(form);
    }

    /** A pronoun behind or before a verb, where "la" is no article; nothing for one that only bends the verb back. */
    String object(String pronoun) {
        return switch (pronoun) {
            case "se" -> "";
            case "la" -> "her";
            case "los", "las" -> "them";
            default -> Objects.requireNonNull(exact.get(pronoun), pronoun).english();
        };
    }
}
