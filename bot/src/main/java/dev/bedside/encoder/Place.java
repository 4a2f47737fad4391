package dev.bedside.encoder;

/**
 * What is asked of in a text, and what stands around it, as places of characters; the ends are left out.
 *
 * @param start of what is asked of
 * @param wideStart of what is looked at beside it, such as its sentence
 */
public record Place(int start, int end, int wideStart, int wideEnd) {}
