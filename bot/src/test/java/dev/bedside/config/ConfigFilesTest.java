package dev.bedside.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFilesTest {

    private static final String GREETINGS = "greetings.yml";
    private static final Function<ConfigFile, String> FIRST_GREETING =
            file -> file.section().lines("greetings").getFirst().text();

    @TempDir
    private Path folder;

    private final List<String> problems = new ArrayList<>();

    private ConfigFiles files() {
        return ConfigFiles.overriddenBy(folder, problem -> problems.add(problem.getMessage()));
    }

    private Path write(String path, String content) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Test
    void servesThePackagedFilesWhereThereIsNoFolder() {
        var files = ConfigFiles.overriddenBy(folder.resolve("none"), problem -> problems.add(problem.getMessage()));
        assertThat(files.read(GREETINGS, FIRST_GREETING)).isNotBlank();
        assertThat(files.readAll("talk/phrases", ConfigFile::name)).contains("help");
        assertThat(problems).isEmpty();
    }

    @Test
    void overridesOneFileAndLeavesTheOthers() throws IOException {
        write(GREETINGS, "greetings: [ahoy]\nnot-names: []\n");
        assertThat(files().read(GREETINGS, FIRST_GREETING)).isEqualTo("ahoy");
        assertThat(files().read("languages.yml", ConfigFile::content))
                .isEqualTo(ConfigFiles.packaged().read("languages.yml", ConfigFile::content));
        assertThat(problems).isEmpty();
    }

    @Test
    void reportsABrokenOverrideByLineAndServesThePackagedFile() throws IOException {
        write(GREETINGS, "# mine\ngreetings: [ahoy\n");
        assertThat(files().read(GREETINGS, FIRST_GREETING))
                .isEqualTo(ConfigFiles.packaged().read(GREETINGS, FIRST_GREETING));
        assertThat(problems).singleElement().asString().containsPattern("greetings\\.yml:\\d+: not readable as YAML");
    }

    @Test
    void reportsAnOverrideThatItsReaderRefuses() throws IOException {
        write(GREETINGS, "greetings: [ahoy]\nnot-name: [all]\n");
        files().read(GREETINGS, file -> {
            file.section()
                    .allow(java.util.Set.of("fillers", "greetings", "joins", "salutations", "not-names", "titles"));
            return file;
        });
        assertThat(problems)
                .singleElement()
                .asString()
                .endsWith(
                        "greetings.yml:2: unknown key `not-name`; known here: fillers, greetings, joins, not-names, salutations, titles");
    }

    @Test
    void reportsABinaryFile() throws IOException {
        Files.write(folder.resolve(GREETINGS), new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, 0, 1});
        files().read(GREETINGS, FIRST_GREETING);
        assertThat(problems).singleElement().asString().endsWith("greetings.yml:1: not UTF-8 text; save it as UTF-8");
    }

    @Test
    void reportsControlCharacters() throws IOException {
        write(GREETINGS, "greetings: [a\u0000b]\n");
        files().read(GREETINGS, FIRST_GREETING);
        assertThat(problems)
                .singleElement()
                .asString()
                .contains("greetings.yml:1: ")
                .contains("UTF-8 text without control");
    }

    @Test
    void reportsAnEmptyFile() throws IOException {
        write(GREETINGS, "");
        files().read(GREETINGS, FIRST_GREETING);
        assertThat(problems)
                .singleElement()
                .asString()
                .contains("greetings.yml:1: the file must hold `key: value` lines");
    }

    @Test
    void reportsAFolderInThePlaceOfAFile() throws IOException {
        Files.createDirectories(folder.resolve(GREETINGS));
        files().read(GREETINGS, FIRST_GREETING);
        assertThat(problems).singleElement().asString().contains("greetings.yml:1: cannot be read");
    }

    @Test
    void reportsAFolderThatCannotBeRead() throws IOException {
        var closed = Files.createDirectories(folder.resolve("talk/phrases"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(closed)).as("this user may read everything").isFalse();
        try {
            assertThat(files().readAll("talk/phrases", ConfigFile::name)).contains("help");
            assertThat(problems).singleElement().asString().contains("talk/phrases:1: the folder cannot be read");
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void readsPackagedAndOwnFilesInTheOrderOfTheirPaths() throws IOException {
        write("talk/phrases/aaa.yml", "intent: help\n");
        write("talk/phrases/deep/er/mine.yml", "intent: help\n");
        write("talk/phrases/notes.txt", "not mine to read");
        var paths = files().readAll("talk/phrases", ConfigFile::path);
        assertThat(paths)
                .isSorted()
                .startsWith("talk/phrases/aaa.yml")
                .contains("talk/phrases/deep/er/mine.yml", "talk/phrases/help.yml");
        assertThat(paths).noneMatch(path -> path.endsWith(".txt"));
    }

    @Test
    void doesNotTakeAFolderForAnotherThatBeginsAlike() throws IOException {
        write("talk/phrasesing/mine.yml", "intent: help\n");
        assertThat(files().readAll("talk/phrases", ConfigFile::name)).doesNotContain("mine");
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> files().read("nowhere.yml", ConfigFile::content))
                .withMessage("config/nowhere.yml:1: the file is missing; restore it");
    }

    @Test
    void leavesOutAFileThatBreaksWithoutAPackagedOne() throws IOException {
        write("rules/mine/good.yml", "a: b\n");
        write("rules/mine/torn.yml", "- a\n- b\n");
        assertThat(files().readAll(
                                "rules/mine", file -> file.section().line("a").text()))
                .containsExactly("b");
        assertThat(problems).singleElement().asString().contains("rules/mine/torn.yml:1: ");
    }

    @Test
    void knowsTheNamesOfAFile() {
        var file = new ConfigFile("rules/triage/topics/wait.yml", "config/rules/triage/topics/wait.yml", "");
        assertThat(file.name()).isEqualTo("wait");
        assertThat(file.folder()).isEqualTo("topics");
        assertThat(new ConfigFile("sites", "config/sites", ""))
                .extracting(ConfigFile::name, ConfigFile::folder)
                .containsExactly("sites", "");
    }
}
