package io.parley.messaging.testing;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.contracts.DomainEvent;
import io.parley.messaging.Outbox;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A service as small as can be, configured as all are. */
public final class TestService implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private TestService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** A service with a database of its own. */
    public static TestService start(Class<?> beans, String... properties) {
        return startOn(Servers.SHARED.newDatabase(), beans, properties);
    }

    /** One more replica on the same database. */
    public static TestService startOn(String database, Class<?> beans, String... properties) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "spring.application.name", "test-service",
                "spring.config.import", "classpath:parley-messaging.yaml",
                "spring.main.banner-mode", "off",
                "spring.threads.virtual.enabled", "true",
                "spring.datasource.url", database,
                "spring.datasource.username", "parley",
                "spring.datasource.password", "parley",
                "spring.kafka.bootstrap-servers", Servers.SHARED.kafka(),
                "parley.messaging.partitions", "4",
                "parley.messaging.concurrency", "1"));
        for (String property : properties) {
            int equals = property.indexOf('=');
            settings.put(property.substring(0, equals), property.substring(equals + 1));
        }
        String[] arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new TestService(new SpringApplicationBuilder(Bare.class, beans)
                .web(WebApplicationType.NONE)
                .registerShutdownHook(false)
                .run(arguments));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public void append(DomainEvent... events) {
        transaction().executeWithoutResult(_ -> {
            for (DomainEvent event : events) bean(Outbox.class).append(event, null);
        });
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(bean(PlatformTransactionManager.class));
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    public long unsent() {
        return jdbc().sql("select count(*) from outbox_unsent")
                .query(Long.class)
                .single();
    }

    public List<UUID> storedIds(UUID key) {
        return jdbc().sql("select event_id from outbox where key = ? order by id")
                .param(key)
                .query(UUID.class)
                .list();
    }

    public double count(String meter, String... tags) {
        return bean(MeterRegistry.class).find(meter).tags(tags).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    @Override
    public void close() {
        context.close();
    }

    /** Nothing but what the module brings. */
    @EnableAutoConfiguration
    public static class Bare {}
}
