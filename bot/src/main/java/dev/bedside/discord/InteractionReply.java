package dev.bedside.discord;

import dev.bedside.chat.Answer;
import dev.bedside.chat.Pings;
import dev.bedside.chat.Response;
import java.util.List;
import java.util.function.Supplier;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IModalCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer to one interaction, given at once or after it was deferred.
 *
 * <p>How it is deferred follows from what was pressed alone, so that of two processes one may defer and the other answer:
 * below a private answer of Bedside's that answer stays until it is replaced, anywhere else "thinking…" is shown.
 */
final class InteractionReply {

    private static final Logger LOG = LoggerFactory.getLogger(InteractionReply.class);

    private final IReplyCallback asking;
    private final SecondTry secondTry;
    private final Supplier<Answer> pressAgain;
    private final Supplier<Answer> failed;
    private final @Nullable Message pressed;
    private final boolean onMessage;
    private final boolean onPrivate;
    private boolean deferred;
    private boolean saidFailed;

    /**
     * @param pressAgain what is said where a form can no longer be opened
     * @param failed what is said where the answer cannot be shown
     */
    InteractionReply(IReplyCallback asking, SecondTry secondTry, Supplier<Answer> pressAgain, Supplier<Answer> failed) {
        this.asking = asking;
        this.secondTry = secondTry;
        this.pressAgain = pressAgain;
        this.failed = failed;
        this.pressed = RequestReader.pressed(asking);
        this.onMessage = pressed != null && asking instanceof IMessageEditCallback;
        this.onPrivate = onMessage && pressed != null && pressed.isEphemeral();
    }

    /** Tells whoever asked to wait. */
    void defer() {
        deferred = true;
        try {
            if (onPrivate && asking instanceof IMessageEditCallback press) {
                press.deferEdit().complete();
            } else {
                asking.deferReply(true).complete();
            }
        } catch (RuntimeException failure) {
            // another process was quicker, or it is too late: what comes is tried all the same
            report(failure);
        }
    }

    /** Gives the answer, by whatever way is left; what is wrong with it is told rather than nothing. */
    void give(Response response) {
        try {
            if (deferred) {
                later(response);
            } else {
                atOnce(response);
            }
        } catch (RuntimeException failure) {
            if (!deferred && asking.isAcknowledged()) {
                deferred = true;
                deferAgain(failure);
                if (isAcknowledged(failure) || isServerError(failure)) {
                    give(response);
                    return;
                }
            }
            report(failure);
            if (!isOver(failure) && !saidFailed) {
                saidFailed = true;
                give(instead());
            }
        }
    }

    /** In case it was not taken; where only its answer was lost, Discord says so now. */
    private void deferAgain(RuntimeException failure) {
        if (isOver(failure)) {
            return;
        }
        secondTry.defer(asking, onPrivate);
    }

    private Response instead() {
        try {
            return new Response.Privately(List.of(failed.get()));
        } catch (RuntimeException none) {
            report(none);
            return new Response.Quietly();
        }
    }

    /** Nobody waits any more, so that nothing can be said. */
    private static boolean isOver(RuntimeException failure) {
        return failure instanceof ErrorResponseException refusal
                && switch (refusal.getErrorResponse()) {
                    case UNKNOWN_INTERACTION, INTERACTION_ALREADY_ACKNOWLEDGED, UNKNOWN_WEBHOOK, UNKNOWN_MESSAGE ->
                        true;
                    default -> false;
                };
    }

    /** By another process: then it is answered as if deferred. */
    private static boolean isAcknowledged(RuntimeException failure) {
        return failure instanceof ErrorResponseException refusal
                && refusal.getErrorResponse() == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED;
    }

    /** What it was about may be done or not. */
    private static boolean isServerError(RuntimeException failure) {
        return failure instanceof ErrorResponseException refusal
                && refusal.getErrorResponse() == ErrorResponse.SERVER_ERROR;
    }

