package io.parley.forum.topic.moderation;

import io.parley.contracts.forum.TopicSplit;
import io.parley.forum.place.ForumPlaces;
import io.parley.forum.topic.Topic;
import io.parley.forum.topic.TopicGate;
import io.parley.forum.topic.Topics;
import io.parley.forum.watchword.WordRules;
import io.parley.messaging.Ids;
import io.parley.messaging.Outbox;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import io.parley.web.problem.CommonProblem;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class SplitTopic {

    private final TopicGate gate;
    private final ForumPlaces forums;
    private final Topics topics;
    private final MovedPosts posts;
    private final WordRules words;
    private final Outbox outbox;

    SplitTopic(TopicGate gate, ForumPlaces forums, Topics topics, MovedPosts posts, WordRules words, Outbox outbox) {
        this.gate = gate;
        this.forums = forums;
        this.topics = topics;
        this.posts = posts;
        this.words = words;
        this.outbox = outbox;
    }

    /** The id of the new topic. */
    @Transactional
    public UUID handle(UUID topicId, SplitRequest request, CurrentUser user) {
        OrgAccess access = gate.write(topicId, user).forum().access();
        access.require(Permission.MODERATE);
        Topic from = topics.lock(topicId);
        UUID forumId = request.forumId() == null ? from.forumId() : usable(request.forumId(), access, user);
        List<MovedPosts.Row> chosen = posts.chosen(topicId, request.postIds());
        String title = words.pass(from.orgId(), request.title().strip(), "/title");
        UUID newId = Ids.next();
        MovedPosts.Row first = chosen.getFirst();
        topics.openSplit(newId, from, forumId, title, first.authorId(), user.id());
        posts.moveToNew(chosen, topicId, newId);
        topics.recount(newId);
        topics.recount(topicId);
        tell(from, newId, forumId, chosen, user);
        return newId;
    }

    private UUID usable(UUID forumId, OrgAccess access, CurrentUser user) {
        boolean visible = forums.find(forumId, Viewer.of(user))
                .filter(place -> place.isOpenTo(access))
                .isPresent();
        if (!visible || !forums.hold(forumId))
            throw CommonProblem.INVALID_REQUEST.at("/forumId", "must be a forum of the same organization");
        return forumId;
    }

    private void tell(Topic from, UUID newId, UUID forumId, List<MovedPosts.Row> chosen, CurrentUser user) {
        List<Integer> numbers = chosen.stream().map(MovedPosts.Row::number).toList();
        outbox.append(new TopicSplit(from.id(), newId, from.forumId(), from.orgId(), numbers), user.id());
        posts.tell(from.id(), newId, 1, forumId, user.id());
    }
}
