package io.parley.forum.forum;

import io.parley.contracts.forum.ForumChanged;
import io.parley.contracts.forum.ForumCreated;
import io.parley.contracts.forum.ForumDeleted;
import io.parley.contracts.place.Readers;
import io.parley.security.Role;
import jakarta.persistence.Column;
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

    @Column(name = "org_id", updatable = false)
    private UUID orgId;

    @Column(name = "created_by", updatable = false)
    private UUID createdBy;

    @Column
    private String slug;

    @Column
    private String name;

    @Column
    private @Nullable String description;

    @Column
    private String kind;

    @Column(name = "parent_id")
    private @Nullable UUID parentId;

    @Column(name = "private")
    private boolean isPrivate;

    @Column(name = "required_role")
    private @Nullable String requiredRole;

    @Column(name = "sort_order")
    private int sortOrder;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    protected Forum() {}

    Forum(UUID id, UUID orgId, UUID createdBy, ForumSettings settings, Instant now) {
        this.id = id;
        this.orgId = orgId;
        this.createdBy = createdBy;
        this.createdAt = now;
        become(settings, now);
    }

    final void become(ForumSettings settings, Instant now) {
        slug = settings.slug();
        name = settings.name();
        description = settings.description();
        kind = settings.kind().wire();
        parentId = settings.parentId();
        isPrivate = settings.isPrivate();
        Role least = settings.requiredRole();
        requiredRole = least == null ? null : least.wire();
        sortOrder = settings.sortOrder();
        updatedAt = now;
    }

    void remove(Instant now) {
        deletedAt = now;
        updatedAt = now;
    }

    ForumSettings settings() {
        return new ForumSettings(
                slug,
                name,
                description,
                ForumKind.ofWire(kind),
                parentId,
                isPrivate,
                Place.roleOrNull(requiredRole),
                sortOrder);
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

    ForumCreated created() {
        return new ForumCreated(id, orgId, slug, name, kind, isPrivate, requiredRole, readers());
    }

    ForumChanged changed() {
        return new ForumChanged(id, orgId, slug, name, kind, isPrivate, requiredRole, readers());
    }

    private Readers readers() {
        return new ForumRules(ForumKind.ofWire(kind), isPrivate, Place.roleOrNull(requiredRole)).readers();
    }

    ForumDeleted deleted() {
        return new ForumDeleted(id, orgId);
    }
}
