package dev.bedside.fakediscord;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Judges buttons, selects and what they stand in. */
final class ComponentJudge {
    private static final int PREMIUM = 6;

    private final Judge judge;

    ComponentJudge(Judge judge) {
        this.judge = judge;
    }

    void judge(JsonNode list, String where) {
        List<JsonNode> all = Components.flat(list).toList();
        judge.unique(
                all.stream()
                        .map(component -> Json.text(component, "custom_id"))
                        .filter(id -> !id.isEmpty())
                        .toList(),
                where + ".custom_id");
        for (int i = 0; i < all.size(); i++) {
            one(all.get(i), where + "." + i);
        }
    }

    void one(JsonNode component, String where) {
        int type = Components.type(component);
        switch (type) {
            case Components.ROW -> row(component, where);
            case Components.BUTTON -> button(component, where);
            case Components.TEXT -> judge.length(component, "content", where, 1, 4000);
            case 9 -> {
                judge.count(component.path("components"), where + ".components", 1, 3);
                judge.demand(component.path("accessory").isObject(), where + ".accessory", "This field is required");
            }
            case 17 -> judge.demand(!component.path("components").isEmpty(), where, "a container holds something");
            default -> {
                if (Components.SELECTS.contains(type)) {
                    select(component, where);
                }
            }
        }
    }

    private void row(JsonNode row, String where) {
        JsonNode inner = row.path("components");
        boolean selects = Json.each(inner).anyMatch(c -> Components.SELECTS.contains(Components.type(c)));
        judge.count(inner, where + ".components", 1, selects ? 1 : 5);
    }

    private void button(JsonNode button, String where) {
        int style = button.path("style").asInt(0);
        judge.demand(style >= 1 && style <= PREMIUM, where + ".style", "not a style: " + style);
        judge.length(button, "label", where, 0, 80);
        judge.demand(
                Json.has(button, "label") || Json.has(button, "emoji"),
                where + ".label",
                "a label or an emoji is needed");
        if (style == Components.LINK) {
            judge.demand(Json.has(button, "url"), where + ".url", "A url is required");
        } else if (style != PREMIUM) {
            judge.length(button, "custom_id", where, 1, 100);
        }
    }

    void select(JsonNode select, String where) {
        judge.length(select, "custom_id", where, 1, 100);
        judge.length(select, "placeholder", where, 0, 150);
        int least = select.path("min_values").asInt(1);
        int most = select.path("max_values").asInt(1);
        judge.demand(
                least >= 0 && least <= 25 && most >= 1 && most <= 25 && least <= most, where, "min and max values");
        if (Components.type(select) != Components.SELECT) {
            return;
        }
        JsonNode options = select.path("options");
        judge.count(options, where + ".options", 1, 25);
        judge.unique(Json.each(options).map(o -> Json.text(o, "value")).toList(), where + ".options.value");
        Json.each(options).forEach(option -> {
            judge.length(option, "label", where + ".options", 1, 100);
            judge.length(option, "value", where + ".options", 1, 100);
            judge.length(option, "description", where + ".options", 0, 100);
        });
        judge.demand(most <= Math.max(1, options.size()), where + ".max_values", "more than there are options");
        long chosen = Json.each(options)
                .filter(option -> option.path("default").asBoolean(false))
                .count();
        judge.demand(chosen <= most, where + ".options", "more defaults than max_values");
    }
}
