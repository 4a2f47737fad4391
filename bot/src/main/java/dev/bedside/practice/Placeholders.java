package dev.bedside.practice;

import java.util.Map;
import java.util.Set;

/** What a sentence may say of a practice: {@code {practice}}, {@code {phone}} and {@code {contact}}. */
public final class Placeholders {

    public static final Set<String> NAMES = Set.of("practice", "phone", "contact");

    private Placeholders() {}

    /** @param language code of the language the sentence is in */
    public static Map<String, String> of(Practice practice, String language) {
        return Map.of("practice", practice.name(), "phone", practice.phone(), "contact", practice.contact(language));
    }
}
