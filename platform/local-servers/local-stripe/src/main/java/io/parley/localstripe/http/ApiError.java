package io.parley.localstripe.http;

import io.parley.localstripe.state.Json;
import tools.jackson.databind.node.ObjectNode;

/** A refusal in Stripe's words. What its transaction changed is forgotten, unless a payment was tried. */
public final class ApiError extends RuntimeException {

    private final int status;
    private final transient ObjectNode error;
    private final boolean kept;

    private ApiError(int status, ObjectNode error, boolean kept) {
        super(Json.text(error, "message"));
        this.status = status;
        this.error = error;
        this.kept = kept;
    }

    public static ApiError of(int status, String type, String code, String message) {
        ObjectNode error = Json.object().put("type", type).put("message", message);
        if (!code.isEmpty()) {
            error.put("code", code).put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
        }
        return new ApiError(status, error, false);
    }

    public static ApiError invalid(String code, String param, String message) {
        ApiError refusal = of(400, "invalid_request_error", code, message);
        if (!param.isEmpty()) refusal.error.put("param", param);
        return refusal;
    }

    /** 404 where the path names it, 400 where a parameter does. */
    public static ApiError missing(String kind, String id, String param) {
        ApiError refusal = of(
                param.equals("id") ? 404 : 400,
                "invalid_request_error",
                "resource_missing",
                "No such %s: '%s'".formatted(kind, id));
        refusal.error.put("param", param);
        return refusal;
    }

    /** A card that its bank refused; the payment that failed stays in the books if {@code kept}. */
    public static ApiError card(ObjectNode error, boolean kept) {
        return new ApiError(402, error, kept);
    }

    public int status() {
        return status;
    }

    public boolean isKept() {
        return kept;
    }

    public ObjectNode body() {
        return Json.object().set("error", error);
    }
}
