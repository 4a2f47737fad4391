package dev.bedside.review;

import dev.bedside.config.ConfigFile;
import dev.bedside.config.Section;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Knows what the words before a colon, the name of a field or the key of an object announce. */
final class Labels {

    /** What a labelled value is; a label's words are tried in this order. */
    enum Role {
        REPLY,
        IGNORE,
        DATE,
        LINK,
        ID,
        LOCATION,
        SURNAME,
        AUTHOR,
        SITE,
        STARS,
        TITLE,
        TEXT
    }

    /**
     * A labelled line taken apart.
     *
     * @param label as written
     * @param value empty where it stands on the next lines
     * @param exact the whole label is known, not only one of its words
     */
    record Labelled(@Nullable Role role, String label, String value, boolean exact) {

        /** Sizes only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Labelled[" + role + "]";
        }
    }

    private static final List<Role> ROLES = List.of(Role.values());
    private static final String ARROWS = "➜→▸▶»➔=";
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 9;

    private final Map<String, Role> whole = new HashMap<>();
    private final Map<Role, Phrases> words = new EnumMap<>(Role.class);
    private final Map<String, Role> signs = new HashMap<>();
    /** Of a machine's objects, where they are so short that they mean something only beside each other. */
    private final Map<String, Role> keys = new HashMap<>();

    private final Recent<Labelled> recent = new Recent<>();
    private final Phrases own;
    private final Phrases added;
    private final Phrases parts;
    private final Phrases places;
    private final Phrases mailFrom;
    private final Phrases mailOther;
    private final Phrases mailSubject;

    Labels(ConfigFile file) {
        Section section = file.section();
        var known = new TreeSet<>(Set.of("own", "added", "parts", "mail", "places"));
        for (Role role : Role.values()) {
            known.add(role.name().toLowerCase(Locale.ROOT));
        }
        section.allow(known);
        for (Role role : Role.values()) {
            Section part = section.section(role.name().toLowerCase(Locale.ROOT));
            part.allow(Set.of("labels", "words", "signs", "keys"));
            part.lines("keys").forEach(line -> keys.put(line.text(), role));
            part.lines("labels").forEach(line -> whole.putIfAbsent(plain(line.text()), role));
            part.lines("signs").forEach(line -> signs.put(line.text(), role));
            words.put(role, Phrases.of(part.lines("words")));
        }
        own = Phrases.of(section.lines("own"));
        added = Phrases.of(section.lines("added"));
        parts = Phrases.of(section.lines("parts"));
        places = Phrases.of(section.lines("places"));
        Section mail = section.section("mail");
        mail.allow(Set.of("from", "other", "subject"));
        mailFrom = Phrases.of(mail.lines("from"));
        mailOther = Phrases.of(mail.lines("other"));
        mailSubject = Phrases.of(mail.lines("subject"));
    }

    /** Whether a label of a site names the practice as often: {@code Where: Elm Street Clinic}. */
    boolean placing(String label) {
        return places.is(label.strip());
    }

    private static String plain(String label) {
        return plain(label, false);
    }

    /** The words of a label in small letters, also of one that a machine writes as one word. */
    static String plainly(String label) {
        return plain(label, true);
    }

    /** @param spaced whether a word begins at each capital, as in {@link #spaced} */
    private static String plain(String label, boolean spaced) {
        char[] out = new char[label.length() * 2];
        int length = 0;
        int depth = 0;
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            boolean begins = spaced && i > 0 && Character.isUpperCase(c) && Character.isLowerCase(label.charAt(i - 1));
            if (begins && length > 0 && out[length - 1] != ' ') {
                out[length++] = ' ';
            }
            depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
            boolean kept = Character.isLetter(c) || c == '\'' || Character.getType(c) == Character.NON_SPACING_MARK;
            if (depth == 0 && kept) {
                out[length++] = Character.toLowerCase(c);
            } else if (length > 0 && out[length - 1] != ' ') {
                out[length++] = ' ';
            }
        }
        String plain = new String(out, 0, length > 0 && out[length - 1] == ' ' ? length - 1 : length);
        return plain.startsWith("q ") ? plain.substring(2) : plain;
    }

    /** The role of a whole label, null for one that is unknown. */
    @Nullable
    Role exactly(String label) {
        return whole(plainly(label));
    }

    /** The same of what {@link #plainly} made of it. */
    @Nullable
    Role whole(String plain) {
        return whole.get(plain);
    }

    /** The role of a label by its whole, or else by one of its words. */
    @Nullable
    Role of(String label) {
        String plain = plainly(label);
        Role exact = whole.get(plain);
        return exact == null ? byWord(plain) : exact;
    }

    /** The role of a label that is not known as a whole, by one of its words. */
    @Nullable
    Role holding(String label) {
        return byWord(plainly(label));
    }

    /** The same of what {@link #plainly} made of it. */
    @Nullable
    Role byWord(String plain) {
        Said said = Said.of(plain);
        for (Role role : ROLES) {
            if (Objects.requireNonNull(words.get(role)).in(said)) {
                return role;
            }
        }
        return null;
    }

