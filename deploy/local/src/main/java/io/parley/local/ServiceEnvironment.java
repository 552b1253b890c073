package io.parley.local;

import io.parley.localservers.S3Server;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What a service is told through its environment, as it would be in Kubernetes. */
record ServiceEnvironment(Path repository, Ports ports, Secrets secrets) {

    Map<String, String> of(Service service) {
        Map<String, String> environment = new HashMap<>(addresses());
        environment.put("SPRING_PROFILES_ACTIVE", "local");
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(ports.of(service)));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.managementOf(service)));
        environment.put("PARLEY_CONFIG_PASSWORD", secrets.configServerPassword());
        // Without it glibc keeps an arena for each of many threads.
        environment.put("MALLOC_ARENA_MAX", "2");
        if (service.hasDatabase()) environment.putAll(database(service));
        if (service.hasFiles()) environment.putAll(files());
        environment.putAll(own(service));
        return environment;
    }

    private Map<String, String> addresses() {
        Map<String, String> addresses = new HashMap<>();
        addresses.put("PARLEY_KAFKA", "127.0.0.1:" + ports.of(Server.KAFKA));
        addresses.put("PARLEY_ELASTICSEARCH_URL", "http://127.0.0.1:" + ports.of(Server.ELASTICSEARCH));
        addresses.put("PARLEY_SMTP_HOST", "127.0.0.1");
        addresses.put("PARLEY_SMTP_PORT", Integer.toString(ports.smtp()));
        addresses.put("PARLEY_S3_URL", "http://127.0.0.1:" + ports.of(Server.S3));
        addresses.put("PARLEY_CONFIG_URL", "http://127.0.0.1:" + ports.of(Catalogue.CONFIG_SERVER));
        addresses.put("PARLEY_PUBLIC_URL", "http://localhost:" + ports.of(Catalogue.GATEWAY));
        addresses.put("PARLEY_NOTIFICATION_EDGE_URL", "http://127.0.0.1:" + ports.realtime());
        for (Service service : Catalogue.SERVICES) {
            if (!service.hasDatabase()) continue;
            String variable = "PARLEY_%s_URL".formatted(service.shortName().toUpperCase(Locale.ROOT));
            addresses.put(variable, "http://127.0.0.1:" + ports.of(service));
        }
        return addresses;
    }

    private Map<String, String> database(Service service) {
        String name = service.shortName();
        return Map.of(
                "PARLEY_DB_URL", "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.of(Server.POSTGRES), name),
                "PARLEY_DB_USERNAME", name,
                "PARLEY_DB_PASSWORD", secrets.databasePassword(service));
    }

    private Map<String, String> files() {
        return Map.of("PARLEY_S3_ACCESS_KEY", S3Server.ACCESS_KEY, "PARLEY_S3_SECRET_KEY", secrets.s3Key());
    }

    /** Those who have an account at Stripe set its key and secret around the stack. */
    private Map<String, String> stripe() {
        Map<String, String> around = System.getenv();
        String local = "http://127.0.0.1:" + ports.of(Server.STRIPE);
        return Map.of(
                "PARLEY_STRIPE_URL",
                around.getOrDefault("PARLEY_STRIPE_URL", local),
                "PARLEY_STRIPE_KEY",
                around.getOrDefault("PARLEY_STRIPE_KEY", "sk_test_local"),
                "PARLEY_STRIPE_WEBHOOK_SECRETS",
                around.getOrDefault(
                        "PARLEY_STRIPE_WEBHOOK_SECRETS",
                        secrets.stripeWebhookSecret() + "," + secrets.nextStripeWebhookSecret()));
    }

    private Map<String, String> own(Service service) {
        return switch (service.kind()) {
            case "config-server" ->
                Map.of(
                        "SPRING_PROFILES_ACTIVE",
                        "native",
                        "PARLEY_CONFIG_DIR",
                        repository.resolve("deploy/config").toString());
            case "identity-service" ->
                Map.of("PARLEY_SIGNING_KEYS", secrets.signingKeys().toString(), "PARLEY_TOTP_KEYS", secrets.totpKeys());
            case "org-service" -> Map.of("PARLEY_AUDIT_KEY", secrets.auditKey());
            case "billing-service" -> stripe();
            case "notification-service" -> Map.of("PARLEY_REALTIME_PORT", Integer.toString(ports.realtimeOf(service)));
            default -> Map.of();
        };
    }
}
