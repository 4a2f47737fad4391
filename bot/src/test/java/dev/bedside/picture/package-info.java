/** Pictures of what the bot really sends: the JSON of its messages as Discord's phone client would show it. */
@org.jspecify.annotations.NullMarked
package dev.bedside.picture;
