package dev.bedside.chat;

import java.util.List;

/** What becomes of a {@link Request}. */
public sealed interface Response {

    /** Whoever asked, and nobody else, is told something. */
    record Privately(List<Answer> answers) implements Response {

        public Privately {
            answers = List.copyOf(answers);
        }
    }

    /** The private answer in which something was pressed becomes another one. */
    record Instead(Answer answer) implements Response {}

    /** A form opens. */
    record Open(Form form) implements Response {}

    /** It was done, and is seen elsewhere: nothing is said. */
    record Quietly() implements Response {}

    /** Another process answers. */
    record Silent() implements Response {}
}
