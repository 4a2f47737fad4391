package dev.bedside.fakediscord;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** One method and path template of the REST API, and what it does. */
record Route(String method, String template, Pattern pattern, Handler handler) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    /** Answers with a body, or with none for 204. */
    interface Handler {
        Optional<JsonNode> handle(Call call);
    }

    /** A request that found its route. */
    record Call(
            int number,
            long arrived,
            Map<String, String> path,
            Map<String, String> query,
            JsonNode body,
            List<Draft.Upload> files) {
        String at(String placeholder) {
            return path.get(placeholder);
        }
    }

    static Route of(String method, String template, Handler handler) {
        return new Route(
                method, template, Pattern.compile(PLACEHOLDER.matcher(template).replaceAll("([^/]+)")), handler);
    }

    /** The status of an answer with a body: of all that bots make, only threads are answered as created. */
    int fine() {
        return method.equals("POST") && template.endsWith("/threads") ? 201 : 200;
    }

    /** The values of the placeholders when the path is one of this route. */
    Optional<Map<String, String>> match(String wantedMethod, String path) {
        Matcher matcher = pattern.matcher(path);
        if (!method.equals(wantedMethod) || !matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        Matcher names = PLACEHOLDER.matcher(template);
        for (int i = 1; names.find(); i++) {
            values.put(names.group(1), URLDecoder.decode(matcher.group(i), StandardCharsets.UTF_8));
        }
        return Optional.of(values);
    }
}
