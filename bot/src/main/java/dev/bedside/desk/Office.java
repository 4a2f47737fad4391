package dev.bedside.desk;

import com.github.f4b6a3.ulid.UlidCreator;
import dev.bedside.cases.Cases;
import dev.bedside.cases.Docket;
import dev.bedside.cases.Drafts;
import dev.bedside.cases.Parts;
import dev.bedside.cases.PressBook;
import dev.bedside.cases.ReviewMemory;
import dev.bedside.cases.Sightings;
import dev.bedside.cases.TalkBook;
import dev.bedside.chat.ChatListener;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.config.ConfigFiles;
import dev.bedside.database.Database;
import dev.bedside.desk.Upkeep.Chore;
import dev.bedside.outbox.Outbox;
import dev.bedside.outbox.Sending;
import dev.bedside.outbox.SentMessages;
import dev.bedside.practice.FirstStepsReader;
import dev.bedside.practice.MomentReader;
import dev.bedside.practice.SitesReader;
import dev.bedside.reminder.ReminderPlanner;
import dev.bedside.reminder.Reminders;
import dev.bedside.reply.DraftTranslator;
import dev.bedside.reply.PatientView;
import dev.bedside.reply.SentenceReader;
import dev.bedside.setup.Posts;
import dev.bedside.vault.Vault;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Locations;
import dev.bedside.workspace.Workspaces;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Everything that works together on one record and one chat. */
public final class Office {

    private final Desk.Tools tools;
    private final ConfigFiles files;
    private final PressBook presses;
    private final MomentReader moments;
    private final @Nullable MovableClock clock;
    private final Database database;
    private final ChatPlatform chat;
    private final Workspaces workspaces;
    private final Wordings wordings;
    private final Docket docket;
    private final Drafts drafts;
    private final Drafting drafting;
    private final Outbox outbox;
    private final Cases cases;
    private final Inbox inbox;
    private final ReviewMemory memory;
    private final DoubtBook doubtBook;
    private final Doubts doubts;
    private final Intake intake;
    private final Reviser reviser;
    private final Troubles troubles;
    private final ReadBack readBack;
    private final ImportBook importBook;
    private final Imports imports;
    private final Reminders reminders;
    private final ReplyDesk replyDesk;
    private final CaseDesk caseDesk;
    private final ThreadFinder threads;
    private final Discussions discussions;
    private final Upkeep upkeep;

    /**
     * What an office is opened with.
     *
     * @param properties the value of a property of the whole installation by its name, null where it is not set
     * @param executor sends what was just committed
     * @param clock the database's own where it can be put forward; null where time takes its course
     * @param pace at which channels are read back
     */
    public record Premises(
            Desk.Tools tools,
            ConfigFiles files,
            Function<String, @Nullable String> properties,
            Database database,
            Vault vault,
            ChatPlatform chat,
            Sending sending,
            Executor executor,
            @Nullable MovableClock clock,
            Pace pace) {

        /** Reading channels back at a gentle pace. */
        public Premises(
                Desk.Tools tools,
                ConfigFiles files,
                Function<String, @Nullable String> properties,
                Database database,
                Vault vault,
                ChatPlatform chat,
                Sending sending,
                Executor executor,
                @Nullable MovableClock clock) {
            this(tools, files, properties, database, vault, chat, sending, executor, clock, Pace.gentle());
        }
    }

