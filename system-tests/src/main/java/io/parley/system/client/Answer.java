package io.parley.system.client;

import java.net.http.HttpHeaders;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway answered. */
public record Answer(int status, HttpHeaders headers, String text) {

    private static final JsonMapper JSON = new JsonMapper();

    public JsonNode json() {
        return JSON.readTree(text);
    }

    public String string(String field) {
        return json().path(field).asString();
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /**
     * This answer, if it says success.
     *
     * @throws Refused otherwise
     */
    public Answer orThrow() {
        if (!isSuccess()) throw new Refused(this);
        return this;
    }
}
