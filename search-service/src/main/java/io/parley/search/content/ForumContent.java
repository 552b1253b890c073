package io.parley.search.content;

import io.parley.contracts.forum.BookmarkDue;
import io.parley.contracts.forum.BountyAwarded;
import io.parley.contracts.forum.BountyOffered;
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
import io.parley.contracts.place.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Topics, and the posts that lie in them. */
@Component
class ForumContent implements ContentMapper<PostEvent> {

    @Override
    public Class<PostEvent> stream() {
        return PostEvent.class;
    }

    @Override
    public List<String> types() {
        return List.of(PostEvent.TOPIC, PostEvent.POST);
    }

    @Override
    public Optional<ContentDocument> documentOf(PostEvent event) {
        return switch (event) {
            case TopicCreated e -> topic(e, e.forumId(), e.authorId(), e.title(), e.tags(), e.createdAt());
            case TopicChanged e ->
                topic(e, e.forumId(), e.authorId(), e.title(), e.tags(), e.createdAt())
                        .map(ContentDocument::edited);
            case PostCreated e ->
                post(e, e.post(e.postId(), e.number(), ""), e.forumId(), e.authorId(), e.bodyHtml(), e.createdAt());
            case PostEdited e ->
                post(e, e.post(e.postId(), e.number(), ""), e.forumId(), e.authorId(), e.bodyHtml(), e.createdAt())
                        .map(ContentDocument::edited);
            case PostMoved e ->
                post(e, e.post(e.postId(), e.number(), ""), e.forumId(), e.authorId(), e.bodyHtml(), e.createdAt())
                        .map(ContentDocument::edited);
            case PostRestored e ->
                post(e, e.post(e.postId(), e.number(), ""), e.forumId(), e.authorId(), e.bodyHtml(), e.createdAt())
                        .map(ContentDocument::edited);
            case TopicSplit _, TopicMerged _ -> Optional.empty();
            case TopicSubscriptionChanged _, TopicRead _, BookmarkDue _, PollOpened _, PollVoted _ -> Optional.empty();
            case TopicMoved _, TopicDeleted _, TopicPromoted _, PromotionRefused _, PostDeleted _ -> Optional.empty();
            case BountyOffered _, BountyAwarded _, PostFlagged _ -> Optional.empty();
            case PostVoted _, PostReacted _, SolutionMarked _, SolutionUnmarked _, TopicShared _, TopicUnshared _ ->
                Optional.empty();
        };
    }

    @Override
    public List<Rating> ratingsBy(PostEvent event) {
        return switch (event) {
            case PostVoted e
            when e.number() == 1 ->
                List.of(new Rating(e.postId(), e.score(), null), new Rating(e.topicId(), e.score(), null));
            case PostVoted e -> List.of(new Rating(e.postId(), e.score(), null));
            case SolutionMarked e -> List.of(new Rating(e.topicId(), null, true), new Rating(e.postId(), null, true));
            case SolutionUnmarked e ->
                List.of(new Rating(e.topicId(), null, false), new Rating(e.postId(), null, false));
            default -> List.of();
        };
    }

    private static Optional<ContentDocument> topic(
            PostEvent event, UUID forumId, UUID authorId, String title, List<String> tags, Instant createdAt) {
        Subject topic = event.topic(title);
        return Optional.of(new ContentDocument(
                topic.id(),
                topic.type(),
                event.orgId(),
                forumId,
                null,
                authorId,
                topic.url(),
                PlainText.composed(title),
                tags,
                null,
                null,
                createdAt,
                false,
                0,
                false,
                null));
    }

    private static Optional<ContentDocument> post(
            PostEvent event, Subject post, UUID forumId, UUID authorId, String bodyHtml, Instant createdAt) {
        return Optional.of(new ContentDocument(
                post.id(),
                post.type(),
                event.orgId(),
                forumId,
                event.topicId(),
                authorId,
                post.url(),
                null,
                null,
                PlainText.of(bodyHtml),
                Has.of(bodyHtml),
                createdAt,
                false,
                0,
                false,
                null));
    }
}
