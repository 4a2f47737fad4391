package dev.bedside.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bedside.cases.Actor;
import dev.bedside.cases.Case;
import dev.bedside.cases.Drafts;
import dev.bedside.cases.Origin;
import dev.bedside.cases.Outcome;
import dev.bedside.cases.Performed;
import dev.bedside.cases.Refusal.Reason;
import dev.bedside.cases.Rights;
import dev.bedside.cases.Sight;
import dev.bedside.cases.Step;
import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who may do what, by tables that are written from the wish and not from the code.
 *
 * <p>Everyone who sees the channel: list, show, check; the team: claim, draft, post, snooze, set; the owner of the case or an
 * approver: assign, close, report, reopen; an approver: ready a hold, forget; Manage Server: settings.
 */
class AuthorisationTest {

    private static final String TEAM = "role-team";
    private static final String APPROVERS = "role-approvers";
    private static final String HELD =
            "Google review, 1 star, by Wendeline K.\n\nThey gave my father the wrong dose and he ended up in the hospital.";
    private static final String SECRET = "wrong dose";

    /** Which roles are set, in the order of the columns of {@link #PEOPLE}. */
    enum Roles {
        BOTH,
        TEAM_ONLY,
        APPROVERS_ONLY,
        NEITHER;

        boolean team() {
            return this == BOTH || this == TEAM_ONLY;
        }

        boolean approvers() {
            return this == BOTH || this == APPROVERS_ONLY;
        }
    }

    /** What somebody is: - nobody here, S sees the channel, T on the team, A an approver. */
    private static final String PEOPLE = """
            person            | both | team | approvers | neither
            outsider          | -    | -    | -         | -
            onlooker          | S    | S    | T         | T
            team              | T    | T    | T         | T
            approver          | A    | S    | A         | T
            approver in team  | A    | T    | A         | T
            manager           | S    | A    | T         | A
            manager in team   | T    | A    | T         | A
            foreign approver  | -    | -    | -         | -
            """;

    /**
     * What somebody must be at least; ~ where the case allows it to nobody.
     *
     * <p>Mine: whoever asks has claimed it, also one who has lost the team's role since.
     */
    private static final String ACTIONS = """
            action         | open | mine | another's | held | held, mine | held, another's
            list           | S    | S    | S         | S    | S          | S
            show           | S    | S    | S         | S    | S          | S
            check          | S    | S    | S         | S    | S          | S
            read           | S    | S    | S         | A    | A          | A
            history        | S    | S    | S         | A    | A          | A
            dossier        | S    | S    | S         | A    | A          | A
            claim          | T    | T    | ~         | T    | T          | ~
            draft          | T    | T    | T         | T    | T          | T
            post           | T    | T    | A         | T    | T          | A
            posted         | T    | T    | T         | T    | T          | T
            snooze         | ~    | T    | ~         | ~    | T          | ~
            assign         | A    | T    | A         | A    | T          | A
            release        | A    | T    | A         | A    | T          | A
            close          | A    | T    | A         | A    | T          | A
            report         | A    | T    | A         | A    | T          | A
            removed        | A    | T    | A         | A    | T          | A
            kept           | A    | T    | A         | A    | T          | A
            appeal         | A    | T    | A         | A    | T          | A
            reopen         | A    | T    | A         | A    | T          | A
            undo own       | T    | T    | T         | T    | T          | T
            undo another's | A    | A    | A         | A    | A          | A
            ready          | A    | A    | A         | A    | A          | A
            forget         | A    | A    | A         | A    | A          | A
            preserve       | A    | A    | A         | A    | A          | A
            unpreserve     | A    | A    | A         | A    | A          | A
            """;

    private static final Set<String> MANAGERS = Set.of("manager", "manager in team", "outsider");

    private Workplace work = Workplace.alone(new HashMap<>());
    private int prepared;
    private Roles roles = Roles.BOTH;

    @ParameterizedTest
    @EnumSource(names = {"BOTH", "NEITHER"})
    void letsEverybodyDoWhatTheyMayAndNothingElse(Roles set) {
        tryEverything(set);
    }

