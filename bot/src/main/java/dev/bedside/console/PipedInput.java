package dev.bedside.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/**
 * Cuts piped text into messages: one ends with a line {@code .}, with two empty lines, before a line that starts with
 * {@code /}, or with the input.
 */
final class PipedInput {

    private final BufferedReader lines;
    private Optional<String> command = Optional.empty();

    PipedInput(BufferedReader lines) {
        this.lines = lines;
    }

    /** The next message, a command being one of its own; empty at the end. */
    Optional<String> next() throws IOException {
        if (command.isPresent()) {
            var waiting = command;
            command = Optional.empty();
            return waiting;
        }
        var message = new StringBuilder();
        int empty = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("/")) {
                if (message.toString().isBlank()) {
                    return Optional.of(line);
                }
                command = Optional.of(line);
                return Optional.of(message.toString().strip());
            }
            empty = line.isBlank() ? empty + 1 : 0;
            if (line.equals(".") || empty == 2) {
                if (!message.toString().isBlank()) {
                    return Optional.of(message.toString().strip());
                }
                message.setLength(0);
                empty = 0;
            } else {
                message.append(line).append('\n');
            }
        }
        return message.toString().isBlank()
                ? Optional.empty()
                : Optional.of(message.toString().strip());
    }
}
