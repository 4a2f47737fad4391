package dev.bedside.triage;

import dev.bedside.gloss.Gloss;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A review in the words that what was learned can read, and as it was written. */
final class Heard {

    private final Text written;
    private final @Nullable Gloss gloss;
    private final Map<Reason, Span> heard = new HashMap<>();

    private Heard(Text written, @Nullable Gloss gloss) {
        this.written = written;
        this.gloss = gloss;
    }

    static Heard asItIs(Text written) {
        return new Heard(written, null);
    }

    static Heard inEnglish(Text written, Gloss gloss) {
        return new Heard(written, gloss);
    }

    /** Whether it was put into English for what was learned of English. */
    boolean isGlossed() {
        return gloss != null;
    }

    Text text() {
        return gloss == null ? written : gloss.text();
    }

    Span asWritten(Span span) {
        return gloss == null ? span : gloss.original(span);
    }

    /** The same reason, quoting what was written. */
    Reason asWritten(Reason reason) {
        if (gloss == null) {
            return reason;
        }
        var span = gloss.original(reason.span());
        var quoting = new Reason(
                reason.label(), span, span.of(written.raw()), reason.rule(), reason.because(), reason.resembles());
        heard.put(quoting, reason.span());
        return quoting;
    }

    /** Where the words of a reason stand in {@link #text()}. */
    Span asHeard(Reason reason) {
        return heard.getOrDefault(reason, reason.span());
    }
}
