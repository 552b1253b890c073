package io.parley.notification.inbox;

import static io.parley.test.Given.PUBLIC;
import static org.assertj.core.api.Assertions.assertThat;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.Stream;
import io.parley.contracts.place.Place;
import io.parley.contracts.place.PlaceEvent;
import io.parley.contracts.place.Readers;
import io.parley.contracts.place.Subject;
import io.parley.contracts.place.SubjectEvent;
import io.parley.messaging.Ids;
import io.parley.messaging.Inbox;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Audience.SubjectReaders;
import io.parley.notification.content.Channel;
import io.parley.notification.content.ContentMapper;
import io.parley.notification.content.ContentMappers;
import io.parley.notification.content.Delivery;
import io.parley.notification.content.Occurrence;
import io.parley.notification.realtime.access.Access;
import io.parley.places.Places;
import io.parley.security.Role;
import io.parley.security.UserSummary;
import io.parley.test.Api;
import io.parley.test.Given;
import io.parley.test.ParleyIntegrationTest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A kind of place that nobody knows of today, with one kind of content: it needs one mapper, and no table changes. */
@ParleyIntegrationTest
class NewKindIntegrationTest {

    @Autowired
    private Access access;

    @Autowired
    private Api api;

    private final Given given;
    private final ContentMappers mappers = new ContentMappers(List.of(new KitchenContent()));
    private final ContentListener listener;
    private long sequence;

    @Autowired
    NewKindIntegrationTest(
            Given given,
            Inbox inbox,
            Places places,
            RaiseNotifications raiseNotifications,
            NotificationUpkeep upkeep,
            HeedPeople heedPeople,
            Announce announce,
            TellAuthor tellAuthor) {
        this.given = given;
        this.listener = new ContentListener(
                inbox, places, mappers, raiseNotifications, upkeep, heedPeople, announce, tellAuthor);
    }

    @Test
    void itsContentIsToldToThoseWhoMayReadIt() {
        UUID org = given.organization(PUBLIC);
        UserSummary cook = given.member(org, Role.MEMBER);
        UserSummary guest = given.member(org, Role.GUEST);
        UserSummary named = given.member(org, Role.MEMBER);
        UUID kitchen = Ids.next();
        UUID recipe = Ids.next();
        hear(new KitchenBuilt(kitchen, org, Readers.members("member")), org);

        hear(new RecipeWritten(recipe, kitchen, cook.id(), "Soup", List.of(guest.id(), named.id())), org);

        assertThat(inboxOf(named).path("subject").path("url").asString()).isEqualTo("/recipes/" + recipe);
        assertThat(inboxOf(named).path("subject").path("title").asString()).isEqualTo("Soup");
        assertThat(inboxOf(named).path("reason").asString()).isEqualTo("mentioned");
        assertThat(inboxOf(guest).isMissingNode()).isTrue();
    }

    @Test
    void itsChannelsAreOpenToThoseWhoMayReadIt() {
        UUID org = given.organization(PUBLIC);
        UserSummary cook = given.member(org, Role.MEMBER);
        UserSummary guest = given.member(org, Role.GUEST);
        UUID kitchen = Ids.next();
        UUID recipe = Ids.next();
        hear(new KitchenBuilt(kitchen, org, Readers.members("member")), org);
        ReceivedEvent<?> written = hear(new RecipeWritten(recipe, kitchen, cook.id(), "Soup", List.of()), org);

        Delivery delivery = mappers.deliveries(written).getFirst();
        for (String channel : List.of("kitchen:" + kitchen, "recipe:" + recipe)) {
            assertThat(mayOpen(cook, channel)).isTrue();
            assertThat(mayOpen(guest, channel)).isFalse();
        }
        assertThat(mayOpen(cook, "forum:" + kitchen)).isFalse();
        assertThat(access.allows(cook.id(), delivery.audience())).isTrue();
        assertThat(access.allows(guest.id(), delivery.audience())).isFalse();

        hear(new KitchenBuilt(kitchen, org, Readers.members("admin")), org);

        assertThat(mayOpen(cook, "recipe:" + recipe)).isFalse();
    }

    @Test
    void onlyThoseWhoAreNamedReadWhatOnlyTheyMay() {
        UUID org = given.organization(PUBLIC);
        UserSummary cook = given.member(org, Role.MEMBER);
        UserSummary other = given.member(org, Role.OWNER);
        UUID kitchen = Ids.next();
        hear(new KitchenBuilt(kitchen, org, Readers.named()), org);
        hear(new CookHired(kitchen, cook.id()), org);

        assertThat(mayOpen(cook, "kitchen:" + kitchen)).isTrue();
        assertThat(mayOpen(other, "kitchen:" + kitchen)).isFalse();
    }