    @ParameterizedTest
    @EnumSource(names = {"TEAM_ONLY", "APPROVERS_ONLY"})
    @Tag("battery")
    @Tag("authorisation")
    void letsEverybodyDoWhatTheyMayWhereOneRoleIsSet(Roles set) {
        tryEverything(set);
    }

    private void tryEverything(Roles set) {
        roles = set;
        var settings = new HashMap<String, String>();
        settings.put("bedside.practice.team", set.team() ? TEAM : null);
        settings.put("bedside.practice.approvers", set.approvers() ? APPROVERS : null);
        settings.put("bedside.practice.approval", "all");
        work = Workplace.alone(settings);
        int cells = 0;
        var wrong = new ArrayList<String>();
        var actions = table(ACTIONS);
        for (var row : actions.subList(1, actions.size())) {
            for (int column = 1; column < row.size(); column++) {
                var state = actions.getFirst().get(column);
                var each = prepared(row.getFirst(), state);
                for (var person : table(PEOPLE).subList(1, table(PEOPLE).size())) {
                    boolean expected = suffices(person.get(1 + set.ordinal()), row.get(column));
                    boolean done = isDone(row.getFirst(), each, person.getFirst());
                    cells++;
                    if (done != expected) {
                        wrong.add((done ? "wrongly allowed: " : "wrongly refused: ") + row.getFirst() + ", " + state
                                + ", " + person.getFirst());
                    }
                    if (work.again(each).version() != each.version()) {
                        each = prepared(row.getFirst(), state);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cells).isEqualTo(25 * 6 * 8);
    }

    @ParameterizedTest
    @EnumSource
    void letsThoseWhoManageTheServerChangeItsSettings(Roles set) {
        var settings = new HashMap<String, String>();
        settings.put("bedside.practice.team", set.team() ? TEAM : null);
        settings.put("bedside.practice.approvers", set.approvers() ? APPROVERS : null);
        work = Workplace.alone(settings);
        var team = work.office.workspaces().practice(work.channel.practice()).team();
        assertThat(table(PEOPLE).stream().skip(1).map(List::getFirst))
                .filteredOn(person ->
                        Rights.of(actor(person), work.channel.workspace(), team).settings())
                .containsExactlyInAnyOrderElementsOf(MANAGERS);
    }

    private static List<List<String>> table(String written) {
        return written.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
    }

    /** Whether somebody is what an action takes. */
    private static boolean suffices(String is, String needed) {
        return !needed.equals("~") && "-STA".indexOf(is) >= "-STA".indexOf(needed);
    }

    private Actor actor(String person) {
        var here = work.channel.workspace();
        return switch (person) {
            case "outsider" -> new Actor("pat", here, new Sight(Set.of("another")), Set.of(TEAM, APPROVERS), true);
            case "onlooker" -> new Actor("pat", here, Sight.ALL, Set.of("role-everyone"), false);
            case "team" -> new Actor("pat", here, Sight.ALL, Set.of(TEAM), false);
            case "approver" -> new Actor("pat", here, Sight.ALL, Set.of(APPROVERS), false);
            case "approver in team" -> new Actor("pat", here, Sight.ALL, Set.of(TEAM, APPROVERS), false);
            case "manager" -> new Actor("pat", here, Sight.ALL, Set.of(), true);
            case "manager in team" -> new Actor("pat", here, new Sight(Set.of(work.channel.id())), Set.of(TEAM), true);
            case "foreign approver" -> new Actor("pat", "elsewhere", Sight.ALL, Set.of(TEAM, APPROVERS), true);
            default -> throw new AssertionError(person);
        };
    }

    /** A case in a state, in which an action is possible for those who may. */
    private Case prepared(String action, String state) {
        // by another author each time, or it would be the same review again
        work.forward((state.startsWith("held") ? HELD : Workplace.COMPLAINT).replaceFirst("by \\w+", "by " + author()));
        var each = work.office.docket().newest(work.channel.id()).orElseThrow();
        assertThat(each.summary().isHeld()).isEqualTo(state.startsWith("held"));
        if (state.endsWith("mine")) {
            sure(each, new Step.Claim(), "pat");
        } else if (state.endsWith("another's")) {
            sure(each, new Step.Claim(), "quinn");
        }
        switch (action) {
            case "removed", "kept" -> sure(each, new Step.Report(), "ruth");
            case "appeal" -> {
                sure(each, new Step.Report(), "ruth");
                sure(each, new Step.Decided(false), "ruth");
            }
            case "reopen" -> sure(each, new Step.Close(Outcome.NO_REPLY_NEEDED), "ruth");
            case "undo own" -> sure(each, draft("pat"), "pat");
            case "undo another's" -> sure(each, draft("ruth"), "ruth");
            case "unpreserve" -> sure(each, new Step.Preserve(true), "ruth");
            case "ready" -> {
                sure(each, draft("ruth"), "ruth");
                sure(each, new Step.CallForReply(), "ruth");
            }
            default -> {}
        }
        return work.again(each);
    }

    private String author() {
        var name = new StringBuilder("Quill");
        for (int left = ++prepared; left > 0; left /= 26) {
            name.append((char) ('a' + left % 26));
        }
        return name.toString();
    }

    /** Something that was done while somebody might. */
    private void sure(Case each, Step step, String person) {
        var everything = new Actor(person, work.channel.workspace(), Sight.ALL, Set.of(TEAM, APPROVERS), true);
        assertThat(performed(each, step, everything)).isInstanceOf(Performed.Done.class);
    }

    private static Step draft(String person) {
        return new Step.Rewrite(new Drafts.NewDraft(
                Drafts.Kind.EDITED, "en", null, 0, person, "Thank you for writing.", true, true, List.of()));
    }

    private boolean isDone(String action, Case each, String person) {
        var actor = actor(person);
        return switch (action) {
            case "list" -> work.office.docket().pending(actor, 10_000).contains(each);
            case "show", "history", "dossier" -> answer(action, each, actor).isPresent();
            case "check" -> work.office.docket().find(actor, each.number()).isPresent();
            case "read" ->
                answer("show", each, actor)
                        .filter(card -> card.parts().toString().contains(SECRET)
                                || card.parts().stream().anyMatch(part -> part instanceof Part.Quote))
                        .isPresent();
            default -> came(performed(each, step(action), actor));
        };
    }

    private Optional<Card> answer(String verb, Case each, Actor actor) {
        var command =
                CaseCommand.read(verb + " " + each.number(), words -> false).orElseThrow();
        return work
                .office
                .caseDesk()
                .perform(
                        command,
                        OptionalLong.empty(),
                        work.channel,
                        new Asker(actor, null, new Origin("command", null)))
                .stream()
                .flatMap(answer -> answer instanceof Card card ? Stream.of(card) : Stream.empty())
                .findFirst();
    }

    private Step step(String action) {
        return switch (action) {
            case "claim" -> new Step.Claim();
            case "draft" -> draft("pat");
            case "post" -> new Step.CallForReply();
            case "posted" -> new Step.Post(null, null);
            case "snooze" -> new Step.Snooze(work.clock.instant().plus(Duration.ofHours(3)));
            case "assign" -> new Step.Assign("sol");
            case "release" -> new Step.Release();
            case "close" -> new Step.Close(Outcome.DUPLICATE);
            case "report" -> new Step.Report();
            case "removed" -> new Step.Decided(true);
            case "kept" -> new Step.Decided(false);
            case "appeal" -> new Step.Appeal();
            case "reopen" -> new Step.Reopen();
            case "undo own", "undo another's" -> new Step.Undo();
            case "ready" -> new Step.Approve();
            case "forget" -> new Step.Forget();
            case "preserve" -> new Step.Preserve(true);
            case "unpreserve" -> new Step.Preserve(false);
            default -> throw new AssertionError(action);
        };
    }

    private Performed performed(Case each, Step step, Actor actor) {
        var performed = work.office.cases().perform(each.id(), step, actor, new Origin("button", null));
        boolean early = performed instanceof Performed.Refused refused
                && refused.refusal().reason() == Reason.TOO_EARLY;
        return early ? performed(each, step, actor) : performed;
    }

    /** Whether it came to what was asked for; what was so already counts. */
    private static boolean came(Performed performed) {
        return performed instanceof Performed.Done || performed instanceof Performed.Unchanged;
    }
}
