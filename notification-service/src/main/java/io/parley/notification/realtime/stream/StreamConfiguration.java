package io.parley.notification.realtime.stream;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.ContainerProperties.AssignmentCommitOption;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.FixedBackOff;

/** How the realtime streams are read: everything, in order, by one thread, and nothing is ever left out. */
@Configuration(proxyBeanMethods = false)
class StreamConfiguration {

    private static final Logger log = LoggerFactory.getLogger(StreamConfiguration.class);
    private static final long PAUSE_MILLIS = 500;

    @Bean
    ConcurrentKafkaListenerContainerFactory<Object, Object> streamListenerContainerFactory(
            ConsumerFactory<Object, Object> consumers, StreamBacklog backlog) {
        ConcurrentKafkaListenerContainerFactory<Object, Object> factory =
                new ConcurrentKafkaListenerContainerFactory<>();
        factory.setConsumerFactory(consumers);
        factory.setBatchListener(true);
        factory.setConcurrency(1);
        factory.setCommonErrorHandler(tryingAgain());
        ContainerProperties container = factory.getContainerProperties();
        container.setConsumerRebalanceListener(backlog.beginning());
        // Nobody acknowledges, so nothing is ever committed.
        container.setAckMode(AckMode.MANUAL);
        container.setAssignmentCommitOption(AssignmentCommitOption.NEVER);
        return factory;
    }

    /** Waits for the database if rights or names can't be read. */
    private static DefaultErrorHandler tryingAgain() {
        DefaultErrorHandler handler =
                new DefaultErrorHandler(new FixedBackOff(PAUSE_MILLIS, FixedBackOff.UNLIMITED_ATTEMPTS));
        handler.setClassifications(Map.of(), true);
        handler.setAckAfterHandle(false);
        handler.setLogLevel(KafkaException.Level.DEBUG);
        handler.setRetryListeners(new WarnOnce());
        return handler;
    }

    private static final class WarnOnce implements RetryListener {

        @Override
        public void failedDelivery(ConsumerRecord<?, ?> next, @Nullable Exception failure, int attempt) {}

        @Override
        public void failedDelivery(ConsumerRecords<?, ?> batch, Exception failure, int attempt) {
            if (attempt > 1) return;
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
            log.warn(
                    "Events wait, and will be handled again: {}",
                    cause.getClass().getSimpleName());
        }
    }
}
