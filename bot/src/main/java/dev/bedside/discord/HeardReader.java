package dev.bedside.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bedside.chat.ChatException;
import dev.bedside.chat.Heard;
import dev.bedside.chat.Heard.Called;
import dev.bedside.chat.Person;
import dev.bedside.chat.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a person's message into what was said, by whom, and whether it was said to Bedside. */
final class HeardReader {

    private static final Logger LOG = LoggerFactory.getLogger(HeardReader.class);
    private static final Pattern SIGN = Pattern.compile("<(?<sign>@!?|@&|#)(?<id>\\d{1,20})>");
    private static final Duration KNOWN = Duration.ofMinutes(10);
    private static final int MOST_KNOWN = 10_000;
    /** Whoever writes in private is looked for in so many servers at most. */
    private static final int MOST_SERVERS = 25;

    private final Cache<String, List<String>> servers = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(KNOWN)
            .build();

    /** Whether a person wrote it where Bedside may be spoken to. */
    static boolean isSaid(Message message) {
        var author = message.getAuthor();
        return !author.isBot()
                && !author.isSystem()
                && !message.isWebhookMessage()
                && !message.isEphemeral()
                && MessageReader.isWritten(message)
                && (message.isFromGuild() || message.getChannelType() == ChannelType.PRIVATE);
    }

    /** May ask Discord who somebody is; for a direct message once for each server that they share with Bedside. */
    List<Heard> read(Message message) {
        if (message.isFromGuild()) {
            var member = message.getMember();
            return member == null ? List.of() : List.of(read(message, message.getGuild(), member));
        }
        var heard = new ArrayList<Heard>();
        for (Guild guild : shared(message)) {
            member(guild, message.getAuthor().getId()).ifPresent(member -> heard.add(read(message, guild, member)));
        }
        servers.put(
                message.getAuthor().getId(),
                heard.stream().map(each -> each.place().workspace()).toList());
        return heard;
    }

    private List<Guild> shared(Message message) {
        var jda = message.getJDA();
        var known = servers.getIfPresent(message.getAuthor().getId());
        return known == null || known.isEmpty()
                ? jda.getGuilds().stream().limit(MOST_SERVERS).toList()
                : known.stream()
                        .map(jda::getGuildById)
                        .filter(guild -> guild != null)
                        .toList();
    }

    private static Optional<Member> member(Guild guild, String person) {
        try {
            return Optional.of(Call.make(Call.LONGEST, call -> call.await(guild.retrieveMemberById(person))));
        } catch (ChatException nobody) {
            LOG.debug(
                    "nobody in server {}: {}", guild.getId(), nobody.getClass().getName());
            return Optional.empty();
        }
    }

    private static Heard read(Message message, Guild guild, Member member) {
        var channel = message.getChannelId();
        boolean direct = !message.isFromGuild();
        var raw = Markup.clean(message.getContentRaw());
        var own = own(message, guild);
        var people = new LinkedHashSet<Called>();
        boolean[] named = {false};
        var said = SIGN.matcher(raw).replaceAll(found -> {
            if (isOwn(found, own)) {
                named[0] = true;
                return "";
            }
            if (found.group("sign").startsWith("@") && !found.group("sign").equals("@&")) {
                people.add(new Called(found.group(), found.group("id")));
                return Matcher.quoteReplacement(found.group());
            }
            return Matcher.quoteReplacement(name(found, guild));
        });
        Person person = PersonReader.read(guild, member, channel);
        return new Heard(
                new Place(guild.getId(), channel),
                direct,
                MessageReader.read(message),
                said,
                List.copyOf(people),
                person,
                named[0],
                answered(message));
    }

    /** What calls the bot: its own id, and that of the role which Discord made for it. */
    private static Set<String> own(Message message, Guild guild) {
        var own = new LinkedHashSet<String>();
        own.add(message.getJDA().getSelfUser().getId());
        // without the tags of roles, which are not kept, the managed one that the bot has is its own
        guild.getSelfMember().getRoles().stream().filter(Role::isManaged).forEach(role -> own.add(role.getId()));
        return own;
    }

    private static boolean isOwn(MatchResult found, Set<String> own) {
        return !found.group("sign").equals("#") && own.contains(found.group("id"));
    }

    private static String name(MatchResult found, Guild guild) {
        var id = found.group("id");
        if (found.group("sign").equals("#")) {
            var channel = guild.getGuildChannelById(id);
            return channel == null ? "" : "#" + channel.getName();
        }
        var role = guild.getRoleById(id);
        return role == null ? "" : role.getName();
    }

    private static @Nullable String answered(Message message) {
        var answered = message.getReferencedMessage();
        return answered != null && answered.getAuthor().equals(message.getJDA().getSelfUser())
                ? answered.getId()
                : null;
    }
}
