package io.parley.forum.topic.subscription;

import io.parley.contracts.forum.ForumSubscriptionChanged;
import io.parley.forum.place.ForumGate;
import io.parley.forum.place.ForumPlace;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.security.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class SubscribeToForum {

    private final ForumGate gate;
    private final Subscriptions subscriptions;
    private final Outbox outbox;

    SubscribeToForum(ForumGate gate, Subscriptions subscriptions, Outbox outbox) {
        this.gate = gate;
        this.subscriptions = subscriptions;
        this.outbox = outbox;
    }

    @Transactional
    public SubscriptionView handle(UUID forumId, SubscriptionLevel level, CurrentUser user) {
        ForumPlace place = gate.read(forumId, Viewer.of(user)).place();
        if (subscriptions.chooseForForum(user.id(), forumId, level))
            outbox.append(new ForumSubscriptionChanged(forumId, place.orgId(), user.id(), level.wire()), user.id());
        return subscriptions.of(user.id(), null, forumId);
    }
}
