package dev.bedside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.discord.Health;
import dev.bedside.discord.Health.Trouble;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class HealthPortTest {

    private static String health(Set<Trouble> troubles, Supplier<Shift.Hindrances> hindrances)
            throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("bedside.health.port", String.valueOf(port))));
        var discord = new Health(true, Instant.EPOCH, true, troubles);
        try (var opened = HealthPort.open(environment, () -> discord, () -> true, hindrances);
                var http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(opened).isNotNull();
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.body();
        }
    }

    @Test
    void saysThatNothingIsInTheWay() throws IOException, InterruptedException {
        assertThat(health(Set.of(), () -> new Shift.Hindrances(Map.of(), 0)))
                .contains("\"status\":\"UP\"", "\"troubles\":[]", "\"setAside\":0");
    }

    @Test
    void countsWhatIsInTheWay() throws IOException, InterruptedException {
        assertThat(health(
                        Set.of(Trouble.COMMANDS_NOT_REGISTERED),
                        () -> new Shift.Hindrances(Map.of("channel-gone", 2, "cannot-send", 1), 3)))
                .contains("\"status\":\"UP\"", "\"setAside\":3", "{\"cannot-send\":1,\"channel-gone\":2}")
                .contains("[\"cannot-send\",\"channel-gone\",\"commands-not-registered\",\"set-aside\"]");
    }

    @Test
    void answersAlsoWhereTheRecordIsAway() throws IOException, InterruptedException {
        assertThat(health(Set.of(), () -> {
                    throw new IllegalStateException("away");
                }))
                .contains("\"troubles\":[\"record-away\"]");
    }
}
