package dev.bedside.fakediscord;

/** Discord's own client would not let a person do this. */
public final class Refused extends RuntimeException {
    Refused(String why) {
        super(why);
    }
}
