package io.parley.security.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks identity-service, once a minute for each personal token. One that is revoked dies at once, by its session. */
final class RemoteTokenExchange implements TokenExchange {

    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final RestClient http;
    private final Cache<String, String> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    RemoteTokenExchange(String uri) {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(TIMEOUT);
        this.http = RestClient.builder().baseUrl(uri).requestFactory(requests).build();
    }

    @Override
    public String accessTokenFor(String personalToken) {
        String remembered = known.getIfPresent(personalToken);
        if (remembered != null) return remembered;
        String fresh = ask(personalToken);
        known.put(personalToken, fresh);
        return fresh;
    }

    private String ask(String personalToken) {
        try {
            Answer answer = http.post()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("token", personalToken))
                    .retrieve()
                    .requiredBody(Answer.class);
            return answer.accessToken();
        } catch (HttpClientErrorException refused) {
            throw new BadJwtException("The personal access token is not good", refused);
        } catch (RestClientException | IllegalStateException | IllegalArgumentException unreachable) {
            throw new JwtException("Nobody can tell whether the personal access token is good", unreachable);
        }
    }

    private record Answer(String accessToken) {

        @Override
        public String toString() {
            return "Answer[hidden]";
        }
    }
}
