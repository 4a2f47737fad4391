package dev.bedside.check;

import com.google.re2j.Pattern;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import dev.bedside.text.Tokenizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Knows what stands around what a reply says: whom it greets, whom it names, how it is signed. */
final class Frame {

    private static final int LONGEST_GREETING = 4;
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_SIGNATURE = 6;

    /** In words, with a closing in front: "Con cariño, el equipo de la clínica". */
    private static final int LONGEST_CLOSING = 12;

    /** "Respectfully, Wm. Prescott, D.D.S." is read as two. */
    private static final int MOST_SENTENCES = 3;

    private static final Pattern SIGN_OFF =
            Pattern.compile("(?:\\s+[-–—~]+ ?|\\s*[\\r\\n]+\\s*[-–—~]? ?)\\p{L}[^.!?¡¿\\r\\n]{1,50}\\.?$");
    private static final Pattern DASH = Pattern.compile("\\s*[-–—~]+$");
    private final TextReader texts;
    private final GreetingWords greetings;
    private final Grammar grammar;
    private final Rewording rewording;

    Frame(TextReader texts, GreetingWords greetings, Grammar grammar, Rewording rewording) {
        this.rewording = rewording;
        this.texts = texts;
        this.greetings = greetings;
        this.grammar = grammar;
    }

