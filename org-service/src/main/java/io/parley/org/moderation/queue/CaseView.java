package io.parley.org.moderation.queue;

import io.parley.org.moderation.CaseAction;
import io.parley.org.moderation.CaseState;
import io.parley.org.moderation.SubjectType;
import io.parley.security.UserSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is reported of one subject.
 *
 * @param author who made it, or the user whom it is about; null where nobody in particular did
 * @param action what moderators did; null until they decide
 * @param until when that ends; null for what doesn't
 * @param removedAt when the owner of the subject removed it as ordered; null until then
 * @param reportCount how many reported it since the case was last opened
 * @param reports newest first; empty in lists, and for the author
 * @param timeline what became of it, oldest first; empty in lists, and for the author only what was decided
 */
record CaseView(
        UUID id,
        UUID orgId,
        SubjectView subject,
        @Nullable UserSummary author,
        CaseState state,
        @Nullable UserSummary claimedBy,
        @Nullable CaseAction action,
        @Nullable Instant until,
        @Nullable UserSummary resolvedBy,
        @Nullable Instant resolvedAt,
        @Nullable Instant removedAt,
        int reportCount,
        List<ReportView> reports,
        List<EntryView> timeline,
        Instant createdAt) {

    /**
     * What was reported.
     *
     * @param url the path in the web client; null for a user
     * @param title of the topic, for a post; null for what has none
     * @param gone whether it is there no more
     */
    record SubjectView(
            SubjectType type,
            UUID id,
            @Nullable String url,
            @Nullable String title,
            boolean gone) {}

    record ReportView(
            UUID id,
            UserSummary reporter,
            String reason,
            @Nullable String note,
            Instant createdAt) {}

    /**
     * Something that happened with the case.
     *
     * @param kind {@code reported}, {@code flagged} by a watched word, {@code claimed}, {@code resolved}, {@code removed}, {@code
     *     appealed} or {@code appeal-decided}
     * @param actor null for what a service did
     */
    record EntryView(
            String kind,
            @Nullable UserSummary actor,
            @Nullable String note,
            Map<String, Object> details,
            Instant createdAt) {}
}
