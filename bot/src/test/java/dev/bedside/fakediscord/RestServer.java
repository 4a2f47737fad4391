package dev.bedside.fakediscord;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Answers requests to the REST API: logs, spoils, limits, authorises, routes. */
final class RestServer {
    private static final String BASE = "/api/v10";

    private final World world;
    private final String token;
    private final List<Route> routes;
    private final RequestLog log;
    private final Faults faults;
    private final RateLimits limits;
    volatile Consumer<LoggedRequest> whenReceived = request -> {};
    volatile Consumer<LoggedRequest> whenApplied = request -> {};
    volatile Consumer<LoggedRequest> whenAnswered = request -> {};

    RestServer(World world, String token, List<Route> routes, RequestLog log, Faults faults, RateLimits limits) {
        this.world = world;
        this.token = token;
        this.routes = routes;
        this.log = log;
        this.faults = faults;
        this.limits = limits;
    }

    private record Content(JsonNode json, List<Draft.Upload> files, Optional<String> wrong) {}

    private record Reply(int status, Optional<JsonNode> body) {}

    Optional<HttpListener.Answer> answer(HttpListener.Received received) {
        long arrived = System.nanoTime();
        String[] target = received.target().split("\\?", 2);
        if (!target[0].startsWith(BASE)) {
            return file(target[0]);
        }
        String path = target[0].substring(BASE.length());
        Map<String, String> query = query(target.length > 1 ? target[1] : "");
        Optional<Route> route = routes.stream()
                .filter(r -> r.match(received.method(), path).isPresent())
                .findFirst();
        String template = route.map(Route::template).orElse(path);
        Content content = content(received);
        LoggedRequest came = log.add(number -> new LoggedRequest(
                number,
                world.now(),
                received.begun(),
                received.method(),
                template,
                path,
                query,
                content.json(),
                content.files().stream().map(Draft.Upload::filename).toList(),
                0,
                MissingNode.getInstance(),
                ""));
        Optional<Fault> fault = faults.strike(came);
        LoggedRequest logged =
                came.spoilt(fault.map(f -> f.getClass().getSimpleName()).orElse(""));
        try {
            whenReceived.accept(logged);
        } catch (Fault.Cut cut) {
            log.finish(logged.answered(-1, MissingNode.getInstance()));
            return Optional.empty();
        }
        if (fault.isPresent() && fault.get() instanceof Fault.Latency latency) {
            pause(latency);
        }
        Optional<HttpListener.Answer> spoilt = fault.flatMap(f -> spoil(logged, f));
        if (spoilt.isPresent()) {
            return spoilt;
        }
        if (fault.isPresent() && fault.get() instanceof Fault.Reset) {
            log.finish(logged.answered(-1, MissingNode.getInstance()));
            return Optional.empty();
        }
        RateLimits.Verdict verdict = limits.pass(received.method(), template, path);
        if (verdict.seconds() > 0) {
            return Optional.of(
                    tooMany(logged, verdict.seconds(), verdict.global() ? "global" : "user", verdict.headers()));
        }
        Reply reply = reply(received, route, path, query, content, logged, arrived);
        boolean lost = fault.isPresent() && fault.get() instanceof Fault.LostAnswer;
        Optional<Runnable> half = fault.filter(Fault.HalfAnswer.class::isInstance)
                .map(Fault.HalfAnswer.class::cast)
                .map(Fault.HalfAnswer::then);
        LoggedRequest applied = logged.answered(
                lost || half.isPresent() ? -1 : reply.status(), reply.body().orElse(MissingNode.getInstance()));
        whenApplied.accept(applied);
        log.finish(applied);
        HttpListener.Answer answer = json(reply.status(), reply.body(), verdict.headers());
        return lost
                ? Optional.empty()
                : Optional.of(half.map(answer::torn).orElseGet(() -> answer.then(() -> whenAnswered.accept(applied))));
    }

