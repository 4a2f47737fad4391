package dev.bedside.battery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Words that occur nowhere else, and the search for them in whatever disguise. */
final class Canaries {

    private static final int LETTERS = 16;
    private static final int WINDOW = 8;

    private final Random random;
    private final List<String> words = new ArrayList<>();

    Canaries(long seed) {
        random = new Random(seed);
    }

    /** A new one. */
    String word() {
        var word = new StringBuilder("Zq");
        while (word.length() < LETTERS) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        words.add(word.toString());
        return word.toString();
    }

    /** All so far. */
    List<String> words() {
        return List.copyOf(words);
    }

    int count() {
        return words.size();
    }

    /** What a search looks for: by the first bytes of each disguise, the disguises that begin so. */
    Search search() {
        var plain = new Disguises();
        var coded = new Disguises();
        for (var word : words) {
            var lower = word.toLowerCase(Locale.ROOT);
            var bytes = lower.getBytes(StandardCharsets.UTF_8);
            plain.add(word, bytes);
            plain.add(word, lower.getBytes(StandardCharsets.UTF_16LE));
            plain.add(word, lower.getBytes(StandardCharsets.UTF_16BE));
            for (var spelling : List.of(word, lower, word.toUpperCase(Locale.ROOT))) {
                plain.add(
                        word,
                        HexFormat.of()
                                .formatHex(spelling.getBytes(StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.US_ASCII));
                for (int offset = 0; offset < 3; offset++) {
                    var base64 = base64(spelling, offset);
                    coded.add(word, base64);
                    coded.add(
                            word,
                            new String(base64, StandardCharsets.US_ASCII)
                                    .replace('+', '-')
                                    .replace('/', '_')
                                    .getBytes(StandardCharsets.US_ASCII));
                }
            }
        }
        return new Search(plain, coded);
    }

    /** What is the same in base64 whatever stands around the word, as it begins at each of three places. */
    static byte[] base64(String word, int offset) {
        var shifted = new byte[offset + word.length()];
        System.arraycopy(word.getBytes(StandardCharsets.US_ASCII), 0, shifted, offset, word.length());
        var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return text.substring(offset == 0 ? 0 : offset + 1, text.length() - 1).getBytes(StandardCharsets.US_ASCII);
    }

    /** @param bytes as it would stand there */
    private record Disguise(String word, byte[] bytes) {}

    /** By their first bytes, of which most that are elsewhere are told apart at a glance. */
    private static final class Disguises {

        private static final int GLANCE = 22;

        private final Map<Long, List<Disguise>> byBeginning = new HashMap<>();
        private final BitSet glance = new BitSet(1 << GLANCE);

        private void add(String word, byte[] bytes) {
            long beginning = 0;
            for (int i = 0; i < WINDOW; i++) {
                beginning = beginning << 8 | bytes[i] & 0xff;
            }
            glance.set(glance(beginning));
            byBeginning.computeIfAbsent(beginning, any -> new ArrayList<>(1)).add(new Disguise(word, bytes));
        }

        private List<Disguise> beginning(long beginning) {
            return glance.get(glance(beginning)) ? byBeginning.getOrDefault(beginning, List.of()) : List.of();
        }

        private static int glance(long beginning) {
            return (int) (beginning * 0x9E3779B97F4A7C15L >>> Long.SIZE - GLANCE);
        }
    }

    /** Looks for words in places. */
    record Search(Disguises plain, Disguises coded) {

        /** The words that are in there in one disguise or another, in small letters or capitals. */
        Set<String> in(byte[] place) {
            var found = new TreeSet<String>();
            look(place, coded, found);
            var lower = place.clone();
            for (int i = 0; i < lower.length; i++) {
                lower[i] += (byte) (lower[i] >= 'A' && lower[i] <= 'Z' ? 'a' - 'A' : 0);
            }
            look(lower, plain, found);
            return found;
        }

        Set<String> in(String place) {
            return in(place.getBytes(StandardCharsets.UTF_8));
        }

        /** In the files of a folder, by name. */
        Map<String, Set<String>> inFiles(Path folder) throws IOException {
            var found = new HashMap<String, Set<String>>();
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    found.put(file.getFileName().toString(), in(Files.readAllBytes(file)));
                }
            }
            return found;
        }

        private static void look(byte[] place, Disguises disguises, Set<String> found) {
            long window = 0;
            for (int end = 1; end <= place.length; end++) {
                window = window << 8 | place[end - 1] & 0xff;
                if (end < WINDOW) {
                    continue;
                }
                for (var candidate : disguises.beginning(window)) {
                    if (begins(place, end - WINDOW, candidate.bytes())) {
                        found.add(candidate.word());
                    }
                }
            }
        }

        private static boolean begins(byte[] place, int from, byte[] wanted) {
            return from + wanted.length <= place.length
                    && Arrays.equals(place, from, from + wanted.length, wanted, 0, wanted.length);
        }
    }
}
