package io.parley.forum.forum;

import io.parley.contracts.forum.ForumChanged;
import io.parley.contracts.forum.ForumCreated;
import io.parley.contracts.forum.ForumDeleted;
import io.parley.security.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "forum")
class Forum {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private UUID orgId;

    @Column(updatable = false)
    private UUID createdBy;

    @Embedded
    private ForumSettings settings;

    // What follows from the settings, for SQL that knows the rule of all places.
    @Column
    private String readers;

    @Column
    private @Nullable String leastRole;

    @Column(updatable = false)
    private Instant createdAt;

    @Column
    private Instant updatedAt;

    @Column
    private @Nullable Instant deletedAt;

    protected Forum() {}

    Forum(UUID id, UUID orgId, UUID createdBy, ForumSettings settings, Instant now) {
        this.id = id;
        this.orgId = orgId;
        this.createdBy = createdBy;
        this.createdAt = now;
        become(settings, now);
    }

    final void become(ForumSettings after, Instant now) {
        settings = after;
        readers = after.readers().scope();
        leastRole = after.readers().leastRole();
        updatedAt = now;
    }

    ForumCreated created() {
        return new ForumCreated(
                id,
                orgId,
                settings.slug(),
                settings.name(),
                settings.kind().wire(),
                settings.isPrivate(),
                requiredRole(),
                settings.readers(),
                settings.parentId());
    }

    ForumChanged changeTo(ForumSettings after, Instant now) {
        become(after, now);
        return new ForumChanged(
                id,
                orgId,
                settings.slug(),
                settings.name(),
                settings.kind().wire(),
                settings.isPrivate(),
                requiredRole(),
                settings.readers(),
                settings.parentId());
    }

    ForumDeleted remove(Instant now) {
        deletedAt = now;
        updatedAt = now;
        return new ForumDeleted(id, orgId);
    }

    ForumSettings settings() {
        return settings;
    }

    UUID id() {
        return id;
    }

    UUID orgId() {
        return orgId;
    }

    long version() {
        return version == null ? 0 : version;
    }

    boolean isThere() {
        return deletedAt == null;
    }

    boolean isOpenedBy(OpenForumCommand command) {
        return isThere()
                && orgId.equals(command.orgId())
                && createdBy.equals(command.user().id());
    }

    private @Nullable String requiredRole() {
        Role role = settings.requiredRole();
        return role == null ? null : role.wire();
    }
}
