package dev.bedside.fakediscord;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Remembers each request and what was wrong with it. */
final class RequestLog {
    /** What differs between two runs: snowflakes, ULIDs, nonces, times. */
    private static final Pattern FLEETING = Pattern.compile(
            "(?<![0-9A-Za-z])(?:\\d{17,20}|[0-9A-HJKMNP-TV-Z]{26})(?![0-9A-Za-z])|\"nonce\":\"[^\"]*\"|<t:\\d+(?=[:>])"
                    + "|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z?");

    private final List<LoggedRequest> requests = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final Runnable changed;

    RequestLog(Runnable changed) {
        this.changed = changed;
    }

    synchronized int nextNumber() {
        return requests.size() + 1;
    }

    synchronized LoggedRequest add(IntFunction<LoggedRequest> make) {
        LoggedRequest request = make.apply(requests.size() + 1);
        requests.add(request);
        return request;
    }

    void finish(LoggedRequest request) {
        synchronized (this) {
            requests.set(request.number() - 1, request);
        }
        changed.run();
    }

    void note(Violation violation) {
        synchronized (this) {
            violations.add(violation);
        }
    }

    synchronized List<LoggedRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** One line a request, the same in each run that did the same: ids are numbered as they come up. */
    synchronized String normalised() {
        Map<String, String> names = new LinkedHashMap<>();
        return requests.stream()
                .map(r -> r.method() + " " + r.route() + " " + r.query() + " " + r.status() + " " + r.body() + " "
                        + r.files())
                .map(line -> FLEETING.matcher(line).replaceAll(found -> {
                    String text = found.group();
                    if (text.startsWith("\"nonce\"")) {
                        return "\"nonce\":~";
                    }
                    if (text.startsWith("<t:")) {
                        return "<t:~";
                    }
                    return text.contains("T") && text.contains("-")
                            ? "~"
                            : names.computeIfAbsent(text, id -> "#" + (names.size() + 1));
                }))
                .collect(Collectors.joining("\n"));
    }
}
