package dev.bedside.setup;

import dev.bedside.chat.Form;
import dev.bedside.chat.Request;
import dev.bedside.practice.Setting;
import dev.bedside.setup.GuideAction.Verb;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Asks for words in the guided set-up.
 *
 * <p>A form remembers what stood in each field when it opened, so that whatever a person left alone does not undo what
 * another one saved meanwhile.
 */
final class GuideForms {

    private static final int LONGEST_LABEL = 45;
    private static final int LONGEST_HINT = 100;

    private final Workspaces workspaces;

    GuideForms(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** Asks for the name of a further practice, whose reviews arrive in a channel with this platform id. */
    Form practice(String platformChannel, Voice voice) {
        var label = voice.words().setting("name");
        return new Form(
                GuideAction.write(Verb.NAMED, platformChannel, ""),
                cut(label, LONGEST_LABEL),
                List.of(new Form.Words(
                        "name", cut(label, LONGEST_LABEL), voice.words().example("name"), "", true, false)));
    }

    /** @param about the page of the name, or one setting */
    Form form(Channel channel, String about, Voice voice) {
        var fields = fields(channel, about).stream()
                .<Form.Field>map(name -> new Form.Words(
                        name,
                        cut(voice.words().setting(name), LONGEST_LABEL),
                        cut(
                                voice.say(
                                        Phrase.GUIDE_EXAMPLE,
                                        Map.of("example", voice.words().example(name))),
                                LONGEST_HINT),
                        before(channel, name),
                        false,
                        false))
                .toList();
        var stood = fields.stream()
                .map(field -> digest(before(channel, field.id())))
                .collect(Collectors.joining("."));
        var title = about.equals(GuideStep.NAME.id())
                ? voice.say(GuideStep.NAME.title())
                : voice.words().setting(about);
        return new Form(
                GuideAction.write(Verb.SAVE, channel.id(), about + "/" + stood), cut(title, LONGEST_LABEL), fields);
    }

    /** What somebody changed in a form, by setting. */
    Map<String, String> changes(Channel channel, String about, Request.Submitted sent) {
        var parts = about.split("/", 2);
        var stood = parts.length < 2 ? List.<String>of() : List.of(parts[1].split("\\.", -1));
        var names = List.copyOf(sent.fields().keySet());
        var asked = fields(channel, parts[0]);
        var changes = new LinkedHashMap<String, String>();
        for (int index = 0; index < asked.size(); index++) {
            var name = asked.get(index);
            var typed = sent.words(name).strip();
            boolean same = index < stood.size() && stood.get(index).equals(digest(typed));
            if (names.contains(name) && !same) {
                changes.put(name, typed);
            }
        }
        return changes;
    }

    /** The page on which a setting, or what a form asks, is shown. */
    GuideStep step(String about) {
        var asked = about.split("/", 2)[0];
        return Stream.of(GuideStep.values())
                .filter(step -> step.settings().contains(asked))
                .findFirst()
                .orElse(GuideStep.NAME);
    }

    /** The page of the name asks all it asks in one form; a setting of another page has a form of its own. */
    private List<String> fields(Channel channel, String about) {
        if (!about.equals(GuideStep.NAME.id())) {
            return List.of(about);
        }
        var language = workspaces.practice(channel.practice()).languages().getFirst();
        return GuideStep.NAME.settings().stream()
                .map(name -> name.equals("contact") ? "contact." + language : name)
                .toList();
    }

    /** What stands in a field at first: only what was set here, since a placeholder is in the way of whoever types. */
    private String before(Channel channel, String name) {
        return workspaces.settings().all(channel.practice()).stream()
                .filter(setting -> setting.name().equals(name) && setting.own())
                .map(Setting::value)
                .findFirst()
                .orElse("");
    }

    private static String digest(String text) {
        return Integer.toHexString(text.strip().hashCode());
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }
}
