package dev.bedside.console;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.chat.Answer;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.desk.Desk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** Talks with whoever sits at the terminal, or stands behind a pipe, until they leave. */
public final class Room implements AutoCloseable {

    /** The name under which the terminal's workspaces are kept. */
    public static final String PLATFORM = "console";

    private static final String QUIT = "/quit";
    private static final Set<String> LEAVING = Set.of(QUIT, "/exit", "quit", "exit");
    private static final String VISITOR = "you";

    private final PrintWriter out;
    private final CardPrinter printer;
    private final ConsoleChat chat = new ConsoleChat(outgoing -> say(List.of(dated(outgoing.answer()))));
    private final @Nullable Terminal terminal;
    private final @Nullable LineReader keyboard;

    private volatile @Nullable Supplier<String> time;

    private Room(PrintWriter out, CardPrinter printer, @Nullable Terminal terminal) {
        this.out = out;
        this.printer = printer;
        this.terminal = terminal;
        this.keyboard = terminal == null
                ? null
                : LineReaderBuilder.builder()
                        .terminal(terminal)
                        .option(LineReader.Option.BRACKETED_PASTE, true)
                        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                        .build();
    }

    /** Opens the room on standard input and output. */
    public static Room open() throws IOException {
        if (System.console() != null && System.console().isTerminal()) {
            Terminal terminal = TerminalBuilder.builder().system(true).build();
            int width = terminal.getWidth() <= 0 ? 80 : terminal.getWidth();
            return new Room(terminal.writer(), new CardPrinter(System.getenv("NO_COLOR") == null, width), terminal);
        }
        return new Room(new PrintWriter(System.out, false, StandardCharsets.UTF_8), new CardPrinter(false, 100), null);
    }

    /** The room as a chat. */
    public ChatPlatform chat() {
        return chat;
    }

    /**
     * Talks until the visitor leaves.
     *
     * @param beat says what is due; done about every second at a keyboard, after each message behind a pipe
     */
    public void talk(Desk desk, Runnable beat) throws IOException {
        time = desk::time;
        if (keyboard == null) {
            var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            listen(desk, beat, new PipedInput(input));
        } else {
            talk(desk, beat, keyboard);
        }
        out.flush();
    }

    /** A conversation at the keyboard: a paste is one message, however many lines it has. */
    private void talk(Desk desk, Runnable beat, LineReader typed) {
        say(desk.welcome());
        try (var clockwork = Executors.newSingleThreadScheduledExecutor()) {
            clockwork.scheduleWithFixedDelay(beat, 1, 1, TimeUnit.SECONDS);
            try {
                while (answered(desk, line(typed))) {
                    out.flush();
                }
            } catch (EndOfFileException left) {
                out.flush();
            }
            clockwork.shutdownNow();
        }
    }

    /** Ctrl-C takes back what was typed; on an empty line it leaves. */
    private String line(LineReader typed) {
        try {
            return typed.readLine(printer.faint("> "));
        } catch (UserInterruptException taken) {
            return taken.getPartialLine().isBlank() ? QUIT : "";
        }
    }

    private void listen(Desk desk, Runnable beat, PipedInput input) throws IOException {
        Optional<String> message = input.next();
        while (message.isPresent() && answered(desk, message.get())) {
            beat.run();
            message = input.next();
        }
    }

    /** Whether the visitor stays. */
    private boolean answered(Desk desk, String said) {
        if (LEAVING.contains(said.strip())) {
            return false;
        }
        if (!said.isBlank()) {
            say(answers(desk, said));
        }
        return true;
    }

    /** One message that goes wrong must not end the conversation. */
    private static List<Answer> answers(Desk desk, String said) {
        try {
            var author = new Message.Author(VISITOR, VISITOR, false);
            var id = UlidCreator.getMonotonicUlid().toString();
            return desk.hear(new Message(id, said, List.of(), List.of(), List.of(), author), true);
        } catch (RuntimeException | StackOverflowError failure) {
            return List.of(desk.failed(failure));
        }
    }

    /** A chat shows when something was said; so does the room, for what it says unasked. */
    private Answer dated(Answer answer) {
        var clock = time;
        return answer instanceof Note(String text, var controls) && clock != null
                ? new Note("[" + clock.get() + "] " + text)
                : answer;
    }

    /** What comes while somebody types is put above the line they type. */
    private synchronized void say(List<Answer> answers) {
        for (Answer answer : answers) {
            var text = printer.print(answer) + "\n";
            if (keyboard != null && keyboard.isReading()) {
                keyboard.printAbove(text);
            } else {
                out.println(text);
            }
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (terminal != null) {
            terminal.close();
        }
    }
}
