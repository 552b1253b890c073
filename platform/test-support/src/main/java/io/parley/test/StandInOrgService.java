package io.parley.test;

import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.parley.security.Permission;
import io.parley.security.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers {@code GET /api/v1/orgs/{id}} and {@code /owned-alone} as org-service does, from what the tests of this JVM told it. */
final class StandInOrgService {

    private static final StandInOrgService SHARED = new StandInOrgService();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PATH = "/api/v1/orgs/";

    private record Membership(Role role, Set<Permission> permissions, Set<UUID> areas) {}

    private final Map<UUID, Given.Visibility> organizations = new ConcurrentHashMap<>();
    private final Map<UUID, Map<UUID, Membership>> members = new ConcurrentHashMap<>();
    private final HttpServer server;

    private StandInOrgService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("No stand-in for org-service", e);
        }
        server.createContext(PATH, this::answer);
        server.createContext(PATH + "owned-alone", this::answerOwned);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    static StandInOrgService shared() {
        return SHARED;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void know(UUID orgId, Given.Visibility visibility) {
        organizations.put(orgId, visibility);
    }

    void know(UUID orgId, UUID userId, Role role) {
        know(orgId, userId, role, Permission.defaultsOf(role));
    }

    void know(UUID orgId, UUID userId, Role role, Set<Permission> permissions) {
        know(orgId, userId, new Membership(role, permissions, Set.of()));
    }

    void know(UUID orgId, UUID userId, Set<Permission> permissions, Set<UUID> areas) {
        know(orgId, userId, new Membership(Role.MODERATOR, permissions, areas));
    }

    private void know(UUID orgId, UUID userId, Membership membership) {
        members.computeIfAbsent(orgId, _ -> new ConcurrentHashMap<>()).put(userId, membership);
    }

    void forget(UUID orgId) {
        organizations.remove(orgId);
    }

    void forget(UUID orgId, UUID userId) {
        members.getOrDefault(orgId, Map.of()).remove(userId);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            UUID orgId = UUID.fromString(exchange.getRequestURI().getPath().substring(PATH.length()));
            Membership own = callerOf(exchange)
                    .map(caller -> members.getOrDefault(orgId, Map.of()).get(caller))
                    .orElse(null);
            Given.Visibility visibility = organizations.get(orgId);
            if (visibility == null || (visibility == Given.PRIVATE && own == null)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            send(exchange, view(orgId, visibility, own));
        }
    }

    private void answerOwned(HttpExchange exchange) throws IOException {
        try (exchange) {
            List<Map<String, Object>> owned =
                    callerOf(exchange).map(this::ownedAlone).orElse(List.of());
            send(exchange, Map.of("items", owned));
        }
    }

    private List<Map<String, Object>> ownedAlone(UUID caller) {
        return members.entrySet().stream()
                .filter(org -> org.getValue().containsKey(caller))
                .filter(org -> org.getValue().entrySet().stream()
                        .allMatch(member -> (member.getValue().role() == Role.OWNER)
                                == member.getKey().equals(caller)))
                .map(org -> Map.<String, Object>of("id", org.getKey(), "slug", "org-" + org.getKey(), "name", "An org"))
                .toList();
    }

    private static void send(HttpExchange exchange, Object answer) throws IOException {
        byte[] body = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static Map<String, @Nullable Object> view(
            UUID orgId, Given.Visibility visibility, @Nullable Membership own) {
        Map<String, @Nullable Object> view = new HashMap<>();
        view.put("id", orgId);
        view.put("visibility", visibility.wire());
        view.put("myRole", own == null ? null : own.role());
        view.put("myPermissions", own == null ? null : own.permissions());
        view.put("myAreas", own == null ? null : areas(own));
        return view;
    }

    private static List<Map<String, Object>> areas(Membership own) {
        return own.areas().stream()
                .map(id -> Map.<String, Object>of("type", "forum", "id", id))
                .toList();
    }

    private static Optional<UUID> callerOf(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null) return Optional.empty();
        try {
            String subject = SignedJWT.parse(header.substring("Bearer ".length()))
                    .getJWTClaimsSet()
                    .getSubject();
            return Optional.of(UUID.fromString(subject));
        } catch (ParseException e) {
            throw new IllegalArgumentException("Not a token", e);
        }
    }
}
