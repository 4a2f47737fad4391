package dev.bedside.desk;

import dev.bedside.House;
import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Author;
import dev.bedside.config.ConfigFiles;
import dev.bedside.review.Doubt;
import dev.bedside.review.ReviewReader;
import dev.bedside.text.LanguageDetector;
import java.time.LocalDate;
import java.util.List;

/** Finds a colleague's words of which the reader that is packed now cannot say whether they are a review. */
public final class DoubtfulWords {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    /** What is in doubt moves a little whenever the belief is learned anew; some of these always are. */
    private static final List<String> CANDIDATES = List.of(
            "somebody told me the wait was endless and the desk was rude",
            "the wait was endless and the desk was rude",
            "Waited an hour. The desk was rude.",
            "the nurse was kind but nobody called us back about the results",
            "Nobody called us back. The nurse was kind though.",
            "they were so kind to my mother and the place is spotless",
            "my son was scared and the dentist took her time with him",
            "an hour in the waiting room and then five minutes with the doctor",
            "She said the doctor never listened and the bill was wrong twice.",
            "rude at the desk, kind in the back, would not go again",
            "was told ten minutes, sat there for an hour, left without being seen",
            "great dentist, awful parking, will be back",
            "my mother waited two hours for a prescription and nobody said sorry",
            "The doctor was late and did not apologise, my daughter missed school.");

    private DoubtfulWords() {}

    /** The first that is in doubt. */
    public static String any() {
        var reader = new ReviewReader(ConfigFiles.packaged(), LanguageDetector.from(ConfigFiles.packaged()))
                .hearing(House.MESSAGES);
        return CANDIDATES.stream()
                .filter(words -> {
                    var message = Message.typed(words, new Author("ann", false));
                    return reader.read(message, TODAY).isEmpty() && reader.doubt(message, TODAY) == Doubt.LIKELY;
                })
                .findFirst()
                .orElseThrow(() -> new AssertionError("none of the candidates is in doubt any more; add some"));
    }
}
