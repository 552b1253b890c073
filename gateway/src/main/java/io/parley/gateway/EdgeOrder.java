package io.parley.gateway;

import org.springframework.core.Ordered;

/** The order in which a request meets the edge checks: the cheapest refusals first. */
public final class EdgeOrder {

    public static final int RESPONSE_HEADERS = Ordered.HIGHEST_PRECEDENCE + 100;
    public static final int ORIGIN = RESPONSE_HEADERS + 10;
    public static final int BODY_SIZE = ORIGIN + 10;
    public static final int TOKEN = BODY_SIZE + 10;

    private EdgeOrder() {}
}
