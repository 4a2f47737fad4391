package dev.bedside.review;

import dev.bedside.chat.Message;
import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.layout.Layout;
import dev.bedside.layout.LayoutBook;
import dev.bedside.layout.Sample;
import dev.bedside.layout.Sample.Expected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds every layout to its own samples, and lets no two of them claim the same one. */
public final class LayoutProver {

    /** Day that relative dates of samples count from. */
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    private static final String NONE = "none";

    private final LayoutBook book;
    private final KnownLayouts known;
    private final ReviewReader reader;

    public LayoutProver(ConfigFiles files, ReviewReader reader) {
        book = KnownLayouts.book(files);
        known = new KnownLayouts(book, ReadingWords.from(files));
        this.reader = reader;
    }

    public List<Layout> layouts() {
        return book.layouts();
    }

    /** What is wrong with the layouts; empty where all hold. */
    public List<ConfigException> prove() {
        var problems = new ArrayList<ConfigException>();
        for (Layout layout : book.layouts()) {
            if (layout.samples().isEmpty()) {
                problems.add(new ConfigException(
                        layout.place(),
                        "`" + layout.id() + "` has no `samples`; add a message with the reviews expected of it"));
            }
            layout.samples().forEach(sample -> problems.addAll(prove(layout, sample)));
            layout.passes().forEach(pass -> problems.addAll(prove(layout, pass)));
        }
        return problems;
    }

    /** What is wrong with one sample of a layout; empty where it holds. */
    public List<ConfigException> prove(Layout layout, Sample sample) {
        var problems = new ArrayList<ConfigException>();
        Message message = sample.message();
        List<Layout> claiming = known.claiming(
                message.content(), message.embeds(), message.author().name(), TODAY);
        if (sample.reviews().isEmpty()) {
            claiming.forEach(other -> problems.add(new ConfigException(
                    sample.place(), "`" + other.id() + "` must leave this alone and claims it; narrow its shape")));
            return problems;
        }
        if (!claiming.contains(layout)) {
            problems.add(new ConfigException(
                    sample.place(),
                    "`" + layout.id() + "` must read this and does not; correct its shape or the sample"));
        }
        for (Layout other : claiming) {
            if (other != layout) {
                problems.add(new ConfigException(
                        sample.place(),
                        "`" + other.id() + "` claims this too; narrow one of the two shapes, or keep one file"));
            }
        }
        if (problems.isEmpty()) {
            compare(sample, reader.read(message, TODAY), problems);
        }
        return problems;
    }

    private static void compare(Sample sample, List<Review> read, List<ConfigException> problems) {
        if (read.size() != sample.reviews().size()) {
            problems.add(new ConfigException(
                    sample.place(),
                    "holds " + sample.reviews().size() + " reviews and " + read.size()
                            + " were read; correct the shape or the sample"));
            return;
        }
        for (int i = 0; i < read.size(); i++) {
            Expected expected = sample.reviews().get(i);
            Review review = read.get(i);
            expected.values().forEach((key, line) -> {
                String value = value(review, key);
                if (!same(line, value)) {
                    problems.add(line.error("`" + key + "` was read as `" + (value == null ? NONE : value)
                            + "`; correct the shape or the sample"));
                }
            });
        }
    }

    private static boolean same(Line expected, @Nullable String value) {
        String plain = expected.text().replaceAll("\\s+", " ");
        return value == null || value.isEmpty() ? plain.equals(NONE) : plain.equals(value.replaceAll("\\s+", " "));
    }

    private static @Nullable String value(Review review, String key) {
        return switch (key) {
            case "site" -> review.site() == null ? null : review.site().id();
            case "stars" -> review.stars() == null ? null : number(review.stars());
            case "author" -> review.author();
            case "text" -> review.text();
            case "truncated" -> String.valueOf(review.truncated());
            case "date" -> review.postedAt() == null ? null : review.postedAt().toString();
            case "link" -> review.link();
            case "location" -> review.location();
            case "id" -> review.siteReviewId();
            default -> throw new IllegalArgumentException(key);
        };
    }

    private static String number(double stars) {
        return stars == Math.rint(stars) ? String.valueOf((int) stars) : String.valueOf(stars);
    }
}
