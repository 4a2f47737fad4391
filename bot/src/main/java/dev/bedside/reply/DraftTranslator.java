package dev.bedside.reply;

import dev.bedside.config.Template;
import dev.bedside.practice.Practice;
import dev.bedside.text.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says in another language what a draft says, for staff who do not read it.
 *
 * <p>Drafts are composed of wording that stands in the same order in every language, so each sentence has its twin; words
 * that a person wrote have none, and are not guessed at.
 */
public final class DraftTranslator {

    private final DraftWording wording;

    public DraftTranslator(DraftWording wording) {
        this.wording = wording;
    }

    /** A sentence and its twin in the other language. */
    private record Twins(Template here, Template there) {}

    /** Empty where not every sentence has a twin. */
    public Optional<String> translate(String draft, Language from, Language to, Practice practice) {
        if (!wording.speaks(from) || !wording.speaks(to)) {
            return Optional.empty();
        }
        var here = wording.voice(from);
        var there = wording.voice(to);
        int line = draft.indexOf('\n');
        var body = (line < 0 ? draft : draft.substring(0, line)).strip();
        var twins = twins(here, there);
        var reading = new Reading(values(here, from, practice), values(there, to, practice), here, there);
        var said = new ArrayList<String>();
        while (!body.isEmpty()) {
            var rest = body;
            var read = twins.stream()
                    .map(each -> reading.read(each, rest))
                    .filter(Objects::nonNull)
                    .max(Comparator.comparing(Read::length));
            if (read.isEmpty()) {
                return Optional.empty();
            }
            said.add(read.get().translated());
            body = body.substring(read.get().length()).strip();
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
    }

    private static Map<String, String> values(DraftWording.Voice voice, Language language, Practice practice) {
        return new PracticeFacts(practice, language, voice).values();
    }

    private static List<Twins> twins(DraftWording.Voice here, DraftWording.Voice there) {
        var twins = new ArrayList<Twins>();
        here.situations().forEach((situation, own) -> {
            var other = there.situations().get(situation);
            own.parts()
                    .forEach((part, styles) -> addTwins(
                            twins, styles, other == null ? null : other.parts().get(part)));
        });
        here.topics()
                .entries()
                .forEach((manner, entries) -> entries.forEach((key, entry) -> {
                    var others = there.topics().entries().getOrDefault(manner, Map.of());
                    var other = others.get(key);
                    addTwins(twins, entry.sentences(), other == null ? null : other.sentences());
                }));
        return twins;
    }

    private static void addTwins(
            List<Twins> twins, Map<Style, List<Template>> here, @Nullable Map<Style, List<Template>> there) {
        here.forEach((style, list) -> {
            var others = there == null ? List.<Template>of() : there.getOrDefault(style, List.of());
            for (int i = 0; i < list.size() && others.size() == list.size(); i++) {
                twins.add(new Twins(list.get(i), others.get(i)));
            }
        });
    }

    /** @param length how much of the draft it took */
    private record Read(int length, String translated) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Read[" + length + "]";
        }
    }

    /** Reads one sentence off the beginning of what is left. */
    private static final class Reading {

        private static final String HOLE = "\u0000";

        private final Map<String, String> here;
        private final Map<String, String> there;
        private final DraftWording.Voice from;
        private final DraftWording.Voice to;

        Reading(Map<String, String> here, Map<String, String> there, DraftWording.Voice from, DraftWording.Voice to) {
            this.here = here;
            this.there = there;
            this.from = from;
            this.to = to;
        }

        @Nullable
        Read read(Twins twins, String text) {
            var filled = new HashMap<>(here);
            Slots.NAMING.keySet().forEach(slot -> filled.put(slot, HOLE + slot + HOLE));
            if (!filled.keySet().containsAll(twins.here().names())) {
                return null;
            }
            var pieces = Slots.fill(twins.here(), filled).split(HOLE, -1);
            var translated = new HashMap<>(there);
            int at = 0;
            for (int i = 0; i < pieces.length; i += 2) {
                int found = i == 0 ? (text.startsWith(pieces[0]) ? 0 : -1) : text.indexOf(pieces[i], at);
                if (found < 0) {
                    return null;
                }
                if (i > 0) {
                    var names = names(uncapitalized(text.substring(at, found), i, pieces), pieces[i - 1]);
                    if (names == null) {
                        return null;
                    }
                    translated.put(pieces[i - 1], names);
                }
                at = found + pieces[i].length();
            }
            return translated.keySet().containsAll(twins.there().names())
                    ? new Read(at, Slots.fill(twins.there(), translated))
                    : null;
        }

        /** The names that stand in a slot, in the other language; null where one is not known. */
        private @Nullable String names(String listed, String slot) {
            var known = known(slot);
            var names = new ArrayList<String>();
            var parts = Pattern.compile(", | " + Pattern.quote(from.words().and()) + " ")
                    .splitAsStream(listed)
                    .collect(Collectors.toCollection(ArrayList::new));
            while (!parts.isEmpty()) {
                // a name may hold the word that joins a list
                int taken = parts.size();
                while (taken > 0 && !known.containsKey(joined(parts, taken))) {
                    taken--;
                }
                if (taken == 0) {
                    return null;
                }
                names.add(Objects.requireNonNull(known.get(joined(parts, taken))));
                parts.subList(0, taken).clear();
            }
            return names.isEmpty() ? null : to.words().list(names);
        }

        private String joined(List<String> parts, int many) {
            return String.join(" " + from.words().and() + " ", parts.subList(0, many));
        }

        /** A name that opens the sentence was written with a capital letter. */
        private static String uncapitalized(String names, int piece, String[] pieces) {
            return Slots.begins(pieces[piece - 2]) && !names.isEmpty()
                    ? names.substring(0, 1).toLowerCase(Locale.ROOT) + names.substring(1)
                    : names;
        }

        private Map<String, String> known(String slot) {
            var known = new HashMap<String, String>();
            from.topics()
                    .entries()
                    .getOrDefault(Slots.NAMING.get(slot), Map.of())
                    .forEach((key, entry) -> {
                        var own = Slots.calls(slot, entry);
                        var others = to.topics().calls(slot, key);
                        for (int i = 0; i < own.size() && others.size() == own.size(); i++) {
                            known.putIfAbsent(own.get(i), others.get(i));
                        }
                    });
            return known;
        }
    }
}
