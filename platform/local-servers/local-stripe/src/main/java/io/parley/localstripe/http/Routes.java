package io.parley.localstripe.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/** Which operation a method and a path mean. */
public final class Routes {

    private final List<Route> routes = new ArrayList<>();

    public void get(String path, Function<Call, ObjectNode> operation) {
        add("GET", path, operation);
    }

    public void post(String path, Function<Call, ObjectNode> operation) {
        add("POST", path, operation);
    }

    public void delete(String path, Function<Call, ObjectNode> operation) {
        add("DELETE", path, operation);
    }

    Optional<Match> find(String method, String path) {
        List<String> parts = List.of(path.split("/", -1));
        return routes.stream()
                .filter(route -> route.method().equals(method))
                .flatMap(route -> match(route, parts).stream())
                .findFirst();
    }

    private void add(String method, String path, Function<Call, ObjectNode> operation) {
        routes.add(new Route(method, List.of(path.split("/", -1)), operation));
    }

    private static Optional<Match> match(Route route, List<String> parts) {
        if (route.parts().size() != parts.size()) return Optional.empty();
        Map<String, String> ids = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String wanted = route.parts().get(i);
            if (wanted.startsWith("{")) ids.put(wanted.substring(1, wanted.length() - 1), parts.get(i));
            else if (!wanted.equals(parts.get(i))) return Optional.empty();
        }
        return Optional.of(new Match(ids, route.operation()));
    }

    record Match(Map<String, String> ids, Function<Call, ObjectNode> operation) {}

    private record Route(String method, List<String> parts, Function<Call, ObjectNode> operation) {}
}
