package io.parley.forum.moderation;

import io.parley.contracts.org.ContentRestoreOrdered;
import io.parley.forum.moderation.OrderedContent.Found;
import io.parley.forum.post.removal.RestoredPosts;
import io.parley.forum.topic.Topics;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings back what a case had removed. What is there, or was removed too long ago, stays as it is. */
@Component
class RestoreByOrder {

    private static final Logger log = LoggerFactory.getLogger(RestoreByOrder.class);

    private final OrderedContent content;
    private final Topics topics;
    private final RestoredPosts posts;

    RestoreByOrder(OrderedContent content, Topics topics, RestoredPosts posts) {
        this.content = content;
        this.topics = topics;
        this.posts = posts;
    }

    @Transactional
    public void handle(ContentRestoreOrdered order) {
        boolean restored = content.find(order.subjectType(), order.subjectId(), order.orgId())
                .filter(found -> restore(found, order.orderedBy()))
                .isPresent();
        if (!restored) log.info("Nothing was restored of {} {}", order.subjectType(), order.subjectId());
    }

    private boolean restore(Found found, UUID orderedBy) {
        if (!found.isTopic())
            return topics.hold(found.topicId()) && posts.bringBack(found.postId(), found.forumId(), orderedBy);
        if (!topics.show(found.topicId(), orderedBy)) return false;
        posts.bringBackWith(found.topicId(), found.forumId(), orderedBy);
        return true;
    }
}
