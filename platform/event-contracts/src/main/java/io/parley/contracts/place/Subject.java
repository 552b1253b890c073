package io.parley.contracts.place;

import java.util.UUID;

/**
 * Whatever one can be told of, find or report.
 *
 * @param type in the singular, such as {@code topic} or {@code post}
 * @param url the path in the web client
 */
public record Subject(String type, UUID id, String url, String title) {}
