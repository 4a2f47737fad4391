package dev.bedside.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.bedside.cases.Actor;
import dev.bedside.cases.Case;
import dev.bedside.cases.Docket;
import dev.bedside.chat.Control.Option;
import dev.bedside.practice.Practice;
import dev.bedside.triage.Concern;
import dev.bedside.triage.Topic;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Completes what is being typed: numbers of cases, labels.
 *
 * <p>The record is asked each time, so that no process shows what is stale; what was last read of a workspace stands in where
 * the record does not answer within the time that a chat gives.
 */
final class Completions {

    private static final int MOST = 25;
    private static final int LOOKED_AT = 200;
    private static final Duration PATIENCE = Duration.ofMillis(1_200);
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Docket docket;
    private final Wordings wordings;
    private final Executor executor;
    private final Cache<String, List<Case>> remembered = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    /** @param executor asks the record; whoever types does not wait for it longer than their chat does */
    Completions(Docket docket, Wordings wordings, Executor executor) {
        this.docket = docket;
        this.wordings = wordings;
        this.executor = executor;
    }

    /** The cases that whoever types can see, those that wait first, by the beginning of their number. */
    List<Option> cases(String typed, Practice practice, Asker asker) {
        var digits = typed.strip().replaceFirst("^#", "");
        var writer = new CaseWriter(wordings.of(practice, asker), practice);
        return read(asker.actor()).stream()
                .filter(asker.actor()::sees)
                .filter(each -> Long.toString(each.number()).startsWith(digits))
                .limit(MOST)
                .map(each -> new Option(Long.toString(each.number()), writer.inShort(each)))
                .toList();
    }

    List<Option> topics(String typed) {
        return labels(typed, Arrays.stream(Topic.values()).map(Topic::id));
    }

    List<Option> concerns(String typed) {
        return labels(typed, Arrays.stream(Concern.values()).map(Concern::id));
    }

    private static List<Option> labels(String typed, Stream<String> ids) {
        return LabelReader.goingOn(
                        typed, Stream.concat(ids, Stream.of(LabelReader.NONE)).toList())
                .stream()
                .limit(MOST)
                .map(list -> new Option(list, list))
                .toList();
    }

    private List<Case> read(Actor actor) {
        var reading = CompletableFuture.supplyAsync(() -> docket.latest(actor.workspace(), LOOKED_AT), executor);
        try {
            var cases = reading.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            remembered.put(actor.workspace(), cases);
            return cases;
        } catch (TimeoutException late) {
            return fromMemory(actor);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof DataAccessException || failed.getCause() instanceof TransactionException) {
                return fromMemory(actor);
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private List<Case> fromMemory(Actor actor) {
        var known = remembered.getIfPresent(actor.workspace());
        return known == null ? List.of() : known;
    }
}
