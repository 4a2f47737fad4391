package dev.bedside.review;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.Line;
import dev.bedside.config.Section;
import dev.bedside.text.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the review site that a link, a word or a machine's key names. */
final class SiteFinder {

    /** A site and where it was named. */
    record Named(Site site, Span span) {}

    private record Marks(
            List<String> hosts,
            Phrases words,
            List<String> signs,
            Set<String> initials,
            Phrases keys,
            List<String> values) {}

    private final Map<Site, Marks> marks = new EnumMap<>(Site.class);
    /** Those of all sites. */
    private final Phrases words;

    private final List<String> signs;
    private final Set<String> initials;
    private final Phrases collectors;
    private final Phrases translators;
    private final Phrases via;
    /** Sites whose reviewers write a headline above their words. */
    private final Phrases headlined;
    /** Names that hold a site's and are none: {@code Google Sheets}. */
    private final Phrases unrelated;

    private final Recent<List<Named>> recent = new Recent<>();

    SiteFinder(ConfigFile file) {
        Section sites = file.section();
        var known = new TreeSet<String>();
        for (Site site : Site.values()) {
            known.add(site.id());
        }
        known.addAll(Set.of("collected", "headlined", "translators", "unrelated", "via"));
        sites.allow(known);
        collectors = Phrases.of(sites.lines("collected"));
        translators = Phrases.of(sites.lines("translators"));
        via = Phrases.of(sites.lines("via"));
        headlined = Phrases.of(sites.lines("headlined"));
        unrelated = Phrases.of(sites.lines("unrelated"));
        var words = new ArrayList<Line>();
        for (Site site : Site.values()) {
            Section section = sites.section(site.id());
            section.allow(Set.of("hosts", "words", "signs", "initials", "keys", "values"));
            marks.put(
                    site,
                    new Marks(
                            texts(section, "hosts"),
                            Phrases.of(section.lines("words")),
                            texts(section, "signs"),
                            Set.copyOf(texts(section, "initials")),
                            Phrases.of(section.lines("keys")),
                            texts(section, "values")));
            words.addAll(section.lines("words"));
        }
        this.words = Phrases.of(words);
        initials =
                marks.values().stream().flatMap(own -> own.initials().stream()).collect(Collectors.toUnmodifiableSet());
        signs = marks.values().stream().flatMap(own -> own.signs().stream()).toList();
    }

    private static List<String> texts(Section section, String key) {
        return section.lines(key).stream().map(line -> line.text()).toList();
    }

    /** The site whose host the link has. */
    @Nullable
    Site ofLink(String link) {
        String host = host(link);
        List<String> labels = List.of(host.split("\\."));
        for (var entry : marks.entrySet()) {
            for (String known : entry.getValue().hosts()) {
                boolean ending = known.indexOf('.') >= 0 && (host.equals(known) || host.endsWith("." + known));
                if (ending || labels.contains(known)) {
                    return entry.getKey();
                }
            }
        }
        return null;
    }

