package dev.bedside.talk;

import dev.bedside.config.Line;
import dev.bedside.text.Span;
import dev.bedside.text.Tokenizer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the arguments of a wish out of what was said, in the words as they were said. */
final class Arguments {

    private static final Pattern CLAUSE_END = Pattern.compile(
            "(?:,|;|[.!?](?=\\s|$)|\\s[-–—]|—|\\()(?!\\s*\\d)|\\s(?:because|since|so|but|porque|pero)\\s");
    private static final Pattern EDGES = Pattern.compile("^[\\s\"“”‘«»:,.;!?¿¡–—-]+|[\\s\"“”«»:,.;!?¿¡–—-]+$|[\\s]+$");
    private static final Pattern QUOTES = Pattern.compile("^[\\s\"“”«:,;–—>-]+|[\\s\"“”»]+$");
    private static final Pattern LEADING_UNTIL = Pattern.compile(
            "^(?:un)?(?:till?|to)\\s+(?=\\S)|^hasta\\s+(?=\\S)|^for\\s+(?=tomorrow|now)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BODY = Pattern.compile("(?s)(?::(?!\\d)|[\"“«\\n])\\s*(?=\\S+\\s+\\S).+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}:]+");
    private static final Pattern NAME = Pattern.compile("@[\\w.-]+|(?:Dr\\.? |Dra\\.? )?\\p{Lu}\\p{Ll}+");
    private static final int LONGEST_NAME = 4;
    /** A moment is told within so many words: first thing in the morning. */
    private static final int FIRST_WORDS = 4;

    private final Manner manner;
    private final Labels labels;
    private final Pattern leads;

    Arguments(Manner manner, Labels labels) {
        this.manner = manner;
        this.labels = labels;
        this.leads = Pattern.compile("\\b(?:"
                + manner.leads().stream()
                        .map(words -> words.stream().map(Pattern::quote).collect(Collectors.joining("\\s+")))
                        .collect(Collectors.joining("|"))
                + ")\\s+");
    }

    /** Empty where the words cannot be what the wish needs: then it was not meant. */
    Optional<Map<String, String>> of(Candidate wish, Plain plain) {
        String name = wish.intent().argument();
        var fixed = wish.match().rule().extra(TalkRules.ARGUMENT).map(Line::text);
        if (name == null) {
            return Optional.of(Map.of());
        }
        if (wish.takesText() && wish.taken() != null) {
            String text = QUOTES.matcher(plain.original(wish.taken())).replaceAll("");
            return notEmpty(text.strip()).map(words -> Map.of(name, words));
        }
        if (wish.intent() == Intent.SETTING) {
            return Optional.of(Map.of(
                    name,
                    tidy(plain.original(
                            new Span(wish.span().start(), plain.text().length())))));
        }
        var taken = wish.taken();
        if (taken == null) {
            return Optional.of(fixed.map(value -> Map.of(name, value)).orElse(Map.of()));
        }
        String words = plain.original(taken);
        return (switch (name) {
                    case "when" -> when(clause(words));
                    case "person" -> person(clause(words));
                    case "label" -> label(wish, taken, plain).map(label -> fixed.orElse("") + label);
                    case "period" -> notEmpty(tidy(clause(words))).filter(this::tellsAMoment);
                    case "term" -> notEmpty(tidy(clause(words)));
                    default -> notEmpty(tidy(words));
                })
                .map(value -> Map.of(name, value));
    }

    /**
     * The arguments of a wish that no phrase fits.
     *
     * @param fixed what the examples that it is like give
     */
    Map<String, String> guessed(Intent intent, @Nullable String fixed, Plain plain) {
        String name = intent.argument();
        if (name == null) {
            return Map.of();
        }
        var value = switch (intent) {
            case SET -> labels.find(plain.text()).map(label -> (fixed == null ? "" : fixed) + label);
            case WHY -> labels.find(plain.text());
            case SETTING ->
                notEmpty(tidy(plain.original(new Span(0, plain.text().length()))));
            case SNOOZE, SUMMARY -> moment(plain);
            case ASSIGN -> somebody(plain);
            case CHECK, POSTED_TEXT -> body(plain);
            case DRAFT_LANGUAGE -> Optional.ofNullable(fixed).or(() -> language(plain));
            case MEANING -> labels.find(plain.text()).or(() -> object(plain));
            case DRAFT_MENTION, DRAFT_OMIT, DRAFT_SIGN -> object(plain);
            default -> Optional.ofNullable(fixed);
        };
        return value.map(words -> Map.of(name, words)).orElse(Map.of());
    }

    private static Optional<String> body(Plain plain) {
        var matcher = BODY.matcher(plain.text());
        return matcher.find()
                ? notEmpty(QUOTES.matcher(plain.original(
                                new Span(matcher.start(), plain.text().length())))
                        .replaceAll("")
                        .strip())
                : Optional.empty();
    }

    /** The longest stretch of words that tell a moment. */
    private Optional<String> moment(Plain plain) {
        var matcher = WORD.matcher(plain.text());
        int start = -1;
        int end = -1;
        while (matcher.find()) {
            if (tellsAMoment(matcher.group())) {
                start = start < 0 ? matcher.start() : start;
                end = matcher.end();
            }
        }
        return start < 0 ? Optional.empty() : notEmpty(tidy(plain.original(new Span(start, end))));
    }

    private Optional<String> somebody(Plain plain) {
        var matcher = NAME.matcher(plain.text());
        while (matcher.find()) {
            String word = plain.original(new Span(matcher.start(), matcher.end()));
            boolean opens = matcher.start() == 0;
            var person = person(word);
            if (person.isPresent()
                    && !(opens && manner.openers().stream().anyMatch(each -> each.contains(Tokenizer.fold(word))))) {
                return person;
            }
        }
        return Optional.empty();
    }

    /** The code of the language that is named. */
    private Optional<String> language(Plain plain) {
        return Arrays.stream(Tokenizer.fold(plain.text()).split("[^\\p{L}]+"))
                .flatMap(word -> Optional.ofNullable(manner.languages().get(word)).stream())
                .findFirst();
    }

    /** What stands behind the first word that leads up to it. */
    private Optional<String> object(Plain plain) {
        // Folding keeps the length of all but a few letters; where it does not, nothing is taken.
        String folded = Tokenizer.fold(plain.text());
        var matcher = leads.matcher(folded);
        return folded.length() == plain.text().length()
                        && matcher.find()
                        && matcher.end() < plain.text().length()
                ? notEmpty(
                        tidy(plain.original(new Span(matcher.end(), plain.text().length()))))
                : Optional.empty();
    }

    private static Optional<String> notEmpty(String words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static String clause(String words) {
        var matcher = CLAUSE_END.matcher(words);
        return matcher.find() && matcher.start() > 0 ? words.substring(0, matcher.start()) : words;
    }

    private Optional<String> when(String words) {
        String moment = LEADING_UNTIL.matcher(tidy(words)).replaceFirst("");
        return tellsAMoment(moment) ? Optional.of(moment) : Optional.empty();
    }

    private boolean tellsAMoment(String words) {
        return Arrays.stream(Tokenizer.fold(words).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .limit(FIRST_WORDS)
                .anyMatch(word -> manner.moments().contains(word) || Character.isDigit(word.charAt(0)));
    }

    /** A label may have begun before the slot: "on hold". */
    private Optional<String> label(Candidate wish, Span taken, Plain plain) {
        String words = clause(plain.original(taken));
        if (wish.intent() == Intent.WHY) {
            return labels.find(clause(plain.original(wish.span()))).or(() -> labels.find(words));
        }
        return labels.find(Arrays.stream(words.split("\\s+")).limit(FIRST_WORDS).collect(Collectors.joining(" ")));
    }

    private Optional<String> person(String words) {
        String person = tidy(words);
        String[] parts = person.split("\\s+");
        boolean nobody = parts.length > LONGEST_NAME
                || Arrays.stream(parts).anyMatch(part -> manner.moments().contains(Tokenizer.fold(part)))
                || manner.nobody().contains(Tokenizer.fold(parts[0]).replaceAll("[^\\p{L}]", ""));
        return nobody || person.isEmpty() ? Optional.empty() : Optional.of(person);
    }

    /** Without punctuation around it and without the manners at its end. */
    private String tidy(String words) {
        String tidy = EDGES.matcher(withoutEmoji(words)).replaceAll("");
        for (boolean again = true; again; ) {
            again = false;
            String folded = " " + Tokenizer.fold(tidy);
            for (var tail : manner.tails()) {
                String end = " " + String.join(" ", tail);
                if (MANNERS.matcher(end.strip()).matches()
                        && folded.endsWith(end)
                        && folded.length() > end.length()
                        && folded.length() == tidy.length() + 1) {
                    tidy = EDGES.matcher(tidy.substring(0, tidy.length() - end.length() + 1)
                                    .strip())
                            .replaceAll("");
                    again = true;
                    break;
                }
            }
        }
        return tidy;
    }

    /** Only manners are cut from an argument; "today" may be meant. */
    private static final Pattern MANNERS = Pattern.compile(
            "please|pls|plz|por favor|porfa|porfis|thanks|thank you|gracias|ok|too|then|instead|para mi");

    private static String withoutEmoji(String words) {
        int end = words.length();
        while (end > 0 && isEmoji(words.codePointBefore(end))) {
            end -= Character.charCount(words.codePointBefore(end));
        }
        return words.substring(0, end);
    }

    private static boolean isEmoji(int point) {
        return Character.isWhitespace(point) || point > 0x2190 && !Character.isLetterOrDigit(point);
    }
}
