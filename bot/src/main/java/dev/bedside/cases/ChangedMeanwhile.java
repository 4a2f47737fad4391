package dev.bedside.cases;

/** Somebody else changed the case since it was read: nothing was done, and it has to be looked at again. */
public final class ChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1;

    ChangedMeanwhile() {
        super("the case changed meanwhile", null, false, false);
    }
}
