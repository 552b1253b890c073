package io.parley.identity.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.identity.People.SignedInPerson;
import io.parley.identity.secret.Secret;
import io.parley.test.Api;
import io.parley.test.Api.Answer;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/** An app of somebody's, as its developers would write it. */
record OAuthApp(Api api, String id, String secret) {

    static final String CALLBACK = "https://app.example.com/callback";
    static final String LOOPBACK = "http://127.0.0.1/callback";
    private static final String VERIFIER = "v".repeat(50);

    static OAuthApp confidential(Api api, SignedInPerson owner) {
        return registered(api, owner, true);
    }

    static OAuthApp withoutSecret(Api api, SignedInPerson owner) {
        return registered(api, owner, false);
    }

    private static OAuthApp registered(Api api, SignedInPerson owner, boolean confidential) {
        Answer made = api.withToken(owner.accessToken())
                .post(
                        "/api/v1/users/me/apps",
                        Map.of(
                                "name",
                                "An app",
                                "redirectUris",
                                List.of(CALLBACK, LOOPBACK),
                                "confidential",
                                confidential));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return new OAuthApp(
                api,
                made.body().path("id").stringValue(),
                made.body().path("clientSecret").asString(""));
    }

    /** The query that people are sent with. */
    String request(String scopes) {
        return query(parameters(scopes));
    }

    Map<String, String> parameters(String scopes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", id);
        parameters.put("redirect_uri", CALLBACK);
        parameters.put("scope", scopes);
        parameters.put("state", "a state+1");
        parameters.put("nonce", "n-1");
        parameters.put("code_challenge", new Secret(VERIFIER).hash());
        parameters.put("code_challenge_method", "S256");
        return parameters;
    }

    Answer answer(SignedInPerson person, String request, boolean approved) {
        return api.withToken(person.accessToken())
                .post("/api/v1/auth/consent", Map.of("request", request, "approved", approved));
    }

    Answer question(SignedInPerson person, String request) {
        return api.withToken(person.accessToken())
                .get("/api/v1/auth/consent?request=" + URLEncoder.encode(request, UTF_8));
    }

    String codeFor(SignedInPerson person, String scopes) {
        Answer answer = answer(person, request(scopes), true);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return parameter(answer.body().path("redirectTo").stringValue(), "code");
    }

    Answer tokensFor(SignedInPerson person, String scopes) {
        Answer tokens = trade(codeFor(person, scopes));
        assertThat(tokens.status()).as(tokens.toString()).isEqualTo(200);
        return tokens;
    }

    Answer trade(String code) {
        return trade(code, VERIFIER);
    }

    Answer trade(String code, String verifier) {
        return call(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", CALLBACK,
                        "code_verifier", verifier));
    }

    Answer refresh(String refreshToken) {
        return call("/oauth2/token", Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    Answer call(String path, Map<String, String> form) {
        Map<String, String> sent = new LinkedHashMap<>(form);
        Api.Caller caller = api.anonymous().header("Content-Type", "application/x-www-form-urlencoded");
        if (secret.isEmpty()) sent.put("client_id", id);
        else
            caller = caller.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8)));
        return caller.post(path, query(sent));
    }

    static String parameter(String address, String name) {
        return String.valueOf(UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .getFirst(name));
    }

    static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    static String accessToken(Answer tokens) {
        return tokens.body().path("access_token").stringValue();
    }

    static String error(Answer answer) {
        return answer.body().path("error").asString("");
    }
}
