package io.parley.forum.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
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
public sealed interface ListedPost permits PostView, ListedPost.Deleted {

    static ListedPost of(ResultSet row) throws SQLException {
        return Columns.textOrNull(row, "deleted_at") == null ? PostView.of(row) : Deleted.of(row);
    }

    UUID id();

    int number();

    ListedPost with(List<FileView> attachments, List<ReactionView> reactions);

    /** The same in a tree. */
    ListedPost at(int depth, boolean continues);

    /**
     * Stands where a post was that others answered, so that the tree of a topic stays whole.
     *
     * @param deleted always true
     * @param depth in a tree, how many posts it is below; absent in a flat list
     * @param continues in a tree, whether its answers are too deep for it
     */
    @Schema(name = "DeletedPostView")
    record Deleted(
            UUID id,
            int number,
            @Nullable UUID parentId,
            boolean deleted,
            @JsonInclude(Include.NON_NULL) @Nullable Integer depth,
            @JsonInclude(Include.NON_NULL) @Nullable Boolean continues)
            implements ListedPost {

        static Deleted of(ResultSet row) throws SQLException {
            return new Deleted(
                    Columns.uuid(row, "id"),
                    row.getInt("number"),
                    Columns.uuidOrNull(row, "parent_id"),
                    true,
                    null,
                    null);
        }

        @Override
        public Deleted with(List<FileView> attachments, List<ReactionView> reactions) {
            return this;
        }

        @Override
        public Deleted at(int itsDepth, boolean itContinues) {
            return new Deleted(id, number, parentId, deleted, itsDepth, itContinues);
        }
    }
}
