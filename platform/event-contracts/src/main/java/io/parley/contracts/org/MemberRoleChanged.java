package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The role or the effective permissions of a member are now these.
 *
 * @param areas where the member has {@code content.moderate} too, which is then not among the permissions; null for one who isn't
 *     limited to areas
 */
@EventType("org.member-role-changed.v1")
public record MemberRoleChanged(
        UUID orgId,
        UUID userId,
        String role,
        List<String> permissions,
        @Nullable List<ModeratedArea> areas) implements MemberEvent {

    public MemberRoleChanged(UUID orgId, UUID userId, String role, List<String> permissions) {
        this(orgId, userId, role, permissions, null);
    }
}
