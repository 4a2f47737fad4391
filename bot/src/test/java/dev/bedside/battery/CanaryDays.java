package dev.bedside.battery;

import dev.bedside.House;
import dev.bedside.cases.Case;
import dev.bedside.cases.Drafts;
import dev.bedside.chat.Message;
import dev.bedside.chat.Message.Attachment;
import dev.bedside.chat.Message.Embed;
import dev.bedside.chat.Message.Field;
import dev.bedside.chat.Message.Snapshot;
import dev.bedside.database.Database;
import dev.bedside.desk.Desk;
import dev.bedside.desk.Office;
import dev.bedside.review.Review;
import dev.bedside.vault.Vault;
import dev.bedside.workspace.Channel;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Days in an office in which every field that can hold words holds a canary: forwarded reviews in whatever layout, chatter,
 * pasted reviews, wishes, commands, edited drafts, posted answers.
 */
final class CanaryDays {

    private static final String RATING = "Google review, 1 star, by %s %s%n%nThe waiting room was filthy, %s, and the"
            + " receptionist was rude to %s. Never again %s.";

    private final Database database;
    private final MovedClock clock;
    private final Canaries canaries;
    private final Random random;
    private final RecordingChat chat;
    private final Office office;
    private final Channel channel;
    private final Desk desk;
    private final Drafts drafts;

    /** What has to be kept, sealed. */
    private final Set<String> kept = new HashSet<>();

    /** What must not be kept at all. */
    private final Set<String> passing = new HashSet<>();

    private final List<Throwable> thrown = new ArrayList<>();
    private int messages;
    private boolean bad;

    CanaryDays(Database database, Vault vault, Canaries canaries, MovedClock clock, long seed) {
        this.clock = clock;
        this.database = database;
        this.canaries = canaries;
        this.random = new Random(seed);
        this.chat = RecordingChat.discordLike(clock);
        this.office = House.office(database, vault, chat, Runnable::run, Map.of());
        this.channel = office.workspaces().settle("test", "larkfield", "front-desk");
        this.desk = office.desk(channel);
        this.drafts = new Drafts(database, vault);
    }

    Set<String> kept() {
        return kept;
    }

    Set<String> passing() {
        return passing;
    }

    List<Throwable> thrown() {
        return thrown;
    }

    Office office() {
        return office;
    }

    Channel channel() {
        return channel;
    }

    /** One round through everything that people write. */
    void day() {
        forward(content());
        forward(embed());
        forward(snapshot());
        forward(attachment());
        chat();
        paste();
        wish();
        command();
        clock.move(Duration.ofMinutes(1));
        office.beat();
    }

    /**
     * The same with an error in everything: the database refuses, so that messages are left behind as they came; the
     * platform refuses, nothing answers.
     */
    void badDay() {
        bad = true;
        chat.fail(Fault.REFUSED, Fault.UNREACHABLE, Fault.ANSWER_LOST, Fault.REFUSED);
        day();
        for (var table : List.of("texts", "review_case")) {
            database.jdbc().sql("alter table " + table + " rename to mislaid").update();
            day();
            database.jdbc().sql("alter table mislaid rename to " + table).update();
        }
        bad = false;
    }

    private String word() {
        return canaries.word();
    }

    private String gone() {
        var word = word();
        passing.add(word);
        return word;
    }

    private Message message(
            String content, List<Embed> embeds, List<Snapshot> snapshots, List<Attachment> attachments, boolean bot) {
        messages++;
        return new Message(
                Integer.toString(messages),
                content,
                embeds,
                snapshots,
                attachments,
                new Message.Author(Integer.toString(200 + random.nextInt(3)), word(), bot));
    }

    private String review() {
        return RATING.formatted(word(), word(), word(), word(), word());
    }

    private Message content() {
        return message(review(), List.of(), List.of(), List.of(), true);
    }

