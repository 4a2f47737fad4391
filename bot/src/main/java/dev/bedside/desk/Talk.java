package dev.bedside.desk;

import dev.bedside.cases.Cases;
import dev.bedside.cases.Docket;
import dev.bedside.cases.PressBook;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.config.ConfigFiles;
import dev.bedside.database.Database;
import dev.bedside.outbox.SentMessages;
import dev.bedside.reminder.ReminderBook;
import dev.bedside.setup.Help;
import dev.bedside.workspace.Workspaces;

/** Talking, put together: the desks that hear, do and answer, on the same memory. */
final class Talk {

    private final Attention attention = new Attention();
    private final Colleagues colleagues;
    private final WishDesk wishes;
    private final TalkDesk desk;
    private final TalkPressDesk presses;
    private final OpenCases openCases;

    /** What talking is put together from. */
    record Parts(
            Database database,
            PressBook presses,
            Reception reception,
            Docket docket,
            Discussions discussions,
            Cases cases,
            CaseDesk caseDesk,
            ReplyDesk replies,
            CommandDesk commands,
            Drafting drafting,
            Workspaces workspaces,
            Wordings wordings,
            Desk.Tools tools,
            ConfigFiles files,
            ChatPlatform chat) {}

    Talk(String platform, Parts parts, ThreadFinder threads) {
        var sent = new SentMessages(parts.database());
        var memory = new ShortMemory();
        this.colleagues = new Colleagues(parts.chat());
        var companies = new CompanyFinder(platform, parts.workspaces(), parts.docket(), threads, parts.chat());
        var drafts = new DraftDesk(
                parts.cases(),
                parts.caseDesk(),
                parts.replies(),
                parts.drafting(),
                parts.tools().drafts(),
                new DraftEditor(parts.tools().texts()),
                parts.workspaces(),
                parts.wordings(),
                memory);
        var teller = new CaseTeller(
                parts.database(),
                parts.docket(),
                parts.caseDesk(),
                sent,
                parts.workspaces(),
                PeriodReader.from(parts.files()),
                parts.chat());
        this.openCases = new OpenCases(parts.docket(), sent, new ReminderBook(parts.database()));
        this.wishes = new WishDesk(
                parts.docket(),
                parts.caseDesk(),
                parts.replies(),
                parts.commands(),
                drafts,
                new LabelDesk(parts.commands()),
                teller,
                new Lore(),
                new Asking(parts.docket(), parts.caseDesk(), colleagues, parts.chat(), parts.workspaces(), memory),
                colleagues,
                new Help(parts.files()));
        var guard = new GuardDesk(parts.tools().guard());
        var speech = new SpeechReader(
                parts.reception(),
                openCases,
                parts.docket(),
                parts.tools().talk(),
                parts.tools().texts(),
                guard,
                attention,
                colleagues,
                parts.wordings());
        this.desk = new TalkDesk(
                platform,
                new TalkDesk.Tools(
                        parts.database(),
                        parts.presses(),
                        parts.docket(),
                        parts.discussions(),
                        companies,
                        speech,
                        parts.tools(),
                        new Recogniser(parts.tools()),
                        wishes,
                        guard,
                        attention,
                        memory,
                        parts.wordings(),
                        parts.chat()));
        this.presses = new TalkPressDesk(
                platform,
                parts.presses(),
                companies,
                parts.docket(),
                wishes,
                drafts,
                parts.commands(),
                attention,
                memory,
                parts.wordings(),
                parts.chat());
    }

    TalkDesk desk() {
        return desk;
    }

    TalkPressDesk presses() {
        return presses;
    }

    WishDesk wishes() {
        return wishes;
    }

    OpenCases openCases() {
        return openCases;
    }

    Attention attention() {
        return attention;
    }

    Colleagues colleagues() {
        return colleagues;
    }
}
