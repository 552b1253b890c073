package io.parley.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.parley.localservers.KafkaServer;
import io.parley.localservers.ServerBinaries;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class DiedSessionsListenerIntegrationTest {

    private static final KafkaServer KAFKA = KafkaServer.temporary(ServerBinaries.ofRepository());
    private static final String TOPIC = "identity.sessions";

    @BeforeAll
    static void startTheBroker() {
        KAFKA.start();
    }

    @AfterAll
    static void stopTheBroker() {
        KAFKA.stop();
    }

    @Test
    void sessionsThatEndedBeforeAndAfterTheStartAreKnown() throws ExecutionException, InterruptedException {
        // The topic isn't there yet, as on the very first start of everything.
        try (ConfigurableApplicationContext first = start();
                Admin admin = Admin.create(Map.of("bootstrap.servers", KAFKA.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1))).all().get();
            UUID before = end("identity.session-revoked.v1", "{\"userId\":\"%s\",\"sessionId\":\"%s\",\"new\":1}");
            until(first, before);
            end("identity.session-revoked.v1", "not json");
            UUID other = end("identity.session-something-else.v1", "{\"userId\":\"%s\",\"sessionId\":\"%s\"}");
            UUID after = end("identity.session-revoked.v1", "{\"userId\":\"%s\",\"sessionId\":\"%s\"}");
            until(first, after);
            assertThat(knows(first, other)).isFalse();

            try (ConfigurableApplicationContext second = start()) {
                assertThat(knows(second, before)).isTrue();
                assertThat(knows(second, after)).isTrue();
            }
            for (GroupListing group : admin.listGroups().all().get())
                assertThat(admin.listConsumerGroupOffsets(group.groupId())
                                .partitionsToOffsetAndMetadata()
                                .get())
                        .isEmpty();
        }
    }

    /** Returns when the gateway would say that it is ready. */
    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Listening.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.kafka.bootstrap-servers=" + KAFKA.bootstrapServers(),
                        "--parley.gateway.tokens.wait-for-sessions=20s");
    }

    private static void until(ConfigurableApplicationContext gateway, UUID session) {
        await().until(() -> knows(gateway, session));
    }

    private static boolean knows(ConfigurableApplicationContext gateway, UUID session) {
        return gateway.getBean(DiedSessions.class).contains(session.toString());
    }

    private static UUID end(String type, String payload) throws ExecutionException, InterruptedException {
        UUID session = UUID.randomUUID();
        UUID user = UUID.randomUUID();
        Map<String, Object> settings = Map.of("bootstrap.servers", KAFKA.bootstrapServers());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> message =
                    new ProducerRecord<>(TOPIC, bytes(user.toString()), bytes(payload.formatted(user, session)));
            message.headers().add(new RecordHeader("ce_type", bytes(type)));
            producer.send(message).get();
        }
        return session;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({KafkaAutoConfiguration.class, JacksonAutoConfiguration.class})
    @EnableConfigurationProperties(TokenProperties.class)
    @Import({DiedSessions.class, SessionBacklog.class, DiedSessionsListener.class})
    static class Listening {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
