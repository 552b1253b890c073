package io.parley.notification.realtime.event;

import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.forum.PostEdited;
import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.forum.TopicChanged;
import io.parley.contracts.forum.TopicCreated;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicMoved;
import io.parley.notification.realtime.access.Audience.ForumReaders;
import io.parley.notification.realtime.access.Audience.TopicReaders;
import io.parley.notification.realtime.access.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class PostDeliveries {

    private final JsonMapper json;
    private final UserNames names;

    PostDeliveries(JsonMapper json, UserNames names) {
        this.json = json;
        this.names = names;
    }

    List<Delivery> of(PostEvent event, String type, Instant time) {
        return switch (event) {
            case TopicCreated e -> both(e, e.forumId(), type, TopicData.of(e, names.of(e.authorId())));
            case TopicChanged e -> both(e, e.forumId(), type, TopicData.of(e, names.of(e.authorId()), time));
            case TopicMoved e -> moved(e, type);
            case TopicDeleted e -> both(e, e.forumId(), type, Map.of("id", e.topicId(), "forumId", e.forumId()));
            case PostCreated e -> both(e, e.forumId(), type, PostData.of(e, names.of(e.authorId())));
            case PostEdited e -> List.of(inTopic(e, type, bytes(PostData.of(e, names.of(e.authorId())))));
            case PostDeleted e -> List.of(inTopic(e, type, bytes(deleted(e))));
        };
    }

    private List<Delivery> both(PostEvent event, UUID forumId, String type, Object data) {
        byte[] bytes = bytes(data);
        return List.of(
                inTopic(event, type, bytes),
                new Delivery(Channel.forum(forumId), new TopicReaders(event.topicId()), type, bytes));
    }

    private List<Delivery> moved(TopicMoved event, String type) {
        byte[] arrived = bytes(Map.of(
                "id", event.topicId(),
                "orgId", event.orgId(),
                "fromForumId", event.fromForumId(),
                "forumId", event.forumId()));
        // Who reads the forum that it left needn't know the one that it went to.
        byte[] left = bytes(Map.of("id", event.topicId(), "orgId", event.orgId(), "fromForumId", event.fromForumId()));
        return List.of(
                inTopic(event, type, arrived),
                new Delivery(Channel.forum(event.forumId()), new TopicReaders(event.topicId()), type, arrived),
                new Delivery(Channel.forum(event.fromForumId()), new ForumReaders(event.fromForumId()), type, left));
    }

    private static Map<String, Object> deleted(PostDeleted post) {
        return Map.of("id", post.postId(), "topicId", post.topicId(), "number", post.number());
    }

    private static Delivery inTopic(PostEvent event, String type, byte[] data) {
        return new Delivery(Channel.topic(event.topicId()), new TopicReaders(event.topicId()), type, data);
    }

    private byte[] bytes(Object data) {
        return json.writeValueAsBytes(data);
    }
}
