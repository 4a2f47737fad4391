package dev.bedside.setup;

import dev.bedside.config.ConfigException;
import dev.bedside.practice.Setting;
import dev.bedside.workspace.Workspaces;
import java.util.Map;
import java.util.Optional;

/** Changes one setting of a practice, or says why not. */
final class Changer {

    private final Workspaces workspaces;
    private final ValueReader values;
    private final Usable usable;

    Changer(Workspaces workspaces, ValueReader values, Usable usable) {
        this.workspaces = workspaces;
        this.values = values;
        this.usable = usable;
    }

    Optional<Setting> setting(String practice, String name) {
        return workspaces.settings().all(practice).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /**
     * @param workspace the platform's id of the workspace of the practice
     * @param typed as people write it; blank, or a word for it, puts the setting back to the default
     */
    Change change(String workspace, String practice, String name, String typed, String person) {
        var before = setting(practice, name);
        if (before.isEmpty()) {
            return new Change.Refused(name);
        }
        var property = Setting.property(name);
        boolean reset = values.resets(typed);
        try {
            if (reset) {
                workspaces.settings().reset(practice, property);
            } else {
                switch (usable.judge(workspace, name, values.read(name, typed))) {
                    case Usable.Judged.Kept(String value) ->
                        workspaces.settings().set(practice, property, value, person);
                    case Usable.Judged.Unusable(Change.Because why) -> {
                        return why;
                    }
                }
            }
        } catch (ConfigException unusable) {
            return elsewhere(unusable, property)
                    .<Change>map(Change.Elsewhere::new)
                    .orElseGet(() -> new Change.Refused(name));
        }
        return new Change.Done(before.get(), setting(practice, name).orElseThrow(), reset);
    }

    /** The setting that stands in the way, where it is another one than this. */
    private static Optional<String> elsewhere(ConfigException unusable, String property) {
        var place = unusable.place().file();
        var prefix = "bedside.";
        boolean other = place.startsWith(prefix)
                && !place.startsWith(prefix + property)
                && !property.startsWith("practice.languages");
        return other
                ? Optional.of(place.substring(prefix.length()).replaceFirst("^(?:practice|targets)\\.", ""))
                : Optional.empty();
    }

    /** What became of it. */
    sealed interface Change {

        /** It holds, or held before. */
        record Done(Setting before, Setting after, boolean reset) implements Change {}

        /** The value cannot be used; nothing was changed. */
        record Refused(String settingName) implements Change {

            /** Ids only. */
            @Override
            public String toString() {
                return "Refused";
            }
        }

        /**
         * The value cannot be used for a reason that can be said; nothing was changed.
         *
         * @param values for the placeholders of the reason, but for the sign, the setting and the value
         */
        record Because(Phrase why, Map<String, ?> values) implements Change {

            /** Ids only. */
            @Override
            public String toString() {
                return "Because[" + why.key() + "]";
            }
        }

        /** Another setting cannot be used as it stands, so that none can be changed but that one. */
        record Elsewhere(String settingName) implements Change {

            /** Ids only. */
            @Override
            public String toString() {
                return "Elsewhere";
            }
        }
    }
}
