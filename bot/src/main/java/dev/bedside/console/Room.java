package dev.bedside.console;

import dev.bedside.chat.Answer;
import dev.bedside.chat.Message;
import dev.bedside.desk.Desk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Talks with whoever sits at the terminal, or stands behind a pipe, until they leave. */
public final class Room {

    private static final String QUIT = "/quit";
    private static final Set<String> LEAVING = Set.of(QUIT, "/exit", "quit", "exit");
    private static final Message.Author VISITOR = new Message.Author("you", false);

    private final Desk desk;
    private final PrintWriter out;
    private final CardPrinter printer;

    private Room(Desk desk, PrintWriter out, CardPrinter printer) {
        this.desk = desk;
        this.out = out;
        this.printer = printer;
    }

    /** Opens the room on standard input and output; returns when the visitor leaves. */
    public static void open(Desk desk) throws IOException {
        if (System.console() != null && System.console().isTerminal()) {
            try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
                int width = terminal.getWidth() <= 0 ? 80 : terminal.getWidth();
                var room = new Room(desk, terminal.writer(), new CardPrinter(System.getenv("NO_COLOR") == null, width));
                room.talk(terminal);
            }
        } else {
            var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            new Room(desk, out, new CardPrinter(false, 100)).listen(new PipedInput(input));
        }
    }

    /** A conversation at the keyboard: a paste is one message, however many lines it has. */
    private void talk(Terminal terminal) {
        LineReader keyboard = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(LineReader.Option.BRACKETED_PASTE, true)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .build();
        say(List.of(desk.welcome()));
        try {
            while (answered(line(keyboard))) {
                out.flush();
            }
        } catch (EndOfFileException left) {
            out.flush();
        }
    }

    /** Ctrl-C takes back what was typed; on an empty line it leaves. */
    private String line(LineReader keyboard) {
        try {
            return keyboard.readLine(printer.faint("> "));
        } catch (UserInterruptException taken) {
            return taken.getPartialLine().isBlank() ? QUIT : "";
        }
    }

    void listen(PipedInput input) throws IOException {
        Optional<String> message = input.next();
        while (message.isPresent() && answered(message.get())) {
            message = input.next();
        }
        out.flush();
    }

    /** Whether the visitor stays. */
    private boolean answered(String said) {
        if (LEAVING.contains(said.strip())) {
            return false;
        }
        if (!said.isBlank()) {
            say(answers(said));
        }
        return true;
    }

    /** One message that goes wrong must not end the conversation. */
    private List<Answer> answers(String said) {
        try {
            return desk.hear(Message.typed(said, VISITOR));
        } catch (RuntimeException | StackOverflowError failure) {
            return List.of(desk.failed());
        }
    }

    private void say(List<Answer> answers) {
        for (Answer answer : answers) {
            out.println(printer.print(answer));
            out.println();
        }
        out.flush();
    }
}
