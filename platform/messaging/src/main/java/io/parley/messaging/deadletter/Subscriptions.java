package io.parley.messaging.deadletter;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/** What this service listens to, and as which groups. */
final class Subscriptions {

    private final KafkaListenerEndpointRegistry listeners;

    Subscriptions(KafkaListenerEndpointRegistry listeners) {
        this.listeners = listeners;
    }

    Set<String> topics() {
        return containers()
                .map(listener -> listener.getContainerProperties().getTopics())
                .filter(topics -> topics != null)
                .flatMap(Arrays::stream)
                .collect(TreeSet::new, Collection::add, Collection::addAll);
    }

    Set<String> groups() {
        return containers()
                .map(MessageListenerContainer::getGroupId)
                .filter(group -> group != null)
                .collect(HashSet::new, Collection::add, Collection::addAll);
    }

    private Stream<? extends MessageListenerContainer> containers() {
        return listeners.getListenerContainers().stream();
    }
}
