package dev.bedside.fakediscord;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ControlPortTest {
    private static JsonNode call(ControlPort control, String what, ObjectNode body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(control.url() + what))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        return Json.read(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body());
    }

    @Test
    void drivesAFakeFromAnotherProcess() throws IOException, InterruptedException {
        try (FakeDiscord discord = FakeDiscord.start();
                ControlPort control = new ControlPort(discord)) {
            call(
                    control,
                    "/guild",
                    Json.object(
                            "name", "Lindenhof Dental",
                            "owner", "olga",
                            "channels", Json.array().add("reviews")));
            call(control, "/say", Json.object("channel", "reviews", "as", "olga", "content", "hello"));
            call(control, "/fault", Json.object("kind", "status", "status", 503));

            assertThat(call(control, "/messages", Json.object("channel", "reviews"))
                            .path(0)
                            .path("content")
                            .asString(""))
                    .isEqualTo("hello");
            assertThat(discord.faults().left()).isOne();
            assertThat(call(control, "/say", Json.object("channel", "reviews", "as", "nobody", "content", "hi"))
                            .path("error")
                            .asString(""))
                    .contains("may not write");
            assertThat(call(control, "/slash", Json.object("channel", "x", "as", "olga", "name", "y"))
                            .path("error")
                            .asString(""))
                    .isEqualTo("no channel x");
        }
    }
}
