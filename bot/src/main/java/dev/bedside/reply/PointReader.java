package dev.bedside.reply;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.reply.TopicWording.Manner;
import dev.bedside.text.Language;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Hears what a review praises and complains of in so many words, from {@code config/points/<language>.yml}. */
final class PointReader {

    /** Between a word that denies and what it takes back. */
    private static final int REACH = 3;

    /** Marks around a word that is meant otherwise: her "caring" manner. */
    private static final String QUOTES = "\"“”„‟«»";

    private static final Map<String, Manner> MANNERS = Map.of("praise", Manner.PRAISE, "complaint", Manner.COMPLAINT);

    /** @param phrase what it is said with */
    private record Sign(String key, Manner manner, Phrase phrase) {}

    /**
     * What points are said with in one language.
     *
     * @param byFirst the signs by the words they begin with
     * @param denying what takes back what follows
     * @param emphatic what stands between a denial and what it denies and makes it an exclamation
     * @param elsewhere what tells that a clause is about somebody else
     * @param nothing what means nothing although words of it do
     * @param ironic what tells that no praise of a clause is meant
     * @param turning what turns from praise to complaint
     * @param staff whoever is not the one who treats
     * @param carers whoever treats
     * @param ofStaff what a key is called where it is said of staff
     * @param denied what a denied praise complains of; its topic alone where nothing stands here
     */
    private record Ear(
            Map<String, List<Sign>> byFirst,
            Phrases denying,
            Phrases emphatic,
            Phrases elsewhere,
            List<Phrase> nothing,
            Phrases ironic,
            Phrases turning,
            Phrases staff,
            Phrases carers,
            Map<String, String> ofStaff,
            Map<String, String> denied) {}

    private final Map<String, Ear> ears = new HashMap<>();

    private PointReader() {}

    static PointReader from(ConfigFiles files, TextReader texts) {
        var reader = new PointReader();
        for (String code : DraftWording.PACKAGED) {
            reader.ears.put(code, files.read("points/" + code + ".yml", file -> ear(file, texts, new Language(code))));
        }
        return reader;
    }

    private static Ear ear(ConfigFile file, TextReader texts, Language language) {
        var section = file.section();
        section.allow(Set.of(
                "lists",
                "denies",
                "emphatic",
                "elsewhere",
                "nothing",
                "ironic",
                "turns",
                "staff",
                "carers",
                "of-staff",
                "denied",
                "praise",
                "complaint"));
        var lists = new HashMap<String, List<String>>();
        var named = section.section("lists");
        named.keys()
                .forEach(name -> lists.put(
                        name, named.lines(name).stream().map(Line::text).toList()));
        var byFirst = new HashMap<String, List<Sign>>();
        MANNERS.forEach((id, manner) -> {
            var keys = section.section(id);
            for (String key : keys.keys()) {
                if (AspectReader.topic(key) == null) {
                    throw keys.error(key, "`" + key + "` begins with no topic; call it like `wait` or `wait-long`");
                }
                phrases(keys, key, lists, texts, language)
                        .forEach(phrase -> phrase.firsts()
                                .forEach(first -> byFirst.computeIfAbsent(first, none -> new ArrayList<>())
                                        .add(new Sign(key, manner, phrase))));
            }
        });
        return new Ear(
                byFirst,
                new Phrases(phrases(section, "denies", lists, texts, language)),
                new Phrases(phrases(section, "emphatic", lists, texts, language)),
                new Phrases(phrases(section, "elsewhere", lists, texts, language)),
                phrases(section, "nothing", lists, texts, language),
                new Phrases(phrases(section, "ironic", lists, texts, language)),
                new Phrases(phrases(section, "turns", lists, texts, language)),
                new Phrases(phrases(section, "staff", lists, texts, language)),
                new Phrases(phrases(section, "carers", lists, texts, language)),
                renamed(section, "of-staff"),
                renamed(section, "denied"));
    }

    private static Map<String, String> renamed(Section section, String name) {
        var written = section.section(name);
        var renamed = new HashMap<String, String>();
        var known = MANNERS.keySet().stream()
                .flatMap(id -> section.section(id).keys().stream())
                .collect(Collectors.toSet());
        for (String key : written.keys()) {
            Line point = written.line(key);
            if (!known.contains(key)) {
                throw written.error(key, "`" + key + "` is no key below `praise:` or `complaint:`; take one of those");
            }
            if (AspectReader.topic(point.text()) == null) {
                throw point.error("`" + point.text() + "` is no point of a topic; a point begins with its topic");
            }
            renamed.put(key, point.text());
        }
        return renamed;
    }

    private static List<Phrase> phrases(
            Section section, String key, Map<String, List<String>> lists, TextReader texts, Language language) {
        return section.lines(key).stream()
                .map(line -> Phrase.read(line, lists, texts, language))
                .toList();
    }

    /** What a text praises and complains of, in the order in which it does so. */
    List<Point> read(Text text) {
        var ear = ears.get(text.language().code());
        if (ear == null) {
            return List.of();
        }
        var words = new SpokenWords(text);
        var all = new ArrayList<Point>();
        for (int word = 0; word < text.size(); word++) {
            find(ear.byFirst().get(words.stem(word)), word, words, all);
            find(ear.byFirst().get(words.form(word)), word, words, all);
        }
        var points = new ArrayList<Point>();
        for (Point point : all) {
            if (all.stream().noneMatch(point::isWithin)
                    && !isNothing(point, ear, words)
                    && !isOfOthers(point, ear, words)
                    && !isMeantOtherwise(point, ear, words)) {
                heard(point, ear, words, points);
            }
        }
        points.sort(Comparator.comparingInt(Point::word));
        return points;
    }

