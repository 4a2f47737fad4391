package dev.bedside.battery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bedside.chat.Card;
import dev.bedside.chat.Card.Part;
import dev.bedside.chat.ChatPlatform;
import dev.bedside.chat.EffectKey;
import dev.bedside.chat.Message;
import dev.bedside.chat.Note;
import dev.bedside.chat.Outgoing;
import dev.bedside.chat.Pings;
import dev.bedside.chat.Place;
import dev.bedside.chat.Refused;
import dev.bedside.chat.Unreachable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the core expects of any chat platform; each adapter and each recording chat has to pass it. */
abstract class ChatPlatformContract {

    static final Instant START = Instant.parse("2026-11-25T15:00:00Z");

    private static final EffectKey KEY = new EffectKey("card/01KB0000000000000000000000");
    private static final EffectKey OTHER_KEY = new EffectKey("card/01KB0000000000000000000001");
    private static final Outgoing NOTE = Outgoing.quiet(new Note("A review came in."));
    private static final Outgoing OTHER_NOTE = Outgoing.quiet(new Note("A review was answered."));
    private static final Outgoing CARD = new Outgoing(
            new Card(
                    Card.Tint.GRAVE,
                    "Critical: answer today",
                    List.of(
                            new Part.Fact("Tone", "negative"),
                            new Part.Quote("Why", "they @everyone lost my *form*", "says that something got lost"),
                            new Part.Copyable("Draft", "Thank you for telling us.\nPlease call us."),
                            new Part.Remark("Nobody has taken it yet."))),
            new Pings(Set.of("4711"), Set.of("815")));

    /** The platform, whose clock stands at {@link #START} or later. */
    abstract ChatPlatform platform();

    /** A channel that is empty and open to it. */
    abstract Place place();

    /** The platform's id of a person who takes private messages. */
    String somebody() {
        return "4711";
    }

    /** Somebody else writes into the channel. */
    abstract String say(String words);

    abstract void delete(String messageId);

    /** From now on nothing is allowed in the channel. */
    abstract void deny();

    /** The next call is done, and its answer gets lost. */
    abstract void loseNextAnswer();

    abstract void pass(Duration time);

    @Test
    void findsWhatItPosted() {
        var message = platform().post(place(), CARD, KEY);
        platform().post(place(), NOTE, OTHER_KEY);

        assertThat(platform().find(place(), KEY, START)).contains(message);
    }

    @Test
    void findsNothingThatItDidNotPost() {
        platform().post(place(), NOTE, OTHER_KEY);
        say(KEY.key());

        assertThat(platform().find(place(), KEY, START)).isEmpty();
    }

    @Test
    void findsWhatManyMessagesCameAfter() {
        var message = platform().post(place(), CARD, KEY);
        for (int i = 0; i < 250; i++) {
            say("chatter " + i);
        }

        assertThat(platform().find(place(), KEY, START)).contains(message);
    }

    @Test
    void findsWhatWasEdited() {
        var message = platform().post(place(), CARD, KEY);
        platform().edit(place(), message, NOTE, KEY);

        assertThat(platform().find(place(), KEY, START)).contains(message);
    }

    @Test
    void findsWhatWasPostedWithoutAnAnswer() {
        loseNextAnswer();
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> platform().post(place(), CARD, KEY));

