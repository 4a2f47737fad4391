package dev.bedside.day;

import java.util.Map;
import java.util.stream.Stream;

/** A server as it was made: everybody and everything by name. */
record Server(Ref self, Map<String, Ref> roles, Map<String, Ref> people, Map<String, Ref> channels) {

    Ref channel(String name) {
        return found(channels, name);
    }

    Ref person(String name) {
        return found(people, name);
    }

    Ref role(String name) {
        return found(roles, name);
    }

    Stream<Ref> all() {
        // the role of everybody has the server's own id
        return Stream.concat(Stream.of(roles, people, channels).flatMap(map -> map.values().stream()), Stream.of(self));
    }

    private static Ref found(Map<String, Ref> map, String name) {
        var ref = map.get(name);
        if (ref == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return ref;
    }
}
