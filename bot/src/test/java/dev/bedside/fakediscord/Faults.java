package dev.bedside.fakediscord;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Lies in wait for requests and spoils them. */
public final class Faults {
    private final List<Armed> armed = new ArrayList<>();

    /** A fault that is still to strike. */
    private static final class Armed {
        private final Fault fault;
        private final String method;
        private final Pattern route;
        private final Predicate<LoggedRequest> wanted;
        private final Runnable struck;
        private int left;

        Armed(Fault fault, int times, String method, String route, Predicate<LoggedRequest> wanted, Runnable struck) {
            this.fault = fault;
            this.left = times;
            this.method = method;
            this.route = Pattern.compile(route);
            this.wanted = wanted;
            this.struck = struck;
        }
    }

    /** The next request of all. */
    public void next(Fault fault) {
        next(fault, 1, "", "");
    }

    public synchronized void next(Fault fault, int times) {
        next(fault, times, "", "");
    }

    /**
     * The next {@code times} requests of this method (empty: any) whose route template or path contains the pattern.
     */
    public synchronized void next(Fault fault, int times, String method, String route) {
        armed.add(new Armed(fault, times, method, route, request -> true, () -> {}));
    }

    /** The next {@code times} requests that are wanted; {@code struck} is done with each. */
    public synchronized void when(Predicate<LoggedRequest> wanted, Fault fault, int times, Runnable struck) {
        armed.add(new Armed(fault, times, "", "", wanted, struck));
    }

    public synchronized void clear() {
        armed.clear();
    }

    /** How many strikes are still to come. */
    public synchronized int left() {
        return armed.stream().mapToInt(a -> a.left).sum();
    }

    synchronized Optional<Fault> strike(LoggedRequest request) {
        Optional<Armed> hit = armed.stream()
                .filter(a -> a.method.isEmpty() || a.method.equals(request.method()))
                .filter(a -> a.route.matcher(request.route()).find()
                        || a.route.matcher(request.path()).find())
                .filter(a -> a.wanted.test(request))
                .findFirst();
        hit.ifPresent(a -> {
            a.struck.run();
            a.left--;
            if (a.left == 0) {
                armed.remove(a);
            }
        });
        return hit.map(a -> a.fault);
    }
}
