package dev.bedside.workspace;

/**
 * A practice of a workspace.
 *
 * @param name what it is called in replies
 * @param named whether that is a name, and not a text in square brackets that waits to be filled in
 */
public record Location(String id, String name, boolean named) {

    /** Ids only. */
    @Override
    public String toString() {
        return "Location[" + id + "]";
    }
}
