package io.parley.security.membership;

import io.parley.security.AccessProblem;
import io.parley.security.Role;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What org-service says to the caller about an organization. */
sealed interface OrgAnswer {

    /**
     * It exists for the caller.
     *
     * @param myRole null unless the caller is an active member
     */
    record Visible(
            String visibility,
            @Nullable Boolean readOnly,
            @Nullable String archivedAt,
            @Nullable Boolean silenced,
            @Nullable Role myRole,
            @Nullable List<String> myPermissions,
            @Nullable List<Area> myAreas)
            implements OrgAnswer {

        boolean isPublic() {
            return "public".equals(visibility);
        }

        Set<UUID> areas() {
            return myAreas == null ? Set.of() : myAreas.stream().map(Area::id).collect(Collectors.toSet());
        }

        @Nullable
        AccessProblem refusal() {
            return AccessProblem.refusalOf(
                    archivedAt != null, Boolean.TRUE.equals(readOnly), Boolean.TRUE.equals(silenced));
        }
    }

    /** Where the caller moderates, as far as it matters here. */
    record Area(UUID id) {}

    /** It doesn't exist for the caller. */
    record NotVisible() implements OrgAnswer {}

    /** No answer that could be used. */
    record Silence() implements OrgAnswer {}
}
