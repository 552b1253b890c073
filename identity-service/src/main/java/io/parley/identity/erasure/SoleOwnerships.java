package io.parley.identity.erasure;

import io.parley.identity.IdentityProblem;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks org-service, in the caller's name, which organizations would be left without an owner. */
@Component
class SoleOwnerships {

    private final RestClient http;

    SoleOwnerships(
            RestClient.Builder http,
            @Value("${parley.org-service.url}") String url,
            @Value("${parley.org-service.timeout}") Duration timeout) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build());
        requests.setReadTimeout(timeout);
        this.http = http.clone().baseUrl(url).requestFactory(requests).build();
    }

    /** @throws io.parley.web.problem.Problem {@code last-owner}, {@code organizations-unavailable} */
    void requireNone(@Nullable String authorization) {
        List<Owned> owned = ask(authorization);
        if (owned.isEmpty()) return;
        String names =
                owned.stream().map(org -> org.name() + " (" + org.slug() + ")").collect(Collectors.joining(", "));
        throw IdentityProblem.LAST_OWNER.exception(
                "You are the only owner of " + names + ". Make somebody else an owner there, or archive it.");
    }

    private List<Owned> ask(@Nullable String authorization) {
        try {
            Answer answer = http.get()
                    .uri("/api/v1/orgs/owned-alone")
                    .headers(headers -> headers.set(HttpHeaders.AUTHORIZATION, authorization))
                    .retrieve()
                    .body(Answer.class);
            if (answer == null) throw IdentityProblem.ORGANIZATIONS_UNAVAILABLE.exception();
            return answer.items();
        } catch (RestClientException away) {
            throw IdentityProblem.ORGANIZATIONS_UNAVAILABLE.exception();
        }
    }

    record Answer(List<Owned> items) {}

    record Owned(String slug, String name) {}
}
