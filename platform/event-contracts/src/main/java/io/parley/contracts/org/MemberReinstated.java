package io.parley.contracts.org;

import io.parley.contracts.EventType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suspended member is active again.
 *
 * @param areas where the member has {@code content.moderate} too, which is then not among the permissions; null for one who isn't
 *     limited to areas
 */
@EventType("org.member-reinstated.v1")
public record MemberReinstated(
        UUID orgId,
        UUID userId,
        String role,
        List<String> permissions,
        @Nullable List<ModeratedArea> areas) implements MemberEvent {

    public MemberReinstated(UUID orgId, UUID userId, String role, List<String> permissions) {
        this(orgId, userId, role, permissions, null);
    }
}
