package dev.bedside.day;

/** Somebody, a role, a channel or a server, by the id that Discord gave it. */
record Ref(String id, String name) {

    @Override
    public String toString() {
        return name;
    }
}
