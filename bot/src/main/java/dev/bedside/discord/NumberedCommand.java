package dev.bedside.discord;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * A command as Discord's API describes it: where it is offered is a list of numbers, which JDA 6.5 writes as texts.
 *
 * <p>Discord takes both; whatever reads the registration by the letter of the API document does not.
 */
final class NumberedCommand {

    private static final List<String> NUMBERS = List.of("contexts", "integration_types");

    private NumberedCommand() {}

    static CommandData of(CommandData command) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                var result = method.invoke(command, arguments);
                return result instanceof DataObject data && method.getName().equals("toData") ? numbered(data) : result;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        Class<?> kind = command instanceof SlashCommandData ? SlashCommandData.class : CommandData.class;
        return (CommandData) Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, handler);
    }

    private static DataObject numbered(DataObject data) {
        for (var key : NUMBERS) {
            data.optArray(key)
                    .ifPresent(texts -> data.put(
                            key,
                            DataArray.fromCollection(
                                    texts.stream(DataArray::getInt).toList())));
        }
        return data;
    }
}
