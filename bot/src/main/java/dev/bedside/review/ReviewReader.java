package dev.bedside.review;

import dev.bedside.chat.Message;
import dev.bedside.text.LanguageDetector;
import java.time.LocalDate;
import java.util.List;

/** Placeholder until the reader's branch is merged. */
public final class ReviewReader {

    private final LanguageDetector languages;

    public ReviewReader(LanguageDetector languages) {
        this.languages = languages;
    }

    public List<Review> read(Message message, LocalDate today) {
        return List.of(new Review(
                null, null, null, message.content(), languages.detect(message.content()), false, null, null, null, null));
    }
}
