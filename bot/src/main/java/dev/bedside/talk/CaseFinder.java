package dev.bedside.talk;

import dev.bedside.talk.Utterance.OpenCase;
import dev.bedside.text.Span;
import dev.bedside.text.Tokenizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds which case is named: by its number, its site, or its author. */
final class CaseFinder {

    /** The word that stands for whatever names a case. */
    static final String CASE = "thiscase";

    private static final int FURTHEST_NUMBER = 100;
    private static final int SHORTEST_NAME = 3;
    private static final int FEW = 12;
    private static final Set<String> TITLES = Set.of(
            "mr", "mrs", "ms", "dr", "miss", "coach", "aunt", "uncle", "don", "dona", "sr", "sra", "srta", "abuela",
            "abuelo", "the", "nurse", "la", "el", "de", "del", "and", "tia", "tio", "lady", "mom", "dad", "a");
    private static final String NOUN =
            "(?:one|ones|review|reviewer|post|case|comment|complaint|reseña|resena|opini[oó]n|caso|rese[nñ]a)";
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)(?:(?:case|number|no\\.|review|caso|n[uú]mero)\\s+)?(#?)(?<![\\w.,:$/€-])(\\d{1,7})(?![\\w:/%-]|[.,]\\d)"
                    + "(?!\\s*(?:am|pm|a\\.m|p\\.m|h|hrs?|hours?|min\\w*|days?|weeks?|months?|years?|stars?|business|percent"
                    + "|lines?|sentences?|words?|versions?|options?|o'?clock|horas?|d[ií]as?|semanas?|mes(?:es)?"
                    + "|estrellas?|l[ií]neas?|opciones|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto"
                    + "|septiembre|octubre|noviembre|diciembre))\\b)(?:\\s+" + NOUN + ")?");
    private static final Pattern TIME_IN_FRONT =
            Pattern.compile("(?i)(?:\\b(?:at|till|until|by|in|las|en|hasta|dr\\.?|room|ext\\.?|mri|line|the|el|los"
                    + "|january|february|march|april|may|june|july|august|september|october|november|december"
                    + "|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec))\\s*$");

    /** What is shown by its number, be it open or not. */
    private static final Pattern SHOWN =
            Pattern.compile("(?i)\\b(?:show(?: me| us)?|open(?: up)?|pull up|bring up|history (?:of|for)"
                    + "|who has|who's got|reopen|mu[eé]stra(?:me|nos)?|mu[eé]strame|ens[eé][nñ]a(?:me|nos)|[aá]breme|abre|historial del?"
                    + "|qui[eé]n tiene)\\s+(?:la |el |the )?$");

    private static final int SHORTEST_SHOWN = 10;

    private static final String STARS =
            "(one|two|three|four|five|una|dos|tres|cuatro|cinco|[1-5])[\\s-]+(?:stars?|estrellas?)(?:\\s+" + NOUN
                    + ")?";

    private static final List<Set<String>> COUNTS = List.of(
            Set.of("1", "one", "una"),
            Set.of("2", "two", "dos"),
            Set.of("3", "three", "tres"),
            Set.of("4", "four", "cuatro"),
            Set.of("5", "five", "cinco"));

    /** What was named, in order: the numbers of the cases that each name fits. */
    record Named(List<List<Long>> names) {}

    private record Found(Span span, List<Long> numbers) {}

    private CaseFinder() {}

    /** Finds every case that is named and puts one word in place of the names. */
    static Named find(Plain plain, Utterance utterance) {
        var found = new ArrayList<Found>();
        numbers(plain.text(), utterance, found);
        for (OpenCase each : utterance.known()) {
            authors(plain.text(), each, utterance.known(), found);
        }
        sites(plain.text(), utterance, found);
        stars(plain.text(), utterance, found);
        var ordered = withoutOverlaps(found);
        for (Found each : ordered.reversed()) {
            plain.replace(each.span(), CASE);
        }
        return new Named(ordered.stream().map(Found::numbers).toList());
    }

    private static List<Found> withoutOverlaps(List<Found> found) {
        var kept = new ArrayList<Found>();
        found.stream()
                .sorted(Comparator.comparingInt(
                        (Found each) -> each.span().start() - each.span().end()))
                .filter(each -> kept.stream().noneMatch(other -> other.span().overlaps(each.span())))
                .forEach(kept::add);
        kept.sort(Comparator.comparingInt(each -> each.span().start()));
        return kept;
    }

    private static void numbers(String text, Utterance utterance, List<Found> found) {
        var matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            long number = Long.parseLong(matcher.group(2));
            boolean marked = !matcher.group(1).isEmpty() || matcher.start() < matcher.start(1);
            boolean known = isKnown(number, utterance);
            boolean time =
                    TIME_IN_FRONT.matcher(text.substring(0, matcher.start(1))).find();
            boolean shown = number >= SHORTEST_SHOWN
                    && SHOWN.matcher(text.substring(0, matcher.start(1))).find();
            if (marked || shown || known && !(time && number <= 31) || !time && isNear(number, utterance)) {
                found.add(new Found(new Span(matcher.start(), matcher.end()), List.of(number)));
            }
        }
    }

    private static boolean isKnown(long number, Utterance utterance) {
        return utterance.known().stream().anyMatch(each -> each.number() == number)
                || utterance.last() != null && utterance.last() == number;
    }

    /** A case that is closed is not among the open ones, but its number is not far away. */
    private static boolean isNear(long number, Utterance utterance) {
        return utterance.known().stream()
                .mapToLong(OpenCase::number)
                .anyMatch(known -> number <= known + FURTHEST_NUMBER / 2
                        && number >= known - FURTHEST_NUMBER
                        && Long.toString(number).length()
                                == Long.toString(known).length()
                        && number > 1);
    }

    private static void authors(String text, OpenCase each, List<OpenCase> all, List<Found> found) {
        String folded = Tokenizer.fold(text);
        for (String name : names(each)) {
            if (!folded.contains(Tokenizer.fold(name.split("\\s", 2)[0]))) {
                continue;
            }
            var matcher = Pattern.compile(
                            "(?<![\\p{L}\\p{N}@])(?:the\\s+(?:one|review|comment|post)\\s+(?:by|from|of)\\s+|the\\s+"
                                    + "|(?:la|el)\\s+(?:(?:rese[nñ]a|opini[oó]n|comentario|caso)\\s+)?(?:de|del)\\s+)?"
                                    + accentless(name)
                                    + "(?:['’]?s(?![\\p{L}\\p{N}])|(?![\\p{L}\\p{N}])(?:['’](?=\\s))?)(?:\\s+" + NOUN
                                    + ")?",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text);
            while (matcher.find()) {
                var fitting = all.stream()
                        .filter(other -> names(other).contains(name))
                        .map(OpenCase::number)
                        .toList();
                found.add(new Found(new Span(matcher.start(), matcher.end()), fitting));
            }
        }
    }

    /** Letters with or without their accents. */
    private static String accentless(String name) {
        var expression = new StringBuilder();
        for (char c : name.toCharArray()) {
            String folded = Tokenizer.fold(String.valueOf(c));
            boolean accented = !folded.equals(String.valueOf(Character.toLowerCase(c)));
            if (Character.isWhitespace(c)) {
                expression.append("\\s+");
            } else if (accented && folded.length() == 1) {
                expression.append('[').append(c).append(folded).append(']');
            } else {
                expression.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return expression.toString();
    }

    /** The whole display name, and each part of it that may stand for it. */
    private static List<String> names(OpenCase each) {
        String author = each.author();
        if (author == null || author.isBlank() || author.length() > 80) {
            return List.of();
        }
        var parts = Stream.of(author.strip().split("[\\s.]+"))
                .filter(part -> part.length() >= SHORTEST_NAME && !TITLES.contains(Tokenizer.fold(part)))
                .limit(FEW);
        return Stream.concat(Stream.of(author.strip()), parts).distinct().toList();
    }

    private static void sites(String text, Utterance utterance, List<Found> found) {
        String folded = Tokenizer.fold(text);
        var sites = utterance.known().stream()
                .map(OpenCase::site)
                .filter(site -> site != null && folded.contains(site))
                .distinct()
                .toList();
        for (String site : sites) {
            var matcher = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(?:(?:the|that|this|that's)\\s+(?:new\\s+|other\\s+)?"
                            + Pattern.quote(site) + "(?:['’]s)?\\s+" + NOUN + "|" + Pattern.quote(site)
                            + "\\s+(?:one|review)\\b|the\\s+(?:one|review|comment)\\s+(?:on|from|at)\\s+"
                            + Pattern.quote(site) + "|(?:la|el)\\s+(?:(?:rese[nñ]a|opini[oó]n|caso)\\s+)?(?:de|en)\\s+"
                            + Pattern.quote(site) + ")(?![\\p{L}\\p{N}])")
                    .matcher(text);
            while (matcher.find()) {
                found.add(new Found(new Span(matcher.start(), matcher.end()), ofSite(site, utterance)));
            }
        }
    }

    /** "The Google one star": a case by its stars, and by its site where one is named next to them. */
    private static void stars(String text, Utterance utterance, List<Found> found) {
        var rated =
                utterance.known().stream().filter(each -> each.stars() != null).toList();
        if (rated.isEmpty()) {
            return;
        }
        String site = rated.stream()
                .flatMap(each -> Stream.ofNullable(each.site()))
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String named = site.isEmpty() ? "(?!)" : site;
        var matcher = Pattern.compile(
                        "(?i)(?<![\\p{L}\\p{N}])(?:the|that|this|la|el)\\s+(?:new\\s+|other\\s+)?(?:(?:de|en)\\s+)?"
                                + "(?:(" + named + ")\\s+)?" + STARS + "(?:\\s+(?:on|from|at|de|en)\\s+(" + named
                                + ")|\\s+(" + named
                                + ")(?:\\s+" + NOUN + ")?)?(?![\\p{L}\\p{N}])")
                .matcher(text);
        while (matcher.find()) {
            int count = count(matcher.group(2));
            var of = Stream.of(1, 3, 4)
                    .flatMap(group -> Stream.ofNullable(matcher.group(group)))
                    .map(Tokenizer::fold)
                    .toList();
            var fitting = rated.stream()
                    .filter(each -> each.hasStars(count))
                    .filter(each -> of.isEmpty() || of.contains(each.site()))
                    .map(OpenCase::number)
                    .toList();
            if (!fitting.isEmpty()) {
                found.add(new Found(new Span(matcher.start(), matcher.end()), fitting));
            }
        }
    }

    private static int count(String word) {
        String plain = Tokenizer.fold(word);
        int at = 0;
        while (!COUNTS.get(at).contains(plain)) {
            at++;
        }
        return at + 1;
    }

    private static List<Long> ofSite(String site, Utterance utterance) {
        var about = utterance.about();
        if (about != null && site.equals(about.site())) {
            return List.of(about.number());
        }
        return utterance.known().stream()
                .filter(each -> site.equals(each.site()))
                .map(OpenCase::number)
                .toList();
    }

    /** The only case of the one site that is mentioned where no card is answered; null where that tells none. */
    static @Nullable Long onlyOneOf(String text, Utterance utterance) {
        if (utterance.about() != null) {
            return null;
        }
        var words = List.of(Tokenizer.fold(text).split("[^\\p{L}]+"));
        var there = utterance.open().stream()
                .filter(each -> each.site() != null && words.contains(each.site()))
                .map(OpenCase::number)
                .toList();
        return there.size() == 1 ? there.getFirst() : null;
    }

    /** The case that is meant where none is named; null where it is not certain. */
    static @Nullable Long silent(Utterance utterance) {
        if (utterance.about() != null) {
            return utterance.about().number();
        }
        if (utterance.last() != null) {
            return utterance.last();
        }
        return utterance.open().size() == 1 ? utterance.open().getFirst().number() : null;
    }

    /** The one that is not spoken of; null where there are several. */
    static @Nullable Long other(Utterance utterance) {
        Long current = utterance.about() == null
                ? utterance.last()
                : Long.valueOf(utterance.about().number());
        var others = utterance.open().stream()
                .map(OpenCase::number)
                .filter(number -> !number.equals(current))
                .toList();
        return current != null && others.size() == 1 ? others.getFirst() : null;
    }
}
