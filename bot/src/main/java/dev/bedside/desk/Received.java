package dev.bedside.desk;

/**
 * A message that came in and is being read.
 *
 * @param id ours, as is {@code channel}
 * @param platformId the platform's
 * @param automatic whether no person wrote it
 * @param tries how often it was taken up to be read, this time included
 */
record Received(String id, String channel, String platformId, boolean automatic, int tries) {}
