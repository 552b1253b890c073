package io.parley.forum.post;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.parley.files.FileView;
import io.parley.forum.text.NewPost;
import io.parley.security.Authors;
import io.parley.security.CurrentUser;
import io.parley.security.UserSummary;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post. Nobody can vote, react or mark a solution yet, so these say that nobody did.
 *
 * @param depth in a tree, how many posts it is below; absent otherwise
 * @param continues in a tree, whether its answers are too deep for it: they are listed around its number
 */
public record PostView(
        UUID id,
        UUID topicId,
        int number,
        @Nullable UUID parentId,
        UserSummary author,
        String body,
        String bodyHtml,
        List<FileView> attachments,
        int score,
        int myVote,
        List<ReactionView> reactions,
        boolean isSolution,
        int editCount,
        Instant createdAt,
        Instant updatedAt,
        @JsonIgnore boolean deleted,
        @JsonInclude(Include.NON_NULL) @Nullable Integer depth,
        @JsonInclude(Include.NON_NULL) @Nullable Boolean continues)
        implements ListedPost {

    /** For a query that has {@code post} and {@link Authors#join} on its author. */
    public static final String COLUMNS = """
            post.id, post.topic_id, post.number, post.parent_id, post.author_id, post.body, post.body_html, post.edit_count,
            post.created_at, post.updated_at, post.deleted_at,\s\
            """ + Authors.COLUMNS;

    static PostView of(ResultSet row) throws SQLException {
        return new PostView(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "topic_id"),
                row.getInt("number"),
                Columns.uuidOrNull(row, "parent_id"),
                Authors.of(row),
                row.getString("body"),
                row.getString("body_html"),
                List.of(),
                0,
                0,
                List.of(),
                false,
                row.getInt("edit_count"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"),
                Columns.textOrNull(row, "deleted_at") != null,
                null,
                null);
    }

    static PostView fresh(NewPost post, int number, CurrentUser author, List<FileView> attachments) {
        return new PostView(
                post.id(),
                post.topicId(),
                number,
                post.parentId(),
                author.summary(),
                post.text().body(),
                post.text().html(),
                attachments,
                0,
                0,
                List.of(),
                false,
                0,
                post.createdAt(),
                post.createdAt(),
                false,
                null,
                null);
    }

    @Override
    public PostView with(List<FileView> files) {
        return new PostView(
                id,
                topicId,
                number,
                parentId,
                author,
                body,
                bodyHtml,
                files,
                score,
                myVote,
                reactions,
                isSolution,
                editCount,
                createdAt,
                updatedAt,
                deleted,
                depth,
                continues);
    }

    @Override
    public PostView at(int itsDepth, boolean itContinues) {
        return new PostView(
                id,
                topicId,
                number,
                parentId,
                author,
                body,
                bodyHtml,
                attachments,
                score,
                myVote,
                reactions,
                isSolution,
                editCount,
                createdAt,
                updatedAt,
                deleted,
                itsDepth,
                itContinues);
    }

    /** Every edit changes the answer, and nothing else does yet. */
    public long version() {
        return editCount;
    }

    boolean isCreatedBy(PublishPostCommand command) {
        return !deleted
                && topicId.equals(command.topicId())
                && author.id().equals(command.author().id());
    }

    /** How many reacted with an emoji, and whether the caller did. */
    public record ReactionView(String emoji, int count, boolean mine) {}
}
