package io.parley.forum.post;

import io.parley.files.FileView;
import io.parley.forum.ForumProblem;
import io.parley.forum.attachment.Attachments;
import io.parley.forum.place.ForumGate;
import io.parley.forum.place.ForumPlace;
import io.parley.forum.post.thread.PostOrder;
import io.parley.forum.post.thread.ThreadQueries;
import io.parley.forum.reaction.ReactionView;
import io.parley.forum.reaction.Reactions;
import io.parley.forum.topic.TopicGate;
import io.parley.security.Authors;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
public class PostQueries {

    private static final String IN_PLACE = "select " + PostView.COLUMNS + ", " + ForumPlace.COLUMNS
            + " from post join topic t on t.id = post.topic_id and t.deleted_at is null" + ForumPlace.OF_TOPIC
            + Authors.join("post.author_id") + " where post.id = :post and post.deleted_at is null";

    private static final String OF_TOPIC =
            "select " + PostView.COLUMNS + " from post " + Authors.join("post.author_id") + """
                where post.topic_id = :topic and post.number > :after
                  and (post.deleted_at is null or is_answered(post.id))
                order by post.number limit :limit\
                """;

    private final JdbcClient jdbc;
    private final ForumGate forums;
    private final TopicGate topics;
    private final Attachments attachments;
    private final ThreadQueries threads;
    private final Reactions reactions;

    PostQueries(
            JdbcClient jdbc,
            ForumGate forums,
            TopicGate topics,
            Attachments attachments,
            ThreadQueries threads,
            Reactions reactions) {
        this.jdbc = jdbc;
        this.forums = forums;
        this.topics = topics;
        this.attachments = attachments;
        this.threads = threads;
        this.reactions = reactions;
    }

    public PostView one(UUID postId, Viewer viewer) {
        PostInPlace found = jdbc.sql(IN_PLACE)
                .param("post", postId)
                .param("viewer", viewer.id().orElse(null))
                .query((row, _) -> new PostInPlace(PostView.of(row), ForumPlace.of(row)))
                .optional()
                .orElseThrow(ForumProblem.POST_NOT_FOUND::exception);
        forums.read(found.place(), viewer, ForumProblem.POST_NOT_FOUND);
        return found.post().with(attachments.of(postId), reactions.of(postId, viewer));
    }

    public Page<ListedPost> ofTopic(
            UUID topicId, PostOrder order, @Nullable Integer around, Viewer viewer, PageRequest page) {
        if (order == PostOrder.TREE) return complete(threads.ofTopic(topicId, around, viewer, page), viewer);
        topics.read(topicId, viewer);
        List<ListedPost> views = jdbc.sql(OF_TOPIC)
                .param("topic", topicId)
                .param("viewer", viewer.id().orElse(null))
                .param("after", after(around, page))
                .param("limit", page.limit() + 1)
                .query((row, _) -> ListedPost.of(row))
                .list();
        return complete(Page.of(views, page, last -> Cursor.of(last.number())), viewer);
    }

    /** Half of a page comes before the number that it is around. */
    private static long after(@Nullable Integer around, PageRequest page) {
        Cursor cursor = page.cursor();
        if (cursor != null) return cursor.number(0);
        return around == null ? 0 : Math.max(0, around - page.limit() / 2 - 1);
    }

    private Page<ListedPost> complete(Page<ListedPost> page, Viewer viewer) {
        List<UUID> ids = page.items().stream().map(ListedPost::id).toList();
        Map<UUID, List<FileView>> files = attachments.of(ids);
        Map<UUID, List<ReactionView>> reacted = reactions.of(ids, viewer);
        return page.map(post ->
                post.with(files.getOrDefault(post.id(), List.of()), reacted.getOrDefault(post.id(), List.of())));
    }

    private record PostInPlace(PostView post, ForumPlace place) {}
}
