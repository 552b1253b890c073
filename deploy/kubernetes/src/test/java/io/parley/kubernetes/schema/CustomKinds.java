package io.parley.kubernetes.schema;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The kinds that operators bring along, in the versions that we write. */
final class CustomKinds {

    static final Set<String> ALL = Set.of(
            "postgresql.cnpg.io/v1/Cluster",
            "postgresql.cnpg.io/v1/Database",
            "postgresql.cnpg.io/v1/ScheduledBackup",
            "barmancloud.cnpg.io/v1/ObjectStore",
            "kafka.strimzi.io/v1/Kafka",
            "kafka.strimzi.io/v1/KafkaNodePool",
            "kafka.strimzi.io/v1/KafkaTopic",
            "kafka.strimzi.io/v1/KafkaUser",
            "elasticsearch.k8s.elastic.co/v1/Elasticsearch",
            "gateway.networking.k8s.io/v1/Gateway",
            "gateway.networking.k8s.io/v1/HTTPRoute",
            "cert-manager.io/v1/Certificate",
            "cert-manager.io/v1/Issuer",
            "external-secrets.io/v1/ExternalSecret",
            "keda.sh/v1alpha1/ScaledObject",
            "keda.sh/v1alpha1/TriggerAuthentication",
            "monitoring.coreos.com/v1/PodMonitor",
            "monitoring.coreos.com/v1/PrometheusRule");

    private CustomKinds() {}

    static String kindOf(JsonNode document) {
        return document.path("apiVersion").stringValue() + "/"
                + document.path("kind").stringValue();
    }
}
