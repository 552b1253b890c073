package io.parley.chat.channel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.parley.chat.place.ChannelKind;
import io.parley.chat.place.PostPolicy;
import io.parley.security.UserSummary;
import io.parley.web.sql.Columns;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel or a conversation, as one sees it.
 *
 * @param readSeq for one who isn't in it the last one: nothing there waits for them
 * @param people who talks in a conversation; absent in channels
 * @param my how the caller wants to have it; null for one who isn't in it
 */
public record ChannelView(
        UUID id,
        @Nullable UUID orgId,
        ChannelKind kind,
        @Nullable String name,
        @Nullable String description,
        @JsonProperty("private") boolean isPrivate,
        PostPolicy postPolicy,
        @JsonProperty("default") boolean isDefault,
        @Nullable Integer retentionDays,
        long lastSeq,
        long readSeq,
        long unreadCount,
        long mentionCount,
        int memberCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<UserSummary> people,
        @Nullable MyView my,
        @Nullable Instant lastMessageAt,
        @Nullable Instant archivedAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore List<UUID> peopleIds,
        @JsonIgnore long version) {

    /** For a query that has the channel as {@code p}, and the viewer's place in it as {@code pm}. */
    public static final String COLUMNS = """
            p.id, p.org_id, p.kind, p.name, p.description, p.private, p.post_policy, p.is_default, p.retention_days,
            p.people, p.last_seq, p.member_count, p.last_message_at, p.archived_at, p.created_at, p.updated_at, p.version,
            pm.user_id is not null as viewer_in, coalesce(pm.read_seq, p.last_seq) as read_seq,
            coalesce(mention_count(p.id, pm.user_id, pm.read_seq), 0) as mention_count,
            pm.level, pm.pinned, pm.color, pm.folder""";

    public static ChannelView of(ResultSet row) throws SQLException {
        long lastSeq = row.getLong("last_seq");
        long readSeq = row.getLong("read_seq");
        return new ChannelView(
                Columns.uuid(row, "id"),
                Columns.uuidOrNull(row, "org_id"),
                ChannelKind.ofWire(row.getString("kind")),
                Columns.textOrNull(row, "name"),
                Columns.textOrNull(row, "description"),
                row.getBoolean("private"),
                PostPolicy.ofWire(row.getString("post_policy")),
                row.getBoolean("is_default"),
                row.getObject("retention_days", Integer.class),
                lastSeq,
                readSeq,
                lastSeq - readSeq,
                row.getLong("mention_count"),
                row.getInt("member_count"),
                null,
                row.getBoolean("viewer_in") ? MyView.of(row) : null,
                Columns.instantOrNull(row, "last_message_at"),
                Columns.instantOrNull(row, "archived_at"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                peopleIds(row),
                row.getLong("version"));
    }

    ChannelView with(Map<UUID, UserSummary> users) {
        if (kind == ChannelKind.CHANNEL) return this;
        List<UserSummary> named = peopleIds.stream()
                .map(id -> users.getOrDefault(id, UserSummary.unknown(id)))
                .toList();
        return new ChannelView(
                id,
                orgId,
                kind,
                name,
                description,
                isPrivate,
                postPolicy,
                isDefault,
                retentionDays,
                lastSeq,
                readSeq,
                unreadCount,
                mentionCount,
                memberCount,
                named,
                my,
                lastMessageAt,
                archivedAt,
                createdAt,
                updatedAt,
                peopleIds,
                version);
    }

    private static List<UUID> peopleIds(ResultSet row) throws SQLException {
        Array people = row.getArray("people");
        return people == null ? List.of() : List.of((UUID[]) people.getArray());
    }
}
