package dev.bedside.desk;

import dev.bedside.config.ConfigFiles;
import dev.bedside.practice.Practice;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What Bedside says, in the language of each practice. */
final class Wordings {

    private final ConfigFiles files;
    private final Map<String, Wording> byLanguage = new ConcurrentHashMap<>();

    Wordings(ConfigFiles files) {
        this.files = files;
    }

    Wording of(Practice practice) {
        return byLanguage.computeIfAbsent(practice.languages().getFirst(), language -> Wording.from(files, language));
    }
}
