package dev.bedside.fakediscord;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Collects what is wrong with a body and refuses it when anything is. */
final class Judge {
    private final List<Wrong> wrongs = new ArrayList<>();

    record Wrong(String where, String what) {}

    /** The body breaks a rule: 400 with code 50035. */
    static final class Invalid extends RuntimeException {
        private final transient List<Wrong> wrongs;

        Invalid(List<Wrong> wrongs) {
            super("Invalid Form Body " + wrongs);
            this.wrongs = wrongs;
        }

        List<Wrong> wrongs() {
            return wrongs;
        }

        ObjectNode json() {
            ObjectNode errors = Json.object();
            for (Wrong wrong : wrongs) {
                ObjectNode at = errors;
                for (String step : wrong.where().split("\\.")) {
                    at = at.withObject("/" + step);
                }
                at.withArray("/_errors").add(Json.object("code", "FAKE_DISCORD", "message", wrong.what()));
            }
            return Json.object("message", "Invalid Form Body", "code", 50035, "errors", errors);
        }
    }

    static Invalid invalid(String where, String what) {
        return new Invalid(List.of(new Wrong(where, what)));
    }

    void verdict() {
        if (!wrongs.isEmpty()) {
            throw new Invalid(List.copyOf(wrongs));
        }
    }

    void demand(boolean fine, String where, String what) {
        if (!fine) {
            wrongs.add(new Wrong(where, what));
        }
    }

    /** Code points of the text in this field, which may be missing when {@code least} is 0. */
    void length(JsonNode object, String field, String where, int least, int most) {
        int length = length(Json.text(object, field));
        demand(
                length >= least && length <= most,
                where + "." + field,
                "Must be between " + least + " and " + most + " in length, is " + length);
    }

    void count(JsonNode list, String where, int least, int most) {
        demand(
                list.size() >= least && list.size() <= most,
                where,
                "Must be between " + least + " and " + most + " in length, is " + list.size());
    }

    void unique(List<String> values, String where) {
        Set<String> seen = new HashSet<>();
        values.stream()
                .filter(value -> !seen.add(value))
                .forEach(value -> demand(false, where, "cannot be duplicated: " + value));
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
