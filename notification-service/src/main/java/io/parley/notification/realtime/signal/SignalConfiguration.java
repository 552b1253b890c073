package io.parley.notification.realtime.signal;

import io.parley.messaging.MessagingProperties;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.ContainerProperties.AssignmentCommitOption;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.util.backoff.FixedBackOff;

/** How signals are read: everything, by every replica, and what fails is let go. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SignalConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SignalConfiguration.class);
    private static final String MINUTE = "60000";

    @Bean
    NewTopic signalTopic(MessagingProperties messaging) {
        TopicBuilder topic = TopicBuilder.name(Signals.TOPIC)
                .partitions(messaging.partitions())
                // Kafka deletes whole segments only.
                .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, MINUTE, TopicConfig.SEGMENT_MS_CONFIG, MINUTE));
        return messaging.replicas() > 0 ? topic.replicas(messaging.replicas()).build() : topic.build();
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<String, byte[]> signalListenerContainerFactory(
            ConsumerFactory<Object, Object> consumers) {
        ConcurrentKafkaListenerContainerFactory<String, byte[]> factory =
                new ConcurrentKafkaListenerContainerFactory<>();
        factory.setConsumerFactory(new DefaultKafkaConsumerFactory<>(
                consumers.getConfigurationProperties(), new StringDeserializer(), new ByteArrayDeserializer()));
        factory.setConcurrency(1);
        factory.setCommonErrorHandler(lettingGo());
        factory.getContainerProperties().setAckMode(AckMode.MANUAL);
        factory.getContainerProperties().setAssignmentCommitOption(AssignmentCommitOption.NEVER);
        return factory;
    }

    private static DefaultErrorHandler lettingGo() {
        DefaultErrorHandler handler = new DefaultErrorHandler(
                (_, failure) -> log.debug("A signal was let go", failure), new FixedBackOff(0, 0));
        handler.setLogLevel(KafkaException.Level.DEBUG);
        handler.setAckAfterHandle(false);
        return handler;
    }
}
