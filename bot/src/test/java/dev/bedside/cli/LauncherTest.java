package dev.bedside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {

    @TempDir
    private Path folder;

    private record Ended(int code, String out, String err) {}

    private static Ended launch(String input, String... args) {
        var in = System.in;
        var out = System.out;
        var err = System.err;
        var said = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int code = Launcher.launch(args);
            return new Ended(code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setIn(in);
            System.setOut(out);
            System.setErr(err);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "frobnicate",
                "--nosuch",
                "evaluate",
                "evaluate nothing x",
                "evaluate reviews",
                "triage more words"
            })
    void refusesASubcommandItDoesNotKnow(String line) {
        var ended = launch("", line.split(" "));
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .startsWith("bedside: ")
                .doesNotContain("\tat ", "Exception")
                .hasLineCount(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evaluate", "train check", "triage", "room"})
    void saysWhatASubcommandTakes(String command) {
        var ended = launch("", (command + " --help").split(" "));
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).startsWith("Usage: bedside " + command).contains("--help");
    }

    @Test
    void saysThatThereIsNobodyToTalkTo() {
        var ended = launch("");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).startsWith("bedside: nobody to talk to").hasLineCount(1);
    }

    @Test
    void listsWhatThereIs() {
        var ended = launch("", "help");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("room", "serve", "triage", "check", "evaluate", "doctor");
    }

    @Test
    void opensTheRoomForPipedWords() {
        var ended = launch("The receptionist was rude to my mother.\n.\n/quit\n");
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("│ ");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void judgesAndChecksLineByLine() {
        var triage = launch("{\"id\":\"a\",\"text\":\"So kind!\",\"stars\":5}\nbroken\n", "triage");
        assertThat(triage.code()).isEqualTo(2);
        assertThat(triage.out().lines()).hasSize(2);
        assertThat(triage.out()).startsWith("{\"id\":\"a\",\"reviews\":[{").contains("\"error\":\"line 2: ");
        var check = launch("{\"id\":\"a\",\"reply\":\"Thank you for writing.\"}\n", "check");
        assertThat(check.code()).isZero();
        assertThat(check.out()).startsWith("{\"id\":\"a\",\"checked\":true,\"postable\":true,");
    }

    @Test
    void examinesWhatIsPackaged() {
        var ended = launch("", "doctor");
        assertThat(ended.out())
                .contains("config/practice.yml: `phone` is still a placeholder")
                .contains("rules hold all their examples.");
        assertThat(ended.code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reviews | {"text":"So kind!","stars":5,"tone":"positive","topics":[],"concerns":[],"actions":["reply"],"urgency":["low"]} | 1 reviews: tone right 1.000
            replies | {"reply":"Thank you for choosing us.","blocked":true,"rules":["privacy/confirms"]} | recall 1.000 (1 of 1 blocked)
            """)
    void measuresAgainstLabels(String what, String row, String expected) throws IOException {
        var file = Files.writeString(folder.resolve("rows.jsonl"), row + "\n");
        var ended = launch("", "evaluate", what, file.toString());
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reviews  | {"id":"a","text":"So kind!","stars":5}        | {"id":"a","text":"So rude!","stars":1} | tone negative
            replies  | {"id":"a","reply":"Thank you for writing."}   | {"id":"a","reply":"Thank you for choosing us."} | reply blocked
            messages | {"id":"a","message":{"content":"lunch?"},"expect":{"reviews":[]}} | {"id":"a","message":{"content":"lunch?"},"expect":{"reviews":[{}]}} | read found
            """)
    void saysWhatMovedSinceARunThatWasSaved(String what, String before, String now, String moved) throws IOException {
        var rows = folder.resolve("rows.jsonl");
        var saved = folder.resolve("saved.jsonl").toString();
        Files.writeString(rows, before + "\n");
        assertThat(launch("", "evaluate", what, rows.toString(), "--save", saved)
                        .code())
                .isZero();
        assertThat(launch("", "evaluate", what, rows.toString(), "--against", saved)
                        .out())
                .contains("moved since saved.jsonl: 0 of 1 rows");
        Files.writeString(rows, now + "\n");
        var ended = launch("", "evaluate", what, rows.toString(), "--against", saved, "--save", saved);
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains(moved, "moved since saved.jsonl: 1 of 1 rows");
    }

    @Test
    void comparesNoRunsThatGiveNoLabels() {
        var ended = launch("", "evaluate", "talk", "x", "--save", "y");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("`--save` and `--against` go with").hasLineCount(1);
    }

    @Test
    void saysWhereItGoesOnFromOnlyWhereTheEncoderIsWritten() {
        var ended = launch("", "train", "judgement", "--data", folder.toString(), "--from", "x");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("--from", "--encoder");
    }

    @Test
    void saysThatAFolderToLearnFromIsMissing() {
        var ended = launch(
                "", "train", "judgement", "--data", folder.resolve("none").toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("none: there is no such file");
    }

    @Test
    void saysThatAFileToMeasureAgainstIsMissing() {
        var ended =
                launch("", "evaluate", "reviews", folder.resolve("none.jsonl").toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .endsWith("none.jsonl: there is no such file" + System.lineSeparator())
                .hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text":"x","tone":"positive"}\\n{"text |                                | rows.jsonl:2: not a JSON object
            {"stars":5}                             |                                | rows.jsonl:1: not a labelled row; `text` is missing
            [1]                                     |                                | rows.jsonl:1: not a JSON object
            """)
    void namesTheLineThatCannotBeMeasured(String rows, String nothing, String problem) throws IOException {
        var file = Files.writeString(folder.resolve("rows.jsonl"), rows.replace("\\n", "\n") + "\n");
        var ended = launch("", "evaluate", "reviews", file.toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains(problem).hasLineCount(1);
    }

    @Test
    void refusesAFolderOrBytesInThePlaceOfRows() throws IOException {
        assertThat(launch("", "evaluate", "reviews", folder.toString()).code()).isEqualTo(2);
        var binary = Files.write(folder.resolve("rows.jsonl"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        var ended = launch("", "evaluate", "replies", binary.toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).contains("rows.jsonl:1: not UTF-8 text").hasLineCount(1);
    }

    @Test
    void passesOverEmptyLines() throws IOException {
        var file = Files.writeString(folder.resolve("rows.jsonl"), "\n");
        var ended = launch("", "evaluate", "reviews", file.toString());
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).contains("0 reviews");
    }
}
