package dev.bedside.fakediscord;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One request to the REST server.
 *
 * @param number from 1, in the order of arrival
 * @param begun when its first line was there, by {@link System#nanoTime}
 * @param route the template of the path, or the path itself when there is no such route
 * @param body missing when there was none
 * @param files names of the uploaded files
 * @param status 0 until it was answered, -1 when the connection was cut instead
 * @param answer what was (or, cut off, would have been) answered; missing when nothing
 * @param fault the fault it met, or empty
 */
public record LoggedRequest(
        int number,
        Instant at,
        long begun,
        String method,
        String route,
        String path,
        Map<String, String> query,
        JsonNode body,
        List<String> files,
        int status,
        JsonNode answer,
        String fault) {

    /** Whether its method and route are so; the route with its placeholders, as in {@code /channels/{channel_id}}. */
    public boolean is(String wantedMethod, String wantedRoute) {
        return method.equals(wantedMethod) && route.equals(wantedRoute);
    }

    LoggedRequest spoilt(String newFault) {
        return new LoggedRequest(number, at, begun, method, route, path, query, body, files, status, answer, newFault);
    }

    LoggedRequest answered(int newStatus, JsonNode newAnswer) {
        return new LoggedRequest(
                number, at, begun, method, route, path, query, body, files, newStatus, newAnswer, fault);
    }

    @Override
    public String toString() {
        return "#" + number + " " + method + " " + route + " " + status;
    }
}
