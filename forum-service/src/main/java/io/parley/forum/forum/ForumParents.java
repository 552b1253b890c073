package io.parley.forum.forum;

import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.Viewer;
import io.parley.web.problem.CommonProblem;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class ForumParents {

    private final ForumTree tree;
    private final Places places;

    ForumParents(ForumTree tree, Places places) {
        this.tree = tree;
        this.places = places;
    }

    /** @throws Problem {@code invalid-request} if it is not a forum of the organization that the user can see, or makes a circle */
    void require(UUID orgId, @Nullable UUID parentId, @Nullable UUID forumId, OrgAccess access, CurrentUser user) {
        if (parentId == null) return;
        boolean visible = places.find(parentId, Viewer.of(user))
                .filter(place -> place.orgId().equals(orgId))
                .filter(place -> place.rules().readableBy(access))
                .isPresent();
        if (!visible || !tree.canBeParent(orgId, parentId, forumId))
            throw CommonProblem.INVALID_REQUEST.at(
                    "/parentId", "must be another forum of this organization that is not below this one");
    }
}
