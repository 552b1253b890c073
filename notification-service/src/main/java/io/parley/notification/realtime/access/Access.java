package io.parley.notification.realtime.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.org.OrganizationEvent;
import io.parley.contracts.place.PlaceEvent;
import io.parley.contracts.place.SubjectEvent;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Audience;
import io.parley.notification.content.Channel;
import io.parley.places.KnownPlace;
import io.parley.places.KnownSubject;
import io.parley.places.Places;
import io.parley.places.ReadingRights;
import io.parley.places.Standing;
import io.parley.security.membership.MembershipWriter;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Decides by the service's own copy of places and memberships, as of what this replica has read: each event of the streams is
 * written to the copy, which is where others may have written it already, before anything later is decided.
 */
@Component
public class Access {

    private static final Duration KEPT = Duration.ofMinutes(10);
    // Of what is made up, so that nobody makes the database look again and again; its event ends it at once.
    private static final Duration UNKNOWN_KEPT = Duration.ofSeconds(5);

    private final Places places;
    private final ReadingRights rights;
    private final MembershipWriter memberships;
    private final PlaceMembers members;
    private final Cache<UUID, Optional<PlaceStandings>> standings = cacheOf(50_000);
    private final Cache<UUID, Optional<KnownSubject>> subjects = cacheOf(100_000);

    Access(Places places, ReadingRights rights, MembershipWriter memberships, PlaceMembers members) {
        this.places = places;
        this.rights = rights;
        this.memberships = memberships;
        this.members = members;
    }

    /** Takes in an event before anything later is decided. */
    public void learn(ReceivedEvent<?> event) {
        places.apply(event);
        memberships.apply(event);
        forget(event);
    }

    /** Reads at once how these users stand to what the audience is about. */
    public void prepare(Audience audience, Collection<UUID> userIds) {
        if (audience instanceof Audience.PlaceMembers to) members.of(to.placeId());
        placeOf(audience).flatMap(this::standingsTo).ifPresent(place -> place.prepare(userIds));
    }

    /** Who is in the place by the events that name them, whether they may read it now or not. */
    public Set<UUID> membersOf(UUID placeId) {
        return members.of(placeId);
    }

    /** Reads at once how these users stand to the channel. */
    public void prepare(Channel channel, Collection<UUID> userIds) {
        placeOf(channel).flatMap(this::standingsTo).ifPresent(place -> place.prepare(userIds));
    }

    public boolean allows(UUID userId, Audience audience) {
        return switch (audience) {
            case Audience.PlaceReaders to -> standing(userId, to.placeId()).mayRead();
            case Audience.PlaceMembers to ->
                members.of(to.placeId()).contains(userId)
                        && standing(userId, to.placeId()).mayRead();
            case Audience.FormerReaders to -> standing(userId, to.placeId()).admitted();
            case Audience.OrgMembers to -> isMember(standing(userId, to.orgId()), to);
            case Audience.SubjectReaders to ->
                placeOf(to).filter(place -> standing(userId, place).mayRead()).isPresent();
            case Audience.Owner to -> userId.equals(to.userId());
            case Audience.Told to -> userId.equals(to.userId()) && concerns(to);
        };
    }

    /** Whether a channel may be opened, or stay open: a place or subject that is gone has none. */
    public boolean mayOpen(UUID userId, Channel channel) {
        if (channel.isUser()) return channel.id().equals(userId);
        return placeOf(channel)
                .flatMap(this::standingsTo)
                .filter(place -> !place.place().deleted() && place.of(userId).mayRead())
                .isPresent();
    }

    /** Whether the user may say something there: who reads it, and is a member where it belongs to an organization. */
    public boolean mayTakePart(UUID userId, Channel channel) {
        return placeOf(channel)
                .flatMap(this::standingsTo)
                .filter(place -> !place.place().deleted() && place.of(userId).mayRead())
                .filter(place ->
                        place.place().orgId() == null || place.of(userId).role() != null)
                .isPresent();
    }

    /** Whether the channel's place or subject is known to be gone, so that waiting for news of it is vain. */
    public boolean isGone(Channel channel) {
        return subject(channel.id()).filter(KnownSubject::deleted).isPresent()
                || standingsTo(channel.id())
                        .filter(place -> place.place().deleted())
                        .isPresent();
    }

