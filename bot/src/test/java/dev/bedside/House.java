package dev.bedside;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.check.CheckRules;
import dev.bedside.check.GreetingWords;
import dev.bedside.check.ReplyChecker;
import dev.bedside.config.ConfigFiles;
import dev.bedside.database.Database;
import dev.bedside.database.DatabaseSettings;
import dev.bedside.desk.Desk;
import dev.bedside.desk.MovableClock;
import dev.bedside.desk.Office;
import dev.bedside.guard.GuardReader;
import dev.bedside.judgement.Judgement;
import dev.bedside.outbox.Sending;
import dev.bedside.practice.Practice;
import dev.bedside.practice.PracticeReader;
import dev.bedside.reply.AspectReader;
import dev.bedside.reply.DraftWording;
import dev.bedside.reply.Drafter;
import dev.bedside.review.MessageEncoder;
import dev.bedside.review.Review;
import dev.bedside.review.ReviewReader;
import dev.bedside.talk.UtteranceReader;
import dev.bedside.text.TextReader;
import dev.bedside.triage.TriageRules;
import dev.bedside.triage.Triager;
import dev.bedside.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The core as it is packaged, put together once for all tests, on a Wednesday morning.
 *
 * <p>A rule file that is broken is left out here; {@link RulesTest} is what fails for it.
 */
public final class House {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T15:00:00Z"), ZoneOffset.UTC);
    public static final ConfigFiles FILES = ConfigFiles.packaged(problem -> {});
    public static final TextReader TEXTS = TextReader.from(FILES);
    public static final Practice PRACTICE = practice(Map.of());
    public static final ReviewReader REVIEWS = new ReviewReader(FILES, TEXTS.detector());
    /** What the encoder learned of messages; it runs wherever the tests do. */
    public static final MessageEncoder MESSAGES = MessageEncoder.packed(() -> true, what -> {
        throw new IllegalStateException(what);
    });

    public static final Triager TRIAGER = new Triager(TriageRules.load(FILES, TEXTS), TEXTS);
    public static final ReplyChecker CHECKER =
            new ReplyChecker(CheckRules.load(FILES, TEXTS), TEXTS, GreetingWords.from(FILES));
    public static final DraftWording WORDING = DraftWording.from(FILES, PRACTICE.languages());
    public static final Drafter DRAFTER = new Drafter(WORDING, AspectReader.from(FILES, TEXTS), CHECKER);
    public static final Desk.Tools TOOLS = new Desk.Tools(
            REVIEWS,
            TRIAGER,
            DRAFTER,
            WORDING,
            CHECKER,
            UtteranceReader.from(FILES, TEXTS),
            GuardReader.from(FILES, TEXTS),
            TEXTS);

    private House() {}

    /** Tools that judge as the program does when it is started, with what was learned; they take a second to make. */
    public static Desk.Tools learnedTools() {
        var judgement = Judgement.packaged(true, what -> {
            throw new IllegalStateException(what);
        });
        return new Desk.Tools(
                REVIEWS,
                new Triager(TriageRules.load(FILES, TEXTS), TEXTS, judgement),
                DRAFTER,
                WORDING,
                CHECKER,
                TOOLS.talk(),
                TOOLS.guard(),
                TEXTS);
    }

    /** An invented practice. */
    public static Practice practice(Map<String, String> changed) {
        var properties = properties(changed);
        return new PracticeReader(name -> properties.get(name.replace("bedside.practice.", ""))).read(FILES);
    }

    /** A room of its own on a record in memory that all tests share; what is posted there goes to the chat. */
    public static Desk desk(ChatPlatform chat, Map<String, String> changed) {
        var office = office(Record.DATABASE, Record.VAULT, chat, Runnable::run, changed);
        var workspace = UlidCreator.getMonotonicUlid().toString();
        return office.desk(office.workspaces().settle("test", workspace, workspace));
    }

    /** The core at work on a record of its own. */
    public static Office office(
            Database database, Vault vault, ChatPlatform chat, Executor executor, Map<String, String> changed) {
        return office(database, vault, chat, executor, changed, null);
    }

    /** @param clock the database's own, where it can be put forward */
    public static Office office(
            Database database,
            Vault vault,
            ChatPlatform chat,
            Executor executor,
            Map<String, String> changed,
            @Nullable MovableClock clock) {
        var properties = properties(changed);
        return new Office(new Office.Premises(
                TOOLS,
                FILES,
                name -> properties.get(name.replace("bedside.practice.", "")),
                database,
                vault,
                chat,
                Sending.USUAL,
                executor,
                clock));
    }

    /** Opened for the first test that needs it. */
    private static final class Record {
        static final Database DATABASE = Database.open(DatabaseSettings.IN_MEMORY, CLOCK);
        static final Vault VAULT = Vault.forgetful(DATABASE);
    }

    private static Map<String, String> properties(Map<String, String> changed) {
        var properties =
                new HashMap<>(Map.of("name", "Larkfield Family Clinic", "phone", "01632 960142", "zone", "UTC"));
        properties.putAll(changed);
        return properties;
    }

    /** @param stars null for no rating */
    public static Review review(String text, @Nullable Double stars) {
        return new Review(null, stars, null, text, TEXTS.detector().detect(text), false, null, null, null, null);
    }
}
