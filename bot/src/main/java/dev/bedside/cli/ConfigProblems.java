package dev.bedside.cli;

import dev.bedside.config.ConfigException;
import java.util.ArrayList;
import java.util.List;

/**
 * Configuration files that could not be used, so that whoever starts Bedside is told; the packaged ones serve instead.
 *
 * <p>Files are read on several threads.
 */
final class ConfigProblems {

    private final List<ConfigException> problems = new ArrayList<>();

    synchronized void add(ConfigException problem) {
        if (problems.stream().noneMatch(known -> problem.getMessage().equals(known.getMessage()))) {
            problems.add(problem);
        }
    }

    synchronized List<String> messages() {
        return problems.stream().map(ConfigException::getMessage).toList();
    }
}
