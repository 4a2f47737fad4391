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
import java.util.function.Function;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
import net.dv8tion.jda.api.exceptions.MissingAccessException;
import net.dv8tion.jda.api.requests.RestAction;
import org.jspecify.annotations.Nullable;
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
     * @throws Unreachable where it is not known whether it was done
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
        CompletableFuture<T> answer = request.timeout(TimeUnit.NANOSECONDS.toMillis(left) + 1, TimeUnit.MILLISECONDS)
                .submit();
        try {
            return answer.get(left, TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted while waiting for Discord");
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new Unreachable("Discord did not answer in time");
        } catch (CancellationException cancelled) {
            throw new Unreachable("the request to Discord was cancelled");
        } catch (ExecutionException failed) {
            throw meaning(failed.getCause());
        }
    }

    private static RuntimeException meaning(@Nullable Throwable failure) {
        if (!(failure instanceof ErrorResponseException error)) {
            return new Unreachable("a request to Discord failed: "
                    + (failure == null ? "" : failure.getClass().getSimpleName()));
        }
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
