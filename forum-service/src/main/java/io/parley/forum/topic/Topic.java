package io.parley.forum.topic;

import io.parley.contracts.forum.TopicChanged;
import io.parley.contracts.forum.TopicCreated;
import io.parley.contracts.forum.TopicDeleted;
import io.parley.contracts.forum.TopicMoved;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "topic")
@DynamicUpdate
class Topic {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(name = "forum_id")
    private UUID forumId;

    @Column(name = "author_id", updatable = false)
    private UUID authorId;

    @Column
    private String title;

    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> tags;

    @Column
    private boolean pinned;

    @Column
    private boolean locked;

    @Column
    private boolean announcement;

    // The counters are kept by the SQL of posts, under the lock of this row.
    @Column(name = "post_count", updatable = false)
    private int postCount = 1;

    @Column(name = "last_post_number", updatable = false)
    private int lastPostNumber = 1;

    @Column(name = "last_post_at", updatable = false)
    private Instant lastPostAt;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    protected Topic() {}

    Topic(UUID id, UUID orgId, UUID forumId, UUID authorId, TopicState state, Instant now) {
        this.id = id;
        this.orgId = orgId;
        this.forumId = forumId;
        this.authorId = authorId;
        this.createdAt = now;
        this.lastPostAt = now;
        become(state, now);
    }

    final void become(TopicState state, Instant now) {
        title = state.title();
        tags = List.copyOf(state.tags());
        pinned = state.pinned();
        locked = state.locked();
        announcement = state.announcement();
        updatedAt = now;
    }

    TopicMoved moveTo(UUID otherForumId, Instant now) {
        TopicMoved moved = new TopicMoved(id, forumId, otherForumId, orgId);
        forumId = otherForumId;
        updatedAt = now;
        return moved;
    }

    /** What people wrote doesn't stay behind. */
    TopicDeleted remove(Instant now) {
        deletedAt = now;
        title = "";
        tags = List.of();
        return new TopicDeleted(id, forumId, orgId);
    }

    TopicState state() {
        return new TopicState(title, List.copyOf(tags), pinned, locked, announcement);
    }

    UUID id() {
        return id;
    }

    UUID forumId() {
        return forumId;
    }

    boolean isBy(UUID userId) {
        return authorId.equals(userId);
    }

    long version() {
        return version == null ? 0 : version;
    }

    TopicCreated created() {
        return new TopicCreated(
                id, forumId, orgId, authorId, title, List.copyOf(tags), pinned, locked, announcement, createdAt);
    }

    TopicChanged changed() {
        return new TopicChanged(
                id, forumId, orgId, authorId, title, List.copyOf(tags), pinned, locked, announcement, createdAt);
    }
}