    /** The role of an object's key, its parents' names before it: {@code reviewer.displayName}. */
    @Nullable
    Role ofKey(String key, String parents) {
        String spaced = spaced(key);
        String parent = spaced(parents);
        Role above = parent.isEmpty() ? null : of(parent);
        if (above == Role.REPLY) {
            return Role.REPLY;
        }
        Role role = of(spaced);
        if ((above == Role.STARS || above == Role.SITE) && role != above) {
            return role == null || role == Role.AUTHOR ? above : Role.IGNORE;
        }
        if (above == Role.AUTHOR) {
            return role == Role.AUTHOR || role == Role.LOCATION ? Role.AUTHOR : Role.IGNORE;
        }
        return above == Role.LOCATION && role == Role.AUTHOR ? Role.LOCATION : role;
    }

    /** The role of a key of a letter or two, as an object has them that abbreviates all its keys. */
    @Nullable
    Role ofShortKey(String key) {
        return keys.get(key);
    }

    static String spaced(String key) {
        var out = new StringBuilder();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(key.charAt(i - 1))) {
                out.append(' ');
            }
            out.append(c == '_' || c == '-' || c == '.' ? ' ' : c);
        }
        return out.toString();
    }

    /** A line that begins with a label or a picture in place of one; null for any other line. */
    @Nullable
    Labelled in(String line) {
        return recent.of(line, null, (text, today) -> read(text));
    }

    void forget() {
        recent.forget();
    }

    private @Nullable Labelled read(String line) {
        String text = Markdown.plain(line).strip();
        for (var sign : signs.entrySet()) {
            if (text.startsWith(sign.getKey()) && text.length() > sign.getKey().length()) {
                Labelled inner = in(text.substring(sign.getKey().length()));
                String value = text.substring(sign.getKey().length()).strip();
                boolean heading = sign.getValue() == Role.TEXT
                        && Piece.words(value) <= 4
                        && Objects.requireNonNull(words.get(Role.TEXT)).in(plain(value));
                if (heading) {
                    return null;
                }
                boolean both = inner != null && inner.role() != null;
                return both ? inner : new Labelled(sign.getValue(), sign.getKey(), value, true);
            }
        }
        int start = 0;
        while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
            if ("\"“'‘(".indexOf(text.charAt(start)) >= 0) {
                return null;
            }
            start++;
        }
        int colon = -1;
        int ideographs = 0;
        for (int i = start; i < Math.min(text.length(), start + LONGEST); i++) {
            char c = text.charAt(i);
            ideographs += Phrases.unspaced(c) ? 1 : 0;
            boolean open = i + 1 == text.length()
                    || Character.isWhitespace(text.charAt(i + 1))
                    || c == '：'
                    || ideographs > 0
                    || "*_\"'“{".indexOf(text.charAt(i + 1)) >= 0;
            boolean arrow = ARROWS.indexOf(c) >= 0 && i > start && text.charAt(i - 1) == ' ';
            boolean doubled = c == '>' && text.startsWith("> ", i + 1) && i > start && text.charAt(i - 1) == ' ';
            if ((c == ':' || c == '：' || arrow) && open || doubled) {
                colon = i;
                break;
            }
            if (c == '?' && i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                colon = i;
                break;
            }
            if ("|·•".indexOf(c) >= 0) {
                break;
            }
        }
        if (colon <= start) {
            return null;
        }
        boolean asks = text.charAt(colon) == '?';
        String label = text.substring(start, asks ? colon + 1 : colon).strip();
        if (Piece.words(label) > MOST_WORDS) {
            return null;
        }
        String value = text.substring(colon + 1).strip();
        int scale = asks && value.startsWith("(") ? value.indexOf(") ") : -1;
        if (scale > 0 && scale + 2 < value.length() && (ARROWS + ":").indexOf(value.charAt(scale + 2)) >= 0) {
            // (1-5) belongs to what is asked
            label += " " + value.substring(0, scale + 1);
            value = value.substring(scale + 3).strip();
        }
        if (value.length() > 1 && (ARROWS.indexOf(value.charAt(0)) >= 0 || value.startsWith("> "))) {
            value = value.substring(1).strip();
        }
        while (value.startsWith("**") || value.startsWith("__")) {
            value = value.substring(2).strip();
        }
        String plain = plainly(label);
        Role exact = whole(plain);
        return new Labelled(exact == null ? byWord(plain) : exact, label, value, exact != null);
    }

    /** Whether a label that looks like the tool's belongs to the reviewer's own words: {@code Update:}. */
    boolean own(String label) {
        return own.is(plain(label)) || own.start(plain(label)) && plain(label).length() < 14;
    }

    /** Whether a piece tells what became of the one above it: {@code EDIT: …}. */
    boolean goesOn(String piece) {
        Labelled label = first(piece);
        return label != null && own(label.label());
    }

    /** Whether a piece is what a reviewer added later; a banner's {@code Warning:} and a colleague's {@code PS:} are none. */
    boolean adds(String piece) {
        Labelled label = first(piece);
        return label != null && added.is(plain(label.label()));
    }

    private @Nullable Labelled first(String piece) {
        return in(piece.lines().findFirst().orElse(""));
    }

    /** Whether a label names a part of a visit that sites have rated by itself. */
    boolean ofPart(String label) {
        return parts.is(plain(label));
    }

    boolean mailFrom(String label) {
        return mailFrom.is(plain(label));
    }

    boolean mailOther(String label) {
        return mailOther.is(plain(label));
    }

    boolean mailSubject(String label) {
        return mailSubject.is(plain(label));
    }
}
