package dev.bedside;

import dev.bedside.check.CheckRules;
import dev.bedside.check.GreetingWords;
import dev.bedside.check.ReplyChecker;
import dev.bedside.config.ConfigFiles;
import dev.bedside.desk.Desk;
import dev.bedside.desk.TalkRules;
import dev.bedside.practice.Practice;
import dev.bedside.practice.PracticeReader;
import dev.bedside.reply.DraftWording;
import dev.bedside.reply.Drafter;
import dev.bedside.review.Review;
import dev.bedside.review.ReviewReader;
import dev.bedside.text.TextReader;
import dev.bedside.triage.TriageRules;
import dev.bedside.triage.Triager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The core as it is packaged, put together once for all tests, on a Wednesday morning.
 *
 * <p>A rule file that is broken is left out here; {@link RulesTest} is what fails for it.
 */
public final class House {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T15:00:00Z"), ZoneOffset.UTC);
    public static final ConfigFiles FILES = ConfigFiles.packaged(problem -> {});
    public static final TextReader TEXTS = TextReader.from(FILES);
    public static final Practice PRACTICE = practice(Map.of());
    public static final ReviewReader REVIEWS = new ReviewReader(FILES, TEXTS.detector());
    public static final Triager TRIAGER = new Triager(TriageRules.load(FILES, TEXTS), TEXTS);
    public static final ReplyChecker CHECKER =
            new ReplyChecker(CheckRules.load(FILES, TEXTS), TEXTS, GreetingWords.from(FILES));
    public static final DraftWording WORDING = DraftWording.from(FILES, PRACTICE.languages());
    public static final Drafter DRAFTER = new Drafter(WORDING, CHECKER);
    public static final Desk.Tools TOOLS =
            new Desk.Tools(REVIEWS, TRIAGER, DRAFTER, WORDING, CHECKER, TalkRules.load(FILES, TEXTS), TEXTS);

    private House() {}

    /** An invented practice. */
    public static Practice practice(Map<String, String> changed) {
        var properties =
                new HashMap<>(Map.of("name", "Larkfield Family Clinic", "phone", "01632 960142", "zone", "UTC"));
        properties.putAll(changed);
        return new PracticeReader(name -> properties.get(name.replace("bedside.practice.", ""))).read(FILES);
    }

    /** A desk that has heard nothing yet. */
    public static Desk desk() {
        return new Desk(TOOLS, FILES, PRACTICE, CLOCK);
    }

    /** @param stars null for no rating */
    public static Review review(String text, @Nullable Double stars) {
        return new Review(null, stars, null, text, TEXTS.detector().detect(text), false, null, null, null, null);
    }
}
