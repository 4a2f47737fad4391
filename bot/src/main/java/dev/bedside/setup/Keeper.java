package dev.bedside.setup;

import dev.bedside.practice.Setting;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.time.InstantSource;
import java.util.Map;

/** Keeps what was filled in for a practice, and says of each in a line what became of it. */
final class Keeper {

    private final Workspaces workspaces;
    private final Changer changer;
    private final InstantSource clock;

    Keeper(Workspaces workspaces, Changer changer, InstantSource clock) {
        this.workspaces = workspaces;
        this.changer = changer;
        this.clock = clock;
    }

    /** @return begins with the sign of what became of it */
    String keep(Channel channel, String name, String typed, String person, Voice voice) {
        var practice = channel.practice();
        var author =
                workspaces.settings().authorOf(practice, Setting.property(name)).filter(each -> !each.equals(person));
        return switch (changer.change(channel.platformWorkspace(), practice, name, typed, person)) {
            case Changer.Change.Done done -> {
                var said = voice.say(
                        Phrase.SAVED,
                        Map.of(
                                "works",
                                voice.sign(Level.WORKS),
                                "setting",
                                voice.words().setting(name),
                                "value",
                                value(done.after(), practice, voice)));
                boolean another = !done.before().value().equals(done.after().value());
                yield author.filter(other -> another && done.before().own())
                        .map(other -> said + " "
                                + voice.say(
                                        Phrase.SAVED_OVER,
                                        Map.of(
                                                "value",
                                                voice.value(done.before()),
                                                "person",
                                                voice.chat().mention(other))))
                        .orElse(said);
            }
            case Changer.Change.Refused refused -> voice.refused(name, typed);
            case Changer.Change.Because(Phrase why, Map<String, ?> values) -> voice.refused(name, typed, why, values);
            case Changer.Change.Elsewhere elsewhere ->
                voice.say(
                        Phrase.REFUSED_ELSEWHERE,
                        Map.of(
                                "missing",
                                voice.sign(Level.MISSING),
                                "setting",
                                voice.words().setting(name),
                                "other",
                                elsewhere.settingName()));
        };
    }

    /** Has the person called last who sets Bedside up first; empty where somebody is already. */
    String own(Channel channel, String person, Voice voice) {
        if (workspaces.practice(channel.practice()).team().owner() != null) {
            return "";
        }
        workspaces.settings().set(channel.practice(), Setting.property("owner"), person, person);
        return voice.say(
                Phrase.OWNER_IS_YOU,
                Map.of("works", voice.sign(Level.WORKS), "person", voice.chat().mention(person)));
    }

    private String value(Setting setting, String practice, Voice voice) {
        if (!setting.name().equals("zone")) {
            return voice.value(setting);
        }
        var zone = workspaces.practice(practice).calendar().zone();
        return voice.say(Phrase.ZONE_NOW, Map.of("zone", setting.value(), "time", voice.clock(clock.instant(), zone)));
    }
}
