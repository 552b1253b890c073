package io.parley.forum.topic.moderation;

import io.parley.contracts.forum.TopicMerged;
import io.parley.forum.ForumProblem;
import io.parley.forum.place.Admission;
import io.parley.forum.topic.Topic;
import io.parley.forum.topic.TopicAdmission;
import io.parley.forum.topic.TopicGate;
import io.parley.forum.topic.Topics;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.security.Permission;
import io.parley.web.problem.CommonProblem;
import io.parley.web.problem.Problem;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class MergeTopic {

    private final TopicGate gate;
    private final Topics topics;
    private final MovedPosts posts;
    private final Outbox outbox;

    MergeTopic(TopicGate gate, Topics topics, MovedPosts posts, Outbox outbox) {
        this.gate = gate;
        this.topics = topics;
        this.posts = posts;
        this.outbox = outbox;
    }

    @Transactional
    public void handle(UUID topicId, UUID intoId, CurrentUser user) {
        TopicAdmission from = gate.write(topicId, user);
        from.forum().access().require(Permission.MODERATE);
        requireAnother(topicId, intoId, from, user);
        // In one order, so that two merges the other way round don't wait for each other.
        boolean sourceFirst = topicId.compareTo(intoId) < 0;
        Topic source = sourceFirst ? topics.lock(topicId) : null;
        Topic target = topics.lock(intoId);
        if (source == null) source = topics.lock(topicId);
        int first = posts.appendTo(topicId, intoId);
        topics.recount(intoId);
        topics.removeMerged(topicId, intoId);
        outbox.append(new TopicMerged(topicId, intoId, source.forumId(), source.orgId()), user.id());
        posts.tell(topicId, intoId, first, target.forumId(), user.id());
    }

    private void requireAnother(UUID topicId, UUID intoId, TopicAdmission from, CurrentUser user) {
        if (topicId.equals(intoId) || !isInSameOrganization(intoId, from, user))
            throw CommonProblem.INVALID_REQUEST.at("/into", "must be another topic of the same organization");
    }

    private boolean isInSameOrganization(UUID intoId, TopicAdmission from, CurrentUser user) {
        try {
            Admission into = gate.write(intoId, user).forum();
            if (!into.place().orgId().equals(from.forum().place().orgId())) return false;
            into.access().require(Permission.MODERATE);
            return true;
        } catch (Problem hidden) {
            if (!hidden.is(ForumProblem.TOPIC_NOT_FOUND)) throw hidden;
            return false;
        }
    }
}
