package dev.bedside.judgement;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads what was learned, as text: a line an n-gram with its weights in hundredths, a line a label with the
 * encoder's weights in thousandths, a line a precedent, and the questions with a line a clue.
 */
final class JudgementFile {

    private static final String NGRAMS = "[ngrams]";
    private static final String ENCODER = "[encoder]";
    private static final String PRECEDENTS = "[precedents]";
    private static final String ALARM = "[alarm]";
    private static final String QUESTION = "[question]";
    private static final String ALWAYS = "(always)";
    private static final String SIMPLER = "simpler";
    private static final float HUNDRED = 100;
    private static final float THOUSAND = 1000;

    /** Hundredths: a weight that says less is not written. */
    private static final int LEAST = 10;

    private final List<String> names = new ArrayList<>();
    private final List<float[]> grams = new ArrayList<>();
    private final List<float[]> meanings = new ArrayList<>();
    private final Precedents precedents = new Precedents();
    private final Map<String, Double> alarm = new HashMap<>();
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, Question> simpler = new HashMap<>();

    private JudgementFile() {}

    private static int columns() {
        return Labels.WHOLE.size() + Labels.QUOTED.size();
    }

    /** The same knowledge always gives the same text. */
    static String write(Learned learned) {
        var out = new StringBuilder(NGRAMS).append('\n');
        var heads = learned.grams();
        out.append(ALWAYS);
        for (int column = 0; column < columns(); column++) {
            gram(column, always(heads, column), 1, out);
        }
        out.append('\n');
        new TreeMap<>(learned.vocabulary()).forEach((gram, number) -> {
            // also one that says nothing: how many are known decides how strong each is
            out.append(gram);
            for (int column = 0; column < columns(); column++) {
                gram(column, weights(heads, column)[number], LEAST, out);
            }
            out.append('\n');
        });
        out.append(ENCODER).append('\n');
        for (int column = 0; column < columns(); column++) {
            out.append(Math.round(always(learned.meanings(), column) * THOUSAND));
            for (float weight : weights(learned.meanings(), column)) {
                out.append(' ').append(Math.round(weight * THOUSAND));
            }
            out.append('\n');
        }
        out.append(PRECEDENTS).append('\n');
        learned.precedents().lines().forEach(line -> out.append(line).append('\n'));
        out.append(ALARM).append('\n');
        out.append(ALWAYS).append('\t').append(number(learned.alarm().always())).append('\n');
        new TreeMap<>(learned.alarm().weights())
                .forEach((trait, weight) ->
                        out.append(trait).append('\t').append(number(weight)).append('\n'));
        for (String label : Labels.ASKED) {
            question(label, learned.questions().get(label), out);
            question(label + ' ' + SIMPLER, learned.simpler().get(label), out);
        }
        return out.toString();
    }

    private static void gram(int column, float weight, int least, StringBuilder out) {
        int written = Math.round(weight * HUNDRED);
        if (Math.abs(written) >= least) {
            out.append('\t').append(column).append(':').append(written);
        }
    }

