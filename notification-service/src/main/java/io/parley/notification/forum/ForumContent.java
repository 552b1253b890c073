package io.parley.notification.forum;

import io.parley.contracts.DomainEvent;
import io.parley.contracts.forum.BookmarkDue;
import io.parley.contracts.forum.BountyAwarded;
import io.parley.contracts.forum.BountyOffered;
import io.parley.contracts.forum.ForumChanged;
import io.parley.contracts.forum.ForumCreated;
import io.parley.contracts.forum.ForumDeleted;
import io.parley.contracts.forum.ForumEvent;
import io.parley.contracts.forum.ForumSubscriptionChanged;
import io.parley.contracts.forum.PollOpened;
import io.parley.contracts.forum.PollVoted;
import io.parley.contracts.forum.PostCreated;
import io.parley.contracts.forum.PostDeleted;
import io.parley.contracts.forum.PostEdited;
import io.parley.contracts.forum.PostEvent;
import io.parley.contracts.forum.PostFlagged;
import io.parley.contracts.forum.PostMoved;
import io.parley.contracts.forum.PostReacted;
import io.parley.contracts.forum.PostRestored;
import io.parley.contracts.forum.PostVoted;
import io.parley.contracts.forum.PromotionRefused;
import io.parley.contracts.forum.SolutionMarked;
import io.parley.contracts.forum.SolutionUnmarked;
import io.parley.contracts.forum.TopicChanged;
import io.parley.contracts.forum.TopicCreated;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicMerged;
import io.parley.contracts.forum.TopicMoved;
import io.parley.contracts.forum.TopicPromoted;
import io.parley.contracts.forum.TopicRead;
import io.parley.contracts.forum.TopicShared;
import io.parley.contracts.forum.TopicSplit;
import io.parley.contracts.forum.TopicSubscriptionChanged;
import io.parley.contracts.forum.TopicUnshared;
import io.parley.contracts.org.OrganizationEvent;
import io.parley.messaging.ReceivedEvent;
import io.parley.notification.content.Audience;
import io.parley.notification.content.Audience.Owner;
import io.parley.notification.content.Audience.PlaceReaders;
import io.parley.notification.content.Audience.SubjectReaders;
import io.parley.notification.content.Channel;
import io.parley.notification.content.ContentMapper;
import io.parley.notification.content.Delivery;
import io.parley.notification.content.Feedback;
import io.parley.notification.content.Occurrence;
import io.parley.notification.content.Personal;
import io.parley.notification.content.Personal.Follows;
import io.parley.notification.content.Personal.Reminded;
import io.parley.notification.content.Personal.Wants;
import io.parley.notification.content.UserNames;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Forums go to their own and their organization's channel, topics and posts to the topic's and the forum's. */
@Component
class ForumContent implements ContentMapper {

    private final JsonMapper json;
    private final UserNames names;

    ForumContent(JsonMapper json, UserNames names) {
        this.json = json;
        this.names = names;
    }

    @Override
    public Set<Class<? extends DomainEvent>> streams() {
        return Set.of(ForumEvent.class, PostEvent.class);
    }

    @Override
    public Optional<Occurrence> occurrence(ReceivedEvent<?> event) {
        return switch (event.payload()) {
            case PostCreated e ->
                Optional.of(new Occurrence(
                        event,
                        e.forumId(),
                        e.post(e.postId(), e.number(), ""),
                        e.topicId(),
                        e.authorId(),
                        e.mentionedUserIds(),
                        !isBrought(event, e)));
            // Followers heard of the post when it was written.
            case PostEdited e ->
                Optional.of(new Occurrence(
                        event,
                        e.forumId(),
                        e.post(e.postId(), e.number(), ""),
                        e.topicId(),
                        e.authorId(),
                        e.mentionedUserIds(),
                        false));
            default -> Optional.empty();
        };
    }

    /** Whose words others brought here hear of what is written next. */
    @Override
    public Optional<Personal> personal(ReceivedEvent<?> event) {
        return switch (event.payload()) {
            case PostCreated e when isBrought(event, e) -> Optional.of(new Follows(e.authorId(), e.topicId()));
            case ForumSubscriptionChanged e -> Optional.of(new Wants(e.userId(), e.forumId(), wanted(e.level())));
            case TopicSubscriptionChanged e -> Optional.of(new Wants(e.userId(), e.topicId(), wanted(e.level())));
            case BookmarkDue e ->
                Optional.of(
                        new Reminded(event, e.userId(), e.forumId(), e.post(e.postId(), e.number(), ""), e.topicId()));
            default -> Optional.empty();
        };
    }

    private static String wanted(String level) {
        return switch (level) {
            case "watching" -> "all";
            case "muted" -> "none";
            default -> "mentions";
        };
    }

    @Override
    public Optional<Within> within(ReceivedEvent<?> event) {
        return switch (event.payload()) {
            case ForumCreated e -> Optional.of(new Within(e.forumId(), e.parentId()));
            case ForumChanged e -> Optional.of(new Within(e.forumId(), e.parentId()));
            default -> Optional.empty();
        };
    }

    @Override
    public List<Feedback> feedback(ReceivedEvent<?> event) {
        return PostFeedback.in(event.payload(), event.actorId());
    }

    private static boolean isBrought(ReceivedEvent<?> event, PostCreated post) {
        return event.actorId() != null && !event.actorId().equals(post.authorId());
    }

    @Override
    public List<Delivery> deliveries(ReceivedEvent<?> event) {
        return event.payload() instanceof ForumEvent forum
                ? ofForum(forum, event.type())
                : ofPost((PostEvent) event.payload(), event.type(), event.time());
    }

