package io.parley.forum.forum;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.contracts.place.Readers;
import io.parley.forum.place.ForumKind;
import io.parley.forum.topic.subscription.SubscriptionView;
import io.parley.places.PlaceRule;
import io.parley.security.OrgAccess;
import io.parley.security.Role;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A forum.
 *
 * @param template what a new topic of the forum begins with; null for nothing
 * @param feedLimit how many characters a post may have; only in a feed
 * @param topicCount only in lists: in a single forum it would make the ETag of the settings follow every topic
 * @param subscription what the caller hears of it; only in a single forum, and not for those who aren't signed in
 */
record ForumView(
        UUID id,
        UUID orgId,
        String slug,
        String name,
        @Nullable String description,
        ForumKind kind,
        @Nullable UUID parentId,
        @JsonProperty("private") boolean isPrivate,
        @Nullable Role requiredRole,
        int sortOrder,
        @Nullable String template,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer feedLimit,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long topicCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SubscriptionView subscription,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore long version) {

    static final String COLUMNS = """
        p.id, p.org_id, p.slug, p.name, p.description, p.kind, p.private, p.required_role, p.sort_order, p.template, p.feed_limit,
        parent.id as parent_id, parent.readers as parent_readers, parent.least_role as parent_least_role,
        p.created_at, p.updated_at, p.version\
        """;

    /** The forum as {@code p}, and the one above it. */
    static final String FROM = """
         from forum p
         left join forum parent
                on parent.id = p.parent_id and parent.org_id = p.org_id and parent.deleted_at is null
        """;

    static ForumView of(ResultSet row, OrgAccess access) throws SQLException {
        String role = Columns.textOrNull(row, "required_role");
        ForumKind kind = ForumKind.ofWire(row.getString("kind"));
        return new ForumView(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "org_id"),
                row.getString("slug"),
                row.getString("name"),
                Columns.textOrNull(row, "description"),
                kind,
                parentId(row, access),
                row.getBoolean("private"),
                role == null ? null : Role.ofWire(role),
                row.getInt("sort_order"),
                Columns.textOrNull(row, "template"),
                kind == ForumKind.FEED ? row.getInt("feed_limit") : null,
                row.getObject("topic_count", Long.class),
                null,
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                row.getLong("version"));
    }

    ForumView with(@Nullable SubscriptionView chosen) {
        return new ForumView(
                id,
                orgId,
                slug,
                name,
                description,
                kind,
                parentId,
                isPrivate,
                requiredRole,
                sortOrder,
                template,
                feedLimit,
                topicCount,
                chosen,
                createdAt,
                updatedAt,
                version);
    }

    /** Not even the id of a hidden parent may show. */
    private static @Nullable UUID parentId(ResultSet row, OrgAccess access) throws SQLException {
        String scope = Columns.textOrNull(row, "parent_readers");
        if (scope == null) return null;
        Readers readers = new Readers(scope, Columns.textOrNull(row, "parent_least_role"));
        return PlaceRule.admits(readers, access, false) ? Columns.uuid(row, "parent_id") : null;
    }
}
