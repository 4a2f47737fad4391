package dev.bedside.reply;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What points weigh beside one another and what answers them fittingly, by their keys, from {@code config/points/kinds.yml}.
 *
 * @param small what nobody wants a solemn answer to
 * @param slight what nobody who is otherwise pleased wants a solemn answer to
 * @param price what is no matter for whoever writes the bills
 * @param phone what asks to the desk and not to the phone
 * @param heavy what a review is about even where more words go to something else
 * @param light what it is about only where there is nothing else
 * @param certain what is said in words that mean nothing else, so that no second reader is needed
 * @param bills what is a matter for whoever writes the bills, also where a doubt about honesty is heard in it
 * @param alike what is the same thing said otherwise, and would sound so beside it
 * @param beside the complaints that a praise of their own topic may stand beside
 */
record PointKinds(
        Set<String> small,
        Set<String> slight,
        Set<String> price,
        Set<String> phone,
        Set<String> heavy,
        Set<String> light,
        Set<String> certain,
        Set<String> bills,
        Map<String, String> alike,
        Map<String, Set<String>> beside) {

    private static final String PATH = "points/kinds.yml";

    /** Times that a heavy point counts, and by how many a light one is divided. */
    private static final double TIMES = 1.5;

    static PointKinds from(ConfigFiles files) {
        return files.read(PATH, PointKinds::read);
    }

    private static PointKinds read(ConfigFile file) {
        var section = file.section();
        section.allow(
                Set.of("small", "slight", "price", "phone", "heavy", "light", "certain", "bills", "alike", "beside"));
        var same = section.section("alike");
        var alike = new HashMap<String, String>();
        same.keys().forEach(key -> alike.put(key, same.line(key).text()));
        var written = section.section("beside");
        var beside = new HashMap<String, Set<String>>();
        for (String key : written.keys()) {
            if (AspectReader.topic(key) == null) {
                throw written.error(key, "`" + key + "` is no point of a topic; a point begins with its topic");
            }
            beside.put(key, keys(written, key));
        }
        return new PointKinds(
                keys(section, "small"),
                keys(section, "slight"),
                keys(section, "price"),
                keys(section, "phone"),
                keys(section, "heavy"),
                keys(section, "light"),
                keys(section, "certain"),
                keys(section, "bills"),
                Map.copyOf(alike),
                Map.copyOf(beside));
    }

    private static Set<String> keys(Section section, String name) {
        for (Line line : section.lines(name)) {
            if (AspectReader.topic(line.text()) == null) {
                throw line.error("`" + line.text() + "` is no point of a topic; a point begins with its topic");
            }
        }
        return section.lines(name).stream().map(Line::text).collect(Collectors.toUnmodifiableSet());
    }

    /** How much a point counts beside an ordinary one, which counts 1. */
    double weight(String key) {
        return heavy.contains(key) ? TIMES : light.contains(key) ? 1 / TIMES : 1;
    }

    /** Whether a praise is meant although a complaint of its topic stands in the same review. */
    boolean mayStandBeside(String praise, String complaint) {
        return beside.getOrDefault(praise, Set.of()).contains(complaint);
    }

    /** Every key that the choice of sentences depends on, so that none is missed when the wording changes. */
    List<String> askedFor() {
        return Stream.of(small, slight, price, phone, bills)
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** Sizes only, as of everything that is held against people's words. */
    @Override
    public String toString() {
        return "PointKinds[" + heavy.size() + " heavy, " + light.size() + " light]";
    }
}
