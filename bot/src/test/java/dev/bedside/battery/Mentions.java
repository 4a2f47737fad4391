package dev.bedside.battery;

import java.util.Optional;
import java.util.regex.Pattern;

/** How recording chats speak of people and roles: as Discord does. */
final class Mentions {

    private static final Pattern PERSON = Pattern.compile("<@(\\w+)>");

    private static final Pattern ANY = Pattern.compile("<?[@#]?[&!]?(?<name>[\\w-]+)>?");

    private Mentions() {}

    static String person(String id) {
        return "<@" + id + ">";
    }

    static String role(String id) {
        return "<@&" + id + ">";
    }

    static String channel(String id) {
        return "<#" + id + ">";
    }

    /** Whatever could be a name is one. */
    static Optional<String> resolve(String workspace, String typed) {
        var name = ANY.matcher(typed.strip());
        return name.matches()
                ? Optional.of(name.group("name").equals("everyone") ? workspace : name.group("name"))
                : Optional.empty();
    }

    static Optional<String> read(String text) {
        var found = PERSON.matcher(text).results().toList();
        return found.size() == 1 ? Optional.of(found.getFirst().group(1)) : Optional.empty();
    }
}
