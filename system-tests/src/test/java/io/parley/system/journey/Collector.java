package io.parley.system.journey;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Takes what the services export of their traces, as operators' collectors do: OTLP over HTTP. */
final class Collector {

    private final Map<String, Queue<Span>> traces = new ConcurrentHashMap<>();

    /** @param parent empty of the span that began the trace */
    record Span(String service, String id, String parent) {}

    private Collector() {}

    static Collector listen(int port) {
        try {
            var collector = new Collector();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/v1/traces", collector::take);
            // Metrics and logs are exported by the same setting.
            server.createContext("/v1/", Collector::accept);
            server.start();
            return collector;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Span> spansOf(String trace) {
        return List.copyOf(traces.getOrDefault(trace, new ConcurrentLinkedQueue<>()));
    }

    private void take(HttpExchange exchange) throws IOException {
        ExportTraceServiceRequest.parseFrom(exchange.getRequestBody())
                .getResourceSpansList()
                .forEach(this::keep);
        accept(exchange);
    }

    private void keep(ResourceSpans exported) {
        String service = nameOf(exported.getResource());
        exported.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .forEach(span -> traces.computeIfAbsent(hex(span.getTraceId()), _ -> new ConcurrentLinkedQueue<>())
                        .add(new Span(service, hex(span.getSpanId()), hex(span.getParentSpanId()))));
    }

    private static String nameOf(Resource resource) {
        return resource.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
    }

    private static String hex(ByteString id) {
        return HexFormat.of().formatHex(id.toByteArray());
    }

    private static void accept(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }
}
