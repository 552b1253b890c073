package io.parley.chat.channel;

import io.parley.chat.place.ChannelKind;
import io.parley.contracts.chat.ChannelArchived;
import io.parley.contracts.chat.ChannelChanged;
import io.parley.contracts.chat.ChannelCreated;
import io.parley.contracts.chat.ChannelDeleted;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A channel or a conversation as it is stored. */
public record Channel(
        UUID id,
        @Nullable UUID orgId,
        ChannelKind kind,
        ChannelSettings settings,
        int memberCount,
        UUID createdBy,
        Instant createdAt,
        @Nullable Instant archivedAt,
        long version) {

    static Channel of(ResultSet row) throws SQLException {
        return new Channel(
                Columns.uuid(row, "id"),
                Columns.uuidOrNull(row, "org_id"),
                ChannelKind.ofWire(row.getString("kind")),
                ChannelSettings.of(row),
                row.getInt("member_count"),
                Columns.uuid(row, "created_by"),
                Columns.instant(row, "created_at"),
                Columns.instantOrNull(row, "archived_at"),
                row.getLong("version"));
    }

    /** A conversation that somebody begins. */
    public static Channel conversation(UUID id, ChannelKind kind, @Nullable String name, UUID createdBy, Instant now) {
        return new Channel(id, null, kind, ChannelSettings.ofConversation(name), 0, createdBy, now, null, 0);
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    Channel with(ChannelSettings after) {
        return new Channel(id, orgId, kind, after, memberCount, createdBy, createdAt, archivedAt, version + 1);
    }

    Channel asChannelOf(UUID organizationId, String name) {
        return new Channel(
                id,
                organizationId,
                ChannelKind.CHANNEL,
                ChannelSettings.ofConversation(name),
                memberCount,
                createdBy,
                createdAt,
                archivedAt,
                version + 1);
    }

    Channel archived(@Nullable Instant when) {
        return new Channel(id, orgId, kind, settings, memberCount, createdBy, createdAt, when, version + 1);
    }

    ChannelCreated created() {
        return new ChannelCreated(
                id,
                orgId,
                kind.wire(),
                settings.name(),
                settings.description(),
                settings.isPrivate(),
                settings.postPolicy().wire(),
                settings.isDefault(),
                settings.retentionDays(),
                memberCount,
                archivedAt,
                createdAt,
                settings.readers());
    }

    ChannelChanged changed() {
        return new ChannelChanged(
                id,
                orgId,
                kind.wire(),
                settings.name(),
                settings.description(),
                settings.isPrivate(),
                settings.postPolicy().wire(),
                settings.isDefault(),
                settings.retentionDays(),
                memberCount,
                archivedAt,
                createdAt,
                settings.readers());
    }

    ChannelArchived archivedNow(Instant now) {
        return new ChannelArchived(id, orgId, now, settings.readers());
    }

    ChannelDeleted deleted() {
        return new ChannelDeleted(id, orgId);
    }
}