        assertThat(platform().find(place(), KEY, START)).isPresent();
    }

    @Test
    void findsNothingThatWasDeleted() {
        delete(platform().post(place(), CARD, KEY));

        assertThat(platform().find(place(), KEY, START)).isEmpty();
    }

    @Test
    void postsAKeyOnceInAFewMinutesWhereItHasNonces() {
        var first = platform().post(place(), CARD, KEY);
        pass(Duration.ofMinutes(1));
        var second = platform().post(place(), CARD, KEY);

        assertThat(first.equals(second)).isEqualTo(platform().capabilities().nonce());
    }

    @Test
    void postsTwoKeysTwice() {
        assertThat(platform().post(place(), NOTE, KEY)).isNotEqualTo(platform().post(place(), NOTE, OTHER_KEY));
    }

    @Test
    void editsInPlace() {
        var message = platform().post(place(), NOTE, KEY);
        platform().edit(place(), message, OTHER_NOTE, KEY);
        platform().edit(place(), message, OTHER_NOTE, KEY);

        assertThat(platform().history(place(), null, 100))
                .extracting(Message::id)
                .containsExactly(message);
    }

    @Test
    void refusesToEditWhatIsGone() {
        var message = platform().post(place(), NOTE, KEY);
        delete(message);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> platform().edit(place(), message, OTHER_NOTE, KEY))
                .satisfies(refused -> assertThat(refused.code()).isNotBlank());
    }

    @Test
    void refusesToEditWhatOthersWrote() {
        var message = say("hello");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> platform().edit(place(), message, NOTE, KEY));
    }

    @Test
    void saysWhatItMayNotDo() {
        deny();

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> platform().post(place(), NOTE, KEY));
    }

    @Test
    void fetchesOneMessage() {
        var message = say("hello");

        assertThat(platform().fetch(place(), message)).hasValueSatisfying(found -> {
            assertThat(found.id()).isEqualTo(message);
            assertThat(found.content()).isEqualTo("hello");
        });
    }

    @Test
    void fetchesNothingThatIsGone() {
        var message = say("hello");
        delete(message);

        assertThat(platform().fetch(place(), message)).isEmpty();
    }

    @Test
    void readsHistoryPageByPageWithoutAGap() {
        var all = new ArrayList<String>();
        for (int i = 0; i < 25; i++) {
            all.add(say("chatter " + i));
        }
        all.add(platform().post(place(), NOTE, KEY));
        var read = new ArrayList<String>();
        read.add(all.getFirst());
        var page = platform().history(place(), all.getFirst(), 10);
        while (!page.isEmpty()) {
            page.forEach(message -> read.add(message.id()));
            page = platform().history(place(), read.getLast(), 10);
        }

        assertThat(read).isEqualTo(all);
    }

    @Test
    void readsTheNewestPageOldestFirst() {
        say("one");
        var second = say("two");
        var third = say("three");

        assertThat(platform().history(place(), null, 2)).extracting(Message::id).containsExactly(second, third);
    }

    @Test
    void readsWhatStandsAroundAMessageThatMayBeGone() {
        var all = new ArrayList<String>();
        for (int i = 0; i < 15; i++) {
            all.add(say("chatter " + i));
        }
        delete(all.get(7));

        var page = platform().historyAround(place(), all.remove(7), 6).stream()
                .map(Message::id)
                .toList();

        assertThat(page)
                .isSubsetOf(all)
                .isSorted()
                .contains(all.get(5), all.get(6), all.get(7), all.get(8))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void knowsItsOwnMessages() {
        say("hello");
        platform().post(place(), NOTE, KEY);

        assertThat(platform().history(place(), null, 2))
                .extracting(platform()::isOwn)
                .containsExactly(false, true);
    }

    @Test
    void readsTheMentionsItWrites() {
        assertThat(platform().readMention(platform().mention("4711"))).contains("4711");
        assertThat(platform()
                        .readMention(platform().mention("4711") + platform().mention("4712")))
                .isEmpty();
        assertThat(platform().readMention("@4711")).isEmpty();
    }

    @Test
    void beginsBehindWhatWasSentBeforeAMoment() {
        say("one");
        pass(Duration.ofMinutes(1));
        var second = say("two");
        pass(Duration.ofMinutes(1));
        var third = say("three");
        var moment = platform().sentAt(second);

        assertThat(platform().history(place(), platform().idBefore(moment), 100))
                .extracting(Message::id)
                .containsExactly(second, third);
    }

    @Test
    void knowsWhenAMessageWasSentAlsoOnceItIsGone() {
        var message = say("hello");
        delete(message);
        pass(Duration.ofMinutes(7));
        var later = say("hello again");

        assertThat(platform().sentAt(message)).isAfterOrEqualTo(START);
        assertThat(platform().sentAt(later))
                .isEqualTo(platform().sentAt(message).plus(Duration.ofMinutes(7)));
    }

    @Test
    void writesToAPersonInPrivate() {
        var direct = platform().direct(place().workspace(), somebody());
        platform().post(direct, NOTE, KEY);

        assertThat(platform().history(direct, null, 10)).hasSize(1);
        assertThat(platform().history(place(), null, 10)).isEmpty();
    }
}
