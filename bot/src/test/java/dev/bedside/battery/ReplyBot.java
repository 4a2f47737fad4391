package dev.bedside.battery;

import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** The least that a bot on JDA can do: answers every message, keeps nothing. */
final class ReplyBot extends ListenerAdapter {

    public static void main(String[] arguments) {
        JDABuilder.createDefault(
                        System.getenv(AnsweringBot.TOKEN), GatewayIntent.GUILD_MESSAGES, GatewayIntent.MESSAGE_CONTENT)
                .setRestConfig(new RestConfig().setBaseUrl(System.getenv(AnsweringBot.API)))
                .setSessionController(new ConcurrentSessionController() {
                    @Override
                    public String getGateway() {
                        return System.getenv(AnsweringBot.GATEWAY);
                    }
                })
                .addEventListeners(new ReplyBot())
                .build();
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        if (!event.getAuthor().equals(event.getJDA().getSelfUser())) {
            event.getMessage().reply("Thank you.").queue();
        }
    }
}
