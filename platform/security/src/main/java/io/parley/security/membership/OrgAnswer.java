package io.parley.security.membership;

import io.parley.security.AccessProblem;
import io.parley.security.Role;
import java.util.List;
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
            @Nullable List<String> myPermissions)
            implements OrgAnswer {

        boolean isPublic() {
            return "public".equals(visibility);
        }

        @Nullable
        AccessProblem refusal() {
            return AccessProblem.refusalOf(
                    archivedAt != null, Boolean.TRUE.equals(readOnly), Boolean.TRUE.equals(silenced));
        }
    }

    /** It doesn't exist for the caller. */
    record NotVisible() implements OrgAnswer {}

    /** No answer that could be used. */
    record Silence() implements OrgAnswer {}
}
