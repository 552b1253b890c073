package io.parley.notification.event;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.event.LiveEvent;
import io.parley.contracts.event.QuestionAsked;
import io.parley.contracts.event.ScheduleEvent;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Audience.PlaceReaders;
import io.parley.notification.content.Channel;
import io.parley.notification.content.ContentMapper;
import io.parley.notification.content.Delivery;
import io.parley.notification.content.UserNames;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What goes on in a live session goes to the event's channel, as it is told: only a question gets its author's name. */
@Component
class LiveContent implements ContentMapper {

    private final JsonMapper json;
    private final UserNames names;

    LiveContent(JsonMapper json, UserNames names) {
        this.json = json;
        this.names = names;
    }

    @Override
    public Set<Class<? extends DomainEvent>> streams() {
        return Set.of(LiveEvent.class);
    }

    @Override
    public List<Delivery> deliveries(ReceivedEvent<?> event) {
        LiveEvent live = (LiveEvent) event.payload();
        Object data = live instanceof QuestionAsked asked ? shown(asked) : live;
        return List.of(new Delivery(
                new Channel(ScheduleEvent.EVENT, live.eventId()),
                new PlaceReaders(live.eventId()),
                event.type(),
                json.writeValueAsBytes(data)));
    }

    private QuestionData shown(QuestionAsked asked) {
        UUID authorId = asked.authorId();
        return QuestionData.of(asked, authorId == null ? null : names.of(authorId));
    }
}
