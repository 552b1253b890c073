package io.parley.forum.sql;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ids that clients choose, so that a creation sent twice happens once. */
@Component
public class ClientIds {

    private final JdbcClient jdbc;

    ClientIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes others who create with this id wait until the caller's transaction ends; what it made is visible to them then. */
    public void claim(UUID id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:id, 0))")
                .param("id", id.toString())
                .query((row, index) -> true)
                .single();
    }
}
