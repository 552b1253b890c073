package io.parley.kubernetes;

import static io.parley.kubernetes.Manifests.labelsOf;
import static io.parley.kubernetes.Manifests.nameOf;
import static io.parley.kubernetes.Manifests.titleOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** What names another finds it: Services and budgets their pods, routes their Services, scalers their Deployments. */
class WiringTest {

    static final List<String> OVERLAYS = Manifests.OVERLAYS;

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void whatNamesAnotherFindsIt(String overlay) {
        assertThat(broken(Manifests.of(overlay))).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void aChangeOfTheSettingsMakesNewPodsOfThoseWhoReadThemAndOfNobodyElse(String overlay) {
        Set<String> rolled = Manifests.of(overlay)
                .workloads()
                .filter(workload -> Manifests.podOf(workload)
                        .at("/volumes")
                        .valueStream()
                        .anyMatch(volume ->
                                volume.at("/configMap/name").asString("").matches("parley-config-[a-z0-9]+")))
                .map(Manifests::titleOf)
                .collect(Collectors.toSet());
        Set<String> readers = Manifests.of(overlay)
                .ofKind("Deployment")
                .filter(deployment -> !Manifests.nameOf(deployment).equals("gateway"))
                .map(Manifests::titleOf)
                .collect(Collectors.toSet());

        assertThat(rolled).isEqualTo(readers).contains("Deployment config-server", "Deployment forum-service");
    }

    @Test
    void aServiceThatFindsNoPodsIsNamed() {
        assertThat(broken(planted("Service", "forum-service", "/spec/selector/app.kubernetes.io~1name", "forum")))
                .contains("Service forum-service finds []");
    }

    @Test
    void aServiceThatAlsoFindsTheMigrationIsNamed() {
        Map<String, String> name = Map.of("app.kubernetes.io/name", "forum-service");

        assertThat(broken(planted("Service", "forum-service", "/spec/selector", name)))
                .contains("Service forum-service finds [forum-service, forum-migration]");
    }

    @Test
    void aBudgetThatFindsOtherPodsIsNamed() {
        assertThat(broken(planted(
                        "PodDisruptionBudget",
                        "forum-service",
                        "/spec/selector/matchLabels/app.kubernetes.io~1name",
                        "chat-service")))
                .contains("PodDisruptionBudget forum-service finds [chat-service]");
    }

    @Test
    void aBudgetThatCouldHoldUpADrainIsNamed() {
        assertThat(broken(planted("PodDisruptionBudget", "gateway", "/spec/minAvailable", 1)))
                .contains("PodDisruptionBudget gateway says how many must stay");
    }

    @Test
    void aServiceForAPortThatNoContainerNamesIsNamed() {
        assertThat(broken(planted("Service", "notification-service", "/spec/ports/0/targetPort", "sockets")))
                .contains("Service notification-service leads to the port sockets, which its pods don't have");
    }

    @Test
    void aRouteOrAScalerThatLeadsNowhereIsNamed() {
        assertThat(broken(planted("HTTPRoute", "parley", "/spec/rules/0/backendRefs/0/port", 8080)
                        .with("ScaledObject", "chat-service", "/spec/scaleTargetRef/name", "chat")))
                .containsExactlyInAnyOrder(
                        "HTTPRoute parley doesn't lead to the realtime edge first",
                        "ScaledObject chat-service scales chat, which doesn't exist");
    }

    @Test
    void aServerWithoutABudgetIsNamed() {
        assertThat(broken(Manifests.of("production").without("PodDisruptionBudget", "gateway")))
                .containsExactly("Deployment gateway has no PodDisruptionBudget");
    }

    private static Manifests planted(String kind, String name, String pointer, Object value) {
        return Manifests.of("production").with(kind, name, pointer, value);
    }

    private static List<String> broken(Manifests manifests) {
        List<String> broken = new ArrayList<>();
        manifests.ofKind("Deployment").forEach(server -> {
            selects(manifests, server, server.at("/spec/selector/matchLabels"), broken);
            for (String kind : List.of("Service", "PodDisruptionBudget")) {
                if (manifests.ofKind(kind).noneMatch(each -> nameOf(each).equals(nameOf(server))))
                    broken.add("%s has no %s".formatted(titleOf(server), kind));
            }
        });
        manifests.ofKind("Service").forEach(service -> {
            selects(manifests, service, service.at("/spec/selector"), broken);
            leads(manifests, service, broken);
        });
        manifests.ofKind("PodDisruptionBudget").forEach(budget -> {
            selects(manifests, budget, budget.at("/spec/selector/matchLabels"), broken);
            if (budget.at("/spec").has("minAvailable")) broken.add(titleOf(budget) + " says how many must stay");
        });
        manifests.ofKind("HTTPRoute").forEach(route -> routes(manifests, route, broken));
        manifests.ofKind("ScaledObject").forEach(scaler -> scales(manifests, scaler, broken));
        return broken;
    }

    private static void selects(Manifests manifests, JsonNode who, JsonNode selector, List<String> broken) {
        List<String> found = manifests
                .workloads()
                .filter(workload -> hasAll(labelsOf(workload), selector))
                .map(Manifests::nameOf)
                .toList();
        if (!found.equals(List.of(nameOf(who)))) broken.add(titleOf(who) + " finds " + found);
    }

    private static boolean hasAll(JsonNode labels, JsonNode wanted) {
        return wanted.properties().stream().allMatch(entry -> entry.getValue().equals(labels.path(entry.getKey())));
    }

    private static void leads(Manifests manifests, JsonNode service, List<String> broken) {
        Set<String> ports = portsOf(manifests.one("Deployment", nameOf(service)));
        for (JsonNode port : service.at("/spec/ports")) {
            String target = port.path("targetPort").asString();
            if (!ports.contains(target))
                broken.add("%s leads to the port %s, which its pods don't have".formatted(titleOf(service), target));
        }
    }

    private static Set<String> portsOf(JsonNode deployment) {
        return Manifests.containerOf(deployment)
                .path("ports")
                .valueStream()
                .map(port -> port.path("name").stringValue())
                .collect(Collectors.toSet());
    }

    private static void routes(Manifests manifests, JsonNode route, List<String> broken) {
        List<String> backends = route.at("/spec/rules")
                .valueStream()
                .flatMap(rule -> rule.path("backendRefs").valueStream())
                .map(backend -> backend.path("name").stringValue() + ":"
                        + backend.path("port").asString())
                .toList();
        if (backends.isEmpty()) return;
        if (!backends.equals(List.of("notification-service:8116", "gateway:8080")))
            broken.add(titleOf(route) + " doesn't lead to the realtime edge first");
        Stream<String> offered = manifests
                .ofKind("Service")
                .flatMap(service -> service.at("/spec/ports")
                        .valueStream()
                        .map(port -> nameOf(service) + ":" + port.path("port").asString()));
        assertThat(offered).contains("notification-service:8116", "gateway:8080");
    }

    private static void scales(Manifests manifests, JsonNode scaler, List<String> broken) {
        String target = scaler.at("/spec/scaleTargetRef/name").stringValue();
        if (manifests.ofKind("Deployment").noneMatch(each -> nameOf(each).equals(target))) {
            broken.add("%s scales %s, which doesn't exist".formatted(titleOf(scaler), target));
            return;
        }
        if (manifests.one("Deployment", target).at("/spec").has("replicas"))
            broken.add("Each apply would set the replicas of %s back".formatted(target));
    }
}
