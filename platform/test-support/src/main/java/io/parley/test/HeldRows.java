package io.parley.test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database of the service under test holds of an organization, in every table that names one. */
public final class HeldRows {

    // What says that something is gone, so that nothing brings it back; and events on their way, which are forgotten by
    // their age.
    private static final Set<String> STAY = Set.of("known_org", "known_place", "organization_purge", "outbox");

    private HeldRows() {}

    /** The number of rows by table, those without any left out. */
    public static Map<String, Long> of(JdbcClient jdbc, UUID orgId) {
        List<String> tables = jdbc.sql("""
                        select c.table_name from information_schema.columns c
                          join information_schema.tables t using (table_schema, table_name)
                         where c.table_schema = 'public' and c.column_name = 'org_id' and t.table_type = 'BASE TABLE'""").query(String.class).list();
        Map<String, Long> held = new HashMap<>();
        for (String table : tables) {
            if (STAY.contains(table)) continue;
            long rows = jdbc.sql("select count(*) from " + table + " where org_id = :org")
                    .param("org", orgId)
                    .query(Long.class)
                    .single();
            if (rows > 0) held.put(table, rows);
        }
        return held;
    }
}