    private static void find(@Nullable List<Sign> signs, int word, SpokenWords words, List<Point> all) {
        for (var sign : signs == null ? List.<Sign>of() : signs) {
            int end = sign.phrase().match(word, words);
            if (end > 0) {
                all.add(new Point(
                        sign.key(), sign.manner(), words.text().sentenceOf(word), word, end, false, false, false));
            }
        }
    }

    private static void heard(Point point, Ear ear, SpokenWords words, List<Point> points) {
        boolean denied = isDenied(point, ear, words);
        if (denied && point.manner() == Manner.COMPLAINT) {
            return;
        }
        var manner = denied ? Manner.COMPLAINT : point.manner();
        var key = denied
                ? ear.denied()
                        .getOrDefault(
                                point.key(),
                                Objects.requireNonNull(AspectReader.topic(point.key()))
                                        .id())
                : point.key();
        if (ear.ofStaff().containsKey(key) && isOfStaff(point, ear, words)) {
            key = ear.ofStaff().get(key);
        }
        points.add(new Point(
                key,
                manner,
                point.sentence(),
                point.word(),
                point.end(),
                isTurned(point, ear, words),
                isBesideOthers(point, ear, words),
                false));
    }

    /** By a denial in its clause, or by one that reaches up to it: a clause begins behind the "but" of "anything but". */
    private static boolean isDenied(Point point, Ear ear, SpokenWords words) {
        int clause = TurnReader.clause(words.text(), point.word());
        int from = Math.max(words.text().firstWordOf(point.sentence()), point.word() - REACH);
        for (int at = from; at < point.word(); at++) {
            int behind = ear.denying().reach(at, point.word(), words);
            boolean upTo = behind == clause
                    && behind > at + 1
                    && !words.text().word(clause).opensClause();
            if (behind > clause || upTo) {
                return !stand(ear.emphatic(), behind, point.word(), words);
            }
        }
        return false;
    }

    /** "A patient person" is patient, and "the next patient" is nothing. */
    private static boolean isNothing(Point point, Ear ear, SpokenWords words) {
        for (int at = Math.max(0, point.word() - REACH); at <= point.word(); at++) {
            for (Phrase phrase : ear.nothing()) {
                if (phrase.match(at, words) >= point.end()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Praise in quotation marks, or beside a sneer, is none. */
    private static boolean isMeantOtherwise(Point point, Ear ear, SpokenWords words) {
        if (point.manner() != Manner.PRAISE) {
            return false;
        }
        var text = words.text();
        int before = text.word(point.word()).start() - 1;
        int behind = text.word(point.end() - 1).end();
        boolean quoted = before >= 0
                && behind < text.raw().length()
                && QUOTES.indexOf(text.raw().charAt(before)) >= 0
                && QUOTES.indexOf(text.raw().charAt(behind)) >= 0;
        return quoted
                || stand(ear.ironic(), text.firstWordOf(point.sentence()), text.endWordOf(point.sentence()), words);
    }

    /** Praise of somebody else is none, and neither is a complaint about somebody else. */
    private static boolean isOfOthers(Point point, Ear ear, SpokenWords words) {
        int clause = TurnReader.clause(words.text(), point.word());
        int end = clause;
        while (end < words.text().size() && TurnReader.clause(words.text(), end) == clause) {
            end++;
        }
        return stand(ear.elsewhere(), clause, end, words);
    }

    private static boolean isBesideOthers(Point point, Ear ear, SpokenWords words) {
        var text = words.text();
        return stand(ear.elsewhere(), text.firstWordOf(point.sentence()), text.endWordOf(point.sentence()), words);
    }

    private static boolean isTurned(Point point, Ear ear, SpokenWords words) {
        int end = Math.min(words.text().size(), words.text().endWordOf(point.sentence()) + 1);
        return stand(ear.turning(), point.end(), end, words);
    }

    private static boolean stand(Phrases phrases, int from, int end, SpokenWords words) {
        for (int at = from; at < end; at++) {
            if (phrases.standAt(at, words.text().size(), words)) {
                return true;
            }
        }
        return false;
    }

    /** Whoever was named last in the sentence is who a point is about, else whoever is named next, else before. */
    private static boolean isOfStaff(Point point, Ear ear, SpokenWords words) {
        var text = words.text();
        int first = text.firstWordOf(point.sentence());
        int before = point.sentence() == 0 ? 0 : text.firstWordOf(point.sentence() - 1);
        return IntStream.concat(
                        IntStream.concat(
                                backwards(first, point.end()),
                                IntStream.range(point.end(), text.endWordOf(point.sentence()))),
                        backwards(before, first))
                .filter(at -> names(ear.carers(), at, words) || names(ear.staff(), at, words))
                .mapToObj(at -> names(ear.staff(), at, words))
                .findFirst()
                .orElse(false);
    }

    private static IntStream backwards(int from, int end) {
        return IntStream.range(from, end).map(at -> end - 1 - (at - from));
    }

    private static boolean names(Phrases people, int at, SpokenWords words) {
        return people.standAt(at, words.text().size(), words);
    }
}
