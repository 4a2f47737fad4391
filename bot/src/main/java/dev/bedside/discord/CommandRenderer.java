package dev.bedside.discord;

import dev.bedside.chat.CommandBook;
import dev.bedside.chat.CommandBook.OnMessage;
import dev.bedside.chat.CommandSpec;
import dev.bedside.chat.CommandSpec.Choice;
import dev.bedside.chat.CommandSpec.Kind;
import dev.bedside.chat.CommandSpec.Option;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.IntegrationType;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.DefaultMemberPermissions;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.interactions.commands.build.SubcommandData;

/** Renders the commands as Discord registers them: for servers only, in every language that they are written in. */
final class CommandRenderer {

    private static final Map<String, List<DiscordLocale>> LOCALES = Map.of(
            "en", List.of(DiscordLocale.ENGLISH_US, DiscordLocale.ENGLISH_UK),
            "es", List.of(DiscordLocale.SPANISH, DiscordLocale.SPANISH_LATAM));

    private CommandRenderer() {}

    static List<CommandData> render(CommandBook book) {
        return Stream.concat(
                        book.commands().stream().map(CommandRenderer::slash),
                        book.onMessages().stream().map(CommandRenderer::onMessage))
                .map(NumberedCommand::of)
                .toList();
    }

    /** The id of the message command that Discord calls by a name; empty for one that is not in the book. */
    static Optional<String> idOf(CommandBook book, String name) {
        return book.onMessages().stream()
                .filter(command -> english(command.name()).equals(name))
                .map(OnMessage::id)
                .findFirst();
    }

    private static CommandData slash(CommandSpec spec) {
        SlashCommandData command = Commands.slash(spec.name(), english(spec.description()))
                .setDescriptionLocalizations(localised(spec.description()))
                .addOptions(options(spec))
                .addSubcommands(spec.commands().stream()
                        .map(CommandRenderer::subcommand)
                        .toList());
        if (spec.managersOnly()) {
            command.setDefaultPermissions(DefaultMemberPermissions.enabledFor(Permission.MANAGE_SERVER));
        }
        return atHome(command);
    }

    private static CommandData onMessage(OnMessage command) {
        return atHome(Commands.message(english(command.name())).setNameLocalizations(localised(command.name())));
    }

    private static CommandData atHome(CommandData command) {
        return command.setContexts(InteractionContextType.GUILD).setIntegrationTypes(IntegrationType.GUILD_INSTALL);
    }

    private static SubcommandData subcommand(CommandSpec spec) {
        return new SubcommandData(spec.name(), english(spec.description()))
                .setDescriptionLocalizations(localised(spec.description()))
                .addOptions(options(spec));
    }

    /** What is required comes first: Discord insists on it. */
    private static List<OptionData> options(CommandSpec spec) {
        return spec.options().stream()
                .sorted(Comparator.comparing(option -> !option.required()))
                .map(CommandRenderer::option)
                .toList();
    }

    private static OptionData option(Option option) {
        var rendered = new OptionData(
                        type(option.kind()), option.name(), english(option.description()), option.required())
                .setDescriptionLocalizations(localised(option.description()))
                .addChoices(
                        option.choices().stream().map(CommandRenderer::choice).toList());
        return switch (option.kind()) {
            case COMPLETED -> rendered.setAutoComplete(true);
            case CHANNEL -> rendered.setChannelTypes(Labels.CHANNELS);
            case WORDS, ROLE, PERSON -> rendered;
        };
    }

    private static Command.Choice choice(Choice choice) {
        return new Command.Choice(english(choice.label()), choice.value())
                .setNameLocalizations(localised(choice.label()));
    }

    private static OptionType type(Kind kind) {
        return switch (kind) {
            case WORDS, COMPLETED -> OptionType.STRING;
            case CHANNEL -> OptionType.CHANNEL;
            case ROLE -> OptionType.ROLE;
            case PERSON -> OptionType.USER;
        };
    }

    private static String english(Map<String, String> texts) {
        var english = texts.get("en");
        if (english == null) {
            throw new IllegalArgumentException("a command has to be named and described in English (en)");
        }
        return english;
    }

    private static Map<DiscordLocale, String> localised(Map<String, String> texts) {
        var localised = new EnumMap<DiscordLocale, String>(DiscordLocale.class);
        texts.forEach((language, text) ->
                LOCALES.getOrDefault(language, List.of()).forEach(locale -> localised.put(locale, text)));
        return localised;
    }
}
