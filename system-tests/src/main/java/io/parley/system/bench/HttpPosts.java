package io.parley.system.bench;

import io.parley.system.client.Parley;
import io.parley.system.client.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts through the gateway, acknowledged. By a plain blocking client: it shares the processors with what it measures, and
 * {@link Parley}'s own takes twice as much of them.
 */
final class HttpPosts implements Load.Work, AutoCloseable {

    private final CloseableHttpClient http;
    private final List<HttpPost> requests = new ArrayList<>();

    HttpPosts(Parley parley, BenchScene scene) {
        int clients = scene.clients().size();
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(clients)
                        .setMaxConnTotal(clients)
                        .build())
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .build();
        for (int i = 0; i < clients; i++)
            requests.add(request(parley, scene.clients().get(i), scene.topics().get(i)));
    }

    private static HttpPost request(Parley parley, Session client, String topic) {
        HttpPost request = new HttpPost(parley.gateway().resolve("/api/v1/topics/%s/posts".formatted(topic)));
        request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + client.accessToken());
        String body = new JsonMapper().writeValueAsString(Map.of("body", BenchScene.BODY));
        request.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        return request;
    }

    @Override
    public void once(int client) throws IOException {
        String refusal = http.execute(requests.get(client), answer -> {
            String text = EntityUtils.toString(answer.getEntity());
            return answer.getCode() == HttpStatus.SC_CREATED ? "" : "%d %s".formatted(answer.getCode(), text);
        });
        if (!refusal.isEmpty()) throw new IOException("Refused: " + refusal);
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
