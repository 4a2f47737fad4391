package dev.bedside.cases;

import java.util.List;

/**
 * A review that becomes a case.
 *
 * @param workspace ours, as are the other ids
 * @param messageId the received message
 * @param part which review of that message, from 0
 * @param files the names of files beside it that were not opened
 */
public record NewCase(
        String workspace,
        String practice,
        String channel,
        String messageId,
        int part,
        Words words,
        List<String> files) {

    public NewCase {
        files = List.copyOf(files);
    }

    /** One beside which there is no file. */
    public NewCase(String workspace, String practice, String channel, String messageId, int part, Words words) {
        this(workspace, practice, channel, messageId, part, words, List.of());
    }

    /** Ids only: names of files may be people's. */
    @Override
    public String toString() {
        return "NewCase[" + messageId + ", " + part + "]";
    }
}
