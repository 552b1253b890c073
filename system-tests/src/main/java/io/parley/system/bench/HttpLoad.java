package io.parley.system.bench;

import io.parley.system.client.Parley;
import io.parley.system.client.Session;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.hc.core5.http.ClassicHttpRequest;
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
 * Writes through the gateway, acknowledged. By a blocking client that does no more than HTTP/1.1: it shares the processors
 * with what it measures, and {@link Parley}'s own takes twice as much of them.
 */
final class HttpLoad implements Load.Work, AutoCloseable {

    private static final Timeout PATIENCE = Timeout.ofSeconds(30);
    // Shorter than the gateway keeps a connection on which nothing is said, so that none is used that it just closes.
    private static final Timeout LIFE_OF_A_CONNECTION = Timeout.ofSeconds(60);

    private final HttpHost gateway;
    private final HttpRequester http;
    private final IntFunction<ClassicHttpRequest> next;

    private HttpLoad(Parley parley, int clients, IntFunction<ClassicHttpRequest> next) {
        this.gateway = HttpHost.create(parley.gateway());
        this.next = next;
        this.http = RequesterBootstrap.bootstrap()
                .setDefaultMaxPerRoute(clients)
                .setMaxTotal(clients)
                .setTimeToLive(LIFE_OF_A_CONNECTION)
                .setSocketConfig(SocketConfig.custom().setSoTimeout(PATIENCE).build())
                .create();
    }

    /** Each client posts in its own topic. */
    static HttpLoad posts(Parley parley, BenchScene scene) {
        String body = new JsonMapper().writeValueAsString(Map.of("body", BenchScene.BODY));
        return new HttpLoad(
                parley,
                scene.clients().size(),
                client -> ClassicRequestBuilder.post("/api/v1/topics/%s/posts"
                                .formatted(scene.topics().get(client)))
                        .setHeader(
                                HttpHeaders.AUTHORIZATION,
                                bearer(scene.clients().get(client)))
                        .setEntity(new StringEntity(body, ContentType.APPLICATION_JSON))
                        .build());
    }

    /** All clients vote on one post, each time otherwise than before. */
    static HttpLoad votes(Parley parley, List<Session> voters, String postId) {
        int[] turns = new int[voters.size()];
        return new HttpLoad(
                parley,
                voters.size(),
                client -> ClassicRequestBuilder.put("/api/v1/posts/%s/vote".formatted(postId))
                        .setHeader(HttpHeaders.AUTHORIZATION, bearer(voters.get(client)))
                        .setEntity(new StringEntity(
                                "{\"value\":%d}".formatted(turns[client]++ % 2), ContentType.APPLICATION_JSON))
                        .build());
    }

    private static String bearer(Session client) {
        return "Bearer " + client.accessToken();
    }

    @Override
    public void once(int client) throws IOException, HttpException {
        String refusal =
                http.execute(gateway, next.apply(client), PATIENCE, HttpCoreContext.create(), HttpLoad::refusalIn);
        if (!refusal.isEmpty()) throw new IOException("Refused: " + refusal);
    }

    private static String refusalIn(ClassicHttpResponse answer) throws IOException, HttpException {
        if (answer.getCode() < HttpStatus.SC_REDIRECTION) {
            EntityUtils.consume(answer.getEntity());
            return "";
        }
        return "%d %s".formatted(answer.getCode(), EntityUtils.toString(answer.getEntity()));
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
