package io.parley.forum.post;

import io.parley.files.FileView;
import io.parley.forum.ForumProblem;
import io.parley.forum.attachment.Attachments;
import io.parley.forum.reaction.Reactions;
import io.parley.forum.text.NewPost;
import io.parley.forum.text.Posts;
import io.parley.forum.topic.Topics;
import io.parley.messaging.Outbox;
import io.parley.security.Authors;
import io.parley.security.OrgAccess;
import io.parley.security.Viewer;
import io.parley.web.sql.Columns;
import io.parley.web.sql.Locks;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores new posts under their topic's next number, and tells the others. */
@Component
class PublishedPosts {

    private static final String APPEND = "with numbered as (" + Topics.NEXT_NUMBER + """
        ),
        reader as (
            insert into topic_reader (user_id, topic_id, number, read_at, wrote_at)
            select :author, :topic, last_post_number, :now, :now from numbered
            on conflict (user_id, topic_id) do update
               set number = topic_reader.number + cast(topic_reader.number = excluded.number - 1 as integer),
                   wrote_at = excluded.wrote_at)
        insert into post (id, topic_id, org_id, number, parent_id, author_id, body, body_html, created_at, updated_at)
        select :id, :topic, :org, last_post_number, :parent, :author, :body, :html, :now, :now from numbered
        returning number, (select locked from numbered) as locked, (select forum_id from numbered) as forum_id\
        """;

    private static final String EARLIER =
            "select " + PostView.COLUMNS + " from post " + Authors.join("post.author_id") + " where post.id = :post";

    private final JdbcClient jdbc;
    private final Locks locks;
    private final Attachments attachments;
    private final Reactions reactions;
    private final Posts posts;
    private final Outbox outbox;

    PublishedPosts(
            JdbcClient jdbc, Locks locks, Attachments attachments, Reactions reactions, Posts posts, Outbox outbox) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.attachments = attachments;
        this.reactions = reactions;
        this.posts = posts;
        this.outbox = outbox;
    }

    /**
     * The post that was published before with the id that a client sends.
     *
     * @throws Problem {@code id-taken} if there is one, but not this author's or not in this topic
     */
    Optional<PostView> earlier(PublishPostCommand command) {
        if (command.id() == null) return Optional.empty();
        locks.hold(command.id());
        Optional<PostView> earlier = jdbc.sql(EARLIER)
                .param("post", command.id())
                .param("viewer", command.author().id())
                .query((row, _) -> PostView.of(row))
                .optional();
        if (earlier.isPresent() && !earlier.get().isCreatedBy(command)) throw ForumProblem.ID_TAKEN.exception();
        Viewer author = Viewer.of(command.author());
        return earlier.map(post -> post.with(attachments.of(post.id()), reactions.of(post.id(), author)));
    }

    /** Whether a post of this topic is deleted; empty if the topic has no such post. */
    Optional<Boolean> isDeleted(UUID postId, UUID topicId) {
        return jdbc.sql("select deleted_at is not null from post where id = :post and topic_id = :topic")
                .param("post", postId)
                .param("topic", topicId)
                .query(Boolean.class)
                .optional();
    }

    /** @throws Problem {@code topic-not-found} if the topic is gone */
    Appended append(NewPost post, OrgAccess access) {
        Appended appended = insert(post);
        attachments.add(post.id(), post.attachments(), appended.forumId(), post.authorId());
        outbox.append(post.created(appended.forumId(), appended.number()), post.authorId());
        posts.flag(
                post.flagged(appended.forumId(), appended.number()),
                access,
                List.of(),
                List.of(post.text().body()));
        return post.attachments().isEmpty() ? appended : appended.with(attachments.of(post.id()));
    }

    private Appended insert(NewPost post) {
        return jdbc.sql(APPEND)
                .params(post.columns())
                .query((row, _) -> new Appended(
                        row.getInt("number"), row.getBoolean("locked"), Columns.uuid(row, "forum_id"), List.of()))
                .optional()
                .orElseThrow(ForumProblem.TOPIC_NOT_FOUND::exception);
    }

    /** The number and the files that a post got, and what its topic was like at that moment. */
    record Appended(int number, boolean locked, UUID forumId, List<FileView> files) {

        Appended with(List<FileView> added) {
            return new Appended(number, locked, forumId, added);
        }
    }
}
