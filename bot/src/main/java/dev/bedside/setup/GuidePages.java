package dev.bedside.setup;

import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Card.Tint;
import dev.bedside.chat.Control;
import dev.bedside.chat.Control.Button;
import dev.bedside.chat.Control.Menu;
import dev.bedside.chat.Control.Option;
import dev.bedside.chat.Control.Picker;
import dev.bedside.chat.Control.Style;
import dev.bedside.practice.Practice;
import dev.bedside.practice.Setting;
import dev.bedside.setup.GuideAction.Verb;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Location;
import dev.bedside.workspace.Workspaces;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the pages of the guided set-up for one person: what is saved, what is asked, and where to go on. */
final class GuidePages {

    private static final int LONGEST_LABEL = 100;
    private static final int MOST_OPTIONS = 24;

    private final Voice voice;
    private final Workspaces workspaces;
    private final GuideQuestions questions;
    private final Instant now;
    private final String person;

    /** @param person the platform's id of whoever reads them */
    GuidePages(Voice voice, Workspaces workspaces, ValueReader values, Instant now, String person) {
        this.voice = voice;
        this.workspaces = workspaces;
        this.questions = new GuideQuestions(voice, values, now);
        this.now = now;
        this.person = person;
    }

    Voice voice() {
        return voice;
    }

    /**
     * Asks in which channel reviews arrive.
     *
     * @param instead our id of a channel that was chosen before; a dash for none
     * @param watched those that can be gone on with
     */
    Card channel(List<String> said, String instead, List<Channel> watched) {
        var controls = new ArrayList<Control>();
        controls.add(new Picker(
                GuideAction.write(Verb.CHANNEL, instead, ""), Picker.Kind.CHANNEL, voice.say(Phrase.PICK_CHANNEL)));
        if (!watched.isEmpty()) {
            controls.add(new Menu(
                    GuideAction.write(Verb.RESUME, GuideAction.NOBODY, ""),
                    voice.say(Phrase.GUIDE_RESUME),
                    watched.stream()
                            .limit(MOST_OPTIONS)
                            .map(channel -> new Option(
                                    channel.id(),
                                    cut(workspaces.practice(channel.practice()).name()),
                                    // options show no mentions
                                    cut("#" + channelName(channel)),
                                    false))
                            .toList(),
                    1));
        }
        controls.add(button(Verb.HERE, instead, "", Phrase.GUIDE_HERE, Style.MAIN));
        return new Card(
                Tint.ORDINARY,
                headline(GuideStep.CHANNEL),
                remarks(said, voice.say(GuideStep.CHANNEL.question())),
                controls);
    }

    private String channelName(Channel channel) {
        return voice.chat().channelName(channel.place()).orElse(channel.platformId());
    }

    /** Asks whose reviews arrive in a channel that is not watched yet, by the platform's id. */
    Card whose(String platformChannel, List<Location> practices) {
        var options = practices.stream()
                .limit(MOST_OPTIONS)
                .map(each -> new Option(Action.telling(each.id()), cut(each.name())))
                .toList();
        return new Card(
                Tint.ORDINARY,
                voice.say(Phrase.GUIDE_WHOSE, Map.of("channel", voice.chat().mentionChannel(platformChannel))),
                List.of(),
                List.of(
                        new Menu(
                                GuideAction.write(Verb.WHOSE, platformChannel, ""),
                                voice.say(Phrase.SETTINGS_WHICH),
                                options,
                                1),
                        button(Verb.NEW, platformChannel, "", Phrase.GUIDE_NEW_PRACTICE, Style.PLAIN)));
    }

    /** A page on which something is asked about a channel's practice. */
    Card page(Channel channel, GuideStep step, List<String> said) {
        var practice = workspaces.practice(channel.practice());
        var parts = new ArrayList<Part>(remarks(said, ""));
        var settings = settings(channel, practice, step);
        settings.forEach(setting -> parts.add(fact(channel, setting)));
        effect(step, practice).ifPresent(text -> parts.add(new Part.Remark(text)));
        parts.add(new Part.Remark(voice.say(step.question())));
        var controls = new ArrayList<>(questions.controls(channel, practice, step, settings));
        controls.addAll(ways(channel, step, practice));
        return new Card(Tint.ORDINARY, headline(step), parts, controls);
    }

    private List<Control> ways(Channel channel, GuideStep step, Practice practice) {
        var ways = new ArrayList<Control>();
        ways.add(button(Verb.GO, channel.id(), step.before().id(), Phrase.GUIDE_BACK, Style.PLAIN));
        if (step == GuideStep.NAME) {
            ways.add(button(Verb.GO, channel.id(), step.id(), Phrase.GUIDE_LOOK, Style.PLAIN));
        }
        boolean named = step != GuideStep.NAME || !practice.placeholders().contains("name");
        ways.add(button(
                Verb.GO,
                channel.id(),
                step.next().id(),
                named ? Phrase.GUIDE_NEXT : Phrase.GUIDE_SKIP,
                named ? Style.MAIN : Style.PLAIN));
        if (step.next() != GuideStep.END) {
            ways.add(button(Verb.GO, channel.id(), GuideStep.END.id(), Phrase.GUIDE_ENOUGH, Style.PLAIN));
        }
        return ways;
    }

