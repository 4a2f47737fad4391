package dev.bedside.setup;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A page of the guided set-up, in the order in which they come. */
enum GuideStep {
    /** Where reviews arrive. */
    CHANNEL(Phrase.GUIDE_CHANNEL, Phrase.GUIDE_ASK_CHANNEL),
    NAME(Phrase.GUIDE_NAME, Phrase.GUIDE_ASK_NAME, "name", "phone", "contact", "email"),
    HOURS(Phrase.GUIDE_HOURS, Phrase.GUIDE_ASK_HOURS, "zone", "hours"),
    HOLIDAYS(Phrase.GUIDE_HOLIDAYS, Phrase.GUIDE_ASK_HOLIDAYS, "holidays", "closed"),
    TEAM(Phrase.GUIDE_TEAM, Phrase.GUIDE_ASK_TEAM, "team", "approvers", "approvers-channel", "on-call"),
    REST(Phrase.GUIDE_REST, Phrase.GUIDE_ASK_REST, "quiet-hours", "critical-at-any-hour", "languages"),
    END(Phrase.GUIDE_END, Phrase.GUIDE_END);

    /** Pages on which something is asked. */
    static final int ASKING = values().length - 1;

    private final Phrase title;
    private final Phrase question;
    private final List<String> settings;

    GuideStep(Phrase title, Phrase question, String... settings) {
        this.title = title;
        this.question = question;
        this.settings = List.of(settings);
    }

    static Optional<GuideStep> of(String id) {
        return Stream.of(values()).filter(step -> step.id().equals(id)).findFirst();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Phrase title() {
        return title;
    }

    Phrase question() {
        return question;
    }

    /** What is asked on it; {@code contact} stands for the contact in the first language. */
    List<String> settings() {
        return settings;
    }

    GuideStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    GuideStep before() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
