package dev.bedside.fakediscord;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Judges commands that the bot registers. */
final class CommandJudge {
    static final int CHAT = 1;
    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");

    private final Judge judge = new Judge();

    private CommandJudge() {}

    static void commands(JsonNode list) {
        CommandJudge self = new CommandJudge();
        Judge judge = self.judge;
        judge.demand(list.isArray(), "commands", "a list is needed");
        for (int type = CHAT; type <= 3; type++) {
            int wanted = type;
            List<String> names = Json.each(list)
                    .filter(command -> type(command) == wanted)
                    .map(command -> Json.text(command, "name"))
                    .toList();
            judge.unique(names, "commands.name");
            judge.demand(names.size() <= (type == CHAT ? 100 : 15), "commands", "too many of type " + type);
        }
        Json.each(list).forEach(self::command);
        judge.verdict();
    }

    static int type(JsonNode command) {
        return command.path("type").asInt(CHAT);
    }

    private void command(JsonNode command) {
        String where = "commands." + Json.text(command, "name").replace('.', '_');
        if (type(command) != CHAT) {
            judge.length(command, "name", where, 1, 32);
            judge.length(command, "description", where, 0, 0);
            return;
        }
        named(command, where);
        options(command.path("options"), where + ".options");
        int total = size(command);
        judge.demand(total <= 8000, where, "names, descriptions and values exceed 8000: " + total);
    }

    private void named(JsonNode thing, String where) {
        String name = Json.text(thing, "name");
        judge.demand(
                NAME.matcher(name).matches() && name.equals(name.toLowerCase(Locale.ROOT)),
                where + ".name",
                "not a name of a command: " + name);
        judge.length(thing, "description", where, 1, 100);
        thing.path("name_localizations").properties().forEach(local -> {
            String text = local.getValue().asString("");
            judge.demand(NAME.matcher(text).matches(), where + ".name_localizations", "not a name: " + text);
        });
        thing.path("description_localizations")
                .properties()
                .forEach(local -> judge.demand(
                        Judge.length(local.getValue().asString("")) <= 100,
                        where + ".description_localizations",
                        "longer than 100"));
    }

    private void options(JsonNode options, String where) {
        judge.demand(options.size() <= 25, where, "Must be 25 or fewer in length");
        judge.unique(Json.each(options).map(o -> Json.text(o, "name")).toList(), where);
        boolean optional = false;
        for (JsonNode option : options) {
            String at = where + "." + Json.text(option, "name").replace('.', '_');
            named(option, at);
            boolean required = option.path("required").asBoolean(false);
            judge.demand(!(optional && required), at, "Required options must be placed before non-required options");
            optional |= !required;
            JsonNode choices = option.path("choices");
            judge.demand(choices.size() <= 25, at + ".choices", "Must be 25 or fewer in length");
            judge.demand(
                    choices.isEmpty() || !option.path("autocomplete").asBoolean(false),
                    at,
                    "choices and autocomplete exclude each other");
            for (JsonNode choice : choices) {
                judge.length(choice, "name", at + ".choices", 1, 100);
            }
            options(option.path("options"), at);
        }
    }

    private static int size(JsonNode thing) {
        int size = Judge.length(Json.text(thing, "name")) + Judge.length(Json.text(thing, "description"));
        for (JsonNode choice : thing.path("choices")) {
            size += Judge.length(Json.text(choice, "name"))
                    + Judge.length(choice.path("value").asString(""));
        }
        for (JsonNode option : thing.path("options")) {
            size += size(option);
        }
        return size;
    }
}
