package dev.bedside.day;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A request of the bot.
 *
 * @param route its path with names in braces
 */
record Entry(
        String method,
        String route,
        String path,
        Map<String, String> query,
        JsonNode body,
        List<String> files,
        int status) {}
