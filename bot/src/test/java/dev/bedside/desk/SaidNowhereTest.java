package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.bedside.battery.Call;
import dev.bedside.chat.Unreachable;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Words that colleagues say are in no table, in no log and in no exception, whatever came of them. */
class SaidNowhereTest {

    private final Random random = new Random(7);
    private final Workplace work = Workplace.alone(Map.of("bedside.practice.approvers-channel", "approvals"));
    private final Chatter chatter = new Chatter(work);

    private String canary() {
        return "Zq"
                + random.ints(12, 'a', 'z' + 1)
                        .mapToObj(letter -> String.valueOf((char) letter))
                        .collect(Collectors.joining());
    }

    @Test
    void leavesNoWordOfATalkAnywhere() {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var log = new ListAppender<ILoggingEvent>();
        var before = root.getLevel();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        var words = Stream.generate(this::canary).limit(9).toList();
        try {
            talk(words);
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
        }
        var logged = log.list.stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : event.getThrowableProxy().getMessage()))
                .collect(Collectors.joining("\n"));
        var kept = tables();
        for (String word : words) {
            assertThat(logged).doesNotContainIgnoringCase(word);
            assertThat(kept).doesNotContainIgnoringCase(word);
        }
    }

    private void talk(List<String> words) {
        work.forward(Workplace.COMPLAINT);
        work.forward(Workplace.PRAISE);
        var ana = Chatter.ana();
        chatter.say(ana, "lunch with " + words.get(0) + " today");
        chatter.say(ana, "that's Mrs " + words.get(1) + ", root canal in May");
        chatter.mention(ana, "mention the " + words.get(2));
        chatter.mention(ana, "is this ok to post: Thank you, " + words.get(3) + ", for choosing us.");
        chatter.mention(ana, "snooze it till " + words.get(4));
        chatter.mention(ana, "zorp " + words.get(5) + " blimf");
        chatter.mention(ana, "give it to " + words.get(6));
        chatter.directly(ana, "what about " + words.get(7) + "?");
        work.chat.whenReceived(call -> {
            if (call.what() == Call.What.POST) {
                throw new Unreachable("nobody answers");
            }
        });
        chatter.mention(ana, "thanks " + words.get(8));
        work.office.beat();
    }

    /** Every cell of every table, blobs as hexadecimal. */
    private String tables() {
        var jdbc = work.database.jdbc();
        return jdbc.sql("select name from sqlite_master where type = 'table'").query(String.class).list().stream()
                .flatMap(table -> jdbc.sql("select * from \"" + table + "\"").query().listOfRows().stream())
                .flatMap(row -> row.values().stream())
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }
}
