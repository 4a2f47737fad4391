package dev.bedside.day;

import dev.bedside.cli.Served;
import java.nio.file.Path;
import java.util.ArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DayTest {
    static {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }
    @Test
    void own(@TempDir Path dir) {
        try (var stage = new OwnStage()) { play(stage, dir); }
    }
    static void play(Stage stage, Path dir) {
        var l = Scene.larkfield(stage);
        var q = Scene.quayside(stage);
        try (var served = Served.open(stage.settings(), dir)) {
            Awaitility.await().until(() -> served.isConnected() && stage.hasCommands());
            var scene = new Scene(stage, served, l, q);
            for (Runnable act : new Runnable[] {new Morning(scene)::play, new PostRound(scene)::play, new NeighbourRound(scene)::play, new CardRound(scene)::play, new CommandRound(scene)::play, new Evening(scene)::play}) {
                long t = System.nanoTime();
                try { act.run(); } catch (AssertionError e) { System.out.println("FAILED " + e); for (var x : e.getStackTrace()) if (x.getClassName().contains("day")) System.out.println("   " + x); }
                System.out.println(act.getClass() + " " + (System.nanoTime() - t) / 1000000);
            }
            System.out.println("ASKED " + scene.asked().size());
            System.out.println(new Journal(scene.known()).write(stage.requests()).length());
            System.out.println(stage.errors());
        }
    }
}
