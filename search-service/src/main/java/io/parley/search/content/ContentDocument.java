package io.parley.search.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One piece of content as the index holds it.
 *
 * <p>What is deleted stays as an empty document, so that an older version that comes late cannot bring it back.
 *
 * @param orgId null for what belongs to no organization
 * @param placeId null only of what is deleted
 * @param parentId the subject that this lies in, whose place and title it shares; null for a subject that stands alone
 * @param has what its text has beside words, such as {@code link}; null where nobody looked
 * @param score votes up less votes down, and never below none: whom nobody likes still comes by the words; null for as before
 * @param solved whether it asks what is solved, or solves it; null for as before
 * @param url the path in the web client; null only of what is deleted
 * @param event when and where it takes place; null for what is no event
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContentDocument(
        UUID id,
        String type,
        @Nullable UUID orgId,
        @Nullable UUID placeId,
        @Nullable UUID parentId,
        @Nullable UUID authorId,
        @Nullable String url,
        @Nullable String title,
        @Nullable List<String> tags,
        @Nullable String body,
        @Nullable List<String> has,
        @Nullable Instant createdAt,
        boolean deleted,
        @Nullable Integer score,
        @Nullable Boolean solved,
        @Nullable EventSchedule event) {

    public static ContentDocument gone(String type, UUID id) {
        return new ContentDocument(
                id, type, null, null, null, null, null, null, null, null, null, null, true, null, null, null);
    }

    public ContentDocument asGone() {
        return gone(type, id);
    }

    public ContentDocument in(UUID otherPlaceId) {
        return new ContentDocument(
                id,
                type,
                orgId,
                otherPlaceId,
                parentId,
                authorId,
                url,
                title,
                tags,
                body,
                has,
                createdAt,
                deleted,
                score,
                solved,
                event);
    }

    /** The same with other words: what people think of it stays. */
    public ContentDocument edited() {
        return rated(null, null);
    }

    /** Whether what people think of it has to be taken from the document that it replaces. */
    @JsonIgnore
    public boolean isEdited() {
        return !deleted && score == null && solved == null;
    }

    public ContentDocument rated(@Nullable Integer otherScore, @Nullable Boolean otherSolved) {
        return new ContentDocument(
                id,
                type,
                orgId,
                placeId,
                parentId,
                authorId,
                url,
                title,
                tags,
                body,
                has,
                createdAt,
                deleted,
                otherScore == null ? null : Math.max(0, otherScore),
                otherSolved,
                event);
    }

    public ContentDocument rated(Rating rating) {
        return rated(
                Objects.requireNonNullElse(rating.score(), Objects.requireNonNullElse(score, 0)),
                Objects.requireNonNullElse(rating.solved(), Boolean.TRUE.equals(solved)));
    }

    /** Whether it stands alone without a title, such as a message: its place is the one that it was written in. */
    @JsonIgnore
    public boolean isUntitled() {
        return parentId == null && title == null;
    }

    /** The subject whose place and title are this document's. */
    public UUID subjectId() {
        return parentId == null ? id : parentId;
    }
}