    private static void question(String title, @Nullable Question question, StringBuilder out) {
        if (question != null) {
            out.append(QUESTION)
                    .append('\t')
                    .append(title)
                    .append('\t')
                    .append(number(question.from()))
                    .append('\t')
                    .append(number(question.agreesFrom()))
                    .append('\n');
            out.append(ALWAYS).append('\t').append(number(question.always())).append('\n');
            new TreeMap<>(question.weights())
                    .forEach((clue, weight) ->
                            out.append(clue).append('\t').append(number(weight)).append('\n'));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static float[] weights(Heads heads, int column) {
        int whole = heads.whole().length;
        return column < whole ? heads.whole()[column] : heads.passage()[column - whole];
    }

    private static float always(Heads heads, int column) {
        int whole = heads.whole().length;
        return column < whole ? heads.wholeAlways()[column] : heads.passageAlways()[column - whole];
    }

    /**
     * @throws IllegalStateException where a line is not what {@link #write} writes
     */
    static Learned read(BufferedReader lines, String name) throws IOException {
        var file = new JudgementFile();
        int number = 0;
        String part = "";
        String title = "";
        double[] from = {0, 0};
        Map<String, Double> clues = new LinkedHashMap<>();
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.startsWith("#")) {
                    continue;
                }
                if (line.equals(NGRAMS)
                        || line.equals(ENCODER)
                        || line.equals(PRECEDENTS)
                        || line.equals(ALARM)
                        || line.startsWith(QUESTION)) {
                    file.close(title, from, clues);
                    part = line;
                    title = "";
                    if (line.startsWith(QUESTION)) {
                        String[] fields = line.split("\t");
                        title = fields[1];
                        from = new double[] {Double.parseDouble(fields[2]), Double.parseDouble(fields[3])};
                        clues = new LinkedHashMap<>();
                    }
                } else if (part.equals(NGRAMS)) {
                    file.gram(line);
                } else if (part.equals(ENCODER)) {
                    file.meaning(line);
                } else if (part.equals(PRECEDENTS)) {
                    file.precedents.read(line);
                } else if (part.equals(ALARM)) {
                    int tab = line.indexOf('\t');
                    file.alarm.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
                } else {
                    int tab = line.indexOf('\t');
                    clues.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
                }
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new IllegalStateException(name + ":" + number + ": not what training writes; train it again", broken);
        }
        file.close(title, from, clues);
        return file.learned();
    }

    private void close(String title, double[] from, Map<String, Double> clues) {
        if (!title.isEmpty()) {
            double always = clues.getOrDefault(ALWAYS, 0.0);
            clues.remove(ALWAYS);
            var question = new Question(always, Map.copyOf(clues), from[0], from[1]);
            if (title.endsWith(' ' + SIMPLER)) {
                simpler.put(title.substring(0, title.length() - SIMPLER.length() - 1), question);
            } else {
                questions.put(title, question);
            }
        }
    }

    private void gram(String line) {
        String[] fields = line.split("\t");
        float[] weights = new float[columns()];
        for (int i = 1; i < fields.length; i++) {
            int colon = fields[i].indexOf(':');
            weights[Integer.parseInt(fields[i], 0, colon, 10)] =
                    Integer.parseInt(fields[i], colon + 1, fields[i].length(), 10) / HUNDRED;
        }
        names.add(fields[0]);
        grams.add(weights);
    }

    private void meaning(String line) {
        String[] fields = line.split(" ");
        float[] weights = new float[fields.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Integer.parseInt(fields[i]) / THOUSAND;
        }
        meanings.add(weights);
    }

    private Learned learned() {
        Double told = alarm.remove(ALWAYS);
        int whole = Labels.WHOLE.size();
        var vocabulary = new HashMap<String, Integer>();
        for (int i = 1; i < names.size(); i++) {
            vocabulary.put(names.get(i), i - 1);
        }
        float[][] lines = new float[columns()][names.size() - 1];
        float[] always = new float[columns()];
        float[][] encoded = new float[columns()][];
        float[] encodedAlways = new float[columns()];
        for (int column = 0; column < columns(); column++) {
            always[column] = grams.getFirst()[column];
            for (int i = 1; i < names.size(); i++) {
                lines[column][i - 1] = grams.get(i)[column];
            }
            float[] line = meanings.get(column);
            encodedAlways[column] = line[0];
            encoded[column] = Arrays.copyOfRange(line, 1, line.length);
        }
        return new Learned(
                vocabulary,
                heads(lines, always, whole),
                heads(encoded, encodedAlways, whole),
                precedents,
                told == null ? Alarm.NONE : new Alarm(Map.copyOf(alarm), told),
                Map.copyOf(questions),
                Map.copyOf(simpler));
    }

    static Heads heads(float[][] columns, float[] always, int whole) {
        return new Heads(
                Arrays.copyOf(columns, whole),
                Arrays.copyOf(always, whole),
                Arrays.copyOfRange(columns, whole, columns.length),
                Arrays.copyOfRange(always, whole, columns.length));
    }
}
