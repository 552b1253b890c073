package io.parley.org.content;

import io.parley.contracts.chat.ChannelEvent;
import io.parley.contracts.chat.MessageEvent;
import io.parley.contracts.event.ScheduleEvent;
import io.parley.contracts.forum.ForumEvent;
import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.org.MemberEvent;
import io.parley.contracts.org.MemberJoined;
import io.parley.messaging.ReceivedEvent;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of all that is made in organizations. To build it anew, its consumer group is set back to the start of the topics. */
@Component
class ContentListener {

    private final Contents contents;
    private final ForumContent forums;
    private final ChatContent chats;
    private final CalendarContent calendars;

    ContentListener(Contents contents, ForumContent forums, ChatContent chats, CalendarContent calendars) {
        this.contents = contents;
        this.forums = forums;
        this.chats = chats;
        this.calendars = calendars;
    }

    @KafkaListener(
            id = "org-service.content",
            topics = {
                "forum.forums",
                "forum.posts",
                "chat.channels",
                "chat.messages",
                "event.events",
                "event.live",
                "org.members"
            })
    void on(ReceivedEvent<?> event) {
        if (event.orgId() != null && event.actorId() != null)
            contents.meet(event.orgId(), event.actorId(), event.time());
        switch (event.payload()) {
            case ForumEvent forum -> forums.take(forum, event);
            case PostEvent post -> forums.take(post, event);
            case ChannelEvent channel -> chats.take(channel, event);
            case MessageEvent message -> chats.take(message, event);
            case ScheduleEvent calendar -> calendars.take(calendar, event);
            case MemberEvent member -> take(member, event);
            default -> {}
        }
    }

    private void take(MemberEvent event, ReceivedEvent<?> received) {
        if (event instanceof MemberJoined joined)
            contents.show(received, joined.orgId(), joined.userId(), "member.joined", "user", joined.userId());
    }
}
