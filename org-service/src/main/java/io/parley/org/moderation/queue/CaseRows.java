package io.parley.org.moderation.queue;

import io.parley.org.access.People;
import io.parley.org.moderation.CaseAction;
import io.parley.org.moderation.CaseState;
import io.parley.org.moderation.SubjectType;
import io.parley.security.UserSummary;
import io.parley.web.sql.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Makes views of cases, with the names of the people in them. */
@Component
class CaseRows {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};
    private static final Set<String> FOR_AUTHORS = Set.of("resolved", "removed", "appealed", "appeal-decided");

    private static final String REPORTS = """
            select r.*, u.username, u.display_name, u.avatar_url
            from report r left join known_user u on u.user_id = r.reporter_id
            where r.case_id = :case order by r.id desc limit 200
            """;

    private static final String ENTRIES = """
            select e.*, u.username, u.display_name, u.avatar_url
            from case_entry e left join known_user u on u.user_id = e.actor_id
            where e.case_id = :case order by e.id limit 500
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final People people;

    CaseRows(JdbcClient jdbc, JsonMapper json, People people) {
        this.jdbc = jdbc;
        this.json = json;
        this.people = people;
    }

    List<CaseView> views(List<CaseRow> rows) {
        Map<UUID, UserSummary> known =
                people.all(rows.stream().flatMap(CaseRow::people).collect(Collectors.toSet()));
        return rows.stream().map(row -> row.view(known, List.of(), List.of())).toList();
    }

    CaseView forModerator(CaseRow row) {
        List<CaseView.ReportView> reports = jdbc.sql(REPORTS)
                .param("case", row.id())
                .query((report, _) -> reportOf(report))
                .list();
        return row.view(people.all(row.people().toList()), reports, entries(row.id()));
    }

    /** Without those who reported it. */
    CaseView forAuthor(CaseRow row) {
        List<CaseView.EntryView> decided = entries(row.id()).stream()
                .filter(entry -> FOR_AUTHORS.contains(entry.kind()))
                .toList();
        return row.view(people.all(row.people().toList()), List.of(), decided);
    }

    static CaseRow read(ResultSet row) throws SQLException {
        String action = Columns.textOrNull(row, "action");
        return new CaseRow(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "org_id"),
                new CaseView.SubjectView(
                        SubjectType.ofWire(row.getString("subject_type")),
                        Columns.uuid(row, "subject_id"),
                        Columns.textOrNull(row, "url"),
                        Columns.textOrNull(row, "title"),
                        row.getBoolean("gone")),
                Columns.uuidOrNull(row, "author_id"),
                CaseState.ofWire(row.getString("state")),
                Columns.uuidOrNull(row, "claimed_by"),
                action == null ? null : CaseAction.ofWire(action),
                Columns.instantOrNull(row, "until"),
                Columns.uuidOrNull(row, "resolved_by"),
                Columns.instantOrNull(row, "resolved_at"),
                Columns.instantOrNull(row, "removed_at"),
                row.getInt("report_count"),
                Columns.instant(row, "created_at"));
    }

    private static CaseView.ReportView reportOf(ResultSet row) throws SQLException {
        return new CaseView.ReportView(
                Columns.uuid(row, "id"),
                People.ofRow(row, "reporter_id"),
                row.getString("reason"),
                Columns.textOrNull(row, "note"),
                Columns.instant(row, "created_at"));
    }

    private List<CaseView.EntryView> entries(UUID caseId) {
        return jdbc.sql(ENTRIES)
                .param("case", caseId)
                .query((row, _) -> entryOf(row))
                .list();
    }

    private CaseView.EntryView entryOf(ResultSet row) throws SQLException {
        return new CaseView.EntryView(
                row.getString("kind"),
                Columns.uuidOrNull(row, "actor_id") == null ? null : People.ofRow(row, "actor_id"),
                Columns.textOrNull(row, "note"),
                json.readValue(row.getString("details"), DETAILS),
                Columns.instant(row, "created_at"));
    }

    /** A case with the ids of people. */
    record CaseRow(
            UUID id,
            UUID orgId,
            CaseView.SubjectView subject,
            @Nullable UUID authorId,
            CaseState state,
            @Nullable UUID claimedBy,
            @Nullable CaseAction action,
            @Nullable Instant until,
            @Nullable UUID resolvedBy,
            @Nullable Instant resolvedAt,
            @Nullable Instant removedAt,
            int reportCount,
            Instant createdAt) {

        Stream<UUID> people() {
            return Stream.of(authorId, claimedBy, resolvedBy).filter(Objects::nonNull);
        }

        CaseView view(
                Map<UUID, UserSummary> known, List<CaseView.ReportView> reports, List<CaseView.EntryView> timeline) {
            return new CaseView(
                    id,
                    orgId,
                    subject,
                    of(authorId, known),
                    state,
                    of(claimedBy, known),
                    action,
                    until,
                    of(resolvedBy, known),
                    resolvedAt,
                    removedAt,
                    reportCount,
                    reports,
                    timeline,
                    createdAt);
        }

        private static @Nullable UserSummary of(@Nullable UUID userId, Map<UUID, UserSummary> known) {
            return userId == null ? null : known.get(userId);
        }
    }
}
