package dev.bedside.desk;

/** How people are spoken of in this chat, by the platform's id. */
@FunctionalInterface
interface People {

    String name(String person);
}
