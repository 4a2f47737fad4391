package dev.bedside.cli;

import dev.bedside.check.ReplyChecker;
import dev.bedside.practice.Practice;
import dev.bedside.text.TextReader;
import dev.bedside.triage.Triager;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Checks replies line by line. */
@Command(name = "check", description = "Check replies: JSON lines on standard input, JSON lines on standard output.")
final class CheckCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        try (var core = Core.start()) {
            var lines = new CheckLines(
                    core.getBean(ReplyChecker.class),
                    core.getBean(Triager.class),
                    core.getBean(TextReader.class),
                    core.getBean(Practice.class));
            Core.report(core);
            return new BatchRunner().run(System.in, System.out, lines::answer);
        }
    }
}
