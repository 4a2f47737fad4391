package dev.bedside.cli;

import java.util.List;
import picocli.CommandLine.Command;

/** What can be learned; each writes the weights that the jar holds. */
@Command(
        name = "train",
        description = "Learn from labelled examples, and write the weights that the jar holds.",
        subcommands = {
            TrainReadingCommand.class,
            TrainBeliefCommand.class,
            TrainJudgementCommand.class,
            TrainThemesCommand.class,
            TrainCheckCommand.class
        })
final class TrainCommand {

    /** The folds that may be learned from; the one that is missing is kept to measure by. */
    static final List<Integer> FOLDS = List.of(1, 2, 3, 4);
}
