package io.parley.forum.forum;

import io.parley.contracts.place.Readers;
import io.parley.forum.ForumProblem;
import io.parley.forum.place.ForumKind;
import io.parley.security.OrgAccess;
import io.parley.security.Role;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All of a forum that may be changed. */
@Embeddable
record ForumSettings(
        String slug,
        String name,
        @Nullable String description,
        @Enumerated(EnumType.STRING) ForumKind kind,
        @Nullable UUID parentId,
        @Column(name = "private") boolean isPrivate,

        @Convert(converter = ForumSettings.RoleColumn.class) @Nullable
        Role requiredRole,

        int sortOrder,
        @Nullable String template,
        int feedLimit) {

    /** Characters that a post in a feed may have where nobody said otherwise, and from where to where one may. */
    static final int USUAL_FEED_LIMIT = 500;

    static final int LEAST_FEED_LIMIT = 50;
    static final int MOST_FEED_LIMIT = 5_000;

    /** Who may read such a forum. */
    Readers readers() {
        if (!isPrivate && requiredRole == null) return Readers.everyone();
        Role least = isPrivate ? Role.MEMBER : Role.GUEST;
        return Readers.members((requiredRole != null && requiredRole.atLeast(least) ? requiredRole : least).wire());
    }

    /** @throws Problem {@code invalid-request} if a limit is asked for where the forum is no feed */
    void requireFeedFor(@Nullable Integer askedLimit) {
        if (askedLimit != null && kind != ForumKind.FEED)
            throw CommonProblem.INVALID_REQUEST.at("/feedLimit", "is for a forum of the kind feed alone");
    }

    /** @throws Problem {@code required-role-too-high} if one with this access could not read such a forum */
    static void requireWithinOwnRole(@Nullable Role requiredRole, OrgAccess access) {
        if (requiredRole != null && !access.roleAtLeast(requiredRole))
            throw ForumProblem.REQUIRED_ROLE_TOO_HIGH.exception();
    }

    static final class RoleColumn implements AttributeConverter<@Nullable Role, @Nullable String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable Role role) {
            return role == null ? null : role.wire();
        }

        @Override
        public @Nullable Role convertToEntityAttribute(@Nullable String wire) {
            return wire == null ? null : Role.ofWire(wire);
        }
    }
}
