package dev.bedside.desk;

import dev.bedside.config.Line;
import dev.bedside.rule.Match;
import dev.bedside.rule.RuleBook;
import dev.bedside.text.Language;
import dev.bedside.text.TextReader;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands short remarks to Bedside by the phrases in {@code config/rules/talk/}. */
final class IntentReader {

    /** Longer texts are reviews or chatter, not wishes. */
    private static final int LONGEST_WISH = 12;

    /**
     * What was understood.
     *
     * @param argument a language's code, or the text behind a colon; null where there is none
     */
    record Wish(Intent intent, @Nullable String argument) {

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Wish[" + intent + "]";
        }
    }

    private final RuleBook phrases;
    private final TextReader texts;

    IntentReader(RuleBook phrases, TextReader texts) {
        this.phrases = phrases;
        this.texts = texts;
    }

    Optional<Wish> read(String said) {
        int colon = said.indexOf(':');
        String wish = colon < 0 ? said : said.substring(0, colon);
        return Stream.of(Language.ENGLISH, Language.SPANISH)
                .map(language -> texts.read(wish, language))
                .filter(text -> text.size() <= LONGEST_WISH)
                .flatMap(text -> phrases.match(text).stream())
                .max(Comparator.comparing((Match match) ->
                                match.span().end() - match.span().start())
                        .thenComparing(match -> match.rule().id()))
                .filter(match ->
                        colon < 0 || Intent.CHECK.id().equals(match.rule().label()))
                .map(match ->
                        wish(match, colon < 0 ? null : said.substring(colon + 1).strip()));
    }

    private static Wish wish(Match match, @Nullable String behindColon) {
        var intent = Intent.of(match.rule().label()).orElseThrow();
        String argument = match.rule().extra("argument").map(Line::text).orElse(behindColon);
        return new Wish(intent, argument);
    }
}
