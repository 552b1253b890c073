package io.parley.notification.realtime.edge;

import io.netty.channel.Channel;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.parley.notification.realtime.RealtimeProperties;
import io.parley.notification.realtime.hub.Client;
import io.parley.notification.realtime.hub.Conversation;
import io.parley.notification.realtime.hub.Hub;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * The same frames as server-sent events, for clients whose sockets are blocked. What such a client wants to hear it says in the
 * request, and once.
 */
@Component
class EventStreams {

    private final StreamAdmission admission;
    private final Hub hub;
    private final Conversation conversation;
    private final Blocking blocking;
    private final Refusal refusal;
    private final JsonMapper json;
    private final RealtimeProperties properties;

    EventStreams(
            StreamAdmission admission,
            Hub hub,
            Conversation conversation,
            Blocking blocking,
            Refusal refusal,
            JsonMapper json,
            RealtimeProperties properties) {
        this.admission = admission;
        this.hub = hub;
        this.conversation = conversation;
        this.blocking = blocking;
        this.refusal = refusal;
        this.json = json;
        this.properties = properties;
    }

    Mono<Void> handle(HttpServerRequest request, HttpServerResponse response) {
        Map<String, List<String>> query = new QueryStringDecoder(request.uri()).parameters();
        return Mono.fromCallable(() -> admission.admit(first(query, "ticket"), request.requestHeaders()))
                .subscribeOn(blocking.threads())
                .flatMap(person -> stream(person, wanted(query, request.requestHeaders()), response))
                .onErrorResume(failure -> refusal.sendFor(failure, request, response));
    }

    private Mono<Void> stream(StreamAdmission.Person person, String wanted, HttpServerResponse response) {
        SseConnection connection = new SseConnection(channelOf(response), properties);
        Client client = new Client(person.userId(), person.sessionId(), connection);
        connection.onOverflow(() -> blocking.later(() -> hub.dropSlow(client)));
        response.header(HttpHeaderNames.CONTENT_TYPE, "text/event-stream;charset=utf-8")
                .header(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .header("X-Accel-Buffering", "no");
        blocking.later(() -> {
            hub.join(client);
            conversation.handle(client, wanted);
        });
        return response.send(connection.events(), _ -> true)
                .then()
                .doFinally(_ -> blocking.later(() -> hub.leave(client)));
    }

    private static Channel channelOf(HttpServerResponse response) {
        List<Channel> channel = new ArrayList<>();
        response.withConnection(connection -> channel.add(connection.channel()));
        return channel.getFirst();
    }

    // What a socket would have said.
    private String wanted(Map<String, List<String>> query, HttpHeaders headers) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("op", "subscribe");
        message.put("channels", List.of(first(query, "channels", "user").split(",", -1)));
        String seen = headers.get("Last-Event-ID");
        String cursor = seen == null || seen.isEmpty() ? first(query, "cursor") : seen;
        if (cursor != null) message.put("cursor", cursor);
        return json.writeValueAsString(message);
    }

    private static String first(Map<String, List<String>> query, String name, String otherwise) {
        String value = first(query, name);
        return value == null ? otherwise : value;
    }

    private static @Nullable String first(Map<String, List<String>> query, String name) {
        List<String> values = query.get(name);
        return values == null ? null : values.getFirst();
    }
}
