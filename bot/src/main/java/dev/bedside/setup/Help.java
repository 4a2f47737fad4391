package dev.bedside.setup;

import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.Control;
import dev.bedside.chat.Control.Button;
import dev.bedside.chat.Control.Style;
import dev.bedside.chat.Form;
import dev.bedside.chat.Person;
import dev.bedside.config.ConfigFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says what somebody can do here, by what they are here to do, with a button for what they likely want next. */
public final class Help {

    /** What every action of its controls begins with. */
    public static final String ACTIONS = "help/";

    /** Asks for the list of what waits. */
    public static final String LIST = ACTIONS + "list";

    /** Asks for a form for a reply to be checked, and comes back with it. */
    public static final String CHECK = ACTIONS + "check";

    /** The name of the field of that form. */
    public static final String TEXT = "text";

    private static final int LONGEST_LABEL = 45;

    private final Map<String, Words> words;

    public Help(ConfigFiles files) {
        this.words = Words.all(files);
    }

    /**
     * What somebody is in a channel.
     *
     * @param setUp whether Bedside is set up in the workspace at all
     * @param team whether they may take reviews
     * @param approver whether they may agree to replies
     */
    public record Standing(boolean setUp, boolean team, boolean approver) {}

    /** The answer to {@code /help}. */
    public Card card(Person person, Standing standing) {
        return card(person.language(), person.manages(), standing);
    }

    /**
     * The same for somebody who asks in words.
     *
     * @param manages whether they manage the workspace
     */
    public Card card(String language, boolean manages, Standing standing) {
        var own = words(language);
        var parts = new ArrayList<Part>();
        var controls = new ArrayList<Control>();
        parts.add(new Part.Remark(own.say(standing.setUp() ? Phrase.HELP_INTRO : Phrase.HELP_NOT_SET_UP)));
        if (!standing.setUp()) {
            parts.add(new Part.Remark(own.say(manages ? Phrase.HELP_BEGIN : Phrase.ONLY_MANAGERS)));
        } else if (standing.team()) {
            fact(parts, own, Phrase.HELP_ANSWER, Phrase.HELP_ANSWER_HOW);
            fact(parts, own, Phrase.HELP_OTHERWISE, Phrase.HELP_OTHERWISE_HOW);
            fact(parts, own, Phrase.HELP_CHECK, Phrase.HELP_CHECK_HOW);
            fact(parts, own, Phrase.HELP_LATER, Phrase.HELP_LATER_HOW);
            fact(parts, own, Phrase.HELP_WRONG, Phrase.HELP_WRONG_HOW);
            fact(parts, own, Phrase.HELP_FIND, Phrase.HELP_FIND_HOW);
        } else {
            fact(parts, own, Phrase.HELP_FIND, Phrase.HELP_FIND_HOW);
            fact(parts, own, Phrase.HELP_CHECK, Phrase.HELP_CHECK_HOW);
        }
        if (standing.setUp() && standing.approver()) {
            fact(parts, own, Phrase.HELP_APPROVE, Phrase.HELP_APPROVE_HOW);
        }
        if (standing.setUp() && manages) {
            fact(parts, own, Phrase.HELP_MANAGE, Phrase.HELP_MANAGE_HOW);
        }
        if (standing.setUp()) {
            controls.add(new Button(LIST, own.say(Phrase.HELP_LIST_BUTTON), Style.MAIN));
            controls.add(new Button(CHECK, own.say(Phrase.HELP_CHECK_BUTTON), Style.PLAIN));
        }
        if (manages) {
            controls.add(
                    standing.setUp()
                            ? new Button(Settings.HERE, own.say(Phrase.HELP_SETTINGS_BUTTON), Style.PLAIN)
                            : new Button(
                                    GuideAction.write(GuideAction.Verb.BEGIN, GuideAction.NOBODY, ""),
                                    own.say(Phrase.BEGIN),
                                    Style.MAIN));
        }
        return new Card(Card.Tint.ORDINARY, own.say(Phrase.HELP_HEADLINE), parts, controls);
    }

    /** Asks for a reply to be checked. */
    public Form form(Person person) {
        var own = words(person.language());
        var label = own.say(Phrase.HELP_CHECK_BUTTON);
        var title = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
        return new Form(CHECK, title, List.of(new Form.Words(TEXT, title, null, "", true, true)));
    }

    private Words words(String language) {
        var known = words.get(language);
        return known == null ? words.values().iterator().next() : known;
    }

    private static void fact(List<Part> parts, Words own, Phrase task, Phrase how) {
        parts.add(new Part.Fact(own.say(task), own.say(how)));
    }
}
