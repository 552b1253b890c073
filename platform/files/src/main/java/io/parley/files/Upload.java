package io.parley.files;

import io.parley.files.picture.Picture;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code upload}. Until it is complete, size and type are what the client said. */
record Upload(
        UUID id,
        String kind,
        String name,
        long size,
        String contentType,
        @Nullable Integer width,
        @Nullable Integer height,
        List<String> renditions,
        boolean complete,
        @Nullable UUID usedBy) {

    static final String THUMBNAIL = "thumbnail";

    static Upload of(ResultSet row) throws SQLException {
        return new Upload(
                Columns.uuid(row, "id"),
                row.getString("kind"),
                row.getString("name"),
                row.getLong("size"),
                row.getString("content_type"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class),
                Columns.texts(row, "renditions"),
                Columns.instantOrNull(row, "completed_at") != null,
                Columns.uuidOrNull(row, "used_by"));
    }

    boolean isPicture() {
        return width != null;
    }

    /** As it is now that its content is known. */
    Upload stored(String type) {
        return new Upload(id, kind, name, size, type, null, null, List.of(), true, usedBy);
    }

    Upload stored(Picture picture, List<String> made) {
        return new Upload(
                id,
                kind,
                name,
                picture.bytes().length,
                picture.contentType(),
                picture.width(),
                picture.height(),
                made,
                true,
                usedBy);
    }
}
