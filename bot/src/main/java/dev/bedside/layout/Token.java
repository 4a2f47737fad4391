package dev.bedside.layout;

/** A piece of a template line: fixed words, or the value of a part. */
sealed interface Token permits Literal, Token.Value {

    /** Whatever stands between the words before and behind it. */
    record Value(Part part) implements Token {}
}
