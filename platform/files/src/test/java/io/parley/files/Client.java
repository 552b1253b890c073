package io.parley.files;

import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.TestFiles;
import tools.jackson.databind.JsonNode;

/** Somebody who uploads at a place. */
record Client(Api api, UserSummary user, String place) {

    Api.Answer begin(String name, long size, String type) {
        return TestFiles.begin(as(), place, name, size, type);
    }

    Api.Answer complete(JsonNode ticket) {
        return TestFiles.complete(as(), place, ticket);
    }

    /** All three steps. */
    Api.Answer upload(String name, byte[] bytes, String type) {
        JsonNode ticket = begin(name, bytes.length, type).body();
        TestFiles.put(ticket, bytes);
        return complete(ticket);
    }

    Api.Caller as() {
        return api.as(user);
    }
}
