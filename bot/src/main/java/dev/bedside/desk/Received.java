package dev.bedside.desk;

/**
 * A message that came in and is being read.
 *
 * @param id ours, as is {@code channel}
 * @param platformId the platform's
 * @param tries how often it was taken up to be read, this time included
 */
record Received(String id, String channel, String platformId, int tries) {}
