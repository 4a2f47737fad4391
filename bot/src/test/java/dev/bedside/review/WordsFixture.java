package dev.bedside.review;

import dev.bedside.config.ConfigFiles;
import java.time.LocalDate;

/** The packaged words, read once for all tests of this package. */
final class WordsFixture {

    static final ReadingWords WORDS = ReadingWords.from(ConfigFiles.packaged());
    static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    private WordsFixture() {}
}
