package io.parley.notification.org;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.parley.contracts.org.ModeratedArea;
import io.parley.security.UserSummary;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member as org-service answers it, as far as the event changed it. */
@JsonInclude(Include.NON_NULL)
record MemberData(
        UUID orgId,
        UserSummary user,
        @Nullable String role,
        @Nullable String status,
        @Nullable List<String> permissions,
        @Nullable List<ModeratedArea> areas) {}
