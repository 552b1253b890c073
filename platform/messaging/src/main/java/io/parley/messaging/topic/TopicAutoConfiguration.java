package io.parley.messaging.topic;

import io.parley.messaging.MessagingProperties;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;

/** The topics that a service may rely on. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
@ConditionalOnBean(KafkaAdmin.class)
@ConditionalOnProperty(name = "parley.messaging.create-topics", matchIfMissing = true)
@EnableConfigurationProperties(MessagingProperties.class)
class TopicAutoConfiguration {

    @Bean
    Topics topics(KafkaAdmin kafka, ObjectProvider<NewTopic> others, MessagingProperties properties) {
        Map<String, Object> settings = new HashMap<>(kafka.getConfigurationProperties());
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        return new Topics(settings, others.orderedStream().toList(), properties);
    }
}
