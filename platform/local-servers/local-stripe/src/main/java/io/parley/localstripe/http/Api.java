package io.parley.localstripe.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.parley.localstripe.state.Agenda;
import io.parley.localstripe.state.Ids;
import io.parley.localstripe.state.Shapes;
import io.parley.localstripe.state.State;
import java.lang.System.Logger.Level;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Answers the calls below {@code /v1}. */
public final class Api {

    /** The version whose shapes it has: that of the client we use. */
    public static final String VERSION = "2026-07-29.dahlia";

    private static final System.Logger log = System.getLogger("stripe");

    private final State state;
    private final Routes routes;
    private final Shapes shapes;
    private final Expansion expansion;
    private final Faults faults;
    private final Idempotency idempotency;

    public Api(State state, Agenda agenda, Routes routes, Shapes shapes, Expansion expansion, Faults faults) {
        this.state = state;
        this.routes = routes;
        this.shapes = shapes;
        this.expansion = expansion;
        this.faults = faults;
        this.idempotency = new Idempotency(state, agenda);
    }

    /** What became of the calls that change something. */
    public ObjectNode calls() {
        return idempotency.calls();
    }

    /** @throws NoAnswer if the caller shall hear nothing */
    Response answer(Request request) throws NoAnswer {
        Response response = answerOrRefuse(request);
        if (faults.take(Fault.TIMEOUT)) throw new NoAnswer();
        return response.with("Request-Id", Ids.next("req")).with("Stripe-Version", VERSION);
    }

    private Response answerOrRefuse(Request request) {
        try {
            authorize(request);
            fail();
            return state.within(() -> once(request));
        } catch (ApiError refusal) {
            return Response.json(refusal.status(), refusal.body());
        } catch (RuntimeException e) {
            log.log(Level.ERROR, request.method() + " " + request.path() + " failed", e);
            return Response.json(
                    500,
                    ApiError.of(500, "api_error", "", "Local Stripe failed; its log says why.")
                            .body());
        }
    }

    private void fail() {
        if (faults.take(Fault.TOO_MANY))
            throw ApiError.of(
                    429, "invalid_request_error", "rate_limit", "Request rate limit exceeded, as it was asked to be.");
        if (faults.take(Fault.ERROR)) throw ApiError.of(500, "api_error", "", "An error, as it was asked for.");
    }

    private Response once(Request request) {
        String key = request.method().equals("POST") ? request.header("Idempotency-Key") : "";
        Optional<Response> before = idempotency.replay(key, request);
        if (before.isPresent()) return before.get();
        Response response = carryOut(request);
        idempotency.keep(key, request, response);
        return response;
    }

    private Response carryOut(Request request) {
        Routes.Match match = routes.find(request.method(), request.path())
                .orElseThrow(() -> ApiError.of(
                        404,
                        "invalid_request_error",
                        "",
                        "Unrecognized request URL (%s: %s). Local Stripe knows what Parley uses."
                                .formatted(request.method(), request.path())));
        Params params = request.params();
        List<String> expand = params.texts("expand");
        try {
            ObjectNode result = match.operation().apply(new Call(state, request.path(), match.ids(), params));
            params.requireAllRead();
            ObjectNode shown = shapes.show(result);
            expansion.expand(shown, expand);
            return Response.json(200, shown);
        } catch (ApiError refusal) {
            if (!refusal.isKept()) throw refusal;
            return Response.json(refusal.status(), refusal.body());
        }
    }

    private static void authorize(Request request) {
        String given = request.header("Authorization");
        String key = given.startsWith("Basic ") ? userOf(given.substring("Basic ".length())) : bearer(given);
        if (key.matches("(sk|rk)_test_\\w+")) return;
        throw ApiError.of(
                401,
                "invalid_request_error",
                "",
                key.isEmpty()
                        ? "You did not provide an API key. Use Authorization: Bearer sk_test_..."
                        : "Invalid API Key provided: local Stripe takes test keys only.");
    }

    private static String bearer(String given) {
        return given.startsWith("Bearer ") ? given.substring("Bearer ".length()).strip() : "";
    }

    private static String userOf(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded.strip().getBytes(US_ASCII)), UTF_8);
            return pair.split(":", 2)[0];
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /** The answer is lost. */
    static final class NoAnswer extends Exception {}
}
