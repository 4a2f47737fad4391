package dev.bedside.setup;

import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Card.Tint;
import dev.bedside.chat.Control;
import dev.bedside.chat.Form;
import dev.bedside.practice.Setting;
import dev.bedside.workspace.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Shows settings, and what can be done with them. */
final class SettingsCards {

    private static final int LONGEST_LABEL = 45;
    private static final int LONGEST_HINT = 100;
    private static final int MOST_OPTIONS = 25;
    private static final Set<String> AT_A_GLANCE = Set.of(
            "name",
            "phone",
            "zone",
            "hours",
            "holidays",
            "team",
            "approvers",
            "approvers-channel",
            "on-call",
            "quiet-hours");
    private static final Set<String> TIMES = Set.of("claim-by", "not-before", "reply-by", "warn", "escalate-after");

    private final Voice voice;
    private final List<String> groups;

    SettingsCards(Voice voice, List<String> groups) {
        this.voice = voice;
        this.groups = groups;
    }

    Voice voice() {
        return voice;
    }

    /** Which practice it is about. */
    Card which(List<Location> practices) {
        var options = practices.stream()
                .limit(MOST_OPTIONS)
                .map(each -> new Control.Option(Action.telling(each.id()), cut(each.name(), LONGEST_HINT)))
                .toList();
        return new Card(
                Tint.ORDINARY,
                voice.say(Phrase.SETTINGS_WHICH),
                List.of(),
                List.of(new Control.Menu(
                        Action.write(Action.Verb.PRACTICE, "-", ""), voice.say(Phrase.SETTINGS_WHICH), options, 1)));
    }

    /**
     * Everything at a glance: what is set, what it means for a review that arrives now, and the way to each setting.
     *
     * @param deadlines by urgency
     * @param channel our id of one in which the practice's reviews arrive; null for none
     * @param here whether that is where it is asked
     */
    Card top(
            Location practice,
            List<Setting> settings,
            List<Part.Fact> deadlines,
            @Nullable String channel,
            boolean here) {
        var parts = new ArrayList<Part>();
        settings.stream()
                .filter(setting -> AT_A_GLANCE.contains(setting.name()))
                .forEach(setting ->
                        parts.add(new Part.Fact(voice.words().setting(setting.name()), voice.value(setting))));
        parts.add(new Part.Remark(voice.say(Phrase.SETTINGS_NOW)));
        parts.addAll(deadlines);
        parts.add(new Part.Remark(voice.say(Phrase.SETTINGS_INTRO)));
        var own = settings.stream()
                .filter(setting ->
                        setting.name().indexOf('.') < 0 || setting.name().startsWith("contact."));
        var times = settings.stream().filter(setting -> isOftenChanged(setting.name()));
        var controls = new ArrayList<Control>();
        controls.add(menu(practice, "own", Phrase.SETTINGS_OWN, own.toList()));
        controls.add(menu(practice, "times", Phrase.SETTINGS_TIMES, times.toList()));
        controls.add(groups(practice, ""));
        controls.add(new Control.Button(
                GuideAction.write(GuideAction.Verb.BEGIN, GuideAction.NOBODY, ""),
                voice.say(Phrase.SETTINGS_GUIDE),
                Control.Style.PLAIN));
        if (channel != null) {
            controls.add(
                    new Control.Button(Guide.IMPORT + channel, voice.say(Phrase.GUIDE_IMPORT), Control.Style.PLAIN));
            if (here) {
                controls.add(new Control.Button(
                        Action.write(Action.Verb.UNWATCH, practice.id(), ""),
                        voice.say(Phrase.SETTINGS_UNWATCH),
                        Control.Style.PLAIN));
            }
        }
        return new Card(Tint.ORDINARY, headline(practice), parts, controls);
    }

    private static boolean isOftenChanged(String name) {
        int dot = name.indexOf('.');
        return dot > 0 && (name.startsWith("reported.") || TIMES.contains(name.substring(dot + 1)));
    }

    /** @param which tells the menus of a card apart */
    private Control.Menu menu(Location practice, String which, Phrase placeholder, List<Setting> settings) {
        var options = settings.stream()
                .limit(MOST_OPTIONS)
                .map(setting -> new Control.Option(
                        setting.name(),
                        cut(voice.words().setting(setting.name()), LONGEST_HINT),
                        cut(setting.value().isEmpty() ? voice.say(Phrase.NOT_SET) : setting.value(), LONGEST_HINT),
                        false))
                .toList();
        return new Control.Menu(
                Action.write(Action.Verb.ONE, practice.id(), which), voice.say(placeholder), options, 1);
    }

    /** A group with its values. */
    Card group(Location practice, String group, List<Setting> settings) {
        var parts = new ArrayList<Part>();
        settings.forEach(setting -> parts.add(new Part.Fact(name(setting), valueAndSource(setting))));
        if (settings.stream().anyMatch(setting -> ValueKind.of(setting.name()) == ValueKind.AMOUNT)) {
            parts.add(new Part.Remark(voice.say(Phrase.LEGEND)));
        }
        var controls = new ArrayList<Control>();
        if (!settings.isEmpty()) {
            controls.add(menu(practice, "", Phrase.SETTINGS_CHANGE, settings));
        }
        controls.add(groups(practice, group));
        controls.add(overview(practice));
        return new Card(Tint.ORDINARY, headline(practice), parts, controls);
    }

