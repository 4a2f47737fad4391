package dev.bedside.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bedside.chat.Control.Button;
import dev.bedside.chat.Control.Style;
import dev.bedside.chat.Note;
import dev.bedside.guard.Danger;
import dev.bedside.guard.GuardReader;
import dev.bedside.talk.Utterance.OpenCase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Steps in, kindly and once, where a colleague says in company what had better not be said there. */
final class GuardDesk {

    /** Whoever was told of one kind is not told again for a while: it would be a lecture. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private static final int MOST = 20_000;

    private final GuardReader guard;
    private final Cache<Told, Boolean> told =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(PAUSE).build();

    GuardDesk(GuardReader guard) {
        this.guard = guard;
    }

    private record Told(String place, String person, Danger danger) {
        /** Ids only: people's words never reach a log. */
        @Override
        public String toString() {
            return "Told[" + danger + "]";
        }
    }

    /** What is dangerous about a remark, where it is not too soon to say so. */
    Optional<Danger> look(String said, List<OpenCase> open, Talker talker) {
        var reviewers = open.stream()
                .flatMap(each -> Stream.ofNullable(each.author()))
                .distinct()
                .toList();
        return guard.read(said, reviewers)
                .map(warning -> warning.danger())
                .filter(danger -> told.getIfPresent(key(danger, talker)) == null);
    }

    /** The sentence for all who read along: it gives nothing away, not even what it is about. */
    Note sentence(Danger danger, Talker talker) {
        told.put(key(danger, talker), true);
        var button = new Button(
                new TalkAction.Caution(danger).write(), talker.words().say(TalkPhrase.BUTTON_CAUTION), Style.PLAIN);
        return new Note(talker.words().say(TalkPhrase.CAUTION), List.of(button));
    }

    private static Told key(Danger danger, Talker talker) {
        return new Told(talker.company().place().channel(), talker.id(), danger);
    }
}