    private void atOnce(Response response) {
        switch (response) {
            case Response.Privately(List<Answer> answers) when answers.isEmpty() -> quietly();
            case Response.Privately(List<Answer> answers) -> {
                reply(answers.getFirst());
                follow(answers.subList(1, answers.size()));
            }
            case Response.Instead(Answer answer)
            when onPrivate && asking instanceof IMessageEditCallback press ->
                press.editMessage(AnswerRenderer.edit(answer, Pings.NOBODY, null))
                        .complete();
            case Response.Instead(Answer answer) -> reply(answer);
            case Response.Open open
            when asking instanceof IModalCallback opening ->
                opening.replyModal(FormRenderer.render(open.form())).complete();
            case Response.Open open -> reply(pressAgain.get());
            case Response.Quietly quietly -> quietly();
            case Response.Silent silent -> {}
        }
    }

    private void later(Response response) {
        switch (response) {
            case Response.Privately(List<Answer> answers) when answers.isEmpty() -> vanish();
            case Response.Privately(List<Answer> answers) when onPrivate -> follow(answers);
            case Response.Privately(List<Answer> answers) -> {
                replace(answers.getFirst());
                follow(answers.subList(1, answers.size()));
            }
            case Response.Instead(Answer answer) -> replace(answer);
            case Response.Open open when onPrivate -> follow(List.of(pressAgain.get()));
            case Response.Open open -> replace(pressAgain.get());
            case Response.Quietly quietly -> vanish();
            case Response.Silent silent -> {}
        }
    }

    private void reply(Answer answer) {
        asking.reply(AnswerRenderer.create(answer, Pings.NOBODY, null))
                .setEphemeral(true)
                .complete();
    }

    private void quietly() {
        if (onMessage && asking instanceof IMessageEditCallback press) {
            press.deferEdit().complete();
        } else {
            asking.deferReply(true).complete();
            hook().deleteOriginal().complete();
        }
    }

    private void vanish() {
        if (!onPrivate && !isOnCard()) {
            hook().deleteOriginal().complete();
        }
    }

    /** Whether the press was acknowledged without "thinking…", and the answer to it is the message that was pressed itself. */
    private boolean isOnCard() {
        return pressed != null && hook().retrieveOriginal().complete().getIdLong() == pressed.getIdLong();
    }

    /** "Thinking…" becomes what would have been said at once: a text to be copied stays a message of nothing else. */
    private void replace(Answer answer) {
        var message = onPrivate ? AnswerRenderer.edit(answer, Pings.NOBODY, null) : late(answer);
        hook().editOriginal(message).complete();
    }

    private static MessageEditData late(Answer answer) {
        var created = AnswerRenderer.create(answer, Pings.NOBODY, null);
        var message = new MessageEditBuilder().applyCreateData(created);
        return (created.isUsingComponentsV2() ? message : message.setSuppressEmbeds(true)).build();
    }

    /** One that fails takes back nothing that was said before, and keeps nothing back that comes after it. */
    private void follow(List<Answer> answers) {
        for (Answer answer : answers) {
            try {
                send(answer);
            } catch (RuntimeException failure) {
                report(failure);
                if (isOver(failure)) {
                    return;
                }
                if (!saidFailed) {
                    saidFailed = true;
                    follow(List.of(failed.get()));
                }
            }
        }
    }

    private void send(Answer answer) {
        hook().sendMessage(AnswerRenderer.create(answer, Pings.NOBODY, null))
                .setEphemeral(true)
                .complete();
    }

    /** One that does not depend on whether this process acknowledged. */
    private InteractionHook hook() {
        return InteractionHook.from(asking.getJDA(), asking.getToken());
    }

    private void report(RuntimeException failure) {
        if (failure instanceof ErrorResponseException refusal) {
            if (!isOver(failure)) {
                LOG.warn("Interaction {}: refused with code {}", asking.getId(), refusal.getErrorCode());
            }
        } else {
            LOG.error("Interaction {}: {}", asking.getId(), failure.getClass().getName());
        }
    }
}
