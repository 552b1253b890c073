package io.parley.forum.topic;

import io.parley.contracts.forum.PostCreated;
import io.parley.forum.ForumProblem;
import io.parley.forum.forum.ForumGate;
import io.parley.forum.forum.Place;
import io.parley.forum.forum.Places;
import io.parley.forum.post.FirstPosts;
import io.parley.forum.sql.KnownAuthors;
import io.parley.messaging.Ids;
import io.parley.messaging.Outbox;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class OpenTopic {

    private final Places places;
    private final ForumGate gate;
    private final OpenedTopics opened;
    private final Topics topics;
    private final FirstPosts firstPosts;
    private final KnownAuthors authors;
    private final Outbox outbox;
    private final Clock clock;

    OpenTopic(
            Places places,
            ForumGate gate,
            OpenedTopics opened,
            Topics topics,
            FirstPosts firstPosts,
            KnownAuthors authors,
            Outbox outbox,
            Clock clock) {
        this.places = places;
        this.gate = gate;
        this.opened = opened;
        this.topics = topics;
        this.firstPosts = firstPosts;
        this.authors = authors;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public UUID handle(OpenTopicCommand command) {
        Place place =
                places.find(command.forumId(), command.viewer()).orElseThrow(ForumProblem.FORUM_NOT_FOUND::exception);
        OrgAccess access =
                gate.write(place, command.author(), Permission.POST, ForumProblem.FORUM_NOT_FOUND::exception);
        place.rules().requireTopicOpening(access);
        if (command.id() != null && opened.isThere(command.id(), command)) return command.id();
        // A forum that is being deleted takes its topics along; one opened meanwhile would stay behind.
        if (!places.hold(command.forumId())) throw ForumProblem.FORUM_NOT_FOUND.exception();
        authors.remember(command.author());
        return open(command, place, access);
    }

    private UUID open(OpenTopicCommand command, Place place, OrgAccess access) {
        UUID id = command.id() == null ? Ids.next() : command.id();
        UUID authorId = command.author().id();
        Instant now = clock.instant();
        TopicState state = TopicState.fresh(command.title(), command.tags());
        Topic topic = topics.saveAndFlush(new Topic(id, place.orgId(), place.forumId(), authorId, state, now));
        PostCreated first = firstPosts.add(id, authorId, command.body(), now, place, access);
        outbox.append(topic.created(), authorId);
        outbox.append(first, authorId);
        return id;
    }
}
