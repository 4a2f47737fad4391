package dev.bedside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import dev.bedside.layout.Layout;
import dev.bedside.layout.Sample;
import dev.bedside.review.LayoutProver;
import dev.bedside.review.ReviewReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Fails the build for a layout file that is broken, does not read its own samples, or claims another's. */
class LayoutsTest {

    private static final ConfigFiles FILES = ConfigFiles.packaged();
    private static final LayoutProver PROVER = new LayoutProver(FILES, new ReviewReader(FILES, House.TEXTS.detector()));

    @TestFactory
    Stream<DynamicTest> everySampleIsReadByItsOwnLayoutAlone() {
        return samples(Layout::samples);
    }

    @TestFactory
    Stream<DynamicTest> everyLayoutLeavesAloneWhatIsNoReview() {
        return samples(Layout::passes);
    }

    private static Stream<DynamicTest> samples(java.util.function.Function<Layout, List<Sample>> which) {
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
        assertThat(PROVER.prove()).isEmpty();
    }
}
