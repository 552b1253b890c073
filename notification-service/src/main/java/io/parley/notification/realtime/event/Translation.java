package io.parley.notification.realtime.event;

import io.parley.contracts.forum.ForumEvent;
import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.notification.NotificationEvent;
import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.org.OrganizationEvent;
import io.parley.messaging.ReceivedEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says in which channels an event is delivered, to whom, and as what. Always the same list in the same order. */
@Component
public class Translation {

    private final ForumDeliveries forums;
    private final PostDeliveries posts;
    private final OrgDeliveries orgs;
    private final InboxDeliveries inboxes;

    Translation(ForumDeliveries forums, PostDeliveries posts, OrgDeliveries orgs, InboxDeliveries inboxes) {
        this.forums = forums;
        this.posts = posts;
        this.orgs = orgs;
        this.inboxes = inboxes;
    }

    /** Empty for what concerns no channel. */
    public List<Delivery> of(ReceivedEvent<?> event) {
        return switch (event.payload()) {
            case ForumEvent forum -> forums.of(forum, event.type());
            case PostEvent post -> posts.of(post, event.type(), event.time());
            case OrganizationEvent org -> orgs.of(org, event.type());
            case MemberEvent member -> orgs.of(member, event.type());
            case NotificationEvent notification -> inboxes.of(notification, event.type());
            default -> List.of();
        };
    }
}
