package dev.bedside.talk;

import dev.bedside.text.Language;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Puts what was said into plain words: Bedside's name taken out, hasty spellings and mistyped commands put right. */
final class PlainReader {

    private static final Pattern NAME =
            Pattern.compile("<@[!&]?\\d{1,25}>|@?\\bbedside\\b(?!['’]s)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOT_FIRST =
            Pattern.compile("^\\W*(?:(?:hey|ok|hi|oye)\\W+)?(@?bot\\b)[\\s:,]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BOT_BEHIND =
            Pattern.compile("[,;]\\s*(@?bot\\b)\\s*(?=[,.!?;]|$)", Pattern.CASE_INSENSITIVE);
    private static final List<Pattern> VOCATIVES = List.of(BOT_FIRST, BOT_BEHIND);

    private static final int SHORTEST_MISTYPED = 4;

    private final Manner manner;
    private final TextReader texts;

    PlainReader(Manner manner, TextReader texts) {
        this.manner = manner;
        this.texts = texts;
    }

    /**
     * What was said, in plain words.
     *
     * @param named whether Bedside was spoken to by name
     * @param mended whether a command was put right
     */
    record Spoken(Plain plain, boolean named, boolean mended) {}

    Spoken read(String said) {
        var plain = new Plain(said);
        boolean named = remove(NAME, 0, plain);
        for (Pattern vocative : VOCATIVES) {
            named |= remove(vocative, 1, plain);
        }
        var text = texts.read(plain.text(), Language.UNKNOWN);
        boolean mended = false;
        for (int i = text.size() - 1; i >= 0; i--) {
            var word = text.word(i);
            String usual = manner.spellings().get(word.form());
            String right = usual == null ? command(word.form(), opensInCapital(text, i)) : usual;
            if (right != null) {
                mended |= usual == null;
                plain.replace(new Span(word.start(), word.end()), right);
            }
        }
        return new Spoken(plain, named, mended);
    }

    private static boolean remove(Pattern name, int group, Plain plain) {
        boolean found = false;
        for (var matcher = name.matcher(plain.text()); matcher.find(); matcher = name.matcher(plain.text())) {
            plain.replace(new Span(matcher.start(group), matcher.end(group)), "");
            found = true;
        }
        return found;
    }

    /** A name inside a sentence is no mistyped command. */
    private static boolean opensInCapital(Text text, int word) {
        return !text.word(word).opensSentence()
                && Character.isUpperCase(text.raw().charAt(text.word(word).start()));
    }

    private @org.jspecify.annotations.Nullable String command(String form, boolean name) {
        if (name
                || form.length() < SHORTEST_MISTYPED
                || manner.commands().contains(form)
                || manner.words().contains(form)) {
            return null;
        }
        return nearest(form, manner.commands());
    }

    /** The only command that one slip of the fingers makes of a word; null where there is none, or there are two. */
    private static @org.jspecify.annotations.Nullable String nearest(String form, Set<String> commands) {
        String found = null;
        for (String command : commands) {
            if (isOneSlip(form, command)) {
                if (found != null) {
                    return null;
                }
                found = command;
            }
        }
        return found;
    }

    /** One letter missing, added, changed, or two neighbours swapped; the first letter only where it is swapped. */
    static boolean isOneSlip(String one, String other) {
        int difference = other.length() - one.length();
        if (Math.abs(difference) > 1 || other.length() < SHORTEST_MISTYPED) {
            return false;
        }
        if (one.charAt(0) != other.charAt(0)) {
            return difference == 0
                    && one.charAt(0) == other.charAt(1)
                    && one.charAt(1) == other.charAt(0)
                    && one.substring(2).equals(other.substring(2));
        }
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        if (difference > 0) {
            return one.substring(at).equals(other.substring(at + 1));
        }
        if (difference < 0) {
            return one.substring(at + 1).equals(other.substring(at));
        }
        boolean swapped = at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
        return swapped
                || other.length() > SHORTEST_MISTYPED && one.substring(at + 1).equals(other.substring(at + 1));
    }
}
