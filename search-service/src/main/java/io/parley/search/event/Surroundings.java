package io.parley.search.event;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import io.parley.web.problem.CommonProblem;

/** All that is at most so many kilometres away from a point, given in degrees. */
record Surroundings(double lat, double lon, double km) {

    private static final double FARTHEST = 1000;

    /** Refuses what is beyond the globe, or the whole of it. */
    Surroundings {
        if (!(Math.abs(lat) <= 90)) throw CommonProblem.INVALID_REQUEST.at("/lat", "must be between -90 and 90");
        if (!(Math.abs(lon) <= 180)) throw CommonProblem.INVALID_REQUEST.at("/lon", "must be between -180 and 180");
        if (!(km > 0 && km <= FARTHEST))
            throw CommonProblem.INVALID_REQUEST.at("/km", "must be more than 0, and at most 1000");
    }

    Query query() {
        return Query.of(q -> q.geoDistance(geo -> geo.field(EventOrder.POINT)
                .distance(km + "km")
                .location(at -> at.latlon(point -> point.lat(lat).lon(lon)))));
    }
}
