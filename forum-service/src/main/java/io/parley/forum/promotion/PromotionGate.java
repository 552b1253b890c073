package io.parley.forum.promotion;

import io.parley.contracts.chat.PromotionRequested;
import io.parley.forum.ForumProblem;
import io.parley.forum.place.Admission;
import io.parley.forum.place.ForumGate;
import io.parley.forum.place.ForumKind;
import io.parley.forum.place.ForumPlaces;
import io.parley.security.CurrentUser;
import io.parley.security.KnownUsers;
import io.parley.security.Permission;
import io.parley.security.UserSummary;
import io.parley.web.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets in one who asked elsewhere, as if they opened the topic themselves. */
@Component
class PromotionGate {

    private static final UUID NO_SESSION = new UUID(0, 0);

    private final ForumGate gate;
    private final ForumPlaces forums;
    private final KnownUsers users;

    PromotionGate(ForumGate gate, ForumPlaces forums, KnownUsers users) {
        this.gate = gate;
        this.forums = forums;
        this.users = users;
    }

    /**
     * Where the topic may be opened; the forum stays until the transaction ends.
     *
     * @throws Problem what opening it would be refused with; {@code forum-not-found} for one of another organization, too
     */
    Admission admit(PromotionRequested asked) {
        Admission admission = gate.write(asked.forumId(), user(asked.requestedBy()), Permission.POST);
        if (!admission.place().orgId().equals(asked.orgId()) || !forums.hold(asked.forumId()))
            throw ForumProblem.FORUM_NOT_FOUND.exception();
        boolean announcements = admission.place().kind() == ForumKind.ANNOUNCEMENTS;
        if (announcements && !admission.access().can(Permission.MODERATE))
            throw ForumProblem.ANNOUNCEMENTS_ONLY.exception();
        return admission;
    }

    private CurrentUser user(UUID id) {
        UserSummary user = users.byIds(List.of(id)).getOrDefault(id, UserSummary.unknown(id));
        return new CurrentUser(id, user.username(), user.displayName(), user.avatarUrl(), NO_SESSION);
    }
}