    private Message embed() {
        var embed = new Embed(
                "New Google review " + word(),
                "https://example.com/" + word(),
                "The waiting room was filthy and the receptionist was rude to " + word() + ".",
                word() + " " + word(),
                "Review Radar " + word(),
                List.of(
                        new Field("Rating", "1"),
                        new Field("Reviewer", word()),
                        new Field("Location", word()),
                        new Field("Review ID", word()),
                        new Field("Link", "https://example.com/reviews/" + word()),
                        new Field("Language", word()),
                        new Field("Date", word()),
                        new Field(word(), word())));
        return message(word(), List.of(embed), List.of(), List.of(), true);
    }

    private Message snapshot() {
        return message(
                word(), List.of(), List.of(new Snapshot(review(), List.of(), List.of(text(word())))), List.of(), false);
    }

    private Message attachment() {
        return message("See the file " + word(), List.of(), List.of(), List.of(text(review())), true);
    }

    private Attachment text(String words) {
        return new Attachment(word() + ".txt", "text/plain", words);
    }

    /** What the reader takes out of a message is kept, whatever else stands in it. */
    private void forward(Message message) {
        var today = LocalDate.ofInstant(database.now(), ZoneOffset.UTC);
        for (var review : House.REVIEWS.read(message, today)) {
            keep(review);
        }
        attempt(() -> office.intake().receive(channel, message));
    }

    private void keep(Review review) {
        var said = Stream.of(review.author(), review.text(), review.link(), review.location(), review.siteReviewId())
                .filter(part -> part != null)
                .toList();
        canaries.words().stream()
                .skip(Math.max(0, canaries.count() - 60))
                .filter(word -> said.stream().anyMatch(part -> part.contains(word)))
                .filter(word -> !bad)
                .forEach(kept::add);
    }

    private void chat() {
        var lunch = message("Lunch at noon, " + gone() + "?", List.of(), List.of(), List.of(), false);
        attempt(() -> office.intake().receive(channel, lunch));
        var embed = new Embed("Disk space", "", "The disk of " + gone() + " is full", "", gone(), List.of());
        var notice = message("Backup done: " + gone(), List.of(embed), List.of(), List.of(), true);
        if (House.REVIEWS.read(notice, LocalDate.EPOCH).isEmpty()) {
            attempt(() -> office.intake().receive(channel, notice));
        }
    }

    private void hear(String said) {
        var message = message(said, List.of(), List.of(), List.of(), false);
        attempt(() -> desk.hear(message, true));
    }

    private void paste() {
        hear(review());
        hear("/review The doctor never called me back and nobody apologised to " + word() + ".");
    }

    private void wish() {
        hear("/check We never saw " + gone() + " here.");
        hear("make it shorter " + gone());
        hear("in " + gone());
        hear("why? " + gone());
        hear("another one");
        hear("/" + gone() + " " + gone());
        hear("/later " + gone());
        hear(gone());
    }

    private void command() {
        var newest = newest();
        newest.ifPresent(this::edit);
        hear("/review claim");
        hear("/review snooze " + gone());
        hear("/review snooze tomorrow " + gone());
        hear("/review snooze 2h");
        hear("/review assign " + gone());
        hear("/review close " + gone());
        hear("/review list");
        hear("/review show");
        hear("/review history");
        hear("/review report");
        hear("/review dossier");
        hear("/review undo");
        var answer = word();
        if (newest.isPresent() && !bad) {
            kept.add(answer);
        }
        hear("/review posted #" + newest.map(Case::number).orElse(1L) + ": We are sorry, " + answer + ".");
        hear("/review undo");
        hear("/review close duplicate");
        hear("/review reopen");
    }

    private Optional<Case> newest() {
        try {
            return office.docket().newest(channel.id());
        } catch (RuntimeException failed) {
            thrown.add(failed);
            return Optional.empty();
        }
    }

    private void edit(Case each) {
        var edited = word();
        attempt(() -> drafts.add(
                each,
                new Drafts.NewDraft(
                        Drafts.Kind.EDITED, "en", null, 0, "200", "Thank you, " + edited, true, true, List.of())));
        if (!bad) {
            kept.add(edited);
        }
    }

    private void attempt(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException failed) {
            thrown.add(failed);
        }
    }
}
