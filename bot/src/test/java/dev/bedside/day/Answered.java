package dev.bedside.day;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What came of something that was asked; whatever is asked for here is waited for. */
interface Answered {

    int MESSAGE = 4;
    int MESSAGE_LATER = 5;
    int NOTHING = 6;
    int EDIT = 7;
    int CHOICES = 8;
    int FORM = 9;

    /** How it was acknowledged, as Discord counts. */
    int ack();

    /** How long that took. */
    double millis();

    /** The answer, or the message that was changed. */
    Seen answer();

    /** The next answers, from 0. */
    Seen next(int n);

    /** The form that was opened. */
    JsonNode form();

    /** The values that were offered, and what they are called. */
    List<Choice> choices();

    /** One of them. */
    record Choice(String value, String name) {}
}
