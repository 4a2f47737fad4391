package dev.bedside.learn;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes something when it is first needed: most commands never listen to anybody, and learning takes a second. */
public final class Later<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    public Later(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T known = made;
        if (known == null) {
            synchronized (this) {
                known = made;
                if (known == null) {
                    known = maker.get();
                    made = known;
                }
            }
        }
        return known;
    }
}
