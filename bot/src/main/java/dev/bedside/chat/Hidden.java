package dev.bedside.chat;

/** The platform shows messages without what stands in them: what they say cannot be told at the moment. */
public final class Hidden extends Unreachable {

    public Hidden() {
        super("what stands in messages is hidden");
    }
}
