package dev.bedside.cases;

/**
 * A review that becomes a case.
 *
 * @param workspace ours, as are the other ids
 * @param messageId the received message
 * @param part which review of that message, from 0
 */
public record NewCase(String workspace, String practice, String channel, String messageId, int part, Words words) {}
