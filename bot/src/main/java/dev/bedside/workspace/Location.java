package dev.bedside.workspace;

/**
 * A practice of a workspace.
 *
 * @param name what it is called in replies
 * @param named whether it was given that name itself, instead of having the installation's
 */
public record Location(String id, String name, boolean named) {

    /** Ids only. */
    @Override
    public String toString() {
        return "Location[" + id + "]";
    }
}
