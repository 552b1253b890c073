package io.parley.kubernetes.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.parley.kubernetes.Manifests;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** What is the operators' own has only fields that their CRDs know. The CRDs are not ours to hand on: README.md tells where they are from. */
class CustomKindsTest {

    static final List<String> OVERLAYS = Manifests.OVERLAYS;

    private static final String VARIABLE = "PARLEY_CRDS";

    private static StrictSchemas schemas;

    @BeforeAll
    static void read() {
        String folder = System.getenv(VARIABLE);
        assumeTrue(
                folder != null && Files.isDirectory(Path.of(folder)),
                VARIABLE
                        + " names no folder with the CRDs of the operators, so the fields of their kinds are not"
                        + " checked");
        schemas = new StrictSchemas(Path.of(folder));
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void eachDocumentHasOnlyFieldsThatItsOperatorKnows(String overlay) {
        List<String> errors = Manifests.of(overlay).documents().stream()
                .filter(CustomKindsTest::isCustom)
                .flatMap(document -> schemas.errorsOf(document).stream())
                .toList();

        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Cluster, parley-db, /spec/plugins/0/isWalArchiver",
        "KafkaNodePool, brokers, /spec/storage/kraftMetaData",
        "HTTPRoute, parley, /spec/rules/0/backendRef",
        "ScaledObject, forum-service, /spec/maxReplicas",
        "ExternalSecret, bucket, /spec/data/0/remoteReference",
    })
    void aMisspeltFieldIsFound(String kind, String name, String pointer) {
        JsonNode planted =
                Manifests.of("production").with(kind, name, pointer, "x").one(kind, name);

        assertThat(schemas.errorsOf(planted))
                .anyMatch(error -> error.contains(pointer.substring(pointer.lastIndexOf('/') + 1)));
    }

    private static boolean isCustom(JsonNode document) {
        return CustomKinds.ALL.contains(CustomKinds.kindOf(document));
    }
}
