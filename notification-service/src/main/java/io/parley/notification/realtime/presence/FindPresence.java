package io.parley.notification.realtime.presence;

import io.parley.web.problem.CommonProblem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class FindPresence {

    private static final int MOST = 100;

    private final PresenceBoard board;
    private final PresenceChoices choices;
    private final SharedOrganizations shared;

    FindPresence(PresenceBoard board, PresenceChoices choices, SharedOrganizations shared) {
        this.board = board;
        this.choices = choices;
        this.shared = shared;
    }

    /** In the order of the question; who shares no organization with the caller is offline to them. */
    PresenceList of(List<UUID> userIds, UUID callerId) {
        if (userIds.size() > MOST) throw CommonProblem.INVALID_REQUEST.exception("At most 100 users at once.");
        // What is blank becomes null.
        if (userIds.stream().anyMatch(Objects::isNull))
            throw CommonProblem.INVALID_REQUEST.exception("The ids of users can't be blank.");
        Set<UUID> seen = shared.with(callerId, userIds);
        Map<UUID, PresenceChoice> chosen = choices.of(userIds);
        return new PresenceList(userIds.stream()
                .distinct()
                .map(user -> view(user, callerId, seen, chosen.getOrDefault(user, PresenceChoice.NONE)))
                .toList());
    }

    private PresenceView view(UUID user, UUID caller, Set<UUID> seen, PresenceChoice choice) {
        if (user.equals(caller)) return PresenceView.own(user, board.of(user), choice);
        return seen.contains(user) ? PresenceView.of(user, board.of(user), choice) : PresenceView.hidden(user);
    }
}
