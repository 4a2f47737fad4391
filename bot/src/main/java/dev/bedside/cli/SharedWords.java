package dev.bedside.cli;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.practice.Practice;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds what a draft has from its review: words about health and names. */
final class SharedWords {

    /** The word lists that hold words about health. */
    private static final List<String> LISTS = List.of(
            "body-part", "clinical", "diagnosis", "drug", "ill", "procedure", "symptom", "es-clinical", "es-health");

    /** Several words may be none about health one by one: "blood work", "back pain". */
    private static final Set<String> NONE_ALONE = Set.of("back", "fall", "just", "las", "los", "work");

    private static final Pattern WORD = Pattern.compile("(?:^|[(|])=?(\\p{L}{3,})\\*?(?=$|[)|])");

    private final Set<String> health = new HashSet<>();
    private final TextReader texts;
    private final Set<String> ofPractice = new HashSet<>();

    SharedWords(ConfigFiles files, TextReader texts, Practice practice) {
        this.texts = texts;
        for (String list : LISTS) {
            var words = files.read(
                    "rules/words/" + list + ".yml", file -> file.section().lines("words"));
            for (Line line : words) {
                WORD.matcher(line.text())
                        .results()
                        .map(word -> word.group(1))
                        .forEach(word -> health.add(texts.read(word).word(0).form()));
            }
        }
        var own = texts.read(practice.name() + " " + practice.contacts().values());
        for (int word = 0; word < own.size(); word++) {
            ofPractice.add(own.word(word).form());
        }
    }

    /** Words about health that stand in both, in any case and without accents. */
    Set<String> healthWords(String review, String draft) {
        var both = forms(review);
        both.retainAll(forms(draft));
        both.retainAll(health);
        both.removeAll(ofPractice);
        both.removeAll(NONE_ALONE);
        return both;
    }

    /** Words with a capital letter inside a sentence that stand in both. */
    Set<String> names(String review, String draft) {
        var both = capitals(review);
        both.retainAll(capitals(draft));
        return both;
    }

    private Set<String> forms(String words) {
        var text = texts.read(words);
        var forms = new TreeSet<String>();
        for (int word = 0; word < text.size(); word++) {
            forms.add(text.word(word).form());
        }
        return forms;
    }

    private Set<String> capitals(String words) {
        var text = texts.read(words);
        var capitals = new HashSet<String>();
        for (int word = 0; word < text.size(); word++) {
            if (isCapital(text, word) && !ofPractice.contains(text.word(word).form())) {
                capitals.add(text.word(word).form());
            }
        }
        capitals.remove("i");
        return capitals;
    }

    private static boolean isCapital(Text text, int word) {
        var each = text.word(word);
        return !each.opensSentence() && Character.isUpperCase(text.raw().charAt(each.start()));
    }
}
