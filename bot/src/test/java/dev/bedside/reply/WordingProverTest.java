package dev.bedside.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.House;
import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordingProverTest {

    private static final String COMPLAINT = "wording/en/drafts/complaint.yml";

    @TempDir
    private Path folder;

    private final List<ConfigException> problems = new ArrayList<>();

    @Test
    void namesTheSentenceOfAnOverrideThatSaysTooMuch() throws IOException {
        override(
                "opening:\n  plain:\n",
                "opening:\n  plain:\n    - Thank you for your visit, the filling will settle.\n");
        assertThat(new WordingProver(wording(), House.CHECKER).prove(House.PRACTICE))
                .singleElement()
                .asString()
                .contains("complaint.yml:", "no draft may say", "your visit");
        assertThat(problems).isEmpty();
    }

    @Test
    void refusesAnInvitationThatNamesNoWayToTalk() throws IOException {
        override("invitation:\n  plain:\n", "invitation:\n  plain:\n    - Please do get in touch.\n");
        wording();
        assertThat(problems)
                .singleElement()
                .asString()
                .contains("complaint.yml:", "an invitation must hold {phone} or {contact}");
    }

    private DraftWording wording() {
        return DraftWording.from(ConfigFiles.overriddenBy(folder, problems::add), House.PRACTICE.languages());
    }

    private void override(String words, String instead) throws IOException {
        String packaged = ConfigFiles.packaged().read(COMPLAINT, file -> file.content());
        assertThat(packaged).contains(words);
        var file = folder.resolve(COMPLAINT);
        Files.createDirectories(file.getParent());
        Files.writeString(file, packaged.replace(words, instead));
    }
}
