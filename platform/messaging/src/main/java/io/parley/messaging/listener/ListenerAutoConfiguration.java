package io.parley.messaging.listener;

import io.micrometer.core.instrument.MeterRegistry;
import io.parley.messaging.EventDeserializer;
import io.parley.messaging.ReceivedEvent;
import io.parley.messaging.deadletter.DeadLetters;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.ContainerCustomizer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.adapter.RecordFilterStrategy;
import org.springframework.kafka.support.serializer.ErrorHandlingDeserializer;

/** How {@code @KafkaListener} methods get their events. Boot hands these beans to its own container factory. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
class ListenerAutoConfiguration {

    private static final Duration GATHER = Duration.ofMillis(50);

    @Bean
    DefaultKafkaConsumerFactoryCustomizer eventValues(MeterRegistry meters) {
        return factory -> readEvents(factory, meters);
    }

    @SuppressWarnings("unchecked")
    private static void readEvents(DefaultKafkaConsumerFactory<?, ?> factory, MeterRegistry meters) {
        ((DefaultKafkaConsumerFactory<?, ReceivedEvent<?>>) factory)
                .setValueDeserializerSupplier(
                        () -> new ErrorHandlingDeserializer<ReceivedEvent<?>>(new EventDeserializer(meters)));
    }

    @Bean
    RecordFilterStrategy<Object, Object> eventFilter(DeadLetters deadLetters) {
        return new EventFilter(deadLetters);
    }

    @Bean
    CommonErrorHandler listenerErrorHandler(DeadLetters deadLetters) {
        return new ListenerErrorHandler(deadLetters);
    }

    /**
     * Listeners run as long as their service, and wait most of the time: each has a thread of its own, also where requests
     * run on virtual ones. A wait there costs five wake-ups of other threads, and a long batch would hold up requests.
     */
    @Bean
    ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> listenerThreads() {
        return container -> container.getContainerProperties().setListenerTaskExecutor(null);
    }

    /** For listeners that take many events at once: those that come while it gathers. After a silence nothing waits. */
    @Bean
    ConcurrentKafkaListenerContainerFactory<Object, Object> batchKafkaListenerContainerFactory(
            ConcurrentKafkaListenerContainerFactoryConfigurer configurer,
            ConsumerFactory<Object, Object> consumers,
            ContainerCustomizer<Object, Object, ConcurrentMessageListenerContainer<Object, Object>> threads) {
        ConcurrentKafkaListenerContainerFactory<Object, Object> factory =
                new ConcurrentKafkaListenerContainerFactory<>();
        configurer.configure(factory, consumers);
        factory.setContainerCustomizer(threads);
        factory.setBatchListener(true);
        ContainerProperties container = factory.getContainerProperties();
        // Each event goes on with its own trace where it is handled; one more span around the whole batch tells
        // nothing.
        container.setObservationEnabled(false);
        container.setIdleBetweenPolls(GATHER.toMillis());
        return factory;
    }
}
