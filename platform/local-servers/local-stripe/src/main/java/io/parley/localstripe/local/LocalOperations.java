package io.parley.localstripe.local;

import io.parley.localstripe.event.Deliveries;
import io.parley.localstripe.http.ApiError;
import io.parley.localstripe.http.Fault;
import io.parley.localstripe.http.Faults;
import io.parley.localstripe.http.Request;
import io.parley.localstripe.http.Response;
import io.parley.localstripe.state.Agenda;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code /local/clock}, {@code /local/faults} and {@code /local/calls}, in JSON. */
public final class LocalOperations {

    private static final double DAY = 86_400;
    private static final double MOST_DAYS = 3_660;
    private static final long MOST_FAULTS = 1_000_000;

    private final State state;
    private final Agenda agenda;
    private final Faults faults;
    private final Deliveries deliveries;
    private final Supplier<ObjectNode> calls;

    public LocalOperations(
            State state, Agenda agenda, Faults faults, Deliveries deliveries, Supplier<ObjectNode> calls) {
        this.state = state;
        this.agenda = agenda;
        this.faults = faults;
        this.deliveries = deliveries;
        this.calls = calls;
    }

    public Response answer(Request request) {
        return switch (request.path()) {
            case "/local/clock" -> clock(request);
            case "/local/faults" -> faults(request);
            case "/local/calls" -> Response.json(200, calls.get());
            default ->
                throw ApiError.of(
                        404, "invalid_request_error", "", "There are /local/clock, /local/faults and /local/calls.");
        };
    }

    private Response clock(Request request) {
        if (request.method().equals("POST")) {
            double days = read(request).path("advanceDays").asDouble(-1);
            if (!(days > 0 && days <= MOST_DAYS))
                throw ApiError.invalid("", "advanceDays", "advanceDays must be more than 0 and at most 3660.");
            agenda.advance(Math.round(days * DAY));
            deliveries.hurry();
        }
        return Response.json(
                200, Json.object().put("now", Instant.ofEpochSecond(state.now()).toString()));
    }

    private Response faults(Request request) {
        if (request.method().equals("POST")) {
            JsonNode wish = read(request);
            Fault fault = Fault.called(wish.path("kind").asString("")).orElseThrow(LocalOperations::unknownKind);
            long count = wish.path("count").asLong(-1);
            if (count < 0 || count > MOST_FAULTS)
                throw ApiError.invalid("", "count", "count must be a number from 0 to 1000000.");
            faults.set(fault, (int) count);
        }
        ObjectNode left = Json.object();
        faults.left().forEach((fault, count) -> left.put(fault.title(), count));
        return Response.json(200, left);
    }

    /** JSON only: a form could be posted by a page of elsewhere. */
    private static JsonNode read(Request request) {
        if (!request.header("Content-Type").startsWith("application/json"))
            throw ApiError.of(415, "invalid_request_error", "", "Content-Type must be application/json.");
        try {
            return Json.parse(request.body());
        } catch (JacksonException malformed) {
            throw ApiError.invalid("", "", "The body must be JSON.");
        }
    }

    private static ApiError unknownKind() {
        String kinds = Arrays.stream(Fault.values()).map(Fault::title).collect(Collectors.joining(", "));
        return ApiError.invalid("", "kind", "kind must be one of " + kinds + ".");
    }
}