    /** The channel's place, without a look into the database. */
    public Optional<KnownPlace> peek(Channel channel) {
        UUID placeId = cached(subjects, channel.id()).map(KnownSubject::placeId).orElse(channel.id());
        return cached(standings, placeId).map(PlaceStandings::place);
    }

    /** Whether this replica still remembers who could read the place before this event. */
    public boolean remembersBefore(UUID placeId, long sequence) {
        return cached(standings, placeId)
                .filter(known -> known.place().sequence() < sequence)
                .isPresent();
    }

    private static boolean isMember(Standing standing, Audience.OrgMembers members) {
        return standing.mayRead() && standing.hasRole(members.least());
    }

    private boolean concerns(Audience.Told told) {
        if (told.parentId() != null && isGoneSubject(told.parentId())) return false;
        return placeOf(told)
                .flatMap(this::standingsTo)
                .filter(place -> !place.place().deleted())
                .map(place -> place.of(told.userId()))
                .filter(standing -> standing.mayRead() && !standing.former())
                .isPresent();
    }

    private boolean isGoneSubject(UUID subjectId) {
        return subject(subjectId).filter(subject -> !subject.deleted()).isEmpty();
    }

    private Optional<UUID> placeOf(Channel channel) {
        Optional<KnownSubject> subject = subject(channel.id());
        if (subject.isPresent()) {
            return subject.filter(known -> known.type().equals(channel.kind()) && !known.deleted())
                    .map(KnownSubject::placeId);
        }
        return standingsTo(channel.id())
                .map(PlaceStandings::place)
                .filter(place -> place.type().equals(channel.kind()))
                .map(KnownPlace::placeId);
    }

    private Optional<UUID> placeOf(Audience audience) {
        return switch (audience) {
            case Audience.PlaceReaders to -> Optional.of(to.placeId());
            case Audience.PlaceMembers to -> Optional.of(to.placeId());
            case Audience.FormerReaders to -> Optional.of(to.placeId());
            case Audience.OrgMembers to -> Optional.of(to.orgId());
            case Audience.SubjectReaders to -> subject(to.subjectId()).map(KnownSubject::placeId);
            case Audience.Owner _ -> Optional.empty();
            case Audience.Told to ->
                to.parentId() == null
                        ? Optional.of(to.placeId())
                        : subject(to.parentId()).map(KnownSubject::placeId);
        };
    }

    private Standing standing(UUID userId, UUID placeId) {
        return standingsTo(placeId).map(place -> place.of(userId)).orElse(Standing.NONE);
    }

    private Optional<PlaceStandings> standingsTo(UUID placeId) {
        return standings.get(placeId, id -> places.place(id).map(place -> new PlaceStandings(place, rights)));
    }

    private Optional<KnownSubject> subject(UUID subjectId) {
        return subjects.get(subjectId, places::subject);
    }

    private void forget(ReceivedEvent<?> event) {
        if (event.payload() instanceof SubjectEvent told)
            subjects.invalidate(told.subjectChange().subjectId());
        if (event.payload() instanceof PlaceEvent told) {
            standings.invalidate(told.placeChange().placeId());
            members.forget(told.placeChange().placeId());
        }
        if (event.payload() instanceof OrganizationEvent org)
            eachOf(org.orgId(), place -> standings.invalidate(place.place().placeId()));
        if (event.payload() instanceof MemberEvent member)
            member.member().ifPresent(user -> eachOf(member.orgId(), place -> place.forget(user)));
    }

    private void eachOf(UUID orgId, Consumer<PlaceStandings> change) {
        standings.asMap().values().stream()
                .flatMap(Optional::stream)
                .filter(place -> orgId.equals(place.place().orgId()))
                .forEach(change);
    }

    private static <T> Optional<T> cached(Cache<UUID, Optional<T>> cache, UUID id) {
        Optional<T> known = cache.getIfPresent(id);
        return known == null ? Optional.empty() : known;
    }

    private static <T> Cache<UUID, Optional<T>> cacheOf(int most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfter(Expiry.<UUID, Optional<T>>creating((_, known) -> known.isPresent() ? KEPT : UNKNOWN_KEPT))
                .build();
    }
}