    public Office(Premises premises) {
        var instance = UlidCreator.getMonotonicUlid().toString();
        var vault = premises.vault();
        this.tools = premises.tools();
        this.files = premises.files();
        this.moments = MomentReader.from(premises.files());
        this.clock = premises.clock();
        this.database = premises.database();
        this.chat = premises.chat();
        this.workspaces = new Workspaces(database, premises.files(), premises.properties());
        this.wordings = new Wordings(premises.files(), premises.chat());
        this.presses = new PressBook(database);
        this.docket = new Docket(database, vault);
        this.drafts = new Drafts(database, vault);
        this.drafting = new Drafting(tools.drafter(), drafts, new SentenceReader(tools.drafts()));
        this.inbox =
                new Inbox(database, vault, chat, instance, premises.sending().claim());
        var cards = new CaseCards(
                docket,
                new Sightings(database),
                drafts,
                workspaces,
                wordings,
                chat,
                new FirstStepsReader().read(premises.files()),
                PatientView.from(premises.files(), tools.texts()),
                new DraftTranslator(tools.drafts()));
        var sent = new SentMessages(database);
        var talk = new TalkBook(database);
        var threadRenderer = new ThreadRenderer(docket, sent, talk, workspaces, wordings);
        var renderer = new EffectRenderer(
                database,
                docket,
                cards,
                inbox,
                workspaces,
                wordings,
                threadRenderer,
                new Posts(files, database::now, workspaces, chat),
                chat);
        this.outbox = new Outbox(
                database,
                new Outbox.Tools(
                        chat,
                        renderer,
                        premises.sending(),
                        premises.executor(),
                        System::nanoTime,
                        RandomGenerator.getDefault(),
                        shown -> vault.digest("shown", shown)),
                instance);
        this.cases = new Cases(database, vault, docket, outbox, new ReminderPlanner(), workspaces::practice);
        this.reviser = new Reviser(docket, cases, drafts, drafting, tools.triager(), workspaces);
        var opener = new CaseOpener(cases, drafts, drafting);
        var parts = new Parts(database, vault);
        this.memory = new ReviewMemory(database, vault, outbox, chat::sentAt);
        var arrivals = new Arrivals(database, cases, opener, memory, reviser);
        var rereader = new Rereader(
                database, inbox, parts, cases, reviser, arrivals, drafting, workspaces, tools, new FileOpener(chat));
        this.doubtBook = new DoubtBook(database);
        this.doubts = new Doubts(database, doubtBook, outbox, workspaces, wordings, chat, premises.executor());
        this.intake = new Intake(database, inbox, workspaces, arrivals, rereader, drafting, tools, chat, doubts);
        this.troubles = new Troubles(database, new TroubleBook(database), outbox, workspaces, chat);
        var comparer = new Comparer(chat, inbox, intake);
        this.readBack = new ReadBack(chat, workspaces, intake, comparer, troubles, premises.pace(), database::now);
        this.importBook = new ImportBook(database);
        this.imports = new Imports(database, importBook, inbox, outbox, workspaces, tools, chat, premises.pace());
        this.reminders = new Reminders(database, docket, cases, outbox, workspaces::practice);
        this.threads = new ThreadFinder(sent, docket);
        this.discussions = new Discussions(
                database, docket, talk, outbox, sent, threads, threadRenderer, workspaces, wordings, chat);
        var sites = new SitesReader().read(premises.files());
        this.replyDesk =
                new ReplyDesk(docket, cases, drafts, drafting, workspaces, wordings, tools.checker(), sites, chat);
        this.caseDesk = new CaseDesk(
                database, docket, cases, replyDesk, cards, outbox, workspaces, chat, moments, wordings, sites);
        this.upkeep = upkeep();
    }

    private Upkeep upkeep() {
        return new Upkeep(
                database::now,
                List.of(
                        new Chore("intake", intake::sweep),
                        new Chore("reminders", reminders::sweep),
                        new Chore("outbox", outbox::sweep),
                        new Chore("troubles", troubles::sweep),
                        new Chore("retention", cases::forgetOld),
                        new Chore("marks", memory::markOld),
                        new Chore("doubts", doubts::sweep)),
                List.of(
                        new Chore("old presses", presses::clearOld),
                        new Chore("old doubts", doubtBook::clearOld),
                        new Chore("old inbox", inbox::clearOld)));
    }

    /** {@link #frontDesk(String, Executor, Executor, Executor, Runnable)}, answering where it takes in. */
    public ChatListener frontDesk(String platform, Executor reading, Executor asking, Runnable listening) {
        return frontDesk(platform, reading, reading, asking, listening);
    }

