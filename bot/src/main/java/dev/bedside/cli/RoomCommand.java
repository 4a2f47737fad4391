package dev.bedside.cli;

import dev.bedside.config.ConfigFiles;
import dev.bedside.console.Room;
import dev.bedside.desk.Desk;
import dev.bedside.practice.Practice;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Opens the practice room. */
@Command(name = "room", description = "Open the practice room: Bedside in this terminal, keeping nothing.")
final class RoomCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        try (var core = Core.start()) {
            var desk = new Desk(
                    core.getBean(Desk.Tools.class),
                    core.getBean(ConfigFiles.class),
                    core.getBean(Practice.class),
                    core.getBean(Clock.class));
            Core.report(core);
            Room.open(desk);
            return Launcher.OK;
        }
    }
}
