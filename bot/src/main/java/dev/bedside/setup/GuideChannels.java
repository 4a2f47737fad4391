package dev.bedside.setup;

import dev.bedside.chat.Card;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Place;
import dev.bedside.chat.Request;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Location;
import dev.bedside.workspace.Locations;
import dev.bedside.workspace.Workspaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides in the guided set-up which channel is watched, and for which practice. */
final class GuideChannels {

    private final Tools tools;
    private final Workspaces workspaces;
    private final Locations locations;
    private final ChatPlatform chat;
    private final Settlement settlement;
    private final GuideBook book;

    GuideChannels(Tools tools, GuideBook book) {
        this.tools = tools;
        this.workspaces = tools.workspaces();
        this.locations = tools.locations();
        this.chat = tools.chat();
        this.settlement = new Settlement(tools);
        this.book = book;
    }

    /** What came of it. */
    sealed interface Chosen {

        /** A page that asks on. */
        record Asked(Card page) implements Chosen {}

        /**
         * The channel is watched.
         *
         * @param name what its practice is to be called; empty where it has its name
         * @param said what has to be said of it
         */
        record Watched(Channel channel, String name, List<String> said) implements Chosen {

            public Watched {
                said = List.copyOf(said);
            }

            /** Ids only. */
            @Override
            public String toString() {
                return "Watched[" + channel.id() + "]";
            }
        }

        /** There is no such channel or practice any more. */
        record Gone() implements Chosen {}
    }

    List<Channel> watched(Request request) {
        return locations.channels(tools.platform(), request.place().workspace());
    }

    private List<Location> practices(Request request) {
        return locations.of(tools.platform(), request.place().workspace());
    }

    /** Whether another practice of the workspace has a name already. */
    boolean isTaken(Request request, Channel channel, String name) {
        return practices(request).stream()
                .anyMatch(each ->
                        each.name().equalsIgnoreCase(name.strip()) && !each.id().equals(channel.practice()));
    }

    /**
     * A channel was chosen.
     *
     * <p>Whoever chooses another one than before meant it from the beginning: the one before is left where nothing came in
     * there.
     *
     * @param instead our id of the one before; a dash for none
     * @param platformChannel the platform's id
     */
    Chosen choose(Request request, String instead, String platformChannel, GuidePages pages) {
        var voice = pages.voice();
        var watched = watched(request);
        var refusal = refusal(place(request, platformChannel));
        if (refusal.isPresent()) {
            var values = Map.of("missing", voice.sign(Level.MISSING), "channel", chat.mentionChannel(platformChannel));
            return new Chosen.Asked(pages.channel(List.of(voice.say(refusal.get(), values)), instead, watched));
        }
        if (watched.stream().anyMatch(channel -> channel.platformId().equals(platformChannel))) {
            return settle(request, platformChannel, "", pages);
        }
        var before =
                watched.stream().filter(channel -> channel.id().equals(instead)).findFirst();
        if (before.isPresent()) {
            return move(request, before.get(), platformChannel, voice);
        }
        var practices = practices(request);
        return practices.stream().anyMatch(Location::named)
                ? new Chosen.Asked(pages.whose(platformChannel, practices))
                : settle(request, platformChannel, "", pages);
    }

    private static Place place(Request request, String platformChannel) {
        return new Place(request.place().workspace(), platformChannel);
    }

    private Optional<Phrase> refusal(Place place) {
        var found = chat.inspect(place);
        if (!found.ordinary()) {
            return Optional.of(Phrase.REFUSED_KIND);
        }
        return found.exists() ? Optional.empty() : Optional.of(Phrase.REFUSED_CHANNEL);
    }

    private Chosen move(Request request, Channel before, String platformChannel, Voice voice) {
        var moved = watch(request, platformChannel, before.practice());
        book.forget(before);
        var left = locations.leave(before) ? Phrase.GUIDE_LEFT : Phrase.GUIDE_KEPT;
        return new Chosen.Watched(
                moved, "", List.of(voice.say(left, Map.of("channel", chat.mentionChannel(before.platformId())))));
    }

    private Channel watch(Request request, String platformChannel, String practice) {
        var beginning = chat.idBefore(tools.clock().instant());
        var channel = workspaces.settle(tools.platform(), request.place().workspace(), platformChannel, beginning);
        return locations.put(channel, practice);
    }

    /** @param practice the end of our id */
    Chosen ofPractice(Request request, String platformChannel, String practice) {
        if (refusal(place(request, platformChannel)).isPresent()) {
            return new Chosen.Gone();
        }
        return practices(request).stream()
                .filter(each -> each.id().endsWith(practice))
                .findFirst()
                .<Chosen>map(each -> new Chosen.Watched(watch(request, platformChannel, each.id()), "", List.of()))
                .orElseGet(Chosen.Gone::new);
    }

    /** @param name of the practice; empty where it is not asked for here */
    Chosen settle(Request request, String platformChannel, String name, GuidePages pages) {
        var place = place(request, platformChannel);
        if (refusal(place).isPresent()) {
            return new Chosen.Gone();
        }
        return switch (settlement.settle(place, name, request.person().id())) {
            case Settlement.Settled.Unclear unclear ->
                new Chosen.Asked(pages.whose(platformChannel, practices(request)));
            case Settlement.Settled.At at -> {
                var said = new ArrayList<String>();
                if (at.badName() != null) {
                    var values = Map.of(
                            "limit", Usable.LONGEST_NAME, "count", at.badName().length());
                    said.add(pages.voice().refused("name", at.badName(), Phrase.REFUSED_LONG, values));
                }
                yield new Chosen.Watched(at.channel(), at.name() == null ? "" : at.name(), said);
            }
        };
    }
}
