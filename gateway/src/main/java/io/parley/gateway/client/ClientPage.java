package io.parley.gateway.client;

import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebHandler;
import reactor.core.publisher.Mono;

/** The one page of the web client. Programs that ask for anything else at an unknown address get their 404. */
final class ClientPage implements WebHandler {

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<String> NOT_PAGES = Set.of("api", "oauth2", ".well-known", "assets");
    private static final int CHUNK = 16_384;

    private final Resource page;
    private final String policy;

    ClientPage(Resource page, ClientProperties properties) {
        this.page = page;
        this.policy = policy(properties.publicUrl(), String.join(" ", properties.filesFrom()));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange) {
        if (!opensPage(exchange.getRequest())) return Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
        ServerHttpResponse response = exchange.getResponse();
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.parseMediaType("text/html;charset=UTF-8"));
        headers.setCacheControl(CacheControl.noCache());
        headers.set("Content-Security-Policy", policy);
        return response.writeWith(DataBufferUtils.read(page, response.bufferFactory(), CHUNK));
    }

    /**
     * Only our own scripts and styles run, none of them inline, and nothing becomes HTML that didn't pass the client's
     * policy for Trusted Types; the other names the one service worker. Pictures in posts come from anywhere.
     */
    private static String policy(String publicUrl, String files) {
        return "default-src 'self'; connect-src 'self' " + files + "; img-src 'self' https: data: blob: " + publicUrl
                + " " + files + "; media-src 'self' blob: " + files + "; object-src 'none';"
                + " base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
                + " require-trusted-types-for 'script'; trusted-types server-html service-worker";
    }

    private static boolean opensPage(ServerHttpRequest request) {
        return READS.contains(request.getMethod()) && !NOT_PAGES.contains(firstSegment(request)) && wantsHtml(request);
    }

    private static String firstSegment(ServerHttpRequest request) {
        String[] segments = request.getPath().value().split("/", 3);
        return segments.length > 1 ? segments[1] : "";
    }

    private static boolean wantsHtml(ServerHttpRequest request) {
        List<MediaType> accepted = request.getHeaders().getAccept();
        boolean takesAnything = accepted.isEmpty() || accepted.stream().anyMatch(MediaType::isWildcardType);
        boolean isRoot = firstSegment(request).isEmpty();
        return (isRoot && takesAnything) || accepted.stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
    }
}