    private List<Delivery> ofForum(ForumEvent event, String type) {
        return switch (event) {
            case ForumCreated forum -> shown(forum, type, ForumData.of(forum));
            case ForumChanged forum -> shown(forum, type, ForumData.of(forum));
            case ForumDeleted forum -> shown(forum, type, Map.of("id", forum.forumId(), "orgId", forum.orgId()));
            case ForumSubscriptionChanged chosen -> List.of(own(chosen.userId(), type, chosen(chosen)));
        };
    }

    private List<Delivery> shown(ForumEvent event, String type, Object forum) {
        byte[] data = bytes(forum);
        PlaceReaders readers = new PlaceReaders(event.forumId());
        return List.of(
                inForum(event.forumId(), readers, type, data),
                new Delivery(new Channel(OrganizationEvent.PLACE, event.orgId()), readers, type, data));
    }

    private List<Delivery> ofPost(PostEvent event, String type, Instant time) {
        return switch (event) {
            case TopicCreated e -> both(e, e.forumId(), type, TopicData.of(e, names.of(e.authorId())));
            case TopicChanged e -> both(e, e.forumId(), type, TopicData.of(e, names.of(e.authorId()), time));
            case TopicMoved e -> moved(e, type);
            case TopicDeleted e -> both(e, e.forumId(), type, Map.of("id", e.topicId(), "forumId", e.forumId()));
            case PostCreated e -> both(e, e.forumId(), type, PostData.of(e, names.of(e.authorId())));
            case PostEdited e -> List.of(inTopic(e, type, bytes(EditedPostData.of(e))));
            case PostDeleted e -> List.of(inTopic(e, type, bytes(deleted(e))));
            case PostVoted e -> List.of(inTopic(e, type, bytes(PostOpinions.of(e))));
            case PostReacted e -> List.of(inTopic(e, type, bytes(PostOpinions.of(e))));
            case SolutionMarked e -> both(e, e.forumId(), type, PostOpinions.solution(e, e.postId(), true));
            case SolutionUnmarked e -> both(e, e.forumId(), type, PostOpinions.solution(e, e.postId(), false));
            // The channel hears of it from chat.
            case TopicPromoted _, PromotionRefused _ -> List.of();
            case BountyOffered e -> both(e, e.forumId(), type, PostOpinions.bounty(e));
            case BountyAwarded e -> both(e, e.forumId(), type, PostOpinions.bounty(e));
            // Homes are read, not pushed.
            case TopicShared _, TopicUnshared _ -> List.of();
            case PostMoved e -> List.of(inTopic(e, type, bytes(PostData.of(e, names.of(e.authorId())))));
            case PostRestored e -> List.of(inTopic(e, type, bytes(PostData.of(e, names.of(e.authorId())))));
            case TopicSplit e -> List.of(inTopic(e, type, bytes(split(e))));
            case TopicMerged e -> both(e, e.forumId(), type, Map.of("id", e.topicId(), "mergedInto", e.intoTopicId()));
            case TopicSubscriptionChanged e -> List.of(own(e.userId(), type, chosen(e)));
            case TopicRead e -> List.of(own(e.userId(), type, read(e)));
            case PollOpened e -> List.of(inTopic(e, type, bytes(PollData.of(e))));
            // Moderators hear of the case.
            case PostFlagged _ -> List.of();
            case PollVoted e -> List.of(inTopic(e, type, bytes(PollData.of(e))));
            // The notification that is raised tells its reader.
            case BookmarkDue _ -> List.of();
        };
    }

    private List<Delivery> both(PostEvent event, UUID forumId, String type, Object data) {
        byte[] bytes = bytes(data);
        return List.of(inTopic(event, type, bytes), inForum(forumId, new SubjectReaders(event.topicId()), type, bytes));
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
                inForum(event.forumId(), new SubjectReaders(event.topicId()), type, arrived),
                inForum(event.fromForumId(), new PlaceReaders(event.fromForumId()), type, left));
    }

    private static Map<String, Object> split(TopicSplit split) {
        return Map.of("id", split.topicId(), "newTopicId", split.newTopicId(), "numbers", split.numbers());
    }

    private static Map<String, Object> chosen(ForumSubscriptionChanged chosen) {
        return Map.of("forumId", chosen.forumId(), "orgId", chosen.orgId(), "level", chosen.level());
    }

    private static Map<String, Object> chosen(TopicSubscriptionChanged chosen) {
        return Map.of("topicId", chosen.topicId(), "orgId", chosen.orgId(), "level", chosen.level());
    }

    private static Map<String, Object> read(TopicRead read) {
        return Map.of(
                "topicId", read.topicId(),
                "forumId", read.forumId(),
                "orgId", read.orgId(),
                "readNumber", read.number(),
                "unread", read.unread());
    }

    private Delivery own(UUID userId, String type, Object data) {
        return new Delivery(Channel.user(userId), new Owner(userId), type, bytes(data));
    }

    private static Map<String, Object> deleted(PostDeleted post) {
        return Map.of("id", post.postId(), "topicId", post.topicId(), "number", post.number());
    }

    private static Delivery inTopic(PostEvent event, String type, byte[] data) {
        Channel topic = new Channel(PostEvent.TOPIC, event.topicId());
        return new Delivery(topic, new SubjectReaders(event.topicId()), type, data);
    }

    private static Delivery inForum(UUID forumId, Audience audience, String type, byte[] data) {
        return new Delivery(new Channel(ForumEvent.PLACE, forumId), audience, type, data);
    }

    private byte[] bytes(Object data) {
        return json.writeValueAsBytes(data);
    }
}
