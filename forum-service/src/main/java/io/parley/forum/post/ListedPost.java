package io.parley.forum.post;

import io.parley.files.FileView;
import io.parley.forum.reaction.ReactionView;
import io.parley.web.sql.Columns;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands under a number of a topic. */
@Schema(oneOf = {PostView.class, ListedPost.Deleted.class})
sealed interface ListedPost permits PostView, ListedPost.Deleted {

    static ListedPost of(ResultSet row) throws SQLException {
        return Columns.textOrNull(row, "deleted_at") == null ? PostView.of(row) : Deleted.of(row);
    }

    UUID id();

    int number();

    ListedPost with(List<FileView> attachments, List<ReactionView> reactions);

    /**
     * Stands where a post was that others answered, so that the tree of a topic stays whole.
     *
     * @param deleted always true
     */
    @Schema(name = "DeletedPostView")
    record Deleted(UUID id, int number, @Nullable UUID parentId, boolean deleted) implements ListedPost {

        static Deleted of(ResultSet row) throws SQLException {
            return new Deleted(
                    Columns.uuid(row, "id"), row.getInt("number"), Columns.uuidOrNull(row, "parent_id"), true);
        }

        @Override
        public Deleted with(List<FileView> attachments, List<ReactionView> reactions) {
            return this;
        }
    }
}
