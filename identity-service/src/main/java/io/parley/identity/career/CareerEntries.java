package io.parley.identity.career;

import io.parley.identity.IdentityProblem;
import io.parley.web.page.Cursor;
import io.parley.web.page.Page;
import io.parley.web.page.PageRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest begun first. */
@Component
public class CareerEntries {

    private static final String OF_USER = "select * from career_entry where user_id = :user and kind = :kind";
    private static final String IN_ORDER = " order by start_date desc, id desc";

    private final JdbcClient jdbc;

    CareerEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<CareerEntry> all(UUID userId, CareerKind kind) {
        return of(userId, kind, OF_USER + IN_ORDER)
                .query((row, _) -> CareerEntry.of(row))
                .list();
    }

    Page<CareerEntry> page(UUID userId, CareerKind kind, PageRequest page) {
        Cursor cursor = page.cursor();
        String after = cursor == null ? "" : " and (start_date, id) < (:date, :id)";
        JdbcClient.StatementSpec query =
                of(userId, kind, OF_USER + after + IN_ORDER + " limit :rows").param("rows", page.rows());
        if (cursor != null)
            query.param("date", LocalDate.ofInstant(cursor.instant(0), ZoneOffset.UTC))
                    .param("id", cursor.uuid(1));
        return Page.of(
                query.query((row, _) -> CareerEntry.of(row)).list(),
                page,
                last -> Cursor.of(last.startDate().atStartOfDay(ZoneOffset.UTC).toInstant(), last.id()));
    }

    /** @throws io.parley.web.problem.Problem {@code entry-not-found} */
    CareerEntry one(UUID userId, CareerKind kind, UUID id) {
        return find(userId, kind, id).orElseThrow(IdentityProblem.ENTRY_NOT_FOUND::exception);
    }

    Optional<CareerEntry> find(UUID userId, CareerKind kind, UUID id) {
        return of(userId, kind, OF_USER + " and id = :id")
                .param("id", id)
                .query((row, _) -> CareerEntry.of(row))
                .optional();
    }

    int count(UUID userId, CareerKind kind) {
        return of(userId, kind, "select count(*) from career_entry where user_id = :user and kind = :kind")
                .query(Integer.class)
                .single();
    }

    /** Whether nobody had this id. */
    boolean add(UUID userId, CareerKind kind, CareerEntry entry) {
        return with(entry, of(userId, kind, """
                        insert into career_entry
                            (id, user_id, kind, title, place, detail, start_date, end_date, description, version)
                        values (:id, :user, :kind, :title, :place, :detail, :start, :end, :description, 0)
                        on conflict do nothing
                        """)).update() == 1;
    }

    /** Whether it still was of this version. */
    boolean change(UUID userId, CareerKind kind, CareerEntry entry) {
        return with(entry, of(userId, kind, """
                        update career_entry
                        set title = :title, place = :place, detail = :detail, start_date = :start, end_date = :end,
                            description = :description, version = version + 1
                        where id = :id and user_id = :user and kind = :kind and version = :version
                        """))
                        .param("version", entry.version())
                        .update()
                == 1;
    }

    void remove(UUID userId, CareerKind kind, UUID id) {
        of(userId, kind, "delete from career_entry where id = :id and user_id = :user and kind = :kind")
                .param("id", id)
                .update();
    }

    private JdbcClient.StatementSpec of(UUID userId, CareerKind kind, String sql) {
        return jdbc.sql(sql).param("user", userId).param("kind", kind.name());
    }

    private static JdbcClient.StatementSpec with(CareerEntry entry, JdbcClient.StatementSpec statement) {
        return statement
                .param("id", entry.id())
                .param("title", entry.title())
                .param("place", entry.place())
                .param("detail", entry.detail())
                .param("start", entry.startDate())
                .param("end", entry.endDate())
                .param("description", entry.description());
    }
}
