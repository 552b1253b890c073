package io.parley.localstripe.http;

import io.parley.localstripe.state.Agenda;
import io.parley.localstripe.state.Json;
import io.parley.localstripe.state.State;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/** Answers of calls with an {@code Idempotency-Key}, kept for a day. */
final class Idempotency {

    private static final String TYPE = "local.idempotency";
    private static final int LONGEST = 255;
    private static final long SECONDS_KEPT = 24 * 60 * 60;

    private final State state;
    private final AtomicLong first = new AtomicLong();
    private final AtomicLong again = new AtomicLong();
    private final AtomicLong withoutKey = new AtomicLong();

    Idempotency(State state, Agenda agenda) {
        this.state = state;
        agenda.register(TYPE, kept -> OptionalLong.of(Json.number(kept, "created") + SECONDS_KEPT), state::drop);
    }

    /** How many calls that change something came with a new key, again with one, and without; since the start. */
    ObjectNode calls() {
        return Json.object().put("first", first.get()).put("again", again.get()).put("withoutKey", withoutKey.get());
    }

    /** The answer that was given to this call before, within a transaction. */
    Optional<Response> replay(String key, Request request) {
        if (key.isEmpty()) return Optional.empty();
        if (key.length() > LONGEST)
            throw ApiError.of(400, "idempotency_error", "", "Idempotency keys are at most 255 characters long.");
        return state.find(TYPE, id(key)).map(kept -> {
            if (!Json.is(kept, "call", call(request))) throw refusal(key);
            again.incrementAndGet();
            return Response.json((int) Json.number(kept, "status"), Json.text(kept, "body"))
                    .with("Idempotent-Replayed", "true");
        });
    }

    void keep(String key, Request request, Response response) {
        if (key.isEmpty()) {
            if (request.method().equals("POST")) withoutKey.incrementAndGet();
            return;
        }
        first.incrementAndGet();
        state.add(Json.object()
                .put("id", id(key))
                .put("object", TYPE)
                .put("created", state.now())
                .put("call", call(request))
                .put("status", response.status())
                .put("body", response.body()));
    }

    private static String call(Request request) {
        return request.method() + " " + request.path() + " " + request.body();
    }

    private static String id(String key) {
        return "idempotency_" + key;
    }

    private static ApiError refusal(String key) {
        return ApiError.of(
                400,
                "idempotency_error",
                "",
                ("Keys for idempotent requests can only be used with the same parameters they were first used with."
                                + " Try using a key other than '%s' if you meant to execute a different request.")
                        .formatted(key));
    }
}
