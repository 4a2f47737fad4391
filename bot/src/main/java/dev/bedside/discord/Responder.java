package dev.bedside.discord;

import dev.bedside.chat.ChatListener;
import dev.bedside.chat.Control;
import dev.bedside.chat.Request;
import dev.bedside.chat.Response;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.events.interaction.GenericInteractionCreateEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.interactions.commands.Command.Choice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers whoever asks, within the three seconds that Discord gives: where the answer takes longer, the person is told
 * to wait for it.
 */
final class Responder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Responder.class);
    private static final int REMEMBERED = 1_000;
    private static final int CHOICES = 25;
    private static final int LONGEST_CHOICE = 100;
    private static final Duration LEAVE = Duration.ofSeconds(3);

    private final ChatListener listener;
    private final Pace pace;
    private final SecondTry secondTry;
    private final RequestReader requests;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("discord-asked-", 0).factory());

    /** A resumed session tells again what it told before. */
    private final Set<String> seen = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }));

    Responder(ChatListener listener, Pace pace, SecondTry secondTry) {
        this.listener = listener;
        this.secondTry = secondTry;
        this.pace = pace;
        this.requests = new RequestReader(listener::commands);
    }

    /** Answers in threads of its own; once for each interaction. */
    void hear(GenericInteractionCreateEvent event) {
        if (!seen.add(event.getId())) {
            return;
        }
        try {
            threads.execute(() -> attempt(event));
        } catch (RejectedExecutionException stopping) {
            // the person reads that the application did not respond, which is so
        }
    }

    private void attempt(GenericInteractionCreateEvent event) {
        try {
            switch (event) {
                case CommandAutoCompleteInteractionEvent typing -> complete(typing);
                case IReplyCallback asking -> answer(event, asking);
                default -> {}
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (Throwable failure) {
            LOG.error("{} while interaction {} was answered", failure.getClass().getName(), event.getId());
        }
    }

    private void answer(GenericInteractionCreateEvent event, IReplyCallback asking) throws InterruptedException {
        var request = requests.read(event).orElse(null);
        if (request == null) {
            return;
        }
        var reply = new InteractionReply(
                asking, secondTry, () -> listener.pressAgain(request), () -> listener.failed(request));
        Future<Response> coming = threads.submit(() -> listener.asked(request));
        try {
            reply.give(coming.get(pace.answer().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            reply.defer();
            reply.give(late(coming, request));
        } catch (ExecutionException failure) {
            reply.give(failed(failure, request));
        }
    }

    private Response late(Future<Response> coming, Request request) throws InterruptedException {
        try {
            return coming.get();
        } catch (ExecutionException failure) {
            return failed(failure, request);
        }
    }

    private Response failed(ExecutionException failure, Request request) {
        LOG.error("{} while {} was answered", name(failure), request);
        return new Response.Privately(List.of(listener.failed(request)));
    }

    /** Never its message: it may quote what somebody wrote. */
    private static String name(ExecutionException failure) {
        var cause = failure.getCause();
        return (cause == null ? failure : cause).getClass().getName();
    }

    private void complete(CommandAutoCompleteInteractionEvent typing) throws InterruptedException {
        typing.replyChoices(choices(typing)).submit().exceptionally(tooLate -> null);
    }

    private List<Choice> choices(CommandAutoCompleteInteractionEvent typing) throws InterruptedException {
        var request = requests.read(typing).orElse(null);
        if (request == null) {
            return List.of();
        }
        var focused = typing.getFocusedOption();
        Future<List<Control.Option>> coming =
                threads.submit(() -> listener.complete(request, focused.getName(), Markup.clean(focused.getValue())));
        try {
            return coming.get(pace.answer().toMillis(), TimeUnit.MILLISECONDS).stream()
                    .filter(option ->
                            !option.label().isBlank() && option.value().length() <= LONGEST_CHOICE)
                    .limit(CHOICES)
                    .map(option -> new Choice(Labels.fit(option.label(), LONGEST_CHOICE), option.value()))
                    .toList();
        } catch (TimeoutException slow) {
            return List.of();
        } catch (ExecutionException failure) {
            LOG.error("{} while {} was completed", name(failure), request);
            return List.of();
        }
    }

    /** Lets what is being answered finish, for some seconds. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LEAVE.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stop) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
