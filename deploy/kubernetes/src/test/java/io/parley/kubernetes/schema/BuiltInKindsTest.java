package io.parley.kubernetes.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Secret;
import io.kubernetes.client.openapi.models.V1Service;
import io.parley.kubernetes.Manifests;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** What is Kubernetes' own has only fields that it knows, by the models of its official client. */
class BuiltInKindsTest {

    static final java.util.List<String> OVERLAYS = Manifests.OVERLAYS;

    private static final Map<String, Model> MODELS = Map.of(
            "v1/ConfigMap", V1ConfigMap::validateJsonElement,
            "v1/Namespace", V1Namespace::validateJsonElement,
            "v1/Secret", V1Secret::validateJsonElement,
            "v1/Service", V1Service::validateJsonElement,
            "apps/v1/Deployment", V1Deployment::validateJsonElement,
            "batch/v1/Job", V1Job::validateJsonElement,
            "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::validateJsonElement,
            "policy/v1/PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement);

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void eachDocumentIsOfAKindThatIsCheckedAndHasOnlyFieldsThatItKnows(String overlay) {
        assertThat(Manifests.of(overlay).documents()).allSatisfy(BuiltInKindsTest::check);
    }

    @ParameterizedTest
    @CsvSource({
        "Deployment, forum-service, /spec/template/spec/containers/0/securityContext/readOnlyRootFileSystem",
        "Deployment, forum-service, /spec/template/spec/containers/0/livenesProbe",
        "NetworkPolicy, dns, /spec/policytypes",
        "PodDisruptionBudget, gateway, /spec/maxUnavailible",
    })
    void aMisspeltFieldIsFound(String kind, String name, String pointer) {
        Manifests planted = Manifests.of("small").with(kind, name, pointer, Map.of());

        assertThatThrownBy(() -> check(planted.one(kind, name)))
                .hasMessageContaining(pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    @Test
    void aKindOfAnotherVersionIsFound() {
        Manifests planted = Manifests.of("small").with("Deployment", "gateway", "/apiVersion", "apps/v1beta1");

        assertThatThrownBy(() -> check(planted.one("Deployment", "gateway"))).hasMessageContaining("apps/v1beta1");
    }

    private static void check(JsonNode document) throws IOException {
        String kind = CustomKinds.kindOf(document);
        if (CustomKinds.ALL.contains(kind)) return;
        Model model = MODELS.get(kind);
        if (model == null) throw new AssertionError("Nobody checks documents of " + kind);
        model.check(JsonParser.parseString(document.toString()));
    }

    private interface Model {
        void check(JsonElement document) throws IOException;
    }
}
