package io.parley.test;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** What the launcher or Kubernetes would give a service, for one application context. Part of the key of the context cache. */
record TestEnvironment(boolean elasticsearch, boolean s3) implements ContextCustomizer {

    static final String ISSUER = "http://localhost:8080";

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        MutablePropertySources sources = context.getEnvironment().getPropertySources();
        MapPropertySource ours = new MapPropertySource("parley test environment", properties());
        // What a test sets itself has the last word.
        if (sources.contains(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME)) {
            sources.addAfter(TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME, ours);
        } else {
            sources.addFirst(ours);
        }
    }

    private Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        addServers(properties);
        addTokens(properties);
        properties.put("parley.org-service.url", StandInOrgService.shared().url());
        // Longer than a busy machine takes to load the classes of a first answer.
        properties.put("parley.org-service.timeout", "3s");
        properties.put("management.server.port", 0);
        properties.put("server.shutdown", "immediate");
        // Enough to see that keys spread; each partition and consumer costs time at every start.
        properties.put("parley.messaging.partitions", 2);
        properties.put("parley.messaging.concurrency", 1);
        properties.put("parley.database.connections", 8);
        return properties;
    }

    private void addServers(Map<String, Object> properties) {
        TestServers servers = TestServers.shared();
        TestServers.Database database = servers.newDatabase();
        properties.put("PARLEY_DB_URL", database.url());
        properties.put("PARLEY_DB_USERNAME", database.username());
        properties.put("PARLEY_DB_PASSWORD", database.password());
        properties.put("spring.datasource.url", database.url());
        properties.put("spring.datasource.username", database.username());
        properties.put("spring.datasource.password", database.password());
        properties.put("PARLEY_KAFKA", servers.kafka());
        properties.put("spring.kafka.bootstrap-servers", servers.kafka());
        if (elasticsearch) {
            properties.put("PARLEY_ELASTICSEARCH_URL", servers.elasticsearch().toString());
        }
        // The clients want a key, also where nobody asks them for anything.
        properties.put("PARLEY_S3_SECRET_KEY", "none");
        if (s3) addBucket(properties, servers.s3());
    }

    private static void addBucket(Map<String, Object> properties, TestServers.Bucket bucket) {
        properties.put("PARLEY_S3_URL", bucket.url().toString());
        properties.put("PARLEY_S3_BUCKET", bucket.name());
        properties.put("PARLEY_S3_ACCESS_KEY", bucket.accessKey());
        properties.put("PARLEY_S3_SECRET_KEY", bucket.secretKey());
    }

    private static void addTokens(Map<String, Object> properties) {
        properties.put("PARLEY_PUBLIC_URL", ISSUER);
        properties.put("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER);
        properties.put(
                "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                TestKeys.file().toUri().toString());
        // identity-service signs with the same key, so that Tokens' tokens are good there too.
        properties.put("PARLEY_SIGNING_KEYS", TestKeys.file().toString());
        properties.put("PARLEY_TOTP_KEYS", "test:" + "A".repeat(43) + "=");
    }
}
