package dev.bedside.day;

import java.util.List;
import java.util.Map;

/**
 * A server to be made.
 *
 * @param roles by name
 * @param members the names of their roles, by name
 * @param channels the names of the roles that alone see them, by name; everybody where there is none
 */
record Town(
        String name,
        String owner,
        Map<String, Role> roles,
        Map<String, List<String>> members,
        Map<String, List<String>> channels) {

    /** What a role may. */
    record Role(boolean mentionable, boolean manages) {}
}