    /**
     * Hears a chat.
     *
     * @param platform the chat's name in the record: {@code discord}
     * @param reading takes in what comes in, one after the other
     * @param talking answers what is said, one after the other
     * @param asking reads the record for whoever is typing
     * @param listening is told when events may have been lost
     */
    public ChatListener frontDesk(
            String platform, Executor reading, Executor talking, Executor asking, Runnable listening) {
        var locations = new Locations(database, workspaces);
        var setupTools = new dev.bedside.setup.Tools(files, database, outbox, workspaces, locations, chat, platform);
        var importDesk = new ImportDesk(
                database, importBook, imports, outbox, intake, docket, workspaces, wordings, chat, listening);
        var typist = new Typist(docket, caseDesk, reviser, new Recogniser(tools), workspaces, wordings);
        var pressDesk =
                new PressDesk(docket, cases, drafts, caseDesk, replyDesk, discussions, typist, workspaces, wordings);
        var commandDesk = commandDesk();
        var talk = talk(platform, commandDesk);
        return new FrontDesk(
                platform,
                new FrontDesk.Tools(
                        presses,
                        reception(),
                        pressDesk,
                        commandDesk,
                        new DoubtDesk(doubtBook, commandDesk, workspaces, wordings, chat),
                        new CommandMenu(files, wordings),
                        new Completions(docket, wordings, asking),
                        talk,
                        new SetupDesk(setupTools, listening),
                        importDesk,
                        intake,
                        discussions,
                        workspaces,
                        wordings,
                        reading,
                        talking,
                        listening));
    }

    private CommandDesk commandDesk() {
        return new CommandDesk(
                database,
                docket,
                caseDesk,
                replyDesk,
                discussions,
                reviser,
                intake,
                new Recogniser(tools),
                new FileOpener(chat),
                workspaces,
                wordings);
    }

    private Talk talk(String platform, CommandDesk commandDesk) {
        var parts = new Talk.Parts(
                database,
                presses,
                reception(),
                docket,
                discussions,
                cases,
                caseDesk,
                replyDesk,
                commandDesk,
                drafting,
                workspaces,
                wordings,
                tools,
                files,
                chat);
        return new Talk(platform, parts, threads);
    }

    /** Takes over what an earlier run left behind. */
    public void start() {
        inbox.freeAll();
        imports.freeAll();
        outbox.start();
        beat();
    }

    /** Takes up what was left behind and says what is due; called about every second, in every process. */
    public void beat() {
        upkeep.beat();
    }

    /** The conversation of a channel. */
    public Desk desk(Channel channel) {
        return new Desk(tools, this, channel, talk("console", commandDesk()));
    }

    public Intake intake() {
        return intake;
    }

    public ReadBack readBack() {
        return readBack;
    }

    public Imports imports() {
        return imports;
    }

    public Troubles troubles() {
        return troubles;
    }

    Reviser reviser() {
        return reviser;
    }

    public Reception reception() {
        return new Reception(workspaces);
    }

    public Workspaces workspaces() {
        return workspaces;
    }

    public Docket docket() {
        return docket;
    }

    public Cases cases() {
        return cases;
    }

    public Outbox outbox() {
        return outbox;
    }

    ReplyDesk replyDesk() {
        return replyDesk;
    }

    Discussions discussions() {
        return discussions;
    }

    CaseDesk caseDesk() {
        return caseDesk;
    }

    Wordings wordings() {
        return wordings;
    }

    ChatPlatform chat() {
        return chat;
    }

    Instant now() {
        return database.now();
    }

    /**
     * Lets time pass as if it had been waited for: everything that falls due on the way is said at its moment.
     *
     * @return false where time takes its course
     */
    boolean letPass(Instant until) {
        if (clock == null) {
            return false;
        }
        for (var next = dueBy(until); next.isPresent(); next = dueBy(until)) {
            clock.moveTo(next.get());
            beat();
        }
        clock.moveTo(until);
        beat();
        return true;
    }

    private Optional<Instant> dueBy(Instant until) {
        return docket.dueNext().filter(next -> !next.isAfter(until) && next.isAfter(now()));
    }

    MomentReader moments() {
        return moments;
    }
}
