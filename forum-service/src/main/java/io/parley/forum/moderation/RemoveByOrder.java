package io.parley.forum.moderation;

import io.parley.contracts.org.ContentRemovalOrdered;
import io.parley.forum.moderation.OrderedContent.Found;
import io.parley.forum.place.ForumPlaces;
import io.parley.forum.text.Posts;
import io.parley.forum.topic.Topics;
import io.parley.security.Viewer;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Removes a post or a topic because a case was decided so. What is gone already stays gone. */
@Component
class RemoveByOrder {

    private final OrderedContent content;
    private final ForumPlaces forums;
    private final Topics topics;
    private final Posts posts;

    RemoveByOrder(OrderedContent content, ForumPlaces forums, Topics topics, Posts posts) {
        this.content = content;
        this.forums = forums;
        this.topics = topics;
        this.posts = posts;
    }

    @Transactional
    public void handle(ContentRemovalOrdered order) {
        content.find(order.subjectType(), order.subjectId(), order.orgId())
                .filter(found -> topics.hold(found.topicId()))
                .ifPresent(found -> remove(found, order.orderedBy(), "Case " + order.caseId()));
    }

    private void remove(Found found, UUID orderedBy, String reason) {
        if (found.isTopic()) {
            topics.hide(found.topicId(), orderedBy, reason);
            return;
        }
        posts.find(found.postId())
                .ifPresent(
                        post -> forums.find(found.forumId(), Viewer.anonymous()).ifPresent(place -> {
                            posts.remove(post, place, orderedBy, reason);
                            topics.postRemoved(found.topicId());
                        }));
    }
}
