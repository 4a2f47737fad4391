package dev.bedside.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Card.Tint;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Pings;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutgoingWriterTests {

    @Test
    void writesWhatLooksTheSameTheSame() {
        var one = new Outgoing(new Note("hello"), new Pings(Set.of("1", "2", "3"), Set.of("4")));
        var other = new Outgoing(new Note("hello"), new Pings(Set.of("3", "2", "1"), Set.of("4")));

        assertThat(OutgoingWriter.write(one)).isEqualTo(OutgoingWriter.write(other));
    }

    @Test
    void writesWhatLooksDifferentDifferently() {
        var all = Stream.of(
                        Outgoing.quiet(new Note("hello")),
                        new Outgoing(new Note("hello"), new Pings(Set.of("1"), Set.of())),
                        new Outgoing(new Note("hello"), new Pings(Set.of(), Set.of("1"))),
                        card(Tint.GOOD, "hello"),
                        card(Tint.GRAVE, "hello"),
                        card(Tint.GOOD, "hello", new Part.Remark("one")),
                        card(Tint.GOOD, "hello", new Part.Remark("one"), new Part.Remark("two")),
                        card(Tint.GOOD, "hello", new Part.Remark("two"), new Part.Remark("one")),
                        card(Tint.GOOD, "hello", new Part.Fact("one", "two")),
                        card(Tint.GOOD, "hello", new Part.Fact("on", "etwo")),
                        card(Tint.GOOD, "hello", new Part.Copyable("one", "two")),
                        card(Tint.GOOD, "hello", new Part.Quote("one", "two", "")),
                        card(Tint.GOOD, "hello", new Part.Quote("one", "", "two")))
                .map(OutgoingWriter::write)
                .toList();

        assertThat(all).doesNotHaveDuplicates();
    }

    private static Outgoing card(Tint tint, String headline, Part... parts) {
        return Outgoing.quiet(new Card(tint, headline, List.of(parts)));
    }
}
