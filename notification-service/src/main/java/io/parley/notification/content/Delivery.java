package io.parley.notification.content;

/**
 * An event as one channel gets it.
 *
 * @param data the JSON of the frame's {@code data}, never changed once made
 */
@SuppressWarnings("ArrayRecordComponent")
public record Delivery(Channel channel, Audience audience, String type, byte[] data) {}