    /**
     * One setting, with the means to change it.
     *
     * @param said what became of a change; empty for none
     */
    Card one(Location practice, Setting setting, Optional<String> effect, String said) {
        var parts = new ArrayList<Part>();
        if (!said.isEmpty()) {
            parts.add(new Part.Remark(said));
        }
        parts.add(new Part.Fact(name(setting), valueAndSource(setting)));
        effect.ifPresent(text -> parts.add(new Part.Remark(text)));
        var controls = new ArrayList<Control>();
        controls.add(change(practice, setting));
        if (setting.own()) {
            controls.add(new Control.Button(
                    Action.write(Action.Verb.RESET, practice.id(), setting.name()),
                    voice.say(Phrase.BACK_TO_DEFAULT),
                    Control.Style.PLAIN));
        }
        controls.add(overview(practice));
        return new Card(Tint.ORDINARY, headline(practice), parts, controls);
    }

    private Control overview(Location practice) {
        return new Control.Button(
                Action.write(Action.Verb.TOP, practice.id(), ""), voice.say(Phrase.SETTINGS_TOP), Control.Style.PLAIN);
    }

    private Control change(Location practice, Setting setting) {
        var pick = Action.write(Action.Verb.PICK, practice.id(), setting.name());
        return switch (ValueKind.of(setting.name())) {
            case ROLE -> new Control.Picker(pick, Control.Picker.Kind.ROLE, voice.say(Phrase.PICK_ROLE));
            case PERSON -> new Control.Picker(pick, Control.Picker.Kind.PERSON, voice.say(Phrase.PICK_PERSON));
            case CHANNEL -> new Control.Picker(pick, Control.Picker.Kind.CHANNEL, voice.say(Phrase.PICK_CHANNEL));
            case TEXT, LANGUAGES, ZONE, HOURS, HOLIDAYS, DAYS, AMOUNT, WORD ->
                new Control.Button(
                        Action.write(Action.Verb.EDIT, practice.id(), setting.name()),
                        voice.say(Phrase.CHANGE),
                        Control.Style.MAIN);
        };
    }

    /** Asks for the value of a setting in words. */
    Form form(Location practice, Setting setting) {
        var title = cut(voice.words().setting(setting.name()), LONGEST_LABEL);
        var hint = voice.say(Phrase.FORM_HINT, Map.of("example", voice.words().example(setting.name())));
        return new Form(
                Action.write(Action.Verb.SAVE, practice.id(), setting.name()),
                title,
                List.of(new Form.Words("value", title, cut(hint, LONGEST_HINT), setting.value(), false, false)));
    }

    /** What became of a change, in words. */
    String changed(String name, String typed, Changer.Change change, Supplier<Optional<String>> effect) {
        var label = voice.words().setting(name);
        return switch (change) {
            case Changer.Change.Done(Setting before, Setting after, boolean reset) -> {
                var value = voice.value(after);
                var said = reset
                        ? voice.say(Phrase.RESET_DONE, Map.of("setting", label, "value", value))
                        : before.value().equals(after.value())
                                ? voice.say(Phrase.UNCHANGED, Map.of("setting", label, "value", value))
                                : voice.say(
                                        Phrase.CHANGED,
                                        Map.of("setting", label, "value", value, "before", voice.value(before)));
                yield effect.get().map(text -> said + " " + text).orElse(said);
            }
            case Changer.Change.Refused refused -> voice.refused(name, typed);
            case Changer.Change.Because(Phrase why, Map<String, ?> values) -> voice.refused(name, typed, why, values);
            case Changer.Change.Elsewhere(String other) ->
                voice.say(
                        Phrase.REFUSED_ELSEWHERE,
                        Map.of("missing", voice.sign(Level.MISSING), "setting", label, "other", other));
        };
    }

    private Control groups(Location practice, String open) {
        var options = groups.stream()
                .map(group -> new Control.Option(group, voice.words().group(group), null, group.equals(open)))
                .toList();
        return new Control.Menu(
                Action.write(Action.Verb.GROUP, practice.id(), ""), voice.say(Phrase.SETTINGS_GROUPS), options, 1);
    }

    private String headline(Location practice) {
        return voice.say(Phrase.SETTINGS_HEADLINE, Map.of("practice", practice.name()));
    }

    private String name(Setting setting) {
        return voice.say(
                Phrase.SETTING_LINE, Map.of("setting", voice.words().setting(setting.name()), "name", setting.name()));
    }

    private String valueAndSource(Setting setting) {
        return voice.say(setting.own() ? Phrase.OWN : Phrase.DEFAULT, Map.of("value", voice.value(setting)));
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest - 1) + "…" : text;
    }
}