    /** The last page: what works, what is missing, what happens next. */
    Card end(Channel channel, List<String> said, List<Checkup.Finding> findings) {
        var practice = workspaces.practice(channel.practice());
        boolean good = findings.stream().noneMatch(finding -> finding.level() == Level.MISSING);
        var shown = voice.chat().mentionChannel(channel.platformId());
        var parts = new ArrayList<Part>(remarks(said, ""));
        var open = findings.stream()
                .filter(finding -> finding.level() != Level.WORKS)
                .map(Checkup.Finding::text)
                .collect(Collectors.joining("\n"));
        if (!open.isEmpty()) {
            parts.add(new Part.Remark(open));
        }
        new Effects(voice, practice, now).of("hours").ifPresent(text -> parts.add(new Part.Remark(text)));
        boolean hindered = findings.stream()
                .anyMatch(finding ->
                        finding.level() == Level.MISSING && !finding.id().equals(Phrase.CHECK_PLACEHOLDER.key()));
        if (hindered) {
            parts.add(new Part.Remark(voice.say(Phrase.GUIDE_FIX_FIRST, Map.of("missing", voice.sign(Level.MISSING)))));
        }
        parts.add(new Part.Remark(voice.say(Phrase.GUIDE_WHAT_NEXT, Map.of("channel", shown))));
        var controls = new ArrayList<Control>();
        controls.add(new Menu(
                GuideAction.write(Verb.GO, channel.id(), ""),
                voice.say(Phrase.GUIDE_GO_TO),
                Stream.of(GuideStep.values())
                        .filter(step -> step != GuideStep.END)
                        .map(step -> new Option(step.id(), voice.say(step.title())))
                        .toList(),
                1));
        controls.add(button(Verb.GO, channel.id(), GuideStep.END.id(), Phrase.GUIDE_LOOK, Style.PLAIN));
        controls.add(button(Verb.TEST, channel.id(), "", Phrase.GUIDE_TEST, Style.PLAIN));
        controls.add(new Button(Guide.IMPORT + channel.id(), voice.say(Phrase.GUIDE_IMPORT), Style.PLAIN));
        controls.add(new Button(
                Action.write(Action.Verb.TOP, channel.practice(), ""), voice.say(Phrase.GUIDE_SETTINGS), Style.PLAIN));
        return new Card(
                good ? Tint.GOOD : Tint.SERIOUS,
                voice.say(
                        good ? Phrase.HEADLINE_GOOD : Phrase.HEADLINE_FIX,
                        Map.of("channel", shown, "practice", practice.name())),
                parts,
                controls);
    }

    /** The settings of a page, as they are now. */
    List<Setting> settings(Channel channel, Practice practice, GuideStep step) {
        var wanted = step.settings().stream()
                .map(name -> name.equals("contact")
                        ? "contact." + practice.languages().getFirst()
                        : name)
                .toList();
        var all = workspaces.settings().all(channel.practice()).stream()
                .collect(Collectors.toMap(Setting::name, setting -> setting));
        return wanted.stream()
                .flatMap(name -> Optional.ofNullable(all.get(name)).stream())
                .toList();
    }

    private Part fact(Channel channel, Setting setting) {
        var value = Map.of("value", voice.value(setting));
        var author = workspaces
                .settings()
                .authorOf(channel.practice(), setting.property())
                .filter(each -> !each.equals(person) && setting.own());
        return new Part.Fact(
                voice.words().setting(setting.name()),
                author.map(other -> voice.say(
                                Phrase.OWN_BY,
                                Map.of(
                                        "value",
                                        voice.value(setting),
                                        "person",
                                        voice.chat().mention(other))))
                        .orElseGet(() -> voice.say(setting.own() ? Phrase.OWN : Phrase.DEFAULT, value)));
    }

    private Optional<String> effect(GuideStep step, Practice practice) {
        var effects = new Effects(voice, practice, now);
        return switch (step) {
            case HOURS -> effects.of("hours");
            case HOLIDAYS -> effects.closing();
            case REST -> effects.of("quiet-hours");
            case CHANNEL, NAME, TEAM, END -> Optional.empty();
        };
    }

    private String headline(GuideStep step) {
        return voice.say(
                Phrase.GUIDE_HEADLINE,
                Map.of("step", step.ordinal() + 1, "of", GuideStep.ASKING, "title", voice.say(step.title())));
    }

    private Button button(Verb verb, String subject, String about, Phrase label, Style style) {
        return new Button(GuideAction.write(verb, subject, about), voice.say(label), style);
    }

    private static List<Part> remarks(List<String> said, String question) {
        return Stream.of(String.join("\n", said), question)
                .filter(text -> !text.isEmpty())
                .<Part>map(Part.Remark::new)
                .toList();
    }

    private static String cut(String text) {
        return text.length() > LONGEST_LABEL ? text.substring(0, LONGEST_LABEL - 1) + "…" : text;
    }
}
