package io.parley.notification.realtime.event;

import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.org.MemberInvited;
import io.parley.contracts.org.MemberJoined;
import io.parley.contracts.org.MemberLeft;
import io.parley.contracts.org.MemberReinstated;
import io.parley.contracts.org.MemberRoleChanged;
import io.parley.contracts.org.MemberSuspended;
import io.parley.contracts.org.OrganizationArchived;
import io.parley.contracts.org.OrganizationChanged;
import io.parley.contracts.org.OrganizationCreated;
import io.parley.contracts.org.OrganizationEvent;
import io.parley.contracts.org.SeatChanged;
import io.parley.notification.realtime.access.Audience;
import io.parley.notification.realtime.access.Audience.FormerOrgReaders;
import io.parley.notification.realtime.access.Audience.OrgMembers;
import io.parley.notification.realtime.access.Audience.OrgReaders;
import io.parley.notification.realtime.access.Channel;
import io.parley.security.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class OrgDeliveries {

    private final JsonMapper json;
    private final UserNames names;

    OrgDeliveries(JsonMapper json, UserNames names) {
        this.json = json;
        this.names = names;
    }

    List<Delivery> of(OrganizationEvent event, String type) {
        UUID id = event.orgId();
        return switch (event) {
            case OrganizationCreated e ->
                one(id, type, new OrgReaders(id), new OrgData(id, e.slug(), e.name(), e.visibility(), e.memberLimit()));
            case OrganizationChanged e ->
                one(id, type, new OrgReaders(id), new OrgData(id, e.slug(), e.name(), e.visibility(), e.memberLimit()));
            case OrganizationArchived _ -> one(id, type, new FormerOrgReaders(id), Map.of("id", id));
        };
    }

    List<Delivery> of(MemberEvent event, String type) {
        UUID id = event.orgId();
        OrgMembers members = new OrgMembers(id, Role.GUEST);
        return switch (event) {
            case MemberInvited e ->
                one(
                        id,
                        type,
                        new OrgMembers(id, Role.ADMIN),
                        Map.of("id", e.invitationId(), "orgId", id, "role", e.role()));
            case MemberJoined e -> one(id, type, members, active(id, e.userId(), e.role(), e.permissions()));
            case MemberReinstated e -> one(id, type, members, active(id, e.userId(), e.role(), e.permissions()));
            case MemberRoleChanged e -> one(id, type, members, changed(e));
            case MemberSuspended e -> one(id, type, members, gone(id, e.userId(), "suspended"));
            case MemberLeft e -> one(id, type, members, gone(id, e.userId(), "left"));
            case SeatChanged e -> one(id, type, new OrgReaders(id), seats(e.orgId(), e.seatsUsed(), e.memberLimit()));
        };
    }

    private MemberData active(UUID orgId, UUID userId, String role, List<String> permissions) {
        return new MemberData(orgId, names.of(userId), role, "active", permissions);
    }

    private MemberData changed(MemberRoleChanged e) {
        return new MemberData(e.orgId(), names.of(e.userId()), e.role(), null, e.permissions());
    }

    private MemberData gone(UUID orgId, UUID userId, String status) {
        return new MemberData(orgId, names.of(userId), null, status, null);
    }

    private static Map<String, Object> seats(UUID orgId, int used, @Nullable Integer limit) {
        Map<String, Object> seats = new LinkedHashMap<>();
        seats.put("id", orgId);
        seats.put("memberCount", used);
        if (limit != null) seats.put("memberLimit", limit);
        return seats;
    }

    private List<Delivery> one(UUID orgId, String type, Audience audience, Object data) {
        return List.of(new Delivery(Channel.org(orgId), audience, type, json.writeValueAsBytes(data)));
    }
}
