package dev.bedside.reply;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.ConfigFiles;
import dev.bedside.text.Text;
import dev.bedside.text.TextReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Hears how something is said, whatever it is about, by the words of {@code config/turns.yml}. */
final class TurnReader {

    /** Between a word that denies and the praise that it takes back. */
    private static final int REACH = 4;

    private final StemRows asking;
    private final StemRows praising;
    private final StemRows denying;
    private final StemRows mourning;
    private final StemRows blaming;
    private final StemRows pleading;
    private final StemRows grieving;
    private final StemRows minding;
    private final StemRows turning;
    private final StemRows mocking;
    private final StemRows suffering;
    private final StemRows wondering;

    private TurnReader(
            StemRows asking,
            StemRows praising,
            StemRows blaming,
            StemRows denying,
            StemRows mourning,
            StemRows pleading,
            StemRows grieving,
            StemRows minding,
            StemRows turning,
            StemRows mocking,
            StemRows suffering,
            StemRows wondering) {
        this.mocking = mocking;
        this.suffering = suffering;
        this.wondering = wondering;
        this.minding = minding;
        this.turning = turning;
        this.grieving = grieving;
        this.pleading = pleading;
        this.blaming = blaming;
        this.asking = asking;
        this.praising = praising;
        this.denying = denying;
        this.mourning = mourning;
    }

    /** Reads {@code config/turns.yml}. */
    static TurnReader from(ConfigFiles files, TextReader texts) {
        return files.read("turns.yml", file -> read(file, texts));
    }

    private static TurnReader read(ConfigFile file, TextReader texts) {
        var section = file.section();
        section.allow(Set.of(
                "asks", "praises", "blames", "denies", "mourns", "grieves", "pleads", "minds", "turns", "mocks",
                "suffers", "wonders"));
        return new TurnReader(
                StemRows.read(section.section("asks"), texts),
                StemRows.read(section.section("praises"), texts),
                StemRows.read(section.section("blames"), texts),
                StemRows.read(section.section("denies"), texts),
                StemRows.read(section.section("mourns"), texts),
                StemRows.read(section.section("pleads"), texts),
                StemRows.read(section.section("grieves"), texts),
                StemRows.read(section.section("minds"), texts),
                StemRows.read(section.section("turns"), texts),
                StemRows.read(section.section("mocks"), texts),
                StemRows.read(section.section("suffers"), texts),
                StemRows.read(section.section("wonders"), texts));
    }

    /**
     * Whether a text wants an answer: a sentence of it asks for something.
     *
     * @param mostly whether at least half of its sentences must do so
     */
    boolean asks(Text text, List<String> stems, boolean mostly) {
        int asking = 0;
        for (int sentence = 0; sentence < text.sentenceCount(); sentence++) {
            asking += isQuestion(text, stems, sentence) ? 1 : 0;
        }
        return asking > 0 && (!mostly || asking * 2 >= text.sentenceCount());
    }

    private boolean isQuestion(Text text, List<String> stems, int sentence) {
        return text.sentence(sentence).of(text.raw()).contains("?")
                && says(asking, text, stems, sentence)
                && !says(wondering, text, stems, sentence);
    }

    private static boolean says(StemRows words, Text text, List<String> stems, int sentence) {
        return words.weigh(text, stems, at -> text.sentenceOf(at) == sentence ? 1 : 0) > 0;
    }

    /** The clauses that praise and do not take it back, each by its first word. */
    Set<Integer> praising(Text text, List<String> stems) {
        return clauses(praising, text, stems, false);
    }

    /** The clauses that blame, or that deny a merit, each by its first word. */
    Set<Integer> blaming(Text text, List<String> stems) {
        var clauses = clauses(blaming, text, stems, false);
        clauses.addAll(clauses(praising, text, stems, true));
        return clauses;
    }

    /** Whether praise has something to find fault with beside it: it says so, or a clause that turns round blames. */
    boolean minds(Text text, List<String> stems) {
        return wishes(text, stems) || turnsRound(text, stems);
    }

    /** Whether praise says in so many words that something could be better. */
    boolean wishes(Text text, List<String> stems) {
        return minding.weigh(text, stems, at -> isDenied(text, stems, at) ? 0 : 1) > 0;
    }

    /** By something else than the word that turns; "nothing but" turns nothing. */
    private boolean turnsRound(Text text, List<String> stems) {
        var turns = new HashSet<Integer>();
        turning.weigh(text, stems, at -> {
            turns.add(at);
            return 0;
        });
        var blamed = new HashSet<Integer>();
        blaming.weigh(text, stems, at -> {
            if (!turns.contains(at) && !isDenied(text, stems, at)) {
                blamed.add(clause(text, at));
            }
            return 0;
        });
        blamed.addAll(clauses(praising, text, stems, true));
        var praised = praising(text, stems);
        return turning.weigh(text, stems, at -> {
                    int clause = clause(text, at);
                    boolean nothing = denying.weigh(text, stems, before -> before == at - 1 ? 1 : 0) > 0;
                    return !nothing && at - clause <= 1 && blamed.contains(clause) && !praised.contains(clause) ? 1 : 0;
                })
                > 0;
    }

    private Set<Integer> clauses(StemRows said, Text text, List<String> stems, boolean denied) {
        var clauses = new HashSet<Integer>();
        said.weigh(text, stems, at -> {
            if (isDenied(text, stems, at) == denied) {
                clauses.add(clause(text, at));
            }
            return 0;
        });
        return clauses;
    }

    static int clause(Text text, int word) {
        return text.clauseAt(text.word(word).start());
    }

    /** Whether a text tells of a death. */
    boolean mourns(Text text, List<String> stems) {
        return mourning.weigh(text, stems, at -> 1) > 0;
    }

    /** Whether a complaint tells of a loss. */
    boolean grieves(Text text, List<String> stems) {
        return grieving.weigh(text, stems, at -> 1) > 0;
    }

    /** Whether what sounds like praise is scorn. */
    boolean mocks(Text text, List<String> stems) {
        return mocking.weigh(text, stems, at -> 1) > 0;
    }

    /** Whether a complaint tells of more than a nuisance: fear, tears, or grave illness. */
    boolean suffers(Text text, List<String> stems) {
        return suffering.weigh(text, stems, at -> isDenied(text, stems, at) ? 0 : 1) > 0;
    }

    /** Whether a text asks for help. */
    boolean pleads(Text text, List<String> stems) {
        return pleading.weigh(text, stems, at -> 1) > 0;
    }

    private boolean isDenied(Text text, List<String> stems, int praise) {
        return denying.weigh(
                        text,
                        stems,
                        at -> at < praise && praise - at <= REACH && text.sentenceOf(at) == text.sentenceOf(praise)
                                ? 1
                                : 0)
                > 0;
    }
}
