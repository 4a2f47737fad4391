package dev.bedside.check;

import dev.bedside.rule.Match;
import dev.bedside.text.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Tells which of the things that a reply should do a stretch of it does: thank, say sorry, offer to talk. */
final class Acts {

    private final CheckRules rules;

    Acts(CheckRules rules) {
        this.rules = rules;
    }

    /** Whether a reply answers a complaint: as is known, or because it says sorry. */
    boolean isToComplaint(Reply reply, Text text) {
        return Boolean.TRUE.equals(reply.complaint()) || in(text).contains(Category.NO_APOLOGY);
    }

    /** What a text does, by the category that says it is missing. */
    Set<Category> in(Text text) {
        var found = EnumSet.noneOf(Category.class);
        for (Match match : rules.book().match(text)) {
            if (match.rule().absence()) {
                found.add(rules.of(match.rule()).category());
            }
        }
        return found;
    }

    /** What every sentence of a text does. */
    List<Set<Category>> bySentence(Text text) {
        return bySentence(text, rules.book().match(text));
    }

    /** @param matches everything that rules find in the text */
    List<Set<Category>> bySentence(Text text, List<Match> matches) {
        List<Set<Category>> found = new ArrayList<>();
        for (int i = 0; i < text.sentenceCount(); i++) {
            found.add(EnumSet.noneOf(Category.class));
        }
        for (Match match : matches) {
            if (match.rule().absence()) {
                found.get(match.sentence()).add(rules.of(match.rule()).category());
            }
        }
        return found;
    }
}
