package dev.bedside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.layout.Layout;
import dev.bedside.layout.Sample;
import dev.bedside.review.LayoutProver;
import dev.bedside.review.ReviewReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Fails the build for a layout file that is broken, does not read its own samples, or claims another's. */
class LayoutsTest {

    private static final List<ConfigException> BROKEN = new ArrayList<>();
    private static final ConfigFiles FILES = ConfigFiles.packaged(BROKEN::add);
    private static final LayoutProver PROVER = new LayoutProver(FILES, new ReviewReader(FILES, House.TEXTS.detector()));

    @TestFactory
    Stream<DynamicTest> everySampleIsReadByItsOwnLayoutAlone() {
        return samples(Layout::samples);
    }

    @TestFactory
    Stream<DynamicTest> everyLayoutLeavesAloneWhatIsNoReview() {
        return samples(Layout::passes);
    }

    private static Stream<DynamicTest> samples(Function<Layout, List<Sample>> which) {
        return PROVER.layouts().stream()
                .flatMap(layout -> which.apply(layout).stream()
                        .map(sample -> DynamicTest.dynamicTest(
                                layout.id() + ", line " + sample.place().line(), () -> prove(layout, sample))));
    }

    private static void prove(Layout layout, Sample sample) {
        assertThat(PROVER.prove(layout, sample).stream()
                        .map(ConfigException::getMessage)
                        .collect(Collectors.joining("\n")))
                .isEmpty();
    }

    @Test
    void nothingElseIsWrongWithTheLayouts() {
        assertThat(Stream.concat(BROKEN.stream(), PROVER.prove().stream())
                        .map(ConfigException::getMessage)
                        .distinct()
                        .collect(Collectors.joining("\n")))
                .isEmpty();
    }

    @Test
    void theManualsExampleHolds(@TempDir Path folder) throws IOException {
        String manual = Files.readString(Path.of("../docs/layouts.md"));
        int start = manual.indexOf("```yaml\n") + 8;
        var formats = Files.createDirectories(folder.resolve("formats"));
        Files.writeString(formats.resolve("harbor-desk.yml"), manual.substring(start, manual.indexOf("```", start)));
        var files = ConfigFiles.overriddenBy(folder, problem -> {
            throw problem;
        });
        var prover = new LayoutProver(files, new ReviewReader(files, House.TEXTS.detector()));

        assertThat(prover.layouts()).extracting(Layout::id).contains("harbor-desk");
        assertThat(prover.prove()).isEmpty();
    }
}
