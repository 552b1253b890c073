package io.parley.notification.org;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.org.MemberInvited;
import io.parley.contracts.org.MemberJoined;
import io.parley.contracts.org.MemberLeft;
import io.parley.contracts.org.MemberReinstated;
import io.parley.contracts.org.MemberRoleChanged;
import io.parley.contracts.org.MemberSuspended;
import io.parley.contracts.org.ModeratedArea;
import io.parley.contracts.org.OrganizationArchived;
import io.parley.contracts.org.OrganizationChanged;
import io.parley.contracts.org.OrganizationCreated;
import io.parley.contracts.org.OrganizationDomainLost;
import io.parley.contracts.org.OrganizationDomainVerified;
import io.parley.contracts.org.OrganizationEvent;
import io.parley.contracts.org.OrganizationPurged;
import io.parley.contracts.org.SeatChanged;
import io.parley.contracts.place.Subject;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Announcement;
import io.parley.notification.content.Audience;
import io.parley.notification.content.Audience.FormerReaders;
import io.parley.notification.content.Audience.OrgMembers;
import io.parley.notification.content.Audience.PlaceReaders;
import io.parley.notification.content.Channel;
import io.parley.notification.content.ContentMapper;
import io.parley.notification.content.Delivery;
import io.parley.notification.content.OrgPages;
import io.parley.notification.content.UserNames;
import io.parley.security.Permission;
import io.parley.security.Role;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Everything of an organization and its members goes to the organization's channel. */
@Component
class OrgContent implements ContentMapper {

    private static final String ACTIVE = "active";

    private final JsonMapper json;
    private final UserNames names;
    private final OrgPages pages;

    OrgContent(JsonMapper json, UserNames names, OrgPages pages) {
        this.json = json;
        this.names = names;
        this.pages = pages;
    }

    @Override
    public Set<Class<? extends DomainEvent>> streams() {
        return Set.of(OrganizationEvent.class, MemberEvent.class);
    }

    @Override
    public List<Delivery> deliveries(ReceivedEvent<?> event) {
        return event.payload() instanceof OrganizationEvent org
                ? ofOrganization(org, event.type()).stream().toList()
                : List.of(ofMember((MemberEvent) event.payload(), event.type()));
    }

    @Override
    public Optional<Announcement> announcement(ReceivedEvent<?> event) {
        if (!(event.payload() instanceof OrganizationDomainLost lost)) return Optional.empty();
        Subject domain = new Subject("organization", lost.orgId(), pages.of(lost.orgId()), lost.domain());
        return Optional.of(
                new Announcement(event, lost.orgId(), domain, "domain-lost", "owner", lost.ownerIds()).byNobody());
    }

    private Optional<Delivery> ofOrganization(OrganizationEvent event, String type) {
        UUID id = event.orgId();
        PlaceReaders readers = new PlaceReaders(id);
        return switch (event) {
            case OrganizationCreated e ->
                Optional.of(
                        inOrg(id, type, readers, new OrgData(id, e.slug(), e.name(), e.visibility(), e.memberLimit())));
            case OrganizationChanged e ->
                Optional.of(
                        inOrg(id, type, readers, new OrgData(id, e.slug(), e.name(), e.visibility(), e.memberLimit())));
            case OrganizationArchived _ -> Optional.of(inOrg(id, type, new FormerReaders(id), Map.of("id", id)));
            case OrganizationPurged _, OrganizationDomainVerified _, OrganizationDomainLost _ -> Optional.empty();
        };
    }

    private Delivery ofMember(MemberEvent event, String type) {
        UUID id = event.orgId();
        OrgMembers members = new OrgMembers(id, Role.GUEST);
        OrgMembers admins = new OrgMembers(id, Role.ADMIN);
        return switch (event) {
            case MemberInvited e ->
                inOrg(id, type, admins, Map.of("id", e.invitationId(), "orgId", id, "role", e.role()));
            case MemberJoined e ->
                inOrg(id, type, members, member(id, e.userId(), e.role(), ACTIVE, e.permissions(), e.areas()));
            case MemberReinstated e ->
                inOrg(id, type, members, member(id, e.userId(), e.role(), ACTIVE, e.permissions(), e.areas()));
            case MemberRoleChanged e ->
                inOrg(id, type, members, member(id, e.userId(), e.role(), null, e.permissions(), e.areas()));
            case MemberSuspended e -> inOrg(id, type, members, gone(id, e.userId(), "suspended"));
            case MemberLeft e -> inOrg(id, type, members, gone(id, e.userId(), "left"));
            case SeatChanged e ->
                inOrg(id, type, new PlaceReaders(id), seats(e.orgId(), e.seatsUsed(), e.memberLimit()));
        };
    }

    /** Who is limited to areas holds the permission to moderate all the same, as org-service answers it. */
    private MemberData member(
            UUID orgId,
            UUID userId,
            String role,
            @Nullable String status,
            List<String> permissions,
            @Nullable List<ModeratedArea> areas) {
        List<String> held = areas == null ? permissions : withModerating(permissions);
        return new MemberData(orgId, names.of(userId), role, status, held, areas);
    }

    private static List<String> withModerating(List<String> permissions) {
        Set<Permission> held = EnumSet.of(Permission.MODERATE);
        held.addAll(Permission.ofWires(permissions));
        return held.stream().map(Permission::wire).toList();
    }

    private MemberData gone(UUID orgId, UUID userId, String status) {
        return new MemberData(orgId, names.of(userId), null, status, null, null);
    }

    private static Map<String, Object> seats(UUID orgId, int used, @Nullable Integer limit) {
        Map<String, Object> seats = new LinkedHashMap<>();
        seats.put("id", orgId);
        seats.put("memberCount", used);
        if (limit != null) seats.put("memberLimit", limit);
        return seats;
    }

    private Delivery inOrg(UUID orgId, String type, Audience audience, Object data) {
        Channel channel = new Channel(OrganizationEvent.PLACE, orgId);
        return new Delivery(channel, audience, type, json.writeValueAsBytes(data));
    }
}
