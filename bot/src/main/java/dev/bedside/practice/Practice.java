package dev.bedside.practice;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who owns the reviews: one location with its contact, hours, targets and team.
 *
 * @param name as it reads inside a reply
 * @param phone as it reads inside a reply
 * @param contacts whom people can ask for, by language code, fit to stand behind "call": {@code our practice manager}
 * @param email null where people should call
 * @param signature the last line of a reply, null where replies have none
 * @param wordsKept how long the words of a review are kept once it is answered or closed
 * @param stated what its replies may say beside that
 * @param languages codes of the languages it replies in, the first one when in doubt; each has a contact
 */
public record Practice(
        String name,
        String phone,
        Map<String, String> contacts,
        @Nullable String email,
        @Nullable String signature,
        List<String> languages,
        BusinessCalendar calendar,
        Targets targets,
        Team team,
        Duration wordsKept,
        Stated stated) {

    public Practice {
        contacts = Map.copyOf(contacts);
        languages = List.copyOf(languages);
        if (languages.isEmpty() || !contacts.keySet().containsAll(languages)) {
            throw new IllegalArgumentException("each language needs a contact");
        }
    }

    /** Whom to ask for, in a language of the practice; in its first language where it does not speak this one. */
    public String contact(String language) {
        return contacts.getOrDefault(language, Objects.requireNonNull(contacts.get(languages.getFirst())));
    }

    public DeadlinePlanner planner() {
        return new DeadlinePlanner(targets, calendar);
    }

    /** The keys of the settings that still hold a text in square brackets, waiting to be filled in. */
    public List<String> placeholders() {
        var texts = new LinkedHashMap<String, @Nullable String>();
        texts.put("name", name);
        texts.put("phone", phone);
        texts.put("contact", String.join(" ", contacts.values()));
        texts.put("email", email);
        texts.put("signature", signature);
        return texts.entrySet().stream()
                .filter(text -> text.getValue() != null && text.getValue().matches("(?s).*\\[.+].*"))
                .map(Map.Entry::getKey)
                .toList();
    }
}
