package io.parley.localstripe.event;

import java.net.URI;
import java.util.List;

/** Where events are delivered, signed with each of the secrets: two while one replaces the other. */
public record Endpoint(URI url, List<String> secrets) {}
