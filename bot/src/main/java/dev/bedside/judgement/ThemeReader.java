package dev.bedside.judgement;

import dev.bedside.encoder.Meanings;
import dev.bedside.encoder.Perceptron;
import dev.bedside.text.Span;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads out of what a passage means which themes it has; a perceptron knows them all together. */
final class ThemeReader {

    /** Whatever is less likely is not worth a word; the logarithm of odds. */
    private static final double LEAST = -3.3;

    /** How many numbers a passage has. */
    static final int WIDTH = 3 * Meanings.WIDTH;

    /** The numbers of the second encoder are some nine times as large; its passage counts half as much again. */
    private static final float PASSAGE = 0.17f;

    private static final float TEXT = 0.11f;

    /** In front of the file: what it is, and in which form. */
    private static final int MARK = 0xBED51DE3;

    private final List<String> names;
    private final @Nullable Perceptron perceptron;

    private ThemeReader(List<String> names, @Nullable Perceptron perceptron) {
        this.names = List.copyOf(names);
        this.perceptron = perceptron;
    }

    /** @param names of its answers, in their order */
    static ThemeReader of(List<String> names, Perceptron perceptron) {
        return new ThemeReader(names, perceptron);
    }

    /** Where none were learned. */
    static ThemeReader none() {
        return new ThemeReader(List.of(), null);
    }

    /**
     * What a passage means by itself, as the packed encoder tells it, and among the others, as the one does that learned to judge.
     *
     * @param among 384 numbers of the passage and 384 of the whole text, which are scaled to those of the first
     * @return {@link #WIDTH} numbers
     */
    static float[] meaning(float[] alone, float[] among) {
        float[] meaning = Arrays.copyOf(alone, WIDTH);
        for (int i = 0; i < among.length; i++) {
            meaning[Meanings.WIDTH + i] = (i < Meanings.WIDTH ? PASSAGE : TEXT) * among[i];
        }
        return meaning;
    }

    /**
     * The themes that a passage may have, in the order of their names: as likely as between the passage and the clause that speaks
     * most for each, since praise beside a complaint in one sentence is hard to hear in the whole.
     *
     * @param meanings of the passage, and of its clauses where it has several; empty where it was not read
     */
    List<Theme> read(Span passage, List<float[]> meanings) {
        if (perceptron == null || meanings.isEmpty()) {
            return List.of();
        }
        float[] odds = perceptron.answer(meanings.getFirst());
        meanings.stream()
                .skip(1)
                .map(perceptron::answer)
                .reduce(ThemeReader::greater)
                .ifPresent(clauses -> {
                    for (int i = 0; i < odds.length; i++) {
                        odds[i] = (odds[i] + clauses[i]) / 2;
                    }
                });
        var themes = new ArrayList<Theme>();
        for (int i = 0; i < odds.length; i++) {
            if (odds[i] >= LEAST) {
                themes.add(new Theme(passage, names.get(i), odds[i]));
            }
        }
        return themes;
    }

    private static float[] greater(float[] one, float[] other) {
        float[] greater = one.clone();
        for (int i = 0; i < greater.length; i++) {
            greater[i] = Math.max(greater[i], other[i]);
        }
        return greater;
    }

    /** The same knowledge always gives the same bytes. */
    byte[] written() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(MARK);
            out.writeInt(names.size());
            for (String name : names) {
                out.writeUTF(name);
            }
            if (perceptron != null) {
                out.write(perceptron.written());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * @param file its name, for whoever has to mend it
     * @throws IllegalStateException where it is not what {@link #written} writes
     */
    static ThemeReader read(byte[] written, String file) {
        try (var in = new DataInputStream(new ByteArrayInputStream(written))) {
            if (in.readInt() != MARK) {
                throw new IOException("these are no themes");
            }
            var names = new ArrayList<String>();
            for (int left = in.readInt(); left > 0; left--) {
                names.add(in.readUTF());
            }
            if (names.isEmpty()) {
                return none();
            }
            var perceptron = Perceptron.read(in.readAllBytes());
            if (perceptron.answers() != names.size() || perceptron.width() != WIDTH) {
                throw new IOException(
                        names.size() + " themes, but " + perceptron.answers() + " answers from " + perceptron.width());
            }
            return new ThemeReader(names, perceptron);
        } catch (IOException broken) {
            String what = broken instanceof EOFException ? "it is cut off" : broken.getMessage();
            throw new IllegalStateException(file + ": " + what + "; write it again with `train themes`", broken);
        }
    }

    /** Sizes only. */
    @Override
    public String toString() {
        return "ThemeReader[" + names.size() + "]";
    }
}
