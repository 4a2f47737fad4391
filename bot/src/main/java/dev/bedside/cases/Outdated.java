package dev.bedside.cases;

/** A revision was made from a case that has changed since: nothing was done, and it has to be made again. */
public final class Outdated extends RuntimeException {

    private static final long serialVersionUID = 1;

    Outdated() {
        super("the case changed since the revision was made", null, false, false);
    }
}
