package io.parley.org.moderation.queue;

import io.parley.org.OrgProblem;
import io.parley.org.access.Access;
import io.parley.org.moderation.CaseState;
import io.parley.org.moderation.SubjectAreas;
import io.parley.security.CurrentUser;
import io.parley.security.OrgAccess;
import io.parley.security.Permission;
import io.parley.security.Viewer;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import io.parley.web.problem.CommonProblem;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class CaseQueries {

    private static final String CASES = """
            select k.*, c.url, coalesce(c.title, topic.title) as title, coalesce(c.gone, false) as gone,
                   (select count(*) from report r where r.case_id = k.id and r.round = k.round) as report_count
            from moderation_case k
            left join content c on c.id = k.subject_id
            left join content topic on topic.id = c.parent_id
            """;

    // Ids are UUIDv7: the newest id is the newest case.
    private static final String OF_ORGANIZATION = CASES + """
            where k.org_id = :org and (cast(:state as text) is null or k.state = :state)
              and (cast(:areas as uuid[]) is null or place_upwards(c.place_id) && :areas)
              and (cast(:before as uuid) is null or k.id < :before)
            order by k.id desc
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final CaseRows rows;
    private final SubjectAreas areas;

    CaseQueries(JdbcClient jdbc, Access access, CaseRows rows, SubjectAreas areas) {
        this.jdbc = jdbc;
        this.access = access;
        this.rows = rows;
        this.areas = areas;
    }

    @Transactional(readOnly = true)
    Page<CaseView> list(UUID orgId, @Nullable String state, CurrentUser user, PageRequest page) {
        OrgAccess caller = access.of(orgId, user);
        if (caller.areas().isEmpty()) caller.require(Permission.MODERATE);
        List<CaseRows.CaseRow> found = jdbc.sql(OF_ORGANIZATION)
                .param("org", orgId)
                .param("state", state == null ? null : parse(state).wire(), Types.VARCHAR)
                .param("areas", caller.areas().isEmpty() ? null : caller.areas().toArray(UUID[]::new), Types.ARRAY)
                .param("before", page.after().map(cursor -> cursor.uuid(0)).orElse(null), Types.OTHER)
                .param("limit", page.rows())
                .query((row, _) -> CaseRows.read(row))
                .list();
        return Page.of(rows.views(found), page, shown -> Cursor.of(shown.id()));
    }

    /** @throws Problem {@code case-not-found} for all but moderators and the one whom it is about */
    @Transactional(readOnly = true)
    CaseView one(UUID caseId, CurrentUser user) {
        CaseRows.CaseRow found = jdbc.sql(CASES + " where k.id = :id")
                .param("id", caseId)
                .query((row, _) -> CaseRows.read(row))
                .optional()
                .orElseThrow(OrgProblem.CASE_NOT_FOUND::exception);
        if (user.id().equals(found.authorId())) return rows.forAuthor(found);
        if (!isModerator(found, user)) throw OrgProblem.CASE_NOT_FOUND.exception();
        return rows.forModerator(found);
    }

    private boolean isModerator(CaseRows.CaseRow found, CurrentUser user) {
        return access.find(found.orgId(), Viewer.of(user))
                .map(caller -> areas.where(found.subject().id(), caller))
                .filter(there -> there.can(Permission.MODERATE))
                .isPresent();
    }

    private static CaseState parse(String state) {
        try {
            return CaseState.ofWire(state);
        } catch (IllegalArgumentException unknown) {
            throw CommonProblem.INVALID_REQUEST.exception("The parameter 'state' is none of the known values.");
        }
    }
}