    private static String host(String link) {
        int start = link.indexOf("://");
        String rest = start < 0 ? link : link.substring(start + 3);
        int end = 0;
        while (end < rest.length() && "/?#:>) ".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return rest.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** Every site named in a line, in the order of the vocabulary. */
    List<Named> in(String line) {
        return Objects.requireNonNull(recent.of(line, null, (text, today) -> all(text)));
    }

    void forget() {
        recent.forget();
    }

    private List<Named> all(String line) {
        if (!words.in(line) && !signed(line)) {
            return List.of();
        }
        Said said = Said.of(line);
        var found = new ArrayList<Named>();
        var longer = new ArrayList<>(
                Objects.requireNonNull(marks.get(Site.OTHER)).words().all(said));
        longer.addAll(unrelated.all(said));
        for (var entry : marks.entrySet()) {
            Span span = entry.getValue().words().all(said).stream()
                    .filter(named -> longer.stream().noneMatch(other -> within(named, other)))
                    .findFirst()
                    .orElse(null);
            for (String sign : span == null ? entry.getValue().signs() : List.<String>of()) {
                int at = line.indexOf(sign);
                span = at < 0 ? span : new Span(at, at + sign.length());
            }
            if (span != null) {
                found.add(new Named(entry.getKey(), span));
            }
        }
        return List.copyOf(found);
    }

    private boolean signed(String line) {
        for (String sign : signs) {
            if (line.contains(sign)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one name is part of a longer one: `Google` in `Google Play`. */
    private static boolean within(Span part, Span whole) {
        return whole.start() <= part.start()
                && part.end() <= whole.end()
                && whole.end() - whole.start() > part.end() - part.start();
    }

    /** Whether a line names a form, a survey or a tool that asks people itself; where no site is named, that is one. */
    boolean collected(String line) {
        return collectors.in(line);
    }

    /** Whether a line names a site whose reviewers write a headline above their words. */
    boolean headlined(String line) {
        return headlined.in(line);
    }

    /** The name behind a word for a review and one for `on`, whatever site that is; empty where there is none. */
    String nameBehind(Phrases announcements, String line) {
        for (Span review : announcements.all(line)) {
            String behind = line.substring(review.end()).stripLeading();
            Span word = via.find(behind);
            if (word == null || word.start() > 0) {
                continue;
            }
            String rest = behind.substring(word.end()).stripLeading();
            int end = 0;
            while (end < rest.length() && "!,;:|()[]·–—\"".indexOf(rest.charAt(end)) < 0) {
                end++;
            }
            if (end > 2 && Character.isUpperCase(rest.codePointAt(0))) {
                return rest.substring(0, end).strip();
            }
        }
        return "";
    }

    /** Whether a line says who translated a review. */
    boolean translated(String line) {
        return translators.in(line);
    }

    /** The site a line names first. */
    @Nullable
    Site first(String line) {
        Named first = null;
        for (Named named : in(line)) {
            first = first == null || named.span().start() < first.span().start() ? named : first;
        }
        return first == null ? null : first.site();
    }

    /** The site that a short value means, as one that stands alone between two bars. */
    @Nullable
    Site ofValue(String value) {
        if (!words.is(value) && !initials.contains(value.strip())) {
            return null;
        }
        for (var entry : marks.entrySet()) {
            if (entry.getValue().initials().contains(value.strip())
                    || entry.getValue().words().is(value)) {
                return entry.getKey();
            }
        }
        return null;
    }

    /** The site that a program's name begins or ends with in short: {@code tp-pull}. */
    @Nullable
    Site ofHandle(String name) {
        int first = 0;
        while (first < name.length() && Character.isLetterOrDigit(name.charAt(first))) {
            first++;
        }
        int last = name.length();
        while (last > 0 && Character.isLetterOrDigit(name.charAt(last - 1))) {
            last--;
        }
        // one letter means nothing in a name
        Site begins = first > 1 && first < name.length() ? ofValue(name.substring(0, first)) : null;
        return begins == null && name.length() - last > 1 && last > 0 ? ofValue(name.substring(last)) : begins;
    }

    /** The site whose machine writes such a key. */
    @Nullable
    Site ofKey(String key) {
        for (var entry : marks.entrySet()) {
            if (entry.getValue().keys().is(key)) {
                return entry.getKey();
            }
        }
        return null;
    }

    /** The site whose machine writes such a value: a resource name. */
    @Nullable
    Site ofMachineValue(String value) {
        for (var entry : marks.entrySet()) {
            if (entry.getValue().values().stream().anyMatch(value::startsWith)) {
                return entry.getKey();
            }
        }
        return null;
    }

    /** The site whose machine wrote such a value somewhere in a line: behind a quotation mark or an equals sign. */
    @Nullable
    Site ofMachineLine(String line) {
        for (var entry : marks.entrySet()) {
            for (String value : entry.getValue().values()) {
                int at = line.indexOf(value);
                if (at > 0 && "\"= ".indexOf(line.charAt(at - 1)) >= 0) {
                    return entry.getKey();
                }
            }
        }
        return null;
    }

    /** The site that one of an object's values is. */
    @Nullable
    Site ofObject(String object) {
        for (int at = object.indexOf("\":"); at >= 0; at = object.indexOf("\":", at + 1)) {
            int start = at + 2 + (object.startsWith(" ", at + 2) ? 1 : 0);
            int end = object.startsWith("\"", start) ? object.indexOf('"', start + 1) : -1;
            Site site = end < 0 || end - at > 40 ? null : ofValue(object.substring(start + 1, end));
            if (site != null) {
                return site;
            }
        }
        return null;
    }
}
