package dev.bedside.discord;

import dev.bedside.chat.Refused;
import dev.bedside.chat.Unreachable;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.exceptions.MissingAccessException;
import net.dv8tion.jda.api.requests.RestAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One call of the port to Discord, of one or more requests, which ends in time and says in the port's words how.
 *
 * <p>What Discord says of a failure never gets into an exception: it may repeat what was sent.
 */
final class Call {

    private static final Logger LOG = LoggerFactory.getLogger(Call.class);

    /** The port's ten seconds, with some time left to notice. */
    static final Duration LONGEST = Duration.ofMillis(9500);

    private static final String NO_ACCESS = "50001";
    private static final String NO_PERMISSION = "50013";
    private static final String WRONG_FORM = "50035";

    /** Codes of refusals that pass: slow mode, too many edits of an old message, sending switched off, overload. */
    private static final Set<Integer> PASSING = Set.of(20016, 20022, 20028, 20029, 30046, 40004, 40062, 130000);

    private final long end;

    private Call(Duration patience) {
        end = System.nanoTime() + patience.toNanos();
    }

    /**
     * Takes the steps of a call.
     *
     * @param patience how long they may take together
     * @throws Unreachable where it is not known whether it was done, or it was not even asked for
     * @throws Refused where it was not done, and would not be if it were tried again
     */
    static <T> T make(Duration patience, Function<Call, T> steps) {
        try {
            return steps.apply(new Call(patience));
        } catch (MissingAccessException denied) {
            throw new Refused(NO_ACCESS);
        } catch (InsufficientPermissionException denied) {
            throw new Refused(NO_PERMISSION);
        } catch (IllegalArgumentException | IllegalStateException malformed) {
            // what it says may hold people's words; where it comes from does not
            LOG.error("Something for Discord could not be built: {} at {}", malformed.getClass(), origin(malformed));
            throw new Refused(WRONG_FORM);
        } catch (RejectedExecutionException | UnsupportedOperationException over) {
            throw new Unreachable("the session with Discord is over");
        }
    }

    private static String origin(RuntimeException failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(Call.class.getPackageName()))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("an unknown place");
    }

    /** Waits for the answer to a request; a request that gets none in time is taken back where it was not sent yet. */
    <T> T await(RestAction<T> request) {
        long left = Math.max(1, end - System.nanoTime());
        var departure = new Departure();
        CompletableFuture<T> answer = request.addCheck(departure::leave)
                .timeout(TimeUnit.NANOSECONDS.toMillis(left) + 1, TimeUnit.MILLISECONDS)
                .submit();
        try {
            return answer.get(left, TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw departure.failure("interrupted while waiting for Discord");
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw departure.failure("Discord did not answer in time");
        } catch (CancellationException cancelled) {
            throw departure.failure("the request to Discord was cancelled");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ErrorResponseException error) {
                throw meaning(error);
            }
            throw departure.failure("a request to Discord failed");
        }
    }

    /**
     * Whether a request has left.
     *
     * <p>The library asks right before it sends one, each time; it may ask earlier too, never later.
     */
    private static final class Departure {

        private enum State {
            WAITING,
            LEFT,
            TAKEN_BACK
        }

        private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

        /** False where it was taken back. */
        boolean leave() {
            return state.compareAndSet(State.WAITING, State.LEFT) || state.get() == State.LEFT;
        }

        /** Takes the request back where it is still here. */
        Unreachable failure(String problem) {
            boolean here = state.compareAndSet(State.WAITING, State.TAKEN_BACK);
            return here ? Unreachable.unasked(problem) : new Unreachable(problem);
        }
    }

    private static RuntimeException meaning(ErrorResponseException error) {
        int status = error.getResponse().code;
        int code = error.getResponse()
                .optObject()
                .map(body -> body.getInt("code", -1))
                .orElse(-1);
        boolean answered = status >= 400 && status < 500 && status != 401 && status != 408 && status != 429;
        if (!answered || code < 0 || PASSING.contains(code)) {
            return new Unreachable("Discord answered with status " + status);
        }
        return new Refused(Integer.toString(code == 0 ? status : code));
    }
}
