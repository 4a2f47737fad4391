package dev.bedside.setup;

import dev.bedside.chat.Control;
import dev.bedside.chat.Control.Button;
import dev.bedside.chat.Control.Menu;
import dev.bedside.chat.Control.Option;
import dev.bedside.chat.Control.Picker;
import dev.bedside.chat.Control.Style;
import dev.bedside.practice.HolidayCatalogue;
import dev.bedside.practice.Practice;
import dev.bedside.practice.Setting;
import dev.bedside.practice.Urgency;
import dev.bedside.setup.GuideAction.Verb;
import dev.bedside.workspace.Channel;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Offers what can be answered on a page of the guided set-up. */
final class GuideQuestions {

    private static final int MOST_OPTIONS = 25;
    private static final int MOST_MENUS = 3;
    private static final int LONGEST = 100;
    private static final List<String> QUIET =
            List.of("daily 20:00-07:00", "daily 20:00-07:00, sat-sun 00:00-24:00", ValueReader.NONE);

    private final Voice voice;
    private final ValueReader values;
    private final Instant now;

    GuideQuestions(Voice voice, ValueReader values, Instant now) {
        this.voice = voice;
        this.values = values;
        this.now = now;
    }

    /** @param settings those of the page, as they are now */
    List<Control> controls(Channel channel, Practice practice, GuideStep step, List<Setting> settings) {
        return switch (step) {
            case NAME -> List.of(form(channel, step.id(), Phrase.GUIDE_FILL_IN, Style.MAIN));
            case HOURS -> hours(channel, practice);
            case HOLIDAYS -> holidays(channel, settings);
            case TEAM ->
                List.of(
                        picker(channel, "team", Picker.Kind.ROLE),
                        picker(channel, "approvers", Picker.Kind.ROLE),
                        picker(channel, "approvers-channel", Picker.Kind.CHANNEL),
                        picker(channel, "on-call", Picker.Kind.PERSON));
            case REST -> rest(channel, practice);
            case CHANNEL, END -> List.of();
        };
    }

    private List<Control> hours(Channel channel, Practice practice) {
        var chosen = practice.calendar().zone().getId();
        var zones = values.offeredZones().stream()
                .map(id -> zone(id, id.equals(chosen)))
                .toList();
        return List.of(
                menu(channel, "zone", Phrase.GUIDE_ZONE, zones),
                form(channel, "hours", Phrase.GUIDE_TYPE_HOURS, Style.MAIN),
                form(channel, "zone", Phrase.GUIDE_OTHER_ZONE, Style.PLAIN));
    }

    private Option zone(String id, boolean chosen) {
        var zone = ZoneId.of(id);
        var city = id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
        var name =
                city + " – " + zone.getDisplayName(TextStyle.FULL, voice.words().locale());
        return new Option(id, cut(name), voice.say(Phrase.GUIDE_CLOCK, Map.of("time", voice.clock(now, zone))), chosen);
    }

    private List<Control> holidays(Channel channel, List<Setting> settings) {
        var locale = voice.words().locale();
        var chosen = settings.stream()
                .filter(setting -> setting.name().equals("holidays"))
                .map(Setting::value)
                .findFirst()
                .orElse(ValueReader.NONE);
        var country = chosen.split("-", 2)[0];
        var countries = Stream.concat(
                        Stream.of(new Option(
                                ValueReader.NONE,
                                voice.say(Phrase.GUIDE_NO_HOLIDAYS),
                                null,
                                ValueReader.NONE.equals(chosen))),
                        values.offeredCountries().stream()
                                .map(code -> new Option(
                                        code, cut(HolidayCatalogue.nameOf(code, locale)), null, code.equals(country))))
                .toList();
        var controls = new ArrayList<Control>();
        controls.add(menu(channel, "holidays", Phrase.GUIDE_COUNTRY, countries));
        controls.addAll(regions(channel, country, chosen));
        controls.add(form(channel, "holidays", Phrase.GUIDE_OTHER_COUNTRY, Style.PLAIN));
        controls.add(form(channel, "closed", Phrase.GUIDE_CLOSED_DAYS, Style.PLAIN));
        return controls;
    }

    /** In as many menus as it takes: the states of the US are more than one holds. */
    private List<Control> regions(Channel channel, String country, String chosen) {
        var regions = HolidayCatalogue.regions(country);
        var menus = new ArrayList<Control>();
        int needed = Math.min(MOST_MENUS, Math.ceilDiv(regions.size(), MOST_OPTIONS));
        int each = needed == 0 ? 0 : Math.min(MOST_OPTIONS, Math.ceilDiv(regions.size(), needed));
        for (int from = 0; menus.size() < needed; from += each) {
            var some = regions.subList(from, Math.min(regions.size(), from + each));
            var options = some.stream()
                    .map(region -> new Option(
                            region.code(),
                            cut(region.name()),
                            null,
                            region.code().equals(chosen)))
                    .toList();
            menus.add(new Menu(
                    GuideAction.write(Verb.PICK, channel.id(), "holidays/" + menus.size()),
                    voice.say(
                            Phrase.GUIDE_REGION,
                            Map.of(
                                    "from",
                                    some.getFirst().name(),
                                    "to",
                                    some.getLast().name())),
                    options,
                    1));
        }
        return menus;
    }

    private List<Control> rest(Channel channel, Practice practice) {
        var quiet = Stream.iterate(0, index -> index < QUIET.size(), index -> index + 1)
                .map(index -> new Option(
                        QUIET.get(index),
                        voice.say(List.of(Phrase.QUIET_NIGHTS, Phrase.QUIET_NIGHTS_AND_WEEKENDS, Phrase.QUIET_NEVER)
                                .get(index))))
                .toList();
        var languages = Words.LANGUAGES.stream()
                .map(code -> new Option(
                        code,
                        voice.words().language(code),
                        null,
                        code.equals(practice.languages().getFirst())))
                .toList();
        boolean defers = practice.team().defers(Urgency.CRITICAL);
        return List.of(
                menu(channel, "quiet-hours", Phrase.GUIDE_QUIET, quiet),
                menu(channel, "languages", Phrase.GUIDE_LANGUAGE, languages),
                form(channel, "quiet-hours", Phrase.GUIDE_OTHER_QUIET, Style.PLAIN),
                new Button(
                        GuideAction.write(defers ? Verb.ON : Verb.OFF, channel.id(), "critical-at-any-hour"),
                        voice.say(defers ? Phrase.CRITICAL_ANY_HOUR : Phrase.CRITICAL_WAITS),
                        Style.PLAIN));
    }

    private Menu menu(Channel channel, String setting, Phrase placeholder, List<Option> options) {
        return new Menu(GuideAction.write(Verb.PICK, channel.id(), setting), voice.say(placeholder), options, 1);
    }

    private Picker picker(Channel channel, String setting, Picker.Kind kind) {
        return new Picker(
                GuideAction.write(Verb.PICK, channel.id(), setting),
                kind,
                voice.say(Phrase.GUIDE_PICK, Map.of("setting", voice.words().setting(setting))));
    }

    private Button form(Channel channel, String about, Phrase label, Style style) {
        return new Button(GuideAction.write(Verb.FORM, channel.id(), about), voice.say(label), style);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
    }
}
