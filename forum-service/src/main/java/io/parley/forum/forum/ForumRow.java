package io.parley.forum.forum;

import io.parley.security.OrgAccess;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A forum as the queries read it, before it is known what the viewer may see of it. */
record ForumRow(
        Place place,
        String slug,
        String name,
        @Nullable String description,
        @Nullable UUID parentId,
        @Nullable ForumRules parentRules,
        int sortOrder,
        @Nullable Long topicCount,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static final String COLUMNS = Place.COLUMNS + """
            , f.slug, f.name, f.description, p.id as parent_id, p.private as parent_private,
            p.required_role as parent_required_role, p.kind as parent_kind,
            f.sort_order, f.created_at, f.updated_at, f.version""";

    static final String JOINS = " " + Place.COPIES
            + " left join forum p on p.id = f.parent_id and p.org_id = f.org_id and p.deleted_at is null ";

    static ForumRow of(ResultSet row) throws SQLException {
        return new ForumRow(
                Place.of(row),
                row.getString("slug"),
                row.getString("name"),
                Columns.textOrNull(row, "description"),
                Columns.uuidOrNull(row, "parent_id"),
                parentRules(row),
                row.getInt("sort_order"),
                row.getObject("topic_count", Long.class),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                row.getLong("version"));
    }

    private static @Nullable ForumRules parentRules(ResultSet row) throws SQLException {
        String kind = Columns.textOrNull(row, "parent_kind");
        if (kind == null) return null;
        return new ForumRules(
                ForumKind.ofWire(kind),
                row.getBoolean("parent_private"),
                Place.roleOrNull(Columns.textOrNull(row, "parent_required_role")));
    }

    ForumView seenBy(OrgAccess access) {
        ForumRules rules = place.rules();
        // Not even the id of a hidden parent may show.
        boolean parentShows = parentRules != null && parentRules.readableBy(access);
        return new ForumView(
                place.forumId(),
                place.orgId(),
                slug,
                name,
                description,
                rules.kind(),
                parentShows ? parentId : null,
                rules.isPrivate(),
                rules.requiredRole(),
                sortOrder,
                topicCount,
                createdAt,
                updatedAt,
                version);
    }
}
