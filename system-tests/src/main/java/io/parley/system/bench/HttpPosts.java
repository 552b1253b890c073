package io.parley.system.bench;

import io.parley.system.client.Parley;
import io.parley.system.client.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.impl.bootstrap.HttpRequester;
import org.apache.hc.core5.http.impl.bootstrap.RequesterBootstrap;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.util.Timeout;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts through the gateway, acknowledged. By a blocking client that does no more than HTTP/1.1: it shares the processors
 * with what it measures, and {@link Parley}'s own takes twice as much of them.
 */
final class HttpPosts implements Load.Work, AutoCloseable {

    private static final Timeout PATIENCE = Timeout.ofSeconds(30);
    // Shorter than the gateway keeps a connection on which nothing is said, so that none is used that it just closes.
    private static final Timeout LIFE_OF_A_CONNECTION = Timeout.ofSeconds(60);

    private final HttpHost gateway;
    private final HttpRequester http;
    private final List<ClassicRequestBuilder> requests = new ArrayList<>();

    HttpPosts(Parley parley, BenchScene scene) {
        int clients = scene.clients().size();
        this.gateway = HttpHost.create(parley.gateway());
        this.http = RequesterBootstrap.bootstrap()
                .setDefaultMaxPerRoute(clients)
                .setMaxTotal(clients)
                .setTimeToLive(LIFE_OF_A_CONNECTION)
                .setSocketConfig(SocketConfig.custom().setSoTimeout(PATIENCE).build())
                .create();
        for (int i = 0; i < clients; i++)
            requests.add(request(scene.clients().get(i), scene.topics().get(i)));
    }

    private static ClassicRequestBuilder request(Session client, String topic) {
        String body = new JsonMapper().writeValueAsString(Map.of("body", BenchScene.BODY));
        return ClassicRequestBuilder.post("/api/v1/topics/%s/posts".formatted(topic))
                .setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + client.accessToken())
                .setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    }

    @Override
    public void once(int client) throws IOException, HttpException {
        String refusal = http.execute(
                gateway, requests.get(client).build(), PATIENCE, HttpCoreContext.create(), HttpPosts::refusalIn);
        if (!refusal.isEmpty()) throw new IOException("Refused: " + refusal);
    }

    private static String refusalIn(ClassicHttpResponse answer) throws IOException, HttpException {
        if (answer.getCode() == HttpStatus.SC_CREATED) return "";
        return "%d %s".formatted(answer.getCode(), EntityUtils.toString(answer.getEntity()));
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
