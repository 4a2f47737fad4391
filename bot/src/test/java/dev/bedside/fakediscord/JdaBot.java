package dev.bedside.fakediscord;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.Compression;
import net.dv8tion.jda.api.utils.SessionControllerAdapter;
import net.dv8tion.jda.api.utils.cache.CacheFlag;

/** The real JDA, logged in at the fake, remembering its events. */
final class JdaBot implements AutoCloseable {
    final JDA jda;
    private final List<GenericEvent> events = new CopyOnWriteArrayList<>();

    static final Set<GatewayIntent> ALL = EnumSet.of(
            GatewayIntent.GUILD_MESSAGES,
            GatewayIntent.GUILD_MEMBERS,
            GatewayIntent.GUILD_MESSAGE_REACTIONS,
            GatewayIntent.DIRECT_MESSAGES,
            GatewayIntent.MESSAGE_CONTENT);

    private JdaBot(FakeDiscord discord, Set<GatewayIntent> intents, Compression compression, EventListener... more) {
        JDABuilder builder = JDABuilder.createLight(discord.token(), intents)
                .disableCache(EnumSet.allOf(CacheFlag.class))
                .setCompression(compression)
                .setRestConfig(new RestConfig().setBaseUrl(discord.apiUrl()))
                .setSessionController(new Hurried(discord.gatewayUrl()))
                .setEnableShutdownHook(false)
                .addEventListeners((EventListener) events::add);
        for (EventListener listener : more) {
            builder.addEventListeners(listener);
        }
        jda = builder.build();
    }

    static JdaBot login(FakeDiscord discord, EventListener... listeners) {
        return login(discord, ALL, Compression.ZLIB, listeners);
    }

    static JdaBot login(
            FakeDiscord discord, Set<GatewayIntent> intents, Compression compression, EventListener... listeners) {
        JdaBot bot = connect(discord, intents, compression, listeners);
        try {
            bot.jda.awaitReady();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while logging in", e);
        }
        return bot;
    }

    /** Without waiting until it is ready. */
    static JdaBot connect(
            FakeDiscord discord, Set<GatewayIntent> intents, Compression compression, EventListener... listeners) {
        return new JdaBot(discord, intents, compression, listeners);
    }

    <E extends GenericEvent> List<E> heard(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public void close() {
        jda.shutdownNow();
    }

    /** Logs in again at once where JDA would wait for 5 s. */
    private static final class Hurried extends SessionControllerAdapter {
        private final String gateway;

        Hurried(String gateway) {
            this.gateway = gateway;
        }

        @Override
        public String getGateway() {
            return gateway;
        }

        @Override
        protected void runWorker() {
            synchronized (lock) {
                if (workerHandle == null) {
                    workerHandle = new QueueWorker(0L);
                    workerHandle.start();
                }
            }
        }
    }
}
