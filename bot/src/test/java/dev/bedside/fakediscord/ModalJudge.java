package dev.bedside.fakediscord;

import tools.jackson.databind.JsonNode;

/** Judges a form, and the suggestions for an option. */
final class ModalJudge {
    private ModalJudge() {}

    static void modal(JsonNode data) {
        Judge judge = new Judge();
        judge.length(data, "custom_id", "data", 1, 100);
        judge.length(data, "title", "data", 1, 45);
        JsonNode components = data.path("components");
        judge.count(components, "data.components", 1, 5);
        judge.unique(
                Components.flat(components)
                        .map(c -> Json.text(c, "custom_id"))
                        .filter(id -> !id.isEmpty())
                        .toList(),
                "data.components.custom_id");
        int at = 0;
        for (JsonNode component : components) {
            String where = "data.components." + at++;
            switch (Components.type(component)) {
                case Components.LABEL -> {
                    judge.length(component, "label", where, 1, 45);
                    judge.length(component, "description", where, 0, 100);
                    field(judge, component.path("component"), where);
                }
                case Components.ROW -> {
                    judge.count(component.path("components"), where, 1, 1);
                    JsonNode input = component.path("components").path(0);
                    judge.length(input, "label", where, 1, 45);
                    field(judge, input, where);
                }
                case Components.TEXT -> judge.length(component, "content", where, 1, 4000);
                default -> judge.demand(false, where, "cannot stand in a modal: " + component.path("type"));
            }
        }
        judge.verdict();
    }

    static void choices(JsonNode choices) {
        Judge judge = new Judge();
        judge.demand(choices.size() <= 25, "data.choices", "Must be 25 or fewer in length");
        for (JsonNode choice : choices) {
            judge.length(choice, "name", "data.choices", 1, 100);
            if (choice.path("value").isString()) {
                judge.length(choice, "value", "data.choices", 1, 100);
            }
        }
        judge.verdict();
    }

    private static void field(Judge judge, JsonNode input, String where) {
        int type = Components.type(input);
        if (type != Components.TEXT_INPUT) {
            judge.length(input, "custom_id", where, 1, 100);
            if (Components.SELECTS.contains(type)) {
                new ComponentJudge(judge).select(input, where);
            } else {
                judge.demand(type >= 19 && type <= 23, where, "cannot stand in a label: " + type);
            }
            return;
        }
        judge.length(input, "custom_id", where, 1, 100);
        judge.length(input, "placeholder", where, 0, 100);
        judge.length(input, "value", where, 0, input.path("max_length").asInt(4000));
        int style = input.path("style").asInt(0);
        judge.demand(style == 1 || style == 2, where + ".style", "not a style: " + style);
        int least = input.path("min_length").asInt(0);
        int most = input.path("max_length").asInt(4000);
        judge.demand(least >= 0 && least <= most && most >= 1 && most <= 4000, where, "min and max length");
    }
}
