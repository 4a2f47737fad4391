package dev.bedside.practice;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the replies of a practice may say because somebody stated it in the settings; nothing else is ever claimed.
 *
 * @param billingContacts whom people can ask about money, by language code
 * @param advocates who is there for people who are very upset, by language code
 * @param improvements what has become better, by language code
 */
public record Stated(
        Map<String, String> billingContacts,
        Map<String, String> advocates,
        Map<String, List<Improvement>> improvements) {

    /** The settings that state something, each with a line for every language. */
    static final List<String> KEYS = List.of("billing-contact", "patient-advocate", "improvements");

    static final Stated NOTHING = new Stated(Map.of(), Map.of(), Map.of());

    public Stated {
        billingContacts = Map.copyOf(billingContacts);
        advocates = Map.copyOf(advocates);
        improvements = Map.copyOf(improvements);
    }

    /**
     * Something that has become better.
     *
     * @param topic what a review must complain of for it to be said: the id of a topic
     * @param sentence a whole sentence
     */
    public record Improvement(String topic, String sentence) {}

    public Optional<String> billingContact(String language) {
        return Optional.ofNullable(billingContacts.get(language));
    }

    public Optional<String> advocate(String language) {
        return Optional.ofNullable(advocates.get(language));
    }

    public List<Improvement> improvements(String language) {
        return improvements.getOrDefault(language, List.of());
    }
}
