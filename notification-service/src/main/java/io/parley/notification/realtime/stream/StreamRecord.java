package io.parley.notification.realtime.stream;

import io.parley.messaging.ReceivedEvent;

/**
 * An event where it was read.
 *
 * @param slot of its partition; -1 for what is only heeded
 */
public record StreamRecord(int slot, long offset, ReceivedEvent<?> event) {}
