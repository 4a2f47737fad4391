package dev.bedside.battery;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.EffectKey;
import dev.bedside.cli.FlawedShift;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code bedside serve} with a fault planted in it. */
final class FlawedServe {

    private FlawedServe() {}

    public static void main(String[] arguments) throws InterruptedException {
        var flaw = ServedFlaw.valueOf(arguments[0]);
        FlawedShift.serve(chat -> flawed(chat, flaw));
    }

    private static ChatPlatform flawed(ChatPlatform real, ServedFlaw flaw) {
        return (ChatPlatform) Proxy.newProxyInstance(
                FlawedServe.class.getClassLoader(), new Class<?>[] {ChatPlatform.class}, (self, method, arguments) -> {
                    try {
                        return switch (method.getName()) {
                            case "find" ->
                                flaw == ServedFlaw.NO_READ_BACK ? method.invoke(real, arguments) : Optional.empty();
                            case "post" -> {
                                if (flaw == ServedFlaw.KEY_BY_CHANCE) {
                                    arguments[2] = byChance((EffectKey) arguments[2]);
                                }
                                yield method.invoke(real, arguments);
                            }
                            case "history" ->
                                flaw == ServedFlaw.NO_READ_BACK && arguments[1] != null
                                        ? List.of()
                                        : method.invoke(real, arguments);
                            default -> method.invoke(real, arguments);
                        };
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** Begins the same, so that it still tells what it is. */
    private static EffectKey byChance(EffectKey key) {
        return new EffectKey(key.key() + "-" + UUID.randomUUID().toString().substring(0, 8));
    }
}
