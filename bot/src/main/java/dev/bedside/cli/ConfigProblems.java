package dev.bedside.cli;

import dev.bedside.config.ConfigException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Configuration files that could not be used, so that whoever starts Bedside is told; the packaged ones serve instead. */
final class ConfigProblems {

    private final List<ConfigException> problems = new CopyOnWriteArrayList<>();

    void add(ConfigException problem) {
        if (problems.stream().noneMatch(known -> problem.getMessage().equals(known.getMessage()))) {
            problems.add(problem);
        }
    }

    List<String> messages() {
        return problems.stream().map(ConfigException::getMessage).toList();
    }
}
