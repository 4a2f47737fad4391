package dev.bedside.desk;

import dev.bedside.chat.ChatPlatform;
import dev.bedside.config.ConfigFiles;
import dev.bedside.practice.Practice;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** What Bedside says: to a practice in its own language, to a person in theirs. */
final class Wordings {

    /** The languages that Bedside speaks, the one it falls back to first. */
    static final List<String> LANGUAGES = List.of("en", "es");

    private final ConfigFiles files;
    private final ChatPlatform chat;
    private final Map<String, Wording> byLanguage = new ConcurrentHashMap<>();

    Wordings(ConfigFiles files, ChatPlatform chat) {
        this.files = files;
        this.chat = chat;
    }

    Speech of(Practice practice) {
        return new Speech(
                in(practice.languages().getFirst()), practice.calendar().zone(), chat);
    }

    /** @param language what the person uses the chat in; one that Bedside does not speak gives way to the practice's */
    Speech of(Practice practice, String language) {
        return LANGUAGES.contains(language)
                ? new Speech(in(language), practice.calendar().zone(), chat)
                : of(practice);
    }

    Speech of(Practice practice, Asker asker) {
        return asker.language() == null ? of(practice) : of(practice, asker.language());
    }

    Wording in(String language) {
        var known = byLanguage.get(language);
        if (known != null) {
            return known;
        }
        byLanguage.putIfAbsent(language, Wording.from(files, language));
        return Objects.requireNonNull(byLanguage.get(language));
    }
}
