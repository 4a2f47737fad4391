package dev.bedside.cli;

import dev.bedside.guard.GuardReader;
import dev.bedside.talk.UtteranceReader;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says line by line what utterances mean. */
@Command(
        name = "talk",
        description = "Understand what colleagues say: JSON lines on standard input, JSON lines on standard output.")
final class TalkCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        try (var core = Core.start()) {
            var lines = new TalkLines(core.getBean(UtteranceReader.class), core.getBean(GuardReader.class));
            Core.report(core);
            return new BatchRunner().run(System.in, System.out, lines::answer);
        }
    }
}
