package io.parley.gateway.openapi;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** Asks all services at once, keeps the answer for a minute, and less long if one of them was down. */
@Component
class OpenApi {

    private static final int LARGEST_DOCUMENT = 4 * 1024 * 1024;
    private static final Duration INCOMPLETE = Duration.ofSeconds(3);

    private final WebClient web;
    private final OpenApiProperties properties;
    private final Mono<MergedDocument> merged;

    OpenApi(OpenApiProperties properties) {
        this.web = WebClient.builder()
                .exchangeStrategies(ExchangeStrategies.builder()
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_DOCUMENT))
                        .build())
                .build();
        this.properties = properties;
        this.merged = Mono.defer(this::merge)
                .cache(
                        document -> document.isComplete() ? properties.fresh() : INCOMPLETE,
                        _ -> Duration.ZERO,
                        () -> Duration.ZERO);
    }

    Mono<ObjectNode> document() {
        return merged.map(MergedDocument::toJson);
    }

    private Mono<MergedDocument> merge() {
        return Flux.fromIterable(properties.services().entrySet())
                .sort(Map.Entry.comparingByKey())
                .flatMapSequential(this::fetch)
                .reduceWith(() -> new MergedDocument(properties.publicUrl()), OpenApi::with);
    }

    private Mono<Described> fetch(Map.Entry<String, URI> service) {
        return web.get()
                .uri(service.getValue() + "/v3/api-docs")
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .retrieve()
                .bodyToMono(ObjectNode.class)
                .timeout(properties.timeout())
                .map(document -> new Described(service.getKey(), Optional.of(document)))
                .onErrorReturn(new Described(service.getKey(), Optional.empty()));
    }

    private static MergedDocument with(MergedDocument merged, Described service) {
        service.document()
                .ifPresentOrElse(
                        document -> merged.add(service.name(), document), () -> merged.addUnavailable(service.name()));
        return merged;
    }

    private record Described(String name, Optional<ObjectNode> document) {}
}