    @Test
    void whatIsRenamedOrGoneIsSoInTheInboxToo() {
        UUID org = given.organization(PUBLIC);
        UserSummary cook = given.member(org, Role.MEMBER);
        UserSummary named = given.member(org, Role.MEMBER);
        UUID kitchen = Ids.next();
        UUID recipe = Ids.next();
        hear(new KitchenBuilt(kitchen, org, Readers.everyone()), org);
        hear(new RecipeWritten(recipe, kitchen, cook.id(), "Soup", List.of(named.id())), org);

        hear(new RecipeRenamed(recipe, kitchen, "Stew"), org);
        assertThat(inboxOf(named).path("subject").path("title").asString()).isEqualTo("Stew");

        hear(new RecipeEaten(recipe), org);
        assertThat(inboxOf(named).isMissingNode()).isTrue();
    }

    private boolean mayOpen(UserSummary user, String channel) {
        return access.mayOpen(user.id(), Channel.parse(channel, user.id()).orElseThrow());
    }

    private JsonNode inboxOf(UserSummary user) {
        return api.as(user).get("/api/v1/notifications").body().path("items").path(0);
    }

    // Kafka's listeners know the events of today only: this is what they would do.
    private ReceivedEvent<?> hear(DomainEvent event, UUID org) {
        ReceivedEvent<DomainEvent> received = new ReceivedEvent<>(
                Ids.next(),
                "kitchen.test.v1",
                "/kitchen",
                Instant.EPOCH,
                event.aggregateId(),
                org,
                ++sequence,
                null,
                event);
        access.learn(received);
        listener.apply(List.of(received), (_, work) -> work.run());
        return received;
    }

    @Stream("kitchen.things")
    interface KitchenEvent extends DomainEvent {}

    record KitchenBuilt(UUID kitchenId, UUID orgId, Readers readers) implements KitchenEvent, PlaceEvent {
        @Override
        public UUID aggregateId() {
            return kitchenId;
        }

        @Override
        public PlaceChange placeChange() {
            return new PlaceChange.Told(new Place("kitchen", kitchenId, orgId, readers));
        }
    }

    record CookHired(UUID kitchenId, UUID userId) implements KitchenEvent, PlaceEvent {
        @Override
        public UUID aggregateId() {
            return kitchenId;
        }

        @Override
        public PlaceChange placeChange() {
            return new PlaceChange.Named(kitchenId, userId);
        }
    }

    record RecipeWritten(UUID recipeId, UUID kitchenId, UUID cookId, String title, List<UUID> mentioned)
            implements KitchenEvent, SubjectEvent {
        @Override
        public UUID aggregateId() {
            return recipeId;
        }

        Subject subject() {
            return new Subject("recipe", recipeId, "/recipes/" + recipeId, title);
        }

        @Override
        public SubjectChange subjectChange() {
            return new SubjectChange.Told(subject(), kitchenId);
        }
    }

    record RecipeRenamed(UUID recipeId, UUID kitchenId, String title) implements KitchenEvent, SubjectEvent {
        @Override
        public UUID aggregateId() {
            return recipeId;
        }

        @Override
        public SubjectChange subjectChange() {
            return new SubjectChange.Told(new Subject("recipe", recipeId, "/recipes/" + recipeId, title), kitchenId);
        }
    }

    record RecipeEaten(UUID recipeId) implements KitchenEvent, SubjectEvent {
        @Override
        public UUID aggregateId() {
            return recipeId;
        }

        @Override
        public SubjectChange subjectChange() {
            return new SubjectChange.Gone("recipe", recipeId);
        }
    }

    /** The one class that the new kind needs. */
    static class KitchenContent implements ContentMapper {
        @Override
        public Set<Class<? extends DomainEvent>> streams() {
            return Set.of(KitchenEvent.class);
        }

        @Override
        public Optional<Occurrence> occurrence(ReceivedEvent<?> event) {
            if (!(event.payload() instanceof RecipeWritten e)) return Optional.empty();
            return Optional.of(
                    new Occurrence(event, e.kitchenId(), e.subject(), null, e.cookId(), e.mentioned(), true));
        }

        @Override
        public List<Delivery> deliveries(ReceivedEvent<?> event) {
            return event.payload() instanceof RecipeWritten e
                    ? List.of(new Delivery(
                            new Channel("kitchen", e.kitchenId()),
                            new SubjectReaders(e.recipeId()),
                            event.type(),
                            new byte[] {}))
                    : List.of();
        }
    }
}
