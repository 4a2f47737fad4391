package dev.bedside.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.Person;
import dev.bedside.text.Tokenizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows by name who has spoken or pressed lately, since a chat does not list everybody; in memory alone. */
final class Colleagues {

    private static final Duration KNOWN = Duration.ofHours(12);
    private static final int MOST_WORKSPACES = 2_000;
    private static final int MOST = 500;

    private final ChatPlatform chat;
    private final Cache<String, Cache<String, String>> names = Caffeine.newBuilder()
            .maximumSize(MOST_WORKSPACES)
            .expireAfterAccess(KNOWN)
            .build();

    Colleagues(ChatPlatform chat) {
        this.chat = chat;
    }

    /** @param workspace our id */
    void met(String workspace, Person person) {
        names.get(workspace, each -> Caffeine.newBuilder().maximumSize(MOST).build())
                .put(person.id(), plain(person.name()));
    }

    /** The platform's id of somebody who is called, named, or says "me"; empty where it is not certain who that is. */
    Optional<String> find(Talker talker, String said) {
        return named(talker, said).or(() -> chat.readMention(said).filter(id -> said.contains(id)));
    }

    private Optional<String> named(Talker talker, String said) {
        var name = plain(said.replaceFirst("^@", ""));
        if (Arrays.asList(talker.speech().say(Phrase.ME).split(", ")).contains(name)) {
            return Optional.of(talker.id());
        }
        var known = names.getIfPresent(talker.company().workspace());
        if (known == null || name.isEmpty()) {
            return Optional.empty();
        }
        // whoever is called by a part of the name may be meant as well as whoever has no other
        var found = ids(known.asMap(), name);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static List<String> ids(Map<String, String> known, String name) {
        return known.entrySet().stream()
                .filter(each -> each.getValue().equals(name)
                        || Arrays.asList(each.getValue().split(" ")).contains(name))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String plain(String name) {
        return Tokenizer.fold(name).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
