package dev.bedside.desk;

import dev.bedside.chat.CommandSpec;
import dev.bedside.chat.Control;
import dev.bedside.chat.Request;
import dev.bedside.chat.Response;
import dev.bedside.setup.Greeter;
import dev.bedside.setup.Guide;
import dev.bedside.setup.Help;
import dev.bedside.setup.Settings;
import dev.bedside.setup.Setup;
import dev.bedside.setup.Tools;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Has everything answered that needs no case and no channel that is watched: set-up, settings, the first word. */
final class SetupDesk {

    private final Setup setup;
    private final Settings settings;
    private final Guide guide;
    private final Greeter greeter;
    private final Help help;
    private final Runnable begun;

    /** @param begun is told that a channel is watched from now on */
    SetupDesk(Tools tools, Runnable begun) {
        this.setup = new Setup(tools);
        this.settings = new Settings(tools);
        this.guide = new Guide(tools, begun);
        this.greeter = new Greeter(tools);
        this.help = new Help(tools.files());
        this.begun = begun;
    }

    List<CommandSpec> commands() {
        return List.of(setup.command(), settings.command());
    }

    void joined(String workspace, Instant since) {
        greeter.joined(workspace, since);
    }

    /** Empty where it is asked for something else. */
    Optional<Response> answer(Request request) {
        if (request.ask() instanceof Request.Command(var command, var options) && command.equals("setup")) {
            return Optional.of(options.isEmpty() ? guide.asked(request) : setUp(request, options));
        }
        if (isAboutSettings(request.ask())) {
            return Optional.of(settings.asked(request));
        }
        return Guide.handles(action(request.ask())) ? Optional.of(guide.asked(request)) : Optional.empty();
    }

    private Response setUp(Request request, Map<String, String> options) {
        var answers = setup.perform(request, options);
        if (request.person().manages()) {
            // a channel that is watched from now on begins now
            begun.run();
        }
        return new Response.Privately(answers);
    }

    static boolean isAboutSettings(Request.Ask ask) {
        return ask instanceof Request.Command(var command, var options)
                ? command.equals("settings")
                : Settings.handles(action(ask));
    }

    /** The action of what was pressed, chosen or sent; empty for a command. */
    static String action(Request.Ask ask) {
        return switch (ask) {
            case Request.Press(var action) -> action;
            case Request.Chosen(var action, var values) -> action;
            case Request.Submitted(var action, var fields) -> action;
            case Request.Command command -> "";
            case Request.MessageCommand command -> "";
        };
    }

    List<Control.Option> complete(Request request, String option, String typed) {
        return settings.complete(request, option, typed);
    }

    static boolean isForHelp(Request.Ask ask) {
        return ask instanceof Request.Command(var command, var options) && command.equals("help");
    }

    Response help(Request request, Help.Standing standing) {
        return new Response.Privately(List.of(help.card(request.person(), standing)));
    }

    /** What a button of the help stands for, as a command; a form where more has to be asked first. */
    Optional<Request.Command> meant(Request.Ask ask) {
        if (ask instanceof Request.Submitted sent && sent.action().equals(Help.CHECK)) {
            return Optional.of(new Request.Command("check", Map.of(Help.TEXT, sent.words(Help.TEXT))));
        }
        return ask instanceof Request.Press(var action) && action.equals(Help.LIST)
                ? Optional.of(new Request.Command("review list", Map.of()))
                : Optional.empty();
    }

    Response form(Request request) {
        return new Response.Open(help.form(request.person()));
    }

    static boolean asksForForm(Request.Ask ask) {
        return ask instanceof Request.Press(var action) && action.equals(Help.CHECK);
    }
}
