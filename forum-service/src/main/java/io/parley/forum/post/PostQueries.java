package io.parley.forum.post;

import io.parley.files.FileView;
import io.parley.forum.ForumProblem;
import io.parley.forum.attachment.Attachments;
import io.parley.forum.place.ForumGate;
import io.parley.forum.place.ForumPlace;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PostQueries {

    private static final String IN_PLACE = "select " + PostView.COLUMNS + ", " + ForumPlace.COLUMNS
            + " from post join topic t on t.id = post.topic_id and t.deleted_at is null" + ForumPlace.OF_TOPIC
            + Authors.join("post.author_id") + " where post.id = :post and post.deleted_at is null";

    private static final String OF_TOPIC =
            "select " + PostView.COLUMNS + " from post " + Authors.join("post.author_id") + """
             where post.topic_id = :topic and post.number > :after
               and (post.deleted_at is null or exists (
                   with recursive reply as (
                       select id, deleted_at from post first where first.parent_id = post.id
                       union all
                       select deeper.id, deeper.deleted_at from reply join post deeper on deeper.parent_id = reply.id
                       where reply.deleted_at is not null)
                   select from reply where deleted_at is null))
             order by post.number limit :limit""";

    private final JdbcClient jdbc;
    private final ForumGate forums;
    private final TopicGate topics;
    private final Attachments attachments;
    private final Reactions reactions;

    PostQueries(JdbcClient jdbc, ForumGate forums, TopicGate topics, Attachments attachments, Reactions reactions) {
        this.jdbc = jdbc;
        this.forums = forums;
        this.topics = topics;
        this.attachments = attachments;
        this.reactions = reactions;
    }

    PostView one(UUID postId, Viewer viewer) {
        PostInPlace found = jdbc.sql(IN_PLACE)
                .param("post", postId)
                .param("viewer", viewer.id().orElse(null))
                .query((row, _) -> new PostInPlace(PostView.of(row), ForumPlace.of(row)))
                .optional()
                .orElseThrow(ForumProblem.POST_NOT_FOUND::exception);
        forums.read(found.place(), viewer, ForumProblem.POST_NOT_FOUND);
        return found.post().with(attachments.of(postId), reactions.of(postId, viewer));
    }

    Page<ListedPost> ofTopic(UUID topicId, Viewer viewer, PageRequest page) {
        topics.read(topicId, viewer);
        Cursor cursor = page.cursor();
        List<ListedPost> views = jdbc.sql(OF_TOPIC)
                .param("topic", topicId)
                .param("viewer", viewer.id().orElse(null))
                .param("after", cursor == null ? 0 : cursor.number(0))
                .param("limit", page.limit() + 1)
                .query((row, _) -> ListedPost.of(row))
                .list();
        return complete(Page.of(views, page, last -> Cursor.of(last.number())), viewer);
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