    private Reply reply(
            HttpListener.Received received,
            Optional<Route> route,
            String path,
            Map<String, String> query,
            Content content,
            LoggedRequest logged,
            long arrived) {
        String name = "#" + logged.number() + " " + logged.method() + " " + logged.route();
        try {
            if (route.isEmpty()) {
                log.note(new Violation(name, "path", "no such route"));
                throw new ApiError(404, 0, "404: Not Found");
            }
            boolean byToken = route.get().template().startsWith("/interactions")
                    || route.get().template().startsWith("/webhooks");
            if (!byToken && !received.header("authorization").equals("Bot " + token)) {
                throw new ApiError(401, 0, "401: Unauthorized");
            }
            if (content.wrong().isPresent()) {
                log.note(new Violation(name, "body", content.wrong().get()));
                throw new ApiError(400, 50109, "The request body contains invalid JSON.");
            }
            Route.Call call = new Route.Call(
                    logged.number(),
                    arrived,
                    route.get().match(received.method(), path).orElseThrow(),
                    query,
                    content.json(),
                    content.files());
            Optional<JsonNode> body = world.change(() -> route.get().handler().handle(call));
            return new Reply(body.isPresent() ? route.get().fine() : 204, body);
        } catch (Judge.Invalid invalid) {
            invalid.wrongs().forEach(wrong -> log.note(new Violation(name, wrong.where(), wrong.what())));
            return new Reply(400, Optional.of(invalid.json()));
        } catch (ApiError error) {
            return new Reply(error.status, Optional.of(error.json()));
        } catch (RuntimeException bug) {
            log.note(new Violation(name, "fake", "a bug of the fake itself: " + bug));
            bug.printStackTrace();
            return new Reply(500, Optional.of(new ApiError(500, 0, "500: Internal Server Error").json()));
        }
    }

    private Optional<HttpListener.Answer> spoil(LoggedRequest logged, Fault fault) {
        return switch (fault) {
            case Fault.Status(int status, String body) -> {
                log.finish(logged.answered(status, MissingNode.getInstance()));
                String type = body.startsWith("<") ? "text/html" : "application/json";
                yield Optional.of(new HttpListener.Answer(
                        status, type, body.getBytes(StandardCharsets.UTF_8), Map.of("via", "1.1 fake")));
            }
            case Fault.RateLimited(Duration after, String scope) ->
                Optional.of(tooMany(logged, after.toMillis() / 1000.0, scope, Map.of()));
            case Fault.Latency _, Fault.Reset _, Fault.LostAnswer _, Fault.HalfAnswer _ -> Optional.empty();
        };
    }

    private HttpListener.Answer tooMany(LoggedRequest logged, double seconds, String scope, Map<String, String> more) {
        JsonNode body = Json.object(
                "message", "You are being rate limited.", "retry_after", seconds, "global", scope.equals("global"));
        log.finish(logged.answered(429, body));
        Map<String, String> headers = new LinkedHashMap<>(more);
        headers.put("retry-after", String.valueOf((long) Math.ceil(seconds)));
        if (scope.equals("cloudflare")) {
            return new HttpListener.Answer(
                    429, "text/html", "<html>error 1015</html>".getBytes(StandardCharsets.UTF_8), headers);
        }
        headers.put("x-ratelimit-scope", scope);
        if (scope.equals("global")) {
            headers.put("x-ratelimit-global", "true");
        }
        return json(429, Optional.of(body), headers);
    }

    private static HttpListener.Answer json(int status, Optional<JsonNode> body, Map<String, String> more) {
        Map<String, String> headers = new LinkedHashMap<>(more);
        // JDA takes a 429 without it for a ban by Cloudflare
        headers.put("via", "1.1 fake");
        return new HttpListener.Answer(
                status, "application/json", body.map(Json::bytes).orElse(new byte[0]), headers);
    }

    private Optional<HttpListener.Answer> file(String path) {
        Optional<Attachment> found = world.look(() -> world.channels().stream()
                .flatMap(channel -> channel.all().stream())
                .flatMap(message -> message.attachments.stream())
                .filter(attachment -> attachment.url().endsWith(path))
                .findFirst());
        return Optional.of(
                found.map(attachment -> new HttpListener.Answer(200, attachment.type(), attachment.data(), Map.of()))
                        .orElse(new HttpListener.Answer(404, "text/plain", new byte[0], Map.of())));
    }

    private static Content content(HttpListener.Received received) {
        try {
            if (received.header("content-type").startsWith("multipart/form-data")) {
                List<Draft.Upload> parts = Multipart.read(received.body(), received.header("content-type"));
                JsonNode json = parts.stream()
                        .filter(part -> part.field().equals("payload_json"))
                        .findFirst()
                        .map(part -> Json.read(part.data()))
                        .orElse(Json.object());
                return new Content(
                        json,
                        parts.stream()
                                .filter(part -> !part.filename().isEmpty())
                                .toList(),
                        Optional.empty());
            }
            JsonNode json = received.body().length == 0 ? MissingNode.getInstance() : Json.read(received.body());
            return new Content(json, List.of(), Optional.empty());
        } catch (JacksonException | IllegalArgumentException e) {
            return new Content(MissingNode.getInstance(), List.of(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static Map<String, String> query(String text) {
        Map<String, String> query = new LinkedHashMap<>();
        for (String pair : text.split("&")) {
            String[] halves = pair.split("=", 2);
            if (halves.length == 2) {
                query.put(halves[0], URLDecoder.decode(halves[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static void pause(Fault.Latency latency) {
        try {
            Thread.sleep(latency.by());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
