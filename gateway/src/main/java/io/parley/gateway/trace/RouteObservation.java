package io.parley.gateway.trace;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.server.reactive.observation.DefaultServerRequestObservationConvention;
import org.springframework.http.server.reactive.observation.ServerRequestObservationContext;
import org.springframework.stereotype.Component;

/** Tells by {@code http.server.requests} the route too: the gateway knows no operations. */
@Component
class RouteObservation extends DefaultServerRequestObservationConvention {

    private static final String ROUTE = "route";
    private static final KeyValue NONE = KeyValue.of(ROUTE, "none");

    @Override
    public KeyValues getLowCardinalityKeyValues(ServerRequestObservationContext context) {
        return super.getLowCardinalityKeyValues(context).and(route(context));
    }

    private static KeyValue route(ServerRequestObservationContext context) {
        return context.getAttributes().get(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR) instanceof Route route
                ? KeyValue.of(ROUTE, route.getId())
                : NONE;
    }
}
