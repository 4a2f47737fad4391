package dev.bedside.discord;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import net.dv8tion.jda.api.utils.FileUpload;

/**
 * A text that is too long for a message.
 *
 * @param name what Discord takes as it is: letters, digits, dots and dashes
 */
record TextFile(String name, String text) {

    private static final String ENDING = ".txt";
    private static final int LONGEST = 60;

    /** A file called after the words above it. */
    static TextFile titled(String title, String text) {
        var name = plain(title).toLowerCase(Locale.ROOT);
        if (name.length() > LONGEST) {
            name = name.substring(0, LONGEST);
        }
        return new TextFile((name.isEmpty() ? "text" : name) + ENDING, text);
    }

    /** A file called as it says. */
    static TextFile named(String fileName, String text) {
        var name = plain(fileName);
        return new TextFile(name.isEmpty() ? "text" + ENDING : name.contains(".") ? name : name + ENDING, text);
    }

    /** The same file under another name, where a message has two of one name. */
    TextFile numbered(int number) {
        int dot = name.lastIndexOf('.');
        return new TextFile(name.substring(0, dot) + "-" + number + name.substring(dot), text);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9.]+", "-")
                .replaceAll("^[-.]+|[-.]+$", "");
    }

    /** The file for one message; what sends it reads it anew each time that it tries. */
    FileUpload upload() {
        var bytes = Markup.clean(text).getBytes(StandardCharsets.UTF_8);
        return FileUpload.fromStreamSupplier(name, () -> new ByteArrayInputStream(bytes));
    }

    /** Sizes only: people's words never reach a log. */
    @Override
    public String toString() {
        return "TextFile[" + text.length() + " characters]";
    }
}
