package io.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.test.Api;
import io.parley.test.Api.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Registers people through the API. */
public final class People {

    public static final String PASSWORD = "correct horse battery";

    private People() {}

    /** A valid request body, of a name that nobody has. */
    public static Map<String, Object> aRegistration() {
        return aRegistration("u" + UUID.randomUUID().toString().replace("-", "").substring(0, 20));
    }

    public static Map<String, Object> aRegistration(String username) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("email", username + "@example.com");
        request.put("username", username);
        request.put("displayName", "Someone New");
        request.put("password", PASSWORD);
        return request;
    }

    public static SignedInPerson register(Api api) {
        Answer answer = api.post("/api/v1/auth/register", aRegistration());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return SignedInPerson.of(answer);
    }

    /** What someone holds after signing in. */
    public record SignedInPerson(UUID id, String username, String accessToken, String refreshToken) {

        public static SignedInPerson of(Answer answer) {
            return new SignedInPerson(
                    UUID.fromString(answer.body().path("user").path("id").stringValue()),
                    answer.body().path("user").path("username").stringValue(),
                    answer.body().path("accessToken").stringValue(),
                    answer.body().path("refreshToken").asString(""));
        }

        public String email() {
            return username + "@example.com";
        }

        public UUID sessionId() {
            String payload =
                    new String(Base64.getUrlDecoder().decode(accessToken.split("\\.", -1)[1]), StandardCharsets.UTF_8);
            return UUID.fromString(payload.replaceAll(".*\"sid\":\"([^\"]+)\".*", "$1"));
        }
    }
}
