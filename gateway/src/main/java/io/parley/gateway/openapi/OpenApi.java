package io.parley.gateway.openapi;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.route.RouteDefinition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the services behind all routes at once, save those whose metadata says {@code openapi: false}. Keeps the answer for a
 * minute, and less long if one of them was down.
 */
@Component
class OpenApi {

    private static final int LARGEST_DOCUMENT = 4 * 1024 * 1024;
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration INCOMPLETE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final WebClient web;
    private final List<RouteDefinition> services;
    private final String publicUrl;
    private final Mono<MergedDocument> merged;

    OpenApi(GatewayProperties gateway, @Value("${parley.public-url}") String publicUrl) {
        this.web = WebClient.builder()
                .exchangeStrategies(ExchangeStrategies.builder()
                        .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_DOCUMENT))
                        .build())
                .build();
        this.services = gateway.getRoutes().stream()
                .filter(route -> !Boolean.FALSE.equals(route.getMetadata().get("openapi")))
                .sorted(Comparator.comparing(RouteDefinition::getId))
                .toList();
        this.publicUrl = publicUrl;
        this.merged = Mono.defer(this::merge)
                .cache(document -> document.isComplete() ? FRESH : INCOMPLETE, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    Mono<ObjectNode> document() {
        return merged.map(MergedDocument::toJson);
    }

    private Mono<MergedDocument> merge() {
        return Flux.fromIterable(services)
                .flatMapSequential(this::fetch)
                .reduceWith(() -> new MergedDocument(publicUrl), OpenApi::with);
    }

    private Mono<Described> fetch(RouteDefinition service) {
        String name = Objects.requireNonNull(service.getId());
        return web.get()
                .uri(service.getUri() + "/v3/api-docs")
                .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE)
                .retrieve()
                .bodyToMono(ObjectNode.class)
                .timeout(PATIENCE)
                .map(document -> new Described(name, Optional.of(document)))
                .onErrorReturn(new Described(name, Optional.empty()));
    }

    private static MergedDocument with(MergedDocument merged, Described service) {
        service.document()
                .ifPresentOrElse(
                        document -> merged.add(service.name(), document), () -> merged.addUnavailable(service.name()));
        return merged;
    }

    private record Described(String name, Optional<ObjectNode> document) {}
}
