package dev.bedside;

import dev.bedside.cli.Launcher;
import org.springframework.modulith.Modulithic;

/** Gives a healthcare practice its bedside manner back in online reviews. */
@Modulithic(systemName = "Bedside")
public final class Bedside {

    private Bedside() {}

    public static void main(String[] args) {
        System.exit(Launcher.launch(args));
    }
}