    static String capitalised(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A better sentence behind the greeting of the one that it stands for. */
    String greeted(Text text, List<Finding> offending, String better, Reply reply) {
        int sentence = text.sentenceOf(text.wordAt(offending.getFirst().span().start()));
        return greeting(text, sentence, offending, reply)
                .map(greeting -> closed(greeting + (better.startsWith("I ") ? better : small(better))))
                .orElse(better);
    }

    /** "¡Don Ernesto, nos alegró el día." began with a cry and has to end with one. */
    private static String closed(String words) {
        boolean open = words.startsWith("¡") && words.indexOf('!') < 0 && words.endsWith(".");
        return open ? words.substring(0, words.length() - 1) + "!" : words;
    }

    private boolean isSmall(Text words) {
        String form = words.word(0).form();
        return grammar.opensClause().contains(form)
                || grammar.opensHalf().contains(form)
                || rewording.parts(words.language()).isVerb(form);
    }

    /** What stays of a sentence behind its own greeting. */
    String behind(String greeting, String words) {
        boolean named = words.startsWith("I ") || words.startsWith("I'");
        return greeting + (named ? words : small(words));
    }

    /** A greeting whose own sentence is gone, in front of the next. */
    String greeted(String greeting, String words, boolean complaint) {
        var read = texts.read(words);
        if (grammar.opensHalf().contains(read.word(0).form()) && !words.startsWith("I")) {
            return closed(greeting + small(words));
        }
        boolean spanish = read.language().equals(Language.SPANISH) && !words.startsWith("¡");
        if ((complaint || spanish) && isSmall(read)) {
            return closed(greeting + behind("", words));
        }
        if (complaint || spanish) {
            return greeting.substring(0, greeting.length() - 2) + ". " + words;
        }
        return greeting.substring(0, greeting.length() - 2) + "! " + words;
    }

    /** A sentence whose forerunner is gone: without the "or" and "but" that hung on it. */
    String alone(Text text, int sentence) {
        int first = text.firstWordOf(sentence);
        boolean hangs = grammar.hangs().contains(text.word(first).form()) && first + 1 < text.endWordOf(sentence);
        return hangs
                ? capitalised(text.raw()
                        .substring(
                                text.word(first + 1).start(),
                                text.sentence(sentence).end()))
                : text.sentence(sentence).of(text.raw());
    }

    /** Whether a sentence is the signature of a reply, or a part of it: "- Joan", "Dr. Moss", "Respectfully, Mrs. Tarr". */
    boolean signs(Text text, int sentence) {
        return sentence >= signature(text);
    }

    /** Where a signature behind a closing begins, "Respectfully, Mrs. Tarr"; the end of the text where there is none. */
    int signedFrom(Text text) {
        int from = signature(text);
        boolean signs = from > 0
                && from < text.sentenceCount()
                && (rewording.signsOff(text, text.firstWordOf(from), text.size()) > 0 || isTitled(text, from));
        return signs ? text.sentence(from).start() : text.raw().length();
    }

    /** The first sentence of the signature; the number of sentences where there is none. */
    int signature(Text text) {
        int last = text.sentenceCount() - 1;
        for (int from = Math.max(0, last - MOST_SENTENCES + 1); from <= last; from++) {
            int first = text.firstWordOf(from);
            int words = text.size() - first;
            int closing = rewording.signsOff(text, first, text.size());
            boolean named = closing > 0 && words <= LONGEST_CLOSING || from > 0 && from == last && isRole(text, from);
            if (from > 0 && from == last && isSignedFreely(text, from)) {
                return from;
            }
            if (named && IntStream.range(first + closing, text.size()).allMatch(word -> isSigner(text, word))) {
                return from;
            }
        }
        return text.sentenceCount();
    }

    /** Whether a last sentence without an end is a name and what belongs to it: "Zane, cofounder", "The crew on Front Street". */
    private boolean isSignedFreely(Text text, int sentence) {
        int first = text.firstWordOf(sentence);
        int end = text.endWordOf(sentence);
        String raw = text.sentence(sentence).of(text.raw());
        var words = rewording.parts(text.language());
        return end - first <= LONGEST_SIGNATURE
                && Character.isLetterOrDigit(raw.charAt(raw.length() - 1))
                && Said.isName(text, first)
                && IntStream.range(first, end)
                        .noneMatch(word -> words.isVerb(Said.form(text, word))
                                || words.reader().contains(Said.form(text, word))
                                || words.joins().contains(Said.form(text, word)) && word == first);
    }

    private boolean isRole(Text text, int sentence) {
        int first = text.firstWordOf(sentence);
        int end = text.endWordOf(sentence);
        if (end - first > LONGEST_SIGNATURE) {
            return false;
        }
        String raw = text.sentence(sentence).of(text.raw());
        boolean open = ".!?…".indexOf(raw.charAt(raw.length() - 1)) < 0;
        boolean role = Said.isName(text, first)
                && !grammar.opensClause().contains(text.word(first).form())
                && end - first > 1
                && raw.endsWith(".")
                && raw.indexOf(',') > 0;
        return open || role || isTitled(text, sentence);
    }

    /** Whether a word of a signature says who signs; a closing such as "Best" may begin any sentence. */
    private boolean isSigner(Text text, int word) {
        String form = text.word(word).form();
        return Said.isName(text, word)
                || greetings.titles().contains(form)
                || rewording.parts(text.language()).signers().contains(form);
    }

    /** Whether a sentence is a title and a name: "Dr. P." */
    boolean isTitled(Text text, int sentence) {
        int words = text.endWordOf(sentence) - text.firstWordOf(sentence);
        return words > 1
                && words <= SHORTEST_NAME
                && greetings
                        .titles()
                        .contains(text.word(text.firstWordOf(sentence)).form());
    }

    /** The greeting of a sentence, where nothing is wrong with it. */
    Optional<String> greeting(Text text, int sentence, List<Finding> offending, Reply reply) {
        return greeting(text, sentence, reply)
                .filter(greeting -> offending.stream()
                        .noneMatch(finding ->
                                finding.span().start() < text.sentence(sentence).start() + greeting.length()));
    }

    /** The dash in front of a signature, where words end with one; else nothing. */
    String dash(String words) {
        var dash = DASH.matcher(words);
        return dash.find() ? dash.group() : "";
    }

    /** " - Joan" or " ~Joan, front desk" at the end of a sentence, where nothing is wrong with it; else nothing. */
    String signOff(Text text, int sentence, List<Finding> offending) {
        var span = text.sentence(sentence);
        var dash = DASH.matcher(span.of(text.raw()));
        if (dash.find()) {
            return dash.group().isBlank() || !dash.group().startsWith("\n")
                    ? " " + dash.group().strip()
                    : dash.group();
        }
        int end = offending.stream()
                .mapToInt(finding -> finding.span().end())
                .max()
                .orElse(span.end());
        if (end >= span.end()) {
            return "";
        }
        var found = SIGN_OFF.matcher(text.raw().substring(end, span.end()));
        return found.find() ? found.group() : "";
    }

    private static String small(String words) {
        if (words.length() > 1 && "¡¿".indexOf(words.charAt(0)) >= 0) {
            return words.charAt(0) + small(words.substring(1));
        }
        boolean shouts = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        if (shouts) {
            return words;
        }
        return words.isEmpty() ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    /** The first word of a sentence behind its greeting. */
    int firstBehindGreeting(Text text, int sentence, Reply reply) {
        int from = text.sentence(sentence).start()
                + greeting(text, sentence, reply).map(String::length).orElse(0);
        return text.wordAt(from);
    }

    /** "Hi Tom, " where a sentence begins so. */
    Optional<String> greeting(Text text, int sentence, Reply reply) {
        int from = text.sentence(sentence).start();
        int first = text.firstWordOf(sentence);
        int end = Math.min(text.endWordOf(sentence), first + LONGEST_GREETING);
        boolean greets = greetings.salutations().contains(text.word(first).form())
                || greetings.titles().contains(text.word(first).form()) && isName(text, first + 1, reply)
                || isName(text, first, reply)
                || greetings.notNames().contains(text.word(first).form())
                        && !greetings.greetings().contains(text.word(first).form())
                        && isName(text, first + 1, reply);
        boolean calls = greetings.notNames().contains(text.word(first).form()) && isName(text, first + 1, reply);
        for (int word = calls ? first + 1 : first; greets && word < end; word++) {
            int behind = text.word(word).end();
            // "K., thank you"
            behind += behind < text.raw().length() && text.raw().charAt(behind) == '.' ? 1 : 0;
            if (behind < text.raw().length() && ",:".indexOf(text.raw().charAt(behind)) >= 0) {
                return Optional.of(text.raw().substring(from, behind + 1) + " ");
            }
        }
        return Optional.empty();
    }

    /** Whether a sentence greets and nothing else: "Good evening." */
    boolean salutes(Text text, int sentence) {
        int first = text.firstWordOf(sentence);
        int end = text.endWordOf(sentence);
        return end - first <= SHORTEST_NAME
                && (greetings.salutations().contains(Said.form(text, first))
                        || IntStream.range(first, end)
                                .allMatch(word -> greetings.greetings().contains(Said.form(text, word))));
    }

    /** The greeting in front of some words, with the mark and the blank behind it: "Alison. "; else nothing. */
    String call(String words, Reply reply) {
        String first = words.split(" ", 2)[0];
        boolean calls = !first.isEmpty()
                && words.length() > first.length()
                && ".,!".indexOf(first.charAt(first.length() - 1)) >= 0
                && names(first, reply);
        return calls ? first + " " : "";
    }

    /** Whether some words call whoever wrote the review by the name that is shown. */
    boolean names(String words, Reply reply) {
        return name(words, reply).isPresent();
    }

    /** The shown name of whoever wrote the review, where some words hold it. */
    Optional<String> name(String words, Reply reply) {
        return reply.author() == null
                ? Optional.empty()
                : List.of(reply.author().split("[^\\p{L}\\p{N}]+")).stream()
                        .filter(name -> name.length() >= SHORTEST_NAME
                                && !greetings.titles().contains(Tokenizer.fold(name))
                                && Character.isUpperCase(name.charAt(0))
                                && List.of(words.split("[^\\p{L}\\p{N}]+")).contains(name))
                        .findFirst();
    }

    private static boolean isName(Text text, int word, Reply reply) {
        return reply.author() != null
                && word < text.size()
                && List.of(Tokenizer.fold(reply.author()).split("[^\\p{L}\\p{N}]+"))
                        .contains(text.word(word).form());
    }
}
