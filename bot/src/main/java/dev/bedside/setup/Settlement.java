package dev.bedside.setup;

import dev.bedside.chat.Place;
import dev.bedside.practice.Setting;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Location;
import dev.bedside.workspace.Locations;
import dev.bedside.workspace.Workspaces;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides for which practice a channel is watched.
 *
 * <p>A name that a practice of the workspace has means that one. Another name is given to a practice that has none
 * yet; where each has one, it begins a further practice.
 */
final class Settlement {

    private final Tools tools;
    private final String platform;
    private final Workspaces workspaces;
    private final Locations locations;

    Settlement(Tools tools) {
        this.tools = tools;
        this.platform = tools.platform();
        this.workspaces = tools.workspaces();
        this.locations = tools.locations();
    }

    /** Where a channel stands now. */
    sealed interface Settled {

        /** There are several practices, and nobody said for which one; nothing was changed. */
        record Unclear(List<String> practices) implements Settled {

            public Unclear {
                practices = List.copyOf(practices);
            }

            /** Sizes only. */
            @Override
            public String toString() {
                return "Unclear[" + practices.size() + "]";
            }
        }

        /**
         * It is watched.
         *
         * @param name what its practice is to be called; null where it has its name
         * @param badName what it cannot be called; null for nothing
         * @param before the practice that the channel belonged to, or that is the only other one; null for none
         * @param begun whether the practice is a new one beside another
         * @param moved whether the channel was another practice's
         */
        record At(
                Channel channel,
                @Nullable String name,
                @Nullable String badName,
                @Nullable String before,
                boolean begun,
                boolean moved)
                implements Settled {

            /** Ids only. */
            @Override
            public String toString() {
                return "At[" + channel.id() + "]";
            }
        }
    }

    /** @param wanted the name of a practice; null where none was said */
    Settled settle(Place place, @Nullable String wanted, String person) {
        var name = wanted == null ? "" : wanted.strip().replaceAll("\\s+", " ");
        var bad = name.length() > Usable.LONGEST_NAME ? name : null;
        return locations.deciding(
                platform,
                place.workspace(),
                () -> name.isEmpty() || bad != null ? unnamed(place, bad) : named(place, name, person));
    }

    private Settled unnamed(Place place, @Nullable String bad) {
        var all = locations.of(platform, place.workspace());
        if (watched(place).isEmpty() && all.size() > 1) {
            return new Settled.Unclear(all.stream().map(Location::name).toList());
        }
        return new Settled.At(watch(place), null, bad, null, false, false);
    }

    private Settled named(Place place, String name, String person) {
        var all = locations.of(platform, place.workspace());
        var here = watched(place);
        var practiceHere = here.flatMap(channel -> all.stream()
                .filter(each -> each.id().equals(channel.practice()))
                .findFirst());
        var same = all.stream().filter(each -> isCalled(each, name)).findFirst();
        if (same.isPresent()) {
            return at(place, same.get().id(), practiceHere, null);
        }
        var nameless = practiceHere.or(() -> all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty());
        if (all.isEmpty() || nameless.filter(each -> !each.named()).isPresent()) {
            return new Settled.At(watch(place), name, null, null, false, false);
        }
        var begun = workspaces.addPractice(watch(place).workspace());
        workspaces.settings().set(begun, Setting.property("name"), name, person);
        return at(place, begun, practiceHere, all.getFirst());
    }

    /**
     * @param here the practice that the channel belonged to until now
     * @param beside the practice beside which this one began; null where it did not
     */
    private Settled at(Place place, String practice, Optional<Location> here, @Nullable Location beside) {
        var channel = locations.put(watch(place), practice);
        var left = here.filter(each -> !each.id().equals(practice)).orElse(null);
        var before = left == null ? beside : left;
        return new Settled.At(channel, null, null, before == null ? null : before.name(), beside != null, left != null);
    }

    private Optional<Channel> watched(Place place) {
        return workspaces.find(platform, place.workspace(), place.channel());
    }

    private Channel watch(Place place) {
        // whatever comes from now on is read, also if the program ends before it has read anything there
        var mark = tools.chat().idBefore(tools.clock().instant());
        return workspaces.settle(platform, place.workspace(), place.channel(), mark);
    }

    private static boolean isCalled(Location location, String name) {
        return location.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT));
    }
}
