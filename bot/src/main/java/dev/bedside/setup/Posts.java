package dev.bedside.setup;

import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Control;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Place;
import dev.bedside.chat.Refused;
import dev.bedside.config.ConfigFiles;
import dev.bedside.outbox.Effect;
import dev.bedside.outbox.Rendering;
import dev.bedside.practice.Practice;
import dev.bedside.practice.Urgency;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts into words what setting up posts for all to see: the first word in a workspace, and test cards. */
public final class Posts {

    /** The kind of effect that says what Bedside does, where nobody has set it up yet. */
    public static final String WELCOME = "welcome";

    /** The kind of effect that shows what a card looks like. */
    public static final String TEST = "setup-test";

    private static final Logger LOG = LoggerFactory.getLogger(Posts.class);

    private final Workspaces workspaces;
    private final ChatPlatform chat;
    private final InstantSource clock;
    private final Map<String, Words> words;

    public Posts(ConfigFiles files, InstantSource clock, Workspaces workspaces, ChatPlatform chat) {
        this.workspaces = workspaces;
        this.chat = chat;
        this.clock = clock;
        this.words = Words.all(files);
    }

    static EffectKey testKey(Channel channel, int count) {
        return new EffectKey(TEST + "/" + channel.id() + "/" + count);
    }

    /** @return empty where it is of neither kind, or nobody can be told */
    public Optional<Rendering> render(Effect effect) {
        return effect.kind().equals(WELCOME) ? welcome(effect.subject()) : Optional.of(test(effect.subject()));
    }

    /** @param workspace the platform's id */
    private Optional<Rendering> welcome(String workspace) {
        var first = words.values().iterator().next();
        var text = words.values().stream()
                .map(each -> each.say(each == first ? Phrase.WELCOME : Phrase.WELCOME_TOO))
                .collect(Collectors.joining("\n\n"));
        var begin = new Control.Button(
                GuideAction.write(GuideAction.Verb.BEGIN, GuideAction.NOBODY, ""),
                first.say(Phrase.BEGIN),
                Control.Style.MAIN);
        var inChannel = Outgoing.quiet(new Note(text, List.of(begin)));
        var renderings = new ArrayList<Rendering>();
        chat.commons(workspace).forEach(place -> renderings.add(new Rendering(place, inChannel)));
        if (renderings.isEmpty()) {
            // nothing can be pressed in private, where no server is known
            direct(workspace).ifPresent(place -> renderings.add(new Rendering(place, Outgoing.quiet(new Note(text)))));
        }
        if (renderings.isEmpty()) {
            LOG.warn("there is no place in workspace {} to say what Bedside does", workspace);
        }
        return renderings.stream().reduce(Rendering::or);
    }

    private Optional<Place> direct(String workspace) {
        try {
            return chat.owner(workspace).map(owner -> chat.direct(workspace, owner));
        } catch (Refused closed) {
            return Optional.empty();
        }
    }

    /** @param channelId ours */
    private Rendering test(String channelId) {
        var channel = workspaces.channel(channelId);
        return new Rendering(channel.place(), Outgoing.quiet(card(channel, workspaces.practice(channel.practice()))));
    }

    private Card card(Channel channel, Practice practice) {
        var language = practice.languages().getFirst();
        var voice =
                new Voice(words.getOrDefault(language, words.values().iterator().next()), chat);
        var zone = practice.calendar().zone();
        var deadlines = practice.planner().plan(Urgency.HIGH, clock.instant(), null, true);
        var parts = new ArrayList<Part>();
        parts.add(new Part.Remark(voice.say(Phrase.TEST_EXPLAINED)));
        moment(deadlines.claimBy(), Phrase.TEST_CLAIM, voice, zone).ifPresent(parts::add);
        moment(deadlines.replyBy(), Phrase.TEST_REPLY, voice, zone).ifPresent(parts::add);
        parts.add(new Part.Quote(voice.say(Phrase.TEST_AUTHOR), voice.say(Phrase.TEST_REVIEW), ""));
        parts.add(new Part.Copyable(
                voice.say(Phrase.TEST_DRAFT_TITLE),
                voice.say(
                        Phrase.TEST_DRAFT,
                        Map.of(
                                "practice",
                                practice.name(),
                                "contact",
                                practice.contact(voice.words().locale().getLanguage()),
                                "phone",
                                practice.phone()))));
        return new Card(
                Card.Tint.ORDINARY,
                voice.say(Phrase.TEST_HEADLINE, Map.of("practice", practice.name())),
                parts,
                List.of(new Control.Button(
                        GuideAction.write(GuideAction.Verb.REMOVE, channel.id(), ""),
                        voice.say(Phrase.TEST_REMOVE),
                        Control.Style.MAIN)));
    }

    private static Optional<Part> moment(@Nullable Instant moment, Phrase name, Voice voice, ZoneId zone) {
        return moment == null
                ? Optional.empty()
                : Optional.of(new Part.Fact(voice.say(name), voice.time(moment, zone)));
    }
}
