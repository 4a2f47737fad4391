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
    private final TalkWords.Shelf talks;

    Wordings(ConfigFiles files, ChatPlatform chat) {
        this.files = files;
        this.chat = chat;
        this.talks = new TalkWords.Shelf(files);
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

    /** What is said in a talk. */
    TalkWords talk(Practice practice, Asker asker) {
        var language = asker.language();
        return talk(language == null ? "" : language, practice);
    }

    /** @param language of the one who is spoken to; one that Bedside does not speak gives way to the practice's */
    TalkWords talk(String language, Practice practice) {
        var other = practice.languages().getFirst();
        if (LANGUAGES.contains(language)) {
            return talks.in(language);
        }
        return talks.in(LANGUAGES.contains(other) ? other : LANGUAGES.getFirst());
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
