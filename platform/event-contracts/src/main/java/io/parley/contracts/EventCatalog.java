package io.parley.contracts;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.parley.contracts.billing.SubscriptionEvent;
import io.parley.contracts.billing.TicketPaymentEvent;
import io.parley.contracts.chat.BotEvent;
import io.parley.contracts.chat.ChannelEvent;
import io.parley.contracts.chat.MessageEvent;
import io.parley.contracts.event.LiveEvent;
import io.parley.contracts.event.ScheduleEvent;
import io.parley.contracts.forum.ForumEvent;
import io.parley.contracts.forum.ParticipantEvent;
import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.identity.FollowEvent;
import io.parley.contracts.identity.PersonalDataEvent;
import io.parley.contracts.identity.SessionEvent;
import io.parley.contracts.identity.UserEvent;
import io.parley.contracts.notification.NotificationEvent;
import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.org.ModerationEvent;
import io.parley.contracts.org.OrganizationEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every stream and every event type that exists today. */
public final class EventCatalog {

    private static final List<Class<? extends DomainEvent>> STREAMS = List.of(
            UserEvent.class,
            SessionEvent.class,
            FollowEvent.class,
            PersonalDataEvent.class,
            OrganizationEvent.class,
            MemberEvent.class,
            ModerationEvent.class,
            ForumEvent.class,
            PostEvent.class,
            ParticipantEvent.class,
            ChannelEvent.class,
            MessageEvent.class,
            SubscriptionEvent.class,
            TicketPaymentEvent.class,
            BotEvent.class,
            ScheduleEvent.class,
            LiveEvent.class,
            NotificationEvent.class);

    private static final Map<String, Class<? extends DomainEvent>> BY_TYPE = STREAMS.stream()
            .flatMap(stream -> eventsOf(stream).stream())
            .collect(toUnmodifiableMap(EventCatalog::typeOf, Function.identity()));

    private EventCatalog() {}

    /** The topics of all streams, without their dead-letter topics. */
    public static List<String> topics() {
        return STREAMS.stream().map(EventCatalog::topicOf).toList();
    }

    /** Those that may keep the last event of each key only. */
    public static List<String> compactedTopics() {
        return STREAMS.stream()
                .filter(stream -> stream.getAnnotation(Stream.class).compacted())
                .map(EventCatalog::topicOf)
                .toList();
    }

    /** The topics of the streams in which some events are of this kind, such as those that tell of places. */
    public static List<String> topicsOfAny(Class<? extends DomainEvent> kind) {
        return STREAMS.stream()
                .filter(stream -> eventsOf(stream).stream().anyMatch(kind::isAssignableFrom))
                .map(EventCatalog::topicOf)
                .toList();
    }

    /** All event records, by wire type. */
    public static Map<String, Class<? extends DomainEvent>> types() {
        return BY_TYPE;
    }

    /** The record of a wire type; empty for one that this build doesn't know yet. */
    public static Optional<Class<? extends DomainEvent>> recordOf(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    /**
     * The wire type of an event record.
     *
     * @throws IllegalArgumentException if the class carries no {@link EventType}
     */
    public static String typeOf(Class<? extends DomainEvent> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) throw new IllegalArgumentException(event.getName() + " has no @EventType");
        return type.value();
    }

    /**
     * The topic of an event record, or of a stream's sealed interface.
     *
     * @throws IllegalArgumentException if neither the class nor an interface of it carries {@link Stream}
     */
    public static String topicOf(Class<? extends DomainEvent> event) {
        Stream own = event.getAnnotation(Stream.class);
        if (own != null) return own.value();
        return Arrays.stream(event.getInterfaces())
                .map(face -> face.getAnnotation(Stream.class))
                .filter(stream -> stream != null)
                .findFirst()
                .map(Stream::value)
                .orElseThrow(() -> new IllegalArgumentException(event.getName() + " belongs to no @Stream"));
    }

    private static List<Class<? extends DomainEvent>> eventsOf(Class<? extends DomainEvent> stream) {
        return Arrays.stream(stream.getPermittedSubclasses())
                .<Class<? extends DomainEvent>>map(event -> event.asSubclass(DomainEvent.class))
                .toList();
    }
}
