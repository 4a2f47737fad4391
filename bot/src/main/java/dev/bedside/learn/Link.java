package dev.bedside.learn;

/**
 * One thing in a row of things.
 *
 * @param traits by which its kind can be recognised
 * @param join how it hangs on the one before it, from 0 to {@link SequenceReader#JOINS} - 1
 */
public record Link(Traits traits, int join) {}
