package dev.bedside.fakediscord;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Runs a fake as a process of its own, and prints one line of JSON that says where it is. */
final class FakeDiscordMain {
    private FakeDiscordMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        try (FakeDiscord discord = FakeDiscord.start();
                ControlPort control = new ControlPort(discord)) {
            System.out.println(Json.object(
                    "api", discord.apiUrl(),
                    "gateway", discord.gatewayUrl(),
                    "token", discord.token(),
                    "control", control.url()));
            // until it is killed
            new CountDownLatch(1).await();
        }
    }
}
