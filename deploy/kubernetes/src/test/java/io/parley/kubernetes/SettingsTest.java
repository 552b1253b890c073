package io.parley.kubernetes;

import static io.parley.kubernetes.Manifests.containerOf;
import static io.parley.kubernetes.Manifests.nameOf;
import static io.parley.kubernetes.Manifests.podOf;
import static io.parley.kubernetes.Manifests.titleOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** The manifests give each service what its {@code application.yaml} asks for, and name the ports that it opens. */
class SettingsTest {

    static final List<String> OVERLAYS = Manifests.OVERLAYS;

    private static final String SECRETS = "/etc/parley/secrets/";

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void eachServiceIsGivenWhatItAsksForAndNamesItsPorts(String overlay) {
        assertThat(broken(Manifests.of(overlay))).isEmpty();
    }

    @Test
    void aSettingThatNobodyGivesIsNamed() {
        Manifests planted = Manifests.of("production")
                .with("Deployment", "chat-service", "/spec/template/spec/containers/0/env", List.of());

        assertThat(broken(planted))
                .contains(
                        "Deployment chat-service gets no PARLEY_DB_URL",
                        "Deployment chat-service gets no PARLEY_CONFIG_URL");
    }

    /** Those that name none are started without, and nothing above would ask for it. */
    @Test
    void onlyAMailServersPasswordMayLack() {
        Set<String> lacking = new TreeSet<>();
        Manifests.of("production")
                .ofKind("Deployment")
                .forEach(service ->
                        lacking.addAll(ServiceSettings.of(nameOf(service)).secretsThatMayLack()));

        assertThat(lacking).containsExactly("PARLEY_SMTP_PASSWORD");
    }

    @ParameterizedTest
    @CsvSource({
        "identity-service, database-login, PARLEY_DB_PASSWORD",
        "identity-service, signing-keys, PARLEY_SIGNING_KEYS",
        "identity-service, totp-keys, PARLEY_TOTP_KEYS",
        "identity-service, bucket-keys, PARLEY_S3_SECRET_KEY",
        "identity-service, config-password, PARLEY_CONFIG_PASSWORD",
        "org-service, audit-key, PARLEY_AUDIT_KEY",
    })
    void aSecretThatIsNotMountedIsNamed(String service, String volume, String variable) {
        Manifests production = Manifests.of("production");
        int mount = indexOf(containerOf(production.one("Deployment", service)).path("volumeMounts"), volume);
        Manifests planted = production.with(
                "Deployment", service, "/spec/template/spec/containers/0/volumeMounts/%d/name".formatted(mount), "tmp");

        assertThat(broken(planted)).contains("Deployment %s gets no %s".formatted(service, variable));
    }

    @Test
    void anotherPortThanTheServiceOpensIsNamed() {
        Manifests planted = Manifests.of("production")
                .with(
                        "Deployment",
                        "notification-service",
                        "/spec/template/spec/containers/0/ports/0/containerPort",
                        8117);

        assertThat(broken(planted)).hasSize(1).first().asString().contains("realtime=8117", "realtime=8116");
    }

    private static int indexOf(JsonNode mounts, String volume) {
        for (int i = 0; i < mounts.size(); i++) {
            if (mounts.get(i).path("name").stringValue().equals(volume)) return i;
        }
        throw new AssertionError("Nothing mounts " + volume);
    }

    private static List<String> broken(Manifests manifests) {
        List<String> broken = new ArrayList<>();
        manifests.workloads().forEach(workload -> {
            String service =
                    Manifests.labelsOf(workload).path("app.kubernetes.io/name").stringValue();
            ServiceSettings settings = ServiceSettings.of(service);
            Set<String> missing = new TreeSet<>(settings.required());
            missing.removeAll(given(manifests, workload));
            missing.forEach(name -> broken.add("%s gets no %s".formatted(titleOf(workload), name)));
        });
        manifests.ofKind("Deployment").forEach(server -> {
            Map<String, Integer> opened = opened(ServiceSettings.of(nameOf(server)));
            Map<String, Integer> named = new TreeMap<>();
            containerOf(server)
                    .path("ports")
                    .forEach(port -> named.put(
                            port.path("name").stringValue(),
                            port.path("containerPort").asInt()));
            if (!named.equals(opened)) broken.add("%s names %s and opens %s".formatted(titleOf(server), named, opened));
        });
        return broken;
    }

    private static Map<String, Integer> opened(ServiceSettings settings) {
        Map<String, Integer> ports = new TreeMap<>();
        ports.put("http", settings.port("server.port", 8080));
        ports.put("management", settings.port("management.server.port", 8080));
        if (settings.has("parley.realtime.port")) ports.put("realtime", settings.port("parley.realtime.port", 0));
        return ports;
    }

    private static Set<String> given(Manifests manifests, JsonNode workload) {
        Set<String> names = new HashSet<>();
        JsonNode container = containerOf(workload);
        container.path("env").forEach(variable -> {
            String value = variable.path("value").stringValue("");
            // A path is only as good as the folder that is mounted there.
            if (!value.startsWith("/etc/parley/") || isMounted(container, value))
                names.add(variable.path("name").stringValue());
        });
        container
                .path("envFrom")
                .forEach(source -> manifests
                        .one("ConfigMap", source.at("/configMapRef/name").stringValue())
                        .path("data")
                        .propertyNames()
                        .forEach(names::add));
        container.path("volumeMounts").forEach(mount -> {
            if (!mount.path("mountPath").stringValue().startsWith(SECRETS)) return;
            podOf(workload)
                    .path("volumes")
                    .valueStream()
                    .filter(volume -> volume.path("name").equals(mount.path("name")))
                    .flatMap(volume -> volume.at("/secret/items").valueStream())
                    .forEach(item -> names.add(item.path("path").stringValue()));
        });
        return names;
    }

    private static boolean isMounted(JsonNode container, String path) {
        return container
                .path("volumeMounts")
                .valueStream()
                .anyMatch(mount -> path.startsWith(mount.path("mountPath").stringValue())
                        && !mount.path("name").stringValue().equals("tmp"));
    }
}
