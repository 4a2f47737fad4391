package dev.bedside.check;

import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.text.Span;
import dev.bedside.text.Text;
import dev.bedside.text.Tokenizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds where a reply speaks of something that its review does not speak of, while the review speaks of something else. */
final class SubjectReader {

    private static final String FILE = "check/subjects.yml";

    /** A shorter review may mean anything. */
    private static final int FEWEST_WORDS = 3;

    private static final String NAMES = "names";
    private static final String MAY_MEAN = "may-mean";

    /** By folded word: what it names. */
    private final Map<String, Set<String>> named;

    /** By folded word: what it may mean in a review. */
    private final Map<String, Set<String>> meant;

    private SubjectReader(Map<String, Set<String>> named, Map<String, Set<String>> meant) {
        this.named = Map.copyOf(named);
        this.meant = Map.copyOf(meant);
    }

    /** Reads {@code config/check/subjects.yml}. */
    static SubjectReader from(ConfigFiles files) {
        return files.read(FILE, file -> {
            var named = new HashMap<String, Set<String>>();
            var meant = new HashMap<String, Set<String>>();
            for (String subject : file.section().keys()) {
                var section = file.section().section(subject);
                section.allow(Set.of(NAMES, MAY_MEAN));
                add(subject, section.lines(NAMES), named);
                add(subject, section.lines(NAMES), meant);
                add(subject, section.lines(MAY_MEAN), meant);
            }
            return new SubjectReader(named, meant);
        });
    }

    private static void add(String subject, List<Line> words, Map<String, Set<String>> subjects) {
        words.forEach(line -> subjects.computeIfAbsent(Tokenizer.fold(line.text()), any -> new HashSet<>())
                .add(subject));
    }

    /**
     * The first sentence about something that the review says nothing of; none where anything is answered.
     *
     * @param aside by sentence, whether it says nothing of the review, such as one that offers to talk
     */
    Optional<Span> strange(Text reply, Text review, List<Boolean> aside) {
        var asked = about(review, 0, review.size(), meant);
        if (asked.isEmpty() || review.size() < FEWEST_WORDS) {
            return Optional.empty();
        }
        Span strange = null;
        for (int i = 0; i < reply.sentenceCount(); i++) {
            int first = reply.firstWordOf(i);
            int end = reply.endWordOf(i);
            if (!Collections.disjoint(about(reply, first, end, meant), asked)) {
                return Optional.empty();
            }
            if (strange == null
                    && !aside.get(i)
                    && !about(reply, first, end, named).isEmpty()) {
                strange = reply.sentence(i);
            }
        }
        return Optional.ofNullable(strange);
    }

    private static Set<String> about(Text text, int first, int end, Map<String, Set<String>> subjects) {
        var about = new HashSet<String>();
        for (int at = first; at < end; at++) {
            about.addAll(subjects.getOrDefault(text.word(at).form(), Set.of()));
        }
        return about;
    }
}
