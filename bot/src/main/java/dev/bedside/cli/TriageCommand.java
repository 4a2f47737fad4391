package dev.bedside.cli;

import dev.bedside.practice.Practice;
import dev.bedside.reply.Drafter;
import dev.bedside.review.ReviewReader;
import dev.bedside.text.TextReader;
import dev.bedside.triage.Triager;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Judges reviews line by line. */
@Command(name = "triage", description = "Judge reviews: JSON lines on standard input, JSON lines on standard output.")
final class TriageCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        try (var core = Core.start()) {
            // first, so that its encoder is loaded while the books are read
            var triager = core.getBean(Triager.class);
            var lines = new TriageLines(
                    core.getBean(ReviewReader.class),
                    core.getBean(TextReader.class),
                    triager,
                    core.getBean(Drafter.class),
                    core.getBean(Practice.class),
                    core.getBean(Clock.class));
            Core.report(core);
            return new BatchRunner().run(System.in, System.out, lines::answer);
        }
    }
}
