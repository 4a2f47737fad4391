package dev.bedside.layout;

import dev.bedside.chat.Message.Embed;
import dev.bedside.config.ConfigException;
import dev.bedside.config.ConfigFiles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The layouts that are known, asked together for a message. */
public final class LayoutBook {

    /** A layout that a message fits, and what it found of each review. */
    public record Claim(Layout layout, List<Found> reviews) {

        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Claim[" + layout.id() + ", " + reviews.size() + "]";
        }
    }

    private final List<Layout> layouts;

    private LayoutBook(List<Layout> layouts) {
        this.layouts = layouts;
    }

    /**
     * Loads every layout of {@code config/formats/}.
     *
     * @param sites ids of the sites that {@code site:} may name
     * @throws ConfigException where a packaged file is broken
     */
    public static LayoutBook load(ConfigFiles files, Set<String> sites) {
        var reader = new LayoutReader(sites);
        var layouts = new HashMap<String, Layout>();
        files.readAll("formats", file -> {
            reader.read(file).ifPresent(layout -> addOnce(layout, layouts));
            return file;
        });
        return new LayoutBook(layouts.values().stream()
                .sorted(Comparator.comparing(Layout::id))
                .toList());
    }

    /** No layouts at all. */
    public static LayoutBook empty() {
        return new LayoutBook(List.of());
    }

    private static void addOnce(Layout layout, Map<String, Layout> layouts) {
        var twin = layouts.putIfAbsent(layout.id(), layout);
        if (twin != null) {
            throw new ConfigException(
                    layout.place(),
                    "a layout of the same name is in " + twin.place().file() + "; rename one of the files");
        }
    }

    /** All layouts, ordered by id. */
    public List<Layout> layouts() {
        return layouts;
    }

    /**
     * Every layout that a message fits as a whole.
     *
     * @param forwarder the name under which the message was posted
     */
    public List<Claim> claims(String content, List<Embed> embeds, String forwarder, Values values) {
        if (layouts.isEmpty()) {
            return List.of();
        }
        var sheet = new Shape.Sheet(content, embeds);
        var claims = new ArrayList<Claim>();
        for (Layout layout : layouts) {
            List<Found> found = layout.match(sheet, forwarder, values);
            if (!found.isEmpty()) {
                claims.add(new Claim(layout, found));
            }
        }
        return claims;
    }

    /**
     * The one layout that a message fits; where several do, the one whose forwarder sent it.
     *
     * @param forwarder the name under which the message was posted
     * @return empty where none does, or nothing tells which
     */
    public Optional<Claim> claim(String content, List<Embed> embeds, String forwarder, Values values) {
        List<Claim> claims = claims(content, embeds, forwarder, values);
        if (claims.size() > 1) {
            claims = claims.stream()
                    .filter(claim -> claim.layout().isSentBy(forwarder))
                    .toList();
        }
        return claims.size() == 1 ? Optional.of(claims.getFirst()) : Optional.empty();
    }
}
