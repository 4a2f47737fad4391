package dev.bedside.desk;

import dev.bedside.reply.DraftOrder;
import dev.bedside.reply.Style;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What somebody wishes a draft to be like. */
enum DraftWish {
    SHORTER(order -> order.in(Style.BRIEF)),
    WARMER(order -> order.in(Style.WARM)),
    FORMAL(order -> order.in(Style.FORMAL)),
    APOLOGISE(order -> order.in(Style.SORRY)),
    ANOTHER(order -> order.attempt(order.attempt() + 1)),
    START_OVER(order -> DraftOrder.first(order.review(), order.verdict(), order.practice(), order.recent())
            .answered(order.answered()));

    private final UnaryOperator<DraftOrder> change;

    DraftWish(UnaryOperator<DraftOrder> change) {
        this.change = change;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    DraftOrder change(DraftOrder order) {
        return change.apply(order);
    }

    static Optional<DraftWish> of(String id) {
        return Arrays.stream(values()).filter(wish -> wish.id().equals(id)).findFirst();
    }
}
