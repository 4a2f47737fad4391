package dev.bedside.config;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * One file below {@code config/}.
 *
 * @param path relative to {@code config/}, with forward slashes: {@code rules/triage/topics/wait.yml}
 * @param shown the path that messages name: {@code config/rules/triage/topics/wait.yml}
 * @param content the whole text
 */
public record ConfigFile(String path, String shown, String content) {

    /** The file's name without folder and ending: the id of what it defines. */
    public String name() {
        String last = path.substring(path.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? last : last.substring(0, dot);
    }

    /** The name of the folder the file lies in, or an empty text at the top. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        if (slash < 0) {
            return "";
        }
        String folders = path.substring(0, slash);
        return folders.substring(folders.lastIndexOf('/') + 1);
    }

    /**
     * Reads the file as a YAML mapping.
     *
     * @throws ConfigException with the line, where the file is not a mapping or not YAML
     */
    public Section section() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            var node = new Yaml(new SafeConstructor(options)).compose(new StringReader(content));
            if (node instanceof MappingNode mapping) {
                return Section.of(shown, mapping);
            }
            throw error(1, "the file must hold `key: value` lines and holds none");
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark();
            throw error(
                    mark == null ? 1 : mark.getLine() + 1,
                    "not readable as YAML (" + broken.getProblem()
                            + "); put a text that holds `: `, ` #` or starts with a sign into quotes");
        } catch (YAMLException broken) {
            throw error(1, "not readable as YAML; save the file as UTF-8 text without control characters");
        }
    }

    /** An error in this file at a line counted from 1. */
    public ConfigException error(int line, String problem) {
        return new ConfigException(new Place(shown, line), problem);
    }
}
