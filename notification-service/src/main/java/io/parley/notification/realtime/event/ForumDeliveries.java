package io.parley.notification.realtime.event;

import io.parley.contracts.forum.ForumChanged;
import io.parley.contracts.forum.ForumCreated;
import io.parley.contracts.forum.ForumDeleted;
import io.parley.contracts.forum.ForumEvent;
import io.parley.notification.realtime.access.Audience.ForumReaders;
import io.parley.notification.realtime.access.Channel;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class ForumDeliveries {

    private final JsonMapper json;

    ForumDeliveries(JsonMapper json) {
        this.json = json;
    }

    List<Delivery> of(ForumEvent event, String type) {
        byte[] data = json.writeValueAsBytes(
                switch (event) {
                    case ForumCreated forum -> ForumData.of(forum);
                    case ForumChanged forum -> ForumData.of(forum);
                    case ForumDeleted forum -> Map.of("id", forum.forumId(), "orgId", forum.orgId());
                });
        ForumReaders readers = new ForumReaders(event.forumId());
        return List.of(
                new Delivery(Channel.forum(event.forumId()), readers, type, data),
                new Delivery(Channel.org(event.orgId()), readers, type, data));
    }
}
